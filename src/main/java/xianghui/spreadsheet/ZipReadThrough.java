package xianghui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads an archive from end to end before anything believes it, so that its checksums are compared: POI does not, and
 * opens a flipped bit or a file cut short with other data.
 */
final class ZipReadThrough {

    private static final long MOST_UNPACKED = 512L << 20;
    private static final String TYPES = "[content_types].xml";

    /** What the list of entries at the end of every whole archive ends with, and its length without the comment. */
    private static final int END = 0x06054b50;

    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipReadThrough() {}

    /**
     * Reads every entry.
     *
     * @throws IOException if an entry is damaged or the archive is cut short
     * @throws RefusedFileException if it unpacks to more than any return, or is no office document
     */
    static void check(byte[] archive) throws IOException, RefusedFileException {
        if (!hasEnd(archive)) {
            throw new IOException("cut short");
        }
        long unpacked = 0;
        boolean office = false;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                office |= entry.getName().toLowerCase(Locale.ROOT).endsWith(TYPES);
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new RefusedFileException(Refusal.LARGE);
                    }
                }
            }
        }
        if (!office) {
            throw new RefusedFileException(Refusal.KIND);
        }
    }

    private static boolean hasEnd(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int last = archive.length - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return true;
            }
        }
        return false;
    }
}
