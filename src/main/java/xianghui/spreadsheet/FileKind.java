package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its content, whatever its name says. */
enum FileKind {
    /** A zip archive, as which .xlsx is kept. */
    ARCHIVE,
    /** A compound file (OLE2), as which .xls is kept. */
    COMPOUND;

    /** So much of a text is looked at. */
    private static final int SAMPLE = 1 << 16;

    /** The file that Excel and WPS leave beside an open workbook holds the user's name twice, the second time here. */
    private static final int LOCK_LENGTH = 165;

    private static final int LOCK_WIDE_NAME = 55;
    private static final int LONGEST_USER = 54;
    private static final int OLD_BOF_LENGTH = 16;
    private static final int LINES = 20;

    /**
     * Tells it.
     *
     * @throws RefusedFileException if it is neither, naming what it is
     */
    static FileKind of(byte[] content) throws RefusedFileException {
        if (startsWith(content, "PK\3\4")) {
            return ARCHIVE;
        }
        if (startsWith(content, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return COMPOUND;
        }
        throw new RefusedFileException(magic(content).or(() -> text(content)).orElse(Refusal.KIND));
    }

    private static Optional<Refusal> magic(byte[] content) {
        if (content.length == 0) {
            return Optional.of(Refusal.EMPTY);
        }
        if (isZero(content)) {
            // What a disk leaves that was full or switched off.
            return Optional.of(Refusal.DAMAGED);
        }
        if (isLock(content)) {
            return Optional.of(Refusal.LOCK);
        }
        if (isOld(content)) {
            return Optional.of(Refusal.OLD);
        }
        if (startsWith(content, "%PDF")) {
            return Optional.of(Refusal.PDF);
        }
        if (startsWithAny(content, "PK\5\6", "Rar!\u001A", "7z\u00BC\u00AF", "\u001F\u008B\b", "BZh", "\u00FD7zXZ")) {
            return Optional.of(Refusal.ARCHIVE);
        }
        if (startsWith(content, "{\\rtf")) {
            return Optional.of(Refusal.WORD);
        }
        if (isPicture(content)) {
            return Optional.of(Refusal.PICTURE);
        }
        if (startsWithAny(content, "MZ", "\u007FELF", "\u00CA\u00FE\u00BA\u00BE")) {
            return Optional.of(Refusal.PROGRAM);
        }
        return Optional.empty();
    }

    private static boolean isPicture(byte[] content) {
        return startsWithAny(content, "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*")
                || startsWith(content, "BM") && content.length > 10 && content[6] == 0 && content[8] == 0
                || startsWith(content, "RIFF") && "WEBP".equals(ascii(content, 8, 4))
                || "ftyp".equals(ascii(content, 4, 4))
                        && List.of("heic", "heix", "mif1", "msf1", "avif").contains(ascii(content, 8, 4));
    }

    /** A workbook of Excel 2 to 5 that is not kept in a compound file. */
    private static boolean isOld(byte[] content) {
        return content.length > 4
                && content[0] == 9
                && (content[1] == 0 || content[1] == 2 || content[1] == 4 || content[1] == 8)
                && content[2] <= OLD_BOF_LENGTH
                && content[3] == 0;
    }

    private static boolean isLock(byte[] content) {
        return content.length == LOCK_LENGTH
                && content[0] > 0
                && content[0] <= LONGEST_USER
                && content[LOCK_WIDE_NAME] == content[0]
                && content[LOCK_WIDE_NAME + 1] == 0;
    }

    private static boolean isZero(byte[] content) {
        for (byte each : content) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Refusal> text(byte[] content) {
        boolean whole = content.length <= SAMPLE;
        byte[] sample = whole ? content : Arrays.copyOf(content, SAMPLE);
        return decoded(sample, whole).map(FileKind::ofText);
    }

    private static Refusal ofText(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || Blanks.isBlank(stripped)) {
            return Refusal.EMPTY;
        }
        String lower = stripped.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            return ofMarkup(lower);
        }
        if (lower.startsWith("mime-version:")) {
            // A page with all that belongs to it in one file.
            return Refusal.WEB;
        }
        return isDelimited(stripped) ? Refusal.CSV : Refusal.PLAIN;
    }

    private static Refusal ofMarkup(String lower) {
        if (containsAny(lower, "<html", "<!doctype html")) {
            return Refusal.WEB;
        }
        if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Refusal.XMLSHEET;
        }
        if (lower.contains("oasis:names:tc:opendocument")) {
            return Refusal.ODS;
        }
        return containsAny(lower, "<table", "<body", "<meta") ? Refusal.WEB : Refusal.XML;
    }

    /** Whether the first lines have equally many of one separator. */
    private static boolean isDelimited(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        return ",\t;|".chars().anyMatch(separator -> {
            List<Long> counts = lines.stream()
                    .map(line -> line.chars().filter(each -> each == separator).count())
                    .distinct()
                    .toList();
            return counts.size() == 1 && counts.get(0) > 0;
        });
    }

    /** Empty if it is no text in any of the encodings in use. */
    private static Optional<String> decoded(byte[] sample, boolean whole) {
        if (startsWith(sample, "\u00FF\u00FE")) {
            return decoded(sample, whole, UTF_16LE);
        }
        if (startsWith(sample, "\u00FE\u00FF")) {
            return decoded(sample, whole, UTF_16BE);
        }
        return decoded(sample, whole, UTF_8).or(() -> decoded(sample, whole, Charset.forName("GB18030")));
    }

    private static Optional<String> decoded(byte[] sample, boolean whole, Charset charset) {
        CharBuffer text = CharBuffer.allocate(sample.length + 1);
        boolean unknown = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                // A sample may end within a character, a file not.
                .decode(ByteBuffer.wrap(sample), text, whole)
                .isError();
        text.flip();
        boolean control = text.chars().anyMatch(each -> each < ' ' && "\t\n\r\f".indexOf(each) < 0);
        return unknown || control
                ? Optional.empty()
                : Optional.of(text.toString().replace("\uFEFF", ""));
    }

    private static boolean containsAny(String text, String... parts) {
        return Arrays.stream(parts).anyMatch(text::contains);
    }

    private static boolean startsWithAny(byte[] content, String... starts) {
        return Arrays.stream(starts).anyMatch(start -> startsWith(content, start));
    }

    private static boolean startsWith(byte[] content, String start) {
        return start.equals(ascii(content, 0, start.length()));
    }

    private static String ascii(byte[] content, int from, int length) {
        return content.length < from + length ? "" : new String(content, from, length, ISO_8859_1);
    }
}
