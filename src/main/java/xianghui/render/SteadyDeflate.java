package xianghui.render;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Compresses the same bytes to the same bytes on every machine. {@code java.util.zip} hands them to the zlib that the
 * machine has, and none of these promises what another or a later one makes of them.
 */
public final class SteadyDeflate {

    private SteadyDeflate() {}

    /** As a PDF has it (RFC 1950). */
    public static byte[] zlib(byte[] content) {
        return deflated(content, false);
    }

    /** As a zip has it (RFC 1951). */
    public static byte[] raw(byte[] content) {
        return deflated(content, true);
    }

    private static byte[] deflated(byte[] content, boolean raw) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(content.length / 2);
        try {
            Deflater deflater = new Deflater(JZlib.Z_DEFAULT_COMPRESSION, raw);
            try (DeflaterOutputStream to = new DeflaterOutputStream(deflated, deflater)) {
                to.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }
}
