package xianghui.store;

/** Says that the file is not a database that this program can read. */
public final class DatabaseUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnusableException(int code) {
        super("the database cannot be opened, H2 error " + code);
    }
}
