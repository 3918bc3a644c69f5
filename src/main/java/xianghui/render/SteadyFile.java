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
        write(steady(zip), target);
    }

    /** The same zip with all times fixed, also in the workbooks within. */
    private static byte[] steady(byte[] zip) throws IOException {
        ByteArrayOutputStream steady = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(steady)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NEVER);
                to.putNextEntry(copy);
                to.write(entry.getName().endsWith(".xlsx") ? steady(from.readAllBytes()) : from.readAllBytes());
                to.closeEntry();
            }
        }
        return steady.toByteArray();
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
