package xianghui.runs;

/** How a run ended; what a command says by its exit code. */
public enum Ending {
    UNDER_WAY,
    /** The report is written and every expected unit is in. */
    COMPLETE,
    /** The report is written, but units are missing, returned or in conflict. */
    INCOMPLETE,
    /** The definitions contradict themselves; nothing was written. */
    REFUSED,
    /** A step failed. */
    FAILED,
    /** The program was shut down and the run stopped at the next border. */
    STOPPED,
    /** The process died. */
    CUT_OFF;

    /** Whether a report was written or found to be there. */
    public boolean reported() {
        return this == COMPLETE || this == INCOMPLETE;
    }

    /** Whether a new run goes on where this one stopped. */
    public boolean unfinished() {
        return this == FAILED || this == STOPPED || this == CUT_OFF;
    }
}
