package xianghui.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One run of the nightly job.
 *
 * @param id cannot be guessed
 * @param number counts the runs of one database, from 1
 * @param ended empty while it is under way, and where the process died
 * @param recovered whether it first cleared up after one that had been cut off
 * @param unchanged whether the report was there already
 * @param reason the kind of failure and its place in the program, for whoever repairs it; empty if it did not fail
 * @param term of the report; empty where none was written
 * @param asOf of the report; empty where none was written
 */
public record Run(
        String id,
        long number,
        Start start,
        Instant started,
        Optional<Instant> ended,
        Ending ending,
        boolean recovered,
        boolean unchanged,
        String reason,
        String term,
        Optional<LocalDate> asOf,
        Tally tally) {

    /** One that begins. */
    public static Run begun(String id, long number, Start start, Instant at) {
        return new Run(
                id,
                number,
                start,
                at,
                Optional.empty(),
                Ending.UNDER_WAY,
                false,
                false,
                "",
                "",
                Optional.empty(),
                Tally.NOTHING);
    }

    /** The same, having cleared up. */
    public Run afterRecovery() {
        return new Run(id, number, start, started, ended, ending, true, unchanged, reason, term, asOf, tally);
    }

    /** The same, ended without a report. */
    public Run ended(Instant at, Ending how, String why) {
        return new Run(id, number, start, started, Optional.of(at), how, recovered, unchanged, why, term, asOf, tally);
    }

    /** The same, ended with a report. */
    public Run reported(Instant at, Ending how, boolean asBefore, String ofTerm, LocalDate day, Tally units) {
        return new Run(
                id,
                number,
                start,
                started,
                Optional.of(at),
                how,
                recovered,
                asBefore,
                "",
                ofTerm,
                Optional.of(day),
                units);
    }
}
