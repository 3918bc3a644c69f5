package xianghui.cli;

/** How a command ended; a contract with the programs that call this one. */
public enum ExitCode {
    /** Done; every expected unit is in. */
    COMPLETE(0),
    /** Done, but units are missing, returned or in conflict. */
    INCOMPLETE(1),
    /** A wrong option, input folder or definition; nothing was written. */
    REFUSED(2),
    /** Failed inside; the run can be repeated. */
    FAILED(3),
    /** Another run is under way. */
    BUSY(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
