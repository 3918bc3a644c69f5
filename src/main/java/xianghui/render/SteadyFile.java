package xianghui.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes files that hold no trace of the clock and never stand half written. */
public final class SteadyFile {

    /** The first moment a zip entry can name. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyFile() {}

    /**
     * Writes a zip file (an Office file is one) with the times of its entries fixed.
     *
     * @throws IOException if the file cannot be written
     */
    public static void writeZip(byte[] zip, Path target) throws IOException {
        ByteArrayOutputStream steady = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(steady)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NEVER);
                to.putNextEntry(copy);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        write(steady.toByteArray(), target);
    }

    /**
     * Writes the bytes beside the target and moves them into place.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(byte[] bytes, Path target) throws IOException {
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        Files.write(beside, bytes);
        Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
