package xianghui.store;

/** Says that another process has the database open. */
public final class DatabaseInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseInUseException() {
        super("another process has the database open");
    }
}
