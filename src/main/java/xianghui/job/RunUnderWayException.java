package xianghui.job;

/** Says that another run is at work on the same data. */
public final class RunUnderWayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunUnderWayException() {
        super("another run is under way");
    }
}
