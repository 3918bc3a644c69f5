package xianghui.spreadsheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through one part of a workbook from element to element, whatever its encoding and prefixes. Elements of other
 * vocabularies are stepped over, of several alternatives that for the simplest program is taken. Document types and
 * entities are refused, and so is what only makes a parser use memory: no longer tag, no longer text, no
 * deeper nesting and no more names and attributes than any workbook needs.
 */
final class XmlPart implements AutoCloseable {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final int DEEPEST = 200;
    private static final int MOST_NAMES = 5_000;
    private static final int MOST_ATTRIBUTES = 200;

    /** Bytes of a tag, a comment or a text that is not wanted. */
    private static final int LONGEST_TAG = 1 << 17;

    /** Bytes of a text, in which each character may take eight. */
    private static final int LONGEST_TEXT = 1 << 20;

    private final Budget budget;
    private final Supplier<Optional<String>> place;
    private final Leash input;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private final String main;

    /** Of the element we are in, one for the root; alternatives do not count. */
    private int depth;

    private int nesting;
    private int alternatives;
    private boolean ours;
    private char[] text;
    private int length;

    /**
     * Opens a part and steps to its root.
     *
     * @param place what a refusal names
     * @throws RefusedFileException if it is no XML, or of no vocabulary of workbooks
     */
    XmlPart(InputStream part, XMLInputFactory factory, Budget budget, Supplier<Optional<String>> place)
            throws RefusedFileException {
        this.budget = budget;
        this.place = place;
        this.text = new char[Math.min(1024, budget.limits().characters())];
        this.input = new Leash(part, budget);
        try {
            reader = factory.createXMLStreamReader(input);
        } catch (XMLStreamException | RuntimeException e) {
            throw budget.isOver() ? budget.slow() : damaged();
        }
        while (advance() != XMLStreamConstants.START_ELEMENT) {
            // Comments and the like.
        }
        main = reader.getNamespaceURI();
        enter();
        if (!main.equals(MAIN) && !main.equals(STRICT_MAIN)) {
            throw damaged();
        }
    }

    /** Makes readers for one workbook, so that no names of a hostile one outlive it. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    int depth() {
        return depth;
    }

    /** The local name of the element that was entered last. */
    String name() {
        return reader.getLocalName();
    }

    /**
     * Steps into the next element directly below that of the given depth, past whatever is left of the one before.
     *
     * @return whether there is one; if not, the element of that depth is left
     */
    boolean child(int parent) throws RefusedFileException {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (enter() && depth == parent + 1 && ours) {
                    return true;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && leave() && depth < parent) {
                return false;
            }
        }
    }

    /** The text of the element that was entered last, without that of elements in it; leaves it. */
    String text() throws RefusedFileException {
        collect();
        return new String(text, 0, length);
    }

    /** The same without blanks around it. */
    String word() throws RefusedFileException {
        collect();
        int from = 0;
        while (from < length && text[from] <= ' ') {
            from++;
        }
        int to = length;
        while (to > from && text[to - 1] <= ' ') {
            to--;
        }
        return new String(text, from, to - from);
    }

    private void collect() throws RefusedFileException {
        int element = depth;
        length = 0;
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (leave() && depth < element) {
                        return;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == element) {
                        append();
                    }
                }
                default -> {}
            }
        }
    }

    private void append() throws RefusedFileException {
        int more;
        try {
            input.loosen(LONGEST_TEXT);
            more = reader.getTextLength();
            if (length + more > text.length && length + more <= budget.limits().characters()) {
                text = Arrays.copyOf(text, budget.limits().characters());
            }
            if (length + more <= text.length) {
                System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), text, length, more);
            }
        } catch (RuntimeException e) {
            throw broken(true);
        }
        length += more;
        checkLength(length);
    }

    /** Refuses a text of so many characters if no cell can hold it. */
    void checkLength(int characters) throws RefusedFileException {
        if (characters > budget.limits().characters()) {
            throw tooLong();
        }
    }

    /** How many attributes the element has that was entered last. */
    int attributes() {
        return reader.getAttributeCount();
    }

    /** The name of an attribute; empty if it belongs to another vocabulary. */
    String attributeName(int index) {
        String namespace = reader.getAttributeNamespace(index);
        return namespace == null || namespace.isEmpty() ? reader.getAttributeLocalName(index) : "";
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    Optional<String> attribute(String name) {
        for (int index = 0; index < attributes(); index++) {
            if (attributeName(index).equals(name)) {
                return Optional.of(attributeValue(index));
            }
        }
        return Optional.empty();
    }

    /** The id by which the element names another part; empty if it names none. */
    String relationship() {
        for (int index = 0; index < attributes(); index++) {
            String namespace = reader.getAttributeNamespace(index);
            if (namespace != null
                    && namespace.endsWith("/relationships")
                    && reader.getAttributeLocalName(index).equals("id")) {
                return attributeValue(index);
            }
        }
        return "";
    }

    /** Whether the attribute is there and says yes. */
    boolean is(String attribute) {
        return attribute(attribute).filter(XmlPart::isTrue).isPresent();
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    /** A whole number from zero on. */
    int number(String attribute, int missing) throws RefusedFileException {
        Optional<String> value = attribute(attribute);
        int number = value.map(CellAddress::index).orElse(missing);
        if (number < 0) {
            throw damaged();
        }
        return number;
    }

    RefusedFileException damaged() {
        return new RefusedFileException(Refusal.DAMAGED, place.get());
    }

    RefusedFileException large() {
        return new RefusedFileException(Refusal.LARGE, place.get());
    }

    private RefusedFileException tooLong() {
        return new RefusedFileException(
                Refusal.TEXT, place.get(), budget.limits().characters());
    }

    /** Makes sure that nothing but the end follows. */
    void finish() throws RefusedFileException {
        while (advance() != XMLStreamConstants.END_DOCUMENT) {
            // Comments and the like.
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    /** Counts the element that was begun; false if it is one that only holds alternatives, or was passed over. */
    private boolean enter() throws RefusedFileException {
        nesting++;
        if (nesting > DEEPEST) {
            throw large();
        }
        learn();
        String vocabulary = reader.getNamespaceURI();
        ours = main.equals(vocabulary);
        if (ours || !COMPATIBILITY.equals(vocabulary)) {
            depth++;
            return true;
        }
        alternatives++;
        if (name().equals("Choice")) {
            pass();
        }
        return false;
    }

    /** Counts the element that was ended; false if it only held alternatives. */
    private boolean leave() {
        nesting--;
        if (alternatives > 0 && COMPATIBILITY.equals(reader.getNamespaceURI())) {
            alternatives--;
            return false;
        }
        depth--;
        return true;
    }

    private void pass() throws RefusedFileException {
        int outside = nesting - 1;
        while (nesting > outside) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                enter();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                leave();
            }
        }
    }

    /** A parser keeps every name that it has met. */
    private void learn() throws RefusedFileException {
        learn(reader.getLocalName());
        int attributes = reader.getAttributeCount();
        if (attributes > MOST_ATTRIBUTES) {
            throw large();
        }
        for (int index = attributes - 1; index >= 0; index--) {
            learn(reader.getAttributeLocalName(index));
        }
        for (int index = reader.getNamespaceCount() - 1; index >= 0; index--) {
            String prefix = reader.getNamespacePrefix(index);
            learn(prefix == null ? "" : prefix);
        }
    }

    private void learn(String name) throws RefusedFileException {
        boolean letter = name.length() == 1 && name.charAt(0) < 128;
        if (!letter && names.add(name) && names.size() > MOST_NAMES) {
            throw large();
        }
    }

    private int advance() throws RefusedFileException {
        input.loosen(LONGEST_TAG);
        int event;
        try {
            event = reader.next();
            if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                learn(reader.getPITarget());
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(false);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw damaged();
        }
        return event;
    }

    private RefusedFileException broken(boolean inText) {
        if (!input.torn) {
            return damaged();
        }
        if (budget.isOver()) {
            return budget.slow();
        }
        return inText ? tooLong() : large();
    }

    /** Lets a parser read only so far from one event to the next. */
    private static final class Leash extends FilterInputStream {

        private final Budget budget;
        private int left = LONGEST_TAG;
        private boolean torn;

        Leash(InputStream in, Budget budget) {
            super(in);
            this.budget = budget;
        }

        void loosen(int length) {
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            left -= Math.max(read, 0);
            torn |= left < 0 || !budget.takeBytes(Math.max(read, 0)) || budget.isOver();
            if (torn) {
                throw new IOException("too long");
            }
            return read;
        }
    }
}
