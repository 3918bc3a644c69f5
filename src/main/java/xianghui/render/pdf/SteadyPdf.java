package xianghui.render.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes clock and chance out of a PDF: its dates become blanks, the random marks of its font subsets are counted through,
 * and its identity follows from its content.
 *
 * <p>Every replacement keeps its length, because the file's table of contents counts bytes.
 */
final class SteadyPdf {

    /** In the dictionary and in the metadata (XMP); a PDF for the archive need not have either, but both or none. */
    private static final Pattern DATE = Pattern.compile("/(?:CreationDate|ModDate)\\(D:[0-9+\\-'Z]*\\)"
            + "|<xmp:(CreateDate|ModifyDate|MetadataDate)>[0-9T:.+\\-Z]*</xmp:\\1>");

    private static final Pattern IDENTITY = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>]");

    /** {@code /BaseFont/QKVYPM+FandolKai-Regular}: six letters tell the subsets of one font apart. */
    private static final Pattern SUBSET = Pattern.compile("(?<=/BaseFont/|/FontName/)[A-Z]{6}(?=\\+)");

    private SteadyPdf() {}

    static byte[] of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = DATE.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
        Map<String, String> subsets = new HashMap<>();
        text = SUBSET.matcher(text)
                .replaceAll(found -> subsets.computeIfAbsent(found.group(), mark -> letters(subsets.size())));
        Matcher identity = IDENTITY.matcher(text);
        if (identity.find()) {
            StringBuilder steady = new StringBuilder(text);
            replace(steady, identity, "0".repeat(32));
            replace(steady, identity, digest(steady.toString()));
            text = steady.toString();
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0, rest = number; i < 6; i++, rest /= 26) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
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
