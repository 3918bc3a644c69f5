package xianghui.job;

/** Stands in for a failure whose own words may quote a return; Spring Batch writes what it is thrown into its tables. */
final class DiscreetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DiscreetException(Throwable failure) {
        super(Reason.of(failure), null, false, true);
        setStackTrace(Reason.root(failure).getStackTrace());
    }

    static DiscreetException of(Throwable failure) {
        return failure instanceof DiscreetException already ? already : new DiscreetException(failure);
    }
}
