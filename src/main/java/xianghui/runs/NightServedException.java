package xianghui.runs;

/** Says that one moment of the schedule has had its run. */
public final class NightServedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NightServedException(Throwable cause) {
        super("this night has been served", cause);
    }
}
