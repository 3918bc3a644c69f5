package xianghui.intake;

import java.io.IOException;

/** Says that a file is larger than it may be. */
public final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException() {
        super("larger than allowed");
    }
}
