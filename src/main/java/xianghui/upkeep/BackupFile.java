package xianghui.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup: a zip of files and, as {@code SHA256SUMS}, what each of them must be. After it has been unpacked by other
 * means, {@code sha256sum -c SHA256SUMS} says the same as this class.
 */
final class BackupFile {

    static final String SUMS = "SHA256SUMS";
    static final String DATABASE = "data/database.sql";

    private BackupFile() {}

    /** One line of the sums. */
    static String line(String sha256, String name) {
        return sha256 + "  " + name + "\n";
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Reads the whole file and compares every entry with its sum.
     *
     * @return the entries in the order of their names, with their sums
     * @throws UpkeepRefusedException if it is no backup, or if anything in it is not as it was
     */
    static Map<String, String> verified(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, String> sums = sums(zip, file);
            for (Map.Entry<String, String> entry : sums.entrySet()) {
                ZipEntry packed = zip.getEntry(entry.getKey());
                if (packed == null || !entry.getValue().equals(sum(zip, packed))) {
                    throw refused("refused.backup.entry", file, entry.getKey());
                }
            }
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.equals(SUMS) && !sums.containsKey(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw refused("refused.backup.entry", file, name);
                    });
            return sums;
        } catch (ZipException e) {
            throw refused("refused.backup.file", file, "");
        }
    }

    private static Map<String, String> sums(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(SUMS);
        Map<String, String> sums = new TreeMap<>();
        if (entry != null) {
            try (InputStream content = zip.getInputStream(entry)) {
                for (String line : new String(content.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
                    int gap = line.indexOf("  ");
                    if (gap > 0) {
                        sums.put(line.substring(gap + 2), line.substring(0, gap));
                    }
                }
            }
        }
        if (!sums.containsKey(DATABASE)) {
            throw refused("refused.backup.file", file, "");
        }
        return sums;
    }

    private static String sum(ZipFile zip, ZipEntry entry) throws IOException {
        MessageDigest digest = digest();
        try (InputStream content = new DigestInputStream(zip.getInputStream(entry), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException e) {
            return "";
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static UpkeepRefusedException refused(String key, Path file, String entry) {
        return new UpkeepRefusedException(key, Map.of("file", file.toString(), "entry", entry));
    }
}
