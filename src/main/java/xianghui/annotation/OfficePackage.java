package xianghui.annotation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of an Office file; those that nobody changes are written as they were read, byte for byte. */
final class OfficePackage {

    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([\\w.-]+)[\"']");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Charset> encodings = new HashMap<>();

    OfficePackage(byte[] content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(entry.getName(), zip.readAllBytes());
            }
        }
    }

    private void write(String part, byte[] content) {
        String known = names.computeIfAbsent(part.toLowerCase(Locale.ROOT), any -> part);
        parts.put(known, content);
    }

    boolean has(String part) {
        return names.containsKey(part.toLowerCase(Locale.ROOT));
    }

    /**
     * The text of a part.
     *
     * @throws IOException if there is no such part
     */
    String text(String part) throws IOException {
        String name = names.get(part.toLowerCase(Locale.ROOT));
        byte[] content = name == null ? null : parts.get(name);
        if (name == null || content == null) {
            throw new IOException("a part is missing");
        }
        Charset encoding = encoding(content);
        encodings.put(name, encoding);
        return new String(content, encoding);
    }

    Markup markup(String part) throws IOException {
        return new Markup(text(part));
    }

    /** Puts a text in the place of a part, in the encoding that it had. */
    void write(String part, String text) {
        String name = names.getOrDefault(part.toLowerCase(Locale.ROOT), part);
        write(name, text.getBytes(encodings.getOrDefault(name, StandardCharsets.UTF_8)));
    }

    /** Takes a part out. */
    void remove(String part) {
        String name = names.remove(part.toLowerCase(Locale.ROOT));
        if (name != null) {
            parts.remove(name);
        }
    }

    /** A byte order mark stays the first character of the text. */
    private static Charset encoding(byte[] content) {
        if (content.length > 1 && content[1] == 0 || startsWith(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (content.length > 1 && content[0] == 0 || startsWith(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        String head = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /**
     * What a part is related to by a relation of that kind.
     *
     * @param from the part, empty for the package itself
     * @param kind the last word of the relation's type
     * @return the part; empty if there is none
     */
    Optional<String> related(String from, String kind) throws IOException {
        for (Markup.Tag relation : relations(from)) {
            if (relation.attribute("Type").orElse("").endsWith("/" + kind)) {
                return relation.attribute("Target").map(target -> resolved(from, target));
            }
        }
        return Optional.empty();
    }

    /** What a part is related to by the relation of that id. */
    Optional<String> target(String from, String id) throws IOException {
        for (Markup.Tag relation : relations(from)) {
            if (relation.attribute("Id").equals(Optional.of(id))) {
                return relation.attribute("Target").map(target -> resolved(from, target));
            }
        }
        return Optional.empty();
    }

    private List<Markup.Tag> relations(String from) throws IOException {
        String part = relationsOf(from);
        return has(part) ? markup(part).all("Relationship") : List.of();
    }

    /** Relates a part to another, and gives the id of the relation. */
    String relate(String from, String kind, String to) throws IOException {
        String part = relationsOf(from);
        if (!has(part)) {
            write(
                    part,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
        }
        Markup relations = markup(part);
        List<String> ids = relations.all("Relationship").stream()
                .map(relation -> relation.attribute("Id").orElse(""))
                .toList();
        int number = 1;
        while (ids.contains("xh" + number)) {
            number++;
        }
        String id = "xh" + number;
        Markup.Tag root = relations.root();
        relations.append(
                root,
                "<%sRelationship Id=\"%s\" Type=\"%s/%s\" Target=\"/%s\"/>"
                        .formatted(root.prefix(), id, family(), kind, Clean.attribute(to)));
        write(part, relations.edited());
        return id;
    }

    /** Forgets everything that a part is related to. */
    void unrelate(String from) {
        remove(relationsOf(from));
    }

    /** The namespace of relations: that of the usual or of the strict standard, as the file has it. */
    String family() throws IOException {
        return relations("").stream()
                .flatMap(relation -> relation.attribute("Type").stream())
                .filter(type -> type.endsWith("/officeDocument"))
                .map(type -> type.substring(0, type.lastIndexOf('/')))
                .findFirst()
                .orElseThrow(() -> new IOException("the package has no main part"));
    }

    /** Declares what kind of content a new part has. */
    void declare(String part, String type) throws IOException {
        Markup types = markup(TYPES);
        Markup.Tag root = types.root();
        types.append(root, "<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>".formatted(root.prefix(), part, type));
        write(TYPES, types.edited());
    }

    /** Declares what kind of content parts with that extension have, if nobody has. */
    void declareExtension(String extension, String type) throws IOException {
        Markup types = markup(TYPES);
        boolean known = types.all("Default").stream()
                .anyMatch(one -> one.attribute("Extension").orElse("").equalsIgnoreCase(extension));
        if (!known) {
            Markup.Tag root = types.root();
            types.insert(
                    root.end(),
                    "<%sDefault Extension=\"%s\" ContentType=\"%s\"/>".formatted(root.prefix(), extension, type));
            write(TYPES, types.edited());
        }
    }

    /** What kind of content a part is declared to have. */
    String type(String part) throws IOException {
        return markup(TYPES).all("Override").stream()
                .filter(one -> one.attribute("PartName").orElse("").equalsIgnoreCase("/" + part))
                .flatMap(one -> one.attribute("ContentType").stream())
                .findFirst()
                .orElse("");
    }

    /** A name that no part has yet; {@code %d} in it is a number. */
    String freeName(String pattern) {
        int number = 1;
        while (has(pattern.formatted(number))) {
            number++;
        }
        return pattern.formatted(number);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private static String resolved(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        Deque<String> path = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String step : (folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
