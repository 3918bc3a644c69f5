package xianghui.job;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/** Tells of a failure its kind, its place in the program and the path of a file, never its own words: they may quote a return. */
public final class Reason {

    private Reason() {}

    /** Why it failed, in one line. */
    public static String of(Throwable failure) {
        Throwable root = root(failure);
        if (root instanceof DiscreetException) {
            return String.valueOf(root.getMessage());
        }
        String kind = root.getClass().getSimpleName();
        if (root instanceof FileSystemException file) {
            return kind + " " + file.getFile();
        }
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("xianghui.")) {
                return kind + " " + frame;
            }
        }
        return kind;
    }

    /** The failure itself, out of its wrapping. */
    static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof UncheckedIOException && cause != null ? cause : failure;
    }
}
