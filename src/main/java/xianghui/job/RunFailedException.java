package xianghui.job;

/** Says which step failed and why, without a word of what stands in a return. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String STOPPED = "STOPPED";

    private final String step;
    private final String reason;

    RunFailedException(String step, String reason) {
        super(step + ": " + reason);
        this.step = step;
        this.reason = reason;
    }

    /** Not a failure but an order: the program is being ended, and the next run goes on at that step. */
    static RunFailedException stopped(String step) {
        return new RunFailedException(step, STOPPED);
    }

    /** Whether it was told to stop. */
    public boolean isStopped() {
        return reason.equals(STOPPED);
    }

    public String step() {
        return step;
    }

    /** The kind of failure and the file or place in the program, for whoever repairs it. */
    public String reason() {
        return reason;
    }
}
