package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks at an archive from end to end before a parser believes it, so that all its checksums are compared: POI does not
 * compare them, and opens a flipped bit with other data.
 */
final class ArchiveGate {

    private static final int MOST_PARTS = 5000;
    private static final long MOST_UNPACKED = 256L << 20;

    /** So many times as long as packed, from this length on; what is shorter is read, whatever it is. */
    private static final long RATIO = 100;

    private static final long RATIO_FROM = 32L << 20;

    private static final String TYPES = "[content_types].xml";
    private static final String ROOT_LINKS = "_rels/.rels";
    private static final Set<String> KEPT = Set.of(TYPES, ROOT_LINKS, "mimetype");

    private ArchiveGate() {}

    /**
     * Reads every entry.
     *
     * @throws RefusedFileException if the archive is damaged, dangerous, larger than any return, or no workbook
     */
    static void check(byte[] archive) throws RefusedFileException {
        List<ZipPart> parts = ZipDirectory.read(archive, MOST_PARTS);
        checkNames(parts);
        checkSizes(parts);
        Map<String, byte[]> kept = new TreeMap<>();
        for (ZipPart part : parts) {
            byte[] content = PartReader.read(archive, part, KEPT.contains(part.folded()));
            kept.put(part.folded(), content);
        }
        checkMain(kept);
    }

    private static void checkNames(List<ZipPart> parts) throws RefusedFileException {
        Set<String> seen = new HashSet<>();
        for (ZipPart part : parts) {
            String name = part.folded();
            boolean up = Stream.of(name.split("/")).anyMatch(".."::equals);
            boolean control = name.chars().anyMatch(each -> each < ' ' || each == 0x7F);
            if (up || control || name.startsWith("/") || name.matches("[a-z]:.*") || !seen.add(name)) {
                throw new RefusedFileException(Refusal.UNSAFE);
            }
        }
    }

    /** By what the archive says of itself; {@link PartReader} holds it to that. */
    private static void checkSizes(List<ZipPart> parts) throws RefusedFileException {
        long unpacked = 0;
        for (ZipPart part : parts) {
            unpacked += part.unpacked();
            boolean bomb = part.unpacked() > RATIO_FROM && part.unpacked() / RATIO > part.packed();
            if (bomb || unpacked > MOST_UNPACKED) {
                throw new RefusedFileException(Refusal.LARGE);
            }
        }
    }

    private static void checkMain(Map<String, byte[]> parts) throws RefusedFileException {
        byte[] types = parts.get(TYPES);
        byte[] links = parts.get(ROOT_LINKS);
        if (types == null) {
            throw new RefusedFileException(ofPackage(parts));
        }
        if (links == null) {
            throw new RefusedFileException(Refusal.DAMAGED);
        }
        String main = ContentTypes.read(types, links).main();
        if (!ContentTypes.WORKBOOKS.contains(main)) {
            throw new RefusedFileException(ofDocument(main));
        }
    }

    /** Of an archive that is no document of Microsoft's. */
    private static Refusal ofPackage(Map<String, byte[]> parts) {
        if (parts.containsKey("ofd.xml")) {
            return Refusal.PDF;
        }
        byte[] mime = parts.getOrDefault("mimetype", new byte[0]);
        String type = new String(mime, US_ASCII);
        if (type.contains("opendocument.spreadsheet")) {
            return Refusal.ODS;
        }
        if (type.contains("opendocument.text")) {
            return Refusal.WORD;
        }
        return type.contains("opendocument.presentation") ? Refusal.SLIDES : Refusal.ARCHIVE;
    }

    private static Refusal ofDocument(String main) {
        if (main.contains("sheet.binary")) {
            return Refusal.XLSB;
        }
        if (main.contains("wordprocessingml") || main.contains("ms-word")) {
            return Refusal.WORD;
        }
        if (main.contains("presentationml") || main.contains("ms-powerpoint")) {
            return Refusal.SLIDES;
        }
        return main.isEmpty() ? Refusal.DAMAGED : Refusal.KIND;
    }
}
