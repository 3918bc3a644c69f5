package xianghui.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A deed as it stands in the audit log.
 *
 * @param number its place, counted from one without a gap
 * @param hash SHA-256 in hex, over the line and the hash of the line before it
 */
public record AuditLine(long number, Deed deed, String hash) {

    /** What stands before the first line of all. */
    public static final String START = "0".repeat(64);

    /** The line that a deed becomes after one with that hash. */
    public static AuditLine after(String previous, long number, Deed deed) {
        return new AuditLine(number, deed, hash(previous, number, deed));
    }

    /** Whether nothing in it was changed since it was written after a line with that hash. */
    public boolean follows(String previous) {
        return hash.equals(hash(previous, number, deed));
    }

    /** Of eight fields in UTF-8, parted by tabs; a deed holds none. */
    private static String hash(String previous, long number, Deed deed) {
        String line = String.join(
                "\t",
                previous,
                Long.toString(number),
                deed.at().toString(),
                deed.actor(),
                deed.source(),
                deed.action().name(),
                deed.object(),
                deed.outcome().name());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
