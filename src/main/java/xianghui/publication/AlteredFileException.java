package xianghui.publication;

import java.io.IOException;

/** A file of a report is gone, or is not what its manifest says. */
public final class AlteredFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param name of the file, below the report's folder */
    public AlteredFileException(String name) {
        super(name);
    }
}
