package xianghui.job;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/**
 * Stands in for a failure whose own words may quote a return. It keeps the kind, the place in the program and, of a
 * failed file operation, the path; Spring Batch writes what it is thrown into its tables and the log.
 */
final class DiscreetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DiscreetException(String message, StackTraceElement[] trace) {
        super(message, null, false, true);
        setStackTrace(trace);
    }

    static DiscreetException of(Throwable failure) {
        if (failure instanceof DiscreetException already) {
            return already;
        }
        Throwable root =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        return new DiscreetException(describe(root), root.getStackTrace());
    }

    private static String describe(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        if (failure instanceof FileSystemException file) {
            return kind + " " + file.getFile();
        }
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("xianghui.")) {
                return kind + " " + frame;
            }
        }
        return kind;
    }
}
