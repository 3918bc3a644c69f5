package xianghui.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import xianghui.render.SteadyDeflate;

/**
 * Takes clock, chance and machine out of a PDF as OpenPDF writes it (ISO 32000-1, 7.5): it bears no dates, the random
 * marks of its font subsets are counted through, its streams are compressed by us, the colour profile is that of the house
 * (a Java may sign one that passes through it), and its identity follows from its content.
 */
final class SteadyPdf {

    /** In the dictionary and in the metadata (XMP); a PDF for the archive need not have either, but both or none. */
    private static final Pattern DATE = Pattern.compile("/(?:CreationDate|ModDate)\\(D:[0-9+\\-'Z]*\\)"
            + "|<xmp:(CreateDate|ModifyDate|MetadataDate)>[0-9T:.+\\-Z]*</xmp:\\1>");

    private static final Pattern IDENTITY = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>]");

    /** {@code /BaseFont/QKVYPM+FandolKai-Regular}: six letters tell the subsets of one font apart. */
    private static final Pattern SUBSET = Pattern.compile("(?<=/BaseFont/|/FontName/)[A-Z]{6}(?=\\+)");

    private static final Pattern TABLE = Pattern.compile("xref\n0 (\\d+)\n");
    private static final Pattern START = Pattern.compile("startxref\n(\\d+)\n");
    private static final int ENTRY = 20;

    private static final String DEFLATED = "/Filter/FlateDecode";
    private static final Pattern STREAM = Pattern.compile("\\A\\d+ 0 obj\n<<[^\n]*?/Length (\\d+)[^\n]*>>stream\n");

    private final String from;
    private final byte[] profile;
    private final StringBuilder to = new StringBuilder();
    private final Map<String, String> subsets = new HashMap<>();
    private final NavigableMap<Integer, Integer> places = new TreeMap<>();

    private SteadyPdf(String from, byte[] profile) {
        this.from = from;
        this.profile = profile;
    }

    /**
     * The same pages.
     *
     * @param profile what stands in place of a colour profile
     */
    static byte[] of(byte[] pdf, byte[] profile) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return new SteadyPdf(text, profile).rewritten().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Object by object, in the order of the file, with a new table of where each begins. */
    private String rewritten() {
        Matcher start = START.matcher(from);
        check(start.find(from.lastIndexOf("startxref")));
        int tableAt = Integer.parseInt(start.group(1));
        Matcher table = TABLE.matcher(from);
        check(table.find(tableAt) && table.start() == tableAt);
        int count = Integer.parseInt(table.group(1));
        for (int i = 0; i < count; i++) {
            String entry = entry(table.end(), i);
            if (used(entry)) {
                places.put(place(entry), 0);
            }
        }
        to.append(from, 0, places.firstKey());
        for (Map.Entry<Integer, Integer> place : places.entrySet()) {
            place.setValue(to.length());
            Integer next = places.higherKey(place.getKey());
            object(from.substring(place.getKey(), next == null ? tableAt : next));
        }
        int newTable = to.length();
        to.append(table.group());
        for (int i = 0; i < count; i++) {
            String entry = entry(table.end(), i);
            to.append(used(entry) ? String.format(Locale.ROOT, "%010d", places.get(place(entry))) : entry, 0, 10);
            to.append(entry, 10, ENTRY);
        }
        to.append(from, table.end() + count * ENTRY, start.start(1));
        to.append(newTable).append(from, start.end(1), from.length());
        return identified();
    }

    private String entry(int entries, int number) {
        return from.substring(entries + number * ENTRY, entries + (number + 1) * ENTRY);
    }

    private static boolean used(String entry) {
        return entry.charAt(17) == 'n';
    }

    private static int place(String entry) {
        return Integer.parseInt(entry.substring(0, 10));
    }

    private void object(String object) {
        Matcher stream = STREAM.matcher(object);
        if (!stream.find()) {
            to.append(steady(object));
            return;
        }
        int end = stream.end() + Integer.parseInt(stream.group(1));
        String content = object.substring(stream.end(), end);
        String steady = stream.group().contains(DEFLATED) ? deflated(inflated(content)) : steady(content);
        to.append(object, 0, stream.start(1)).append(steady.length());
        to.append(object, stream.end(1), stream.end());
        to.append(steady).append(object, end, object.length());
    }

    private String steady(String words) {
        return SUBSET.matcher(DATE.matcher(words).replaceAll(""))
                .replaceAll(found -> subsets.computeIfAbsent(found.group(), mark -> letters(subsets.size())));
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0, rest = number; i < 6; i++, rest /= 26) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static byte[] inflated(String stream) {
        byte[] deflated = stream.getBytes(StandardCharsets.ISO_8859_1);
        try (InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return inflated.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String deflated(byte[] content) {
        byte[] deflated = SteadyDeflate.zlib(isProfile(content) ? profile : content);
        return new String(deflated, StandardCharsets.ISO_8859_1);
    }

    /** By the signature that every colour profile bears (ICC.1, 7.2.9). */
    private static boolean isProfile(byte[] content) {
        return content.length > 128 && new String(content, 36, 4, StandardCharsets.US_ASCII).equals("acsp");
    }

    private String identified() {
        Matcher identity = IDENTITY.matcher(to);
        check(identity.find());
        StringBuilder text = new StringBuilder(to);
        replace(text, identity, "0".repeat(32));
        replace(text, identity, digest(text.toString()));
        return text.toString();
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

    private static void check(boolean asExpected) {
        if (!asExpected) {
            throw new IllegalStateException("the PDF library writes its files in another way than it used to");
        }
    }
}
