package xianghui.edition;

/** What a person asked for is not done, for a reason that is told to the person. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** A closed list. */
    public enum Reason {
        /** There is no such version, proposal or final version. */
        UNKNOWN,
        /** Another version took the place of the one meant. */
        CHANGED,
        /** A file of the version is gone or differs from the manifest. */
        ALTERED,
        /** Another proposal of the term waits for an answer. */
        PROPOSED,
        /** The term has a final version in force. */
        SEALED,
        /** The proposal was ended before. */
        CLOSED,
        /** The final version was opened before. */
        UNSEALED,
        /** Who proposed cannot confirm or reject. */
        SAME_PERSON,
        /** Only who proposed can take a proposal back. */
        OTHER_PERSON,
        /** A reason must be given. */
        REASON,
        /** What was written is too long. */
        LENGTH
    }
}
