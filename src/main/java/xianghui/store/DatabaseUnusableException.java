package xianghui.store;

import java.nio.file.Path;

/** Says that the file is not a database that this program can read. */
public final class DatabaseUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int code;
    private final transient Path file;

    DatabaseUnusableException(Kind kind, int code, Path file) {
        super("the database cannot be used: " + kind + ", H2 error " + code);
        this.kind = kind;
        this.code = code;
        this.file = file;
    }

    public Kind kind() {
        return kind;
    }

    /** What H2 calls it; 0 where H2 was not asked. */
    public int code() {
        return code;
    }

    public Path file() {
        return file;
    }

    /** What is wrong with it. */
    public enum Kind {
        /** Damaged, or written by a later H2. */
        UNREADABLE,
        /** Its tables are those of a later version of the program. */
        NEWER,
        /** There are received files and no database that knows them. */
        MISSING
    }
}
