package xianghui.people;

import java.time.Instant;

/**
 * One line of the audit log. It names accounts and units, never a person of a roster.
 *
 * @param actor the login name; empty where nobody was logged in
 * @param source the address that it came from; empty for the program itself
 * @param object what it was done to: a unit's code, an id, a short SHA-256
 * @param outcome whether it was done, refused, or failed
 */
public record Deed(Instant at, String actor, String source, Action action, String object, Outcome outcome) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }
}
