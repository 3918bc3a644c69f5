package xianghui.web.returns;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Gives up on a sender who is too slow or sends too much; a sender who keeps silent is given up by the server. */
final class PacedStream extends InputStream {

    private final InputStream in;
    private final UploadSettings settings;
    private final LongSupplier nanos;
    private final long start;
    private long come;

    /**
     * @param nanos a clock that never jumps
     */
    PacedStream(InputStream in, UploadSettings settings, LongSupplier nanos) {
        this.in = in;
        this.settings = settings;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int read = in.read(block, offset, length);
        come += Math.max(0, read);
        if (come > settings.request().toBytes()) {
            throw new TooMuchException();
        }
        double seconds = (nanos.getAsLong() - start) / 1e9;
        boolean slow = seconds > settings.grace().toMillis() / 1e3
                && come < settings.slowest().toBytes() * seconds;
        if (read >= 0 && (slow || seconds > settings.longest().toMillis() / 1e3)) {
            throw new TooSlowException();
        }
        return read;
    }

    /** Says that the sender is too slow. */
    static final class TooSlowException extends IOException {

        private static final long serialVersionUID = 1L;

        TooSlowException() {
            super("too slow");
        }
    }

    /** Says that more came than a request may bring. */
    static final class TooMuchException extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuchException() {
            super("too much");
        }
    }
}
