package xianghui.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import xianghui.document.BookmarkNames;

/** A Word file taken apart: the text of its body to work on, every other part as it came. */
public final class WordFile {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    static final String BODY = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final String CUSTOM = "docProps/custom.xml";
    /** No summary comes near this many bytes. */
    public static final long LARGEST = 50L << 20;

    private static final int MOST_PARTS = 2000;
    private static final int MOST_UNPACKED = 100 << 20;

    /** Elements and attributes of the text; a summary has a tenth. Taken apart each is a hundred bytes and more. */
    private static final int MOST_MARKUP = 1_000_000;

    private static final int MOST_ITEMS = 10_000;
    private static final int LONGEST_PARAGRAPH = 50_000;
    /** The first moment a zip entry can name; the same text gives the same bytes. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int BUFFER = 8192;

    private final Map<String, byte[]> parts;
    private final Document document;
    private final List<Item> items = new ArrayList<>();

    private WordFile(Map<String, byte[]> parts, Document document) {
        this.parts = parts;
        this.document = document;
        refresh();
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableDraftException if it is no Word document, damaged or larger than any summary
     */
    public static WordFile read(byte[] content) throws UnreadableDraftException {
        try {
            Map<String, byte[]> parts = unpack(content);
            byte[] body = parts.get(BODY);
            if (body == null) {
                throw new UnreadableDraftException();
            }
            if (markup(body) > MOST_MARKUP) {
                throw new UnreadableDraftException();
            }
            Document document = parse(body);
            if (!W.equals(document.getDocumentElement().getNamespaceURI()) || body(document) == null) {
                throw new UnreadableDraftException();
            }
            WordFile file = new WordFile(parts, document);
            if (file.isOutsized()) {
                throw new UnreadableDraftException();
            }
            return file;
        } catch (IOException | SAXException | IllegalArgumentException e) {
            // What the parser says of a damaged file does not help anybody.
            throw new UnreadableDraftException();
        }
    }

    /** How many signs there are that begin an element, end one or give an attribute its value. */
    private static int markup(byte[] xml) {
        int markup = 0;
        for (byte one : xml) {
            markup += one == '<' || one == '=' ? 1 : 0;
        }
        return markup;
    }

    /** Whether comparing it with another text would take as long as no summary does. */
    private boolean isOutsized() {
        return items.size() > MOST_ITEMS
                || passages().stream().anyMatch(passage -> passage.text().length() > LONGEST_PARAGRAPH);
    }

    private static Map<String, byte[]> unpack(byte[] content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = readPart(zip, MOST_UNPACKED - unpacked);
                unpacked += part.length;
                if (parts.put(entry.getName(), part) != null || parts.size() > MOST_PARTS) {
                    throw new ZipException();
                }
            }
        }
        return parts;
    }

    private static byte[] readPart(InputStream zip, long room) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            if (part.size() + read > room) {
                throw new ZipException();
            }
            part.write(buffer, 0, read);
        }
        return part.toByteArray();
    }

    private static Document parse(byte[] xml) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            String text = new String(xml, StandardCharsets.UTF_8);
            return text.contains(STRICT)
                    ? builder.parse(
                            new ByteArrayInputStream(text.replace(STRICT, W).getBytes(StandardCharsets.UTF_8)))
                    : builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Element body(Document document) {
        return Xml.children(document.getDocumentElement()).stream()
                .filter(child -> Xml.is(child, "body"))
                .findFirst()
                .orElse(null);
    }

    /** The paragraphs and tables in reading order. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** Reads the items again after paragraphs were put in or taken out. */
    void refresh() {
        items.clear();
        Element body = body(document);
        if (body != null) {
            collect(body);
        }
    }

    private void collect(Element parent) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "p")) {
                items.add(new Passage(child));
            } else if (Xml.is(child, "tbl")) {
                items.add(new Grid(child));
            } else if (Xml.is(child, "sdt") || Xml.is(child, "sdtContent") || Xml.is(child, "customXml")) {
                collect(child);
            }
        }
    }

    /** All paragraphs, also those in tables. */
    public List<Passage> passages() {
        return items.stream().flatMap(item -> item.passages().stream()).toList();
    }

    /** Whether a word processor has noted where pages end. */
    public boolean pages() {
        return !Xml.all(body(), "lastRenderedPageBreak").isEmpty();
    }

    /** How many pages end in an item, where that was noted. */
    public int pageEnds(Item item) {
        return Xml.all(item.element(), "lastRenderedPageBreak").size();
    }

    /** Whether it has a bookmark of ours, or says of which run of the program it is. */
    public boolean isOurs() {
        return run().isPresent()
                || passages().stream().anyMatch(passage -> !passage.spans().isEmpty());
    }

    /** The run that the file says it is of; nothing if it says none. */
    public Optional<String> run() {
        byte[] custom = parts.get(CUSTOM);
        if (custom == null) {
            return Optional.empty();
        }
        Matcher found = property().matcher(new String(custom, StandardCharsets.UTF_8));
        return found.find() ? Optional.of(found.group(2)) : Optional.empty();
    }

    private static Pattern property() {
        return Pattern.compile(
                "(name=\"" + BookmarkNames.RUN_PROPERTY + "\"[^>]*>\\s*<(?:\\w+:)?lpwstr>)([0-9a-f]{64})");
    }

    /** Says that the file is of another run; does nothing where a word processor has dropped the property. */
    void setRun(String run) {
        byte[] custom = parts.get(CUSTOM);
        if (custom != null) {
            String text = property()
                    .matcher(new String(custom, StandardCharsets.UTF_8))
                    .replaceAll("$1" + run);
            parts.put(CUSTOM, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The names of the styles by id; a word processor gives styles new ids and leaves them their names. */
    Map<String, String> styleNames() {
        Map<String, String> names = new LinkedHashMap<>();
        byte[] styles = parts.get(STYLES);
        if (styles != null) {
            try {
                for (Element style : Xml.children(parse(styles).getDocumentElement())) {
                    if (Xml.is(style, "style")) {
                        names.put(
                                Xml.attribute(style, "styleId"),
                                Xml.child(style, "name")
                                        .map(name -> Xml.attribute(name, "val"))
                                        .orElse(""));
                    }
                }
            } catch (IOException | SAXException e) {
                return names;
            }
        }
        return names;
    }

    /** Another part of the file. */
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** Puts a part in the place of another. */
    void part(String name, byte[] content) {
        parts.put(name, content);
    }

    Document document() {
        return document;
    }

    Element body() {
        Element body = body(document);
        if (body == null) {
            throw new IllegalStateException("a document without body");
        }
        return body;
    }

    /** The file with the text as it is now; the same text gives the same bytes. */
    byte[] bytes() {
        parts.put(BODY, serialised());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NEVER);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private byte[] serialised() {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty(OutputKeys.INDENT, "no");
            StringWriter text = new StringWriter();
            text.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
            Node root = document.getDocumentElement();
            transformer.transform(new DOMSource(root), new StreamResult(text));
            // A break in the text comes out as the system writes it; one of its own is written as a reference.
            return text.toString().replace(System.lineSeparator(), "\n").getBytes(StandardCharsets.UTF_8);
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a parser from writing to the console. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
