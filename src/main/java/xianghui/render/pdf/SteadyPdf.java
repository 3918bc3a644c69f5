package xianghui.render.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the clock out of a PDF: its dates become blanks and its random identity one that follows from its content.
 *
 * <p>Every replacement keeps its length, because the file's table of contents counts bytes.
 */
final class SteadyPdf {

    private static final Pattern DATE = Pattern.compile("/(?:CreationDate|ModDate)\\(D:[0-9+\\-'Z]*\\)");
    private static final Pattern IDENTITY = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>]");

    private SteadyPdf() {}

    static byte[] of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = DATE.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
        Matcher identity = IDENTITY.matcher(text);
        if (identity.find()) {
            StringBuilder steady = new StringBuilder(text);
            replace(steady, identity, "0".repeat(32));
            replace(steady, identity, digest(steady.toString()));
            text = steady.toString();
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void replace(StringBuilder text, Matcher identity, String value) {
        text.replace(identity.start(1), identity.end(1), value);
        text.replace(identity.start(2), identity.end(2), value);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
