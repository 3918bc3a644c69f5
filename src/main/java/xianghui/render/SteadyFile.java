package xianghui.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes files that hold no trace of the clock and never stand half written. */
public final class SteadyFile {

    /** The first moment a zip entry can name. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern DECLARATION = Pattern.compile("\\A(<\\?xml [^>]*\\?>)[\\r\\n]*");

    private SteadyFile() {}

    /**
     * Writes a zip file (an Office file is one) with the times of its entries fixed; what is in them stays as it is.
     *
     * @throws IOException if the file cannot be written
     */
    public static void writeZip(byte[] zip, Path target) throws IOException {
        write(steady(zip, false), target);
    }

    /**
     * Writes an Office file that is all our own: with the same line breaks on every system, too.
     *
     * @throws IOException if the file cannot be written
     */
    public static void writeOffice(byte[] zip, Path target) throws IOException {
        write(steady(zip, true), target);
    }

    private static byte[] steady(byte[] zip, boolean ours) throws IOException {
        ByteArrayOutputStream steady = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipArchiveOutputStream to = new ZipArchiveOutputStream(steady)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                add(entry.getName(), ours ? steadyPart(entry.getName(), content) : content, to);
            }
        }
        return steady.toByteArray();
    }

    /** A chart's workbook is an Office file of its own. */
    private static byte[] steadyPart(String name, byte[] part) throws IOException {
        return name.endsWith(".xlsx") ? steady(part, true) : steadyLines(part);
    }

    /** XMLBeans breaks the line after the declaration as the system does that it runs on. */
    private static byte[] steadyLines(byte[] part) {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        return DECLARATION.matcher(text).replaceFirst("$1\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void add(String name, byte[] content, ZipArchiveOutputStream to) throws IOException {
        byte[] deflated = SteadyDeflate.raw(content);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(NEVER);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setSize(content.length);
        entry.setCompressedSize(deflated.length);
        entry.setCrc(sum.getValue());
        to.addRawArchiveEntry(entry, new ByteArrayInputStream(deflated));
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
