package xianghui.runs;

import java.time.Instant;

/** A sentence that a run says to the office while it works. */
public record Line(Instant at, Tone tone, String text) {

    /** How it is meant. */
    public enum Tone {
        PLAIN,
        GOOD,
        WARNING,
        BAD
    }
}
