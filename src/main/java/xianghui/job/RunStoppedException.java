package xianghui.job;

/** Stops a run at a border at which it can go on later. */
final class RunStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
