package xianghui.runs;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of a run.
 *
 * @param name receive, ingest, settle, aggregate, compose or render
 * @param ended empty while it works, and where it did not come to its end
 * @param read how many files, or units, it looked at
 */
public record Step(String name, Instant started, Optional<Instant> ended, int read, int accepted, int returned) {

    public static Step begun(String name, Instant at) {
        return new Step(name, at, Optional.empty(), 0, 0, 0);
    }

    public Step ended(Instant at) {
        return new Step(name, started, Optional.of(at), read, accepted, returned);
    }

    public Step counting(int newRead, int newAccepted, int newReturned) {
        return new Step(name, started, ended, newRead, newAccepted, newReturned);
    }
}
