package xianghui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an Office Open XML package says that its parts are. */
final class ContentTypes {

    /** Also templates and add-ins: a clerk who saved as one by mistake has filled in the same sheets. */
    static final Set<String> WORKBOOKS = Set.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
            "application/vnd.ms-excel.sheet.macroenabled.main+xml",
            "application/vnd.ms-excel.template.macroenabled.main+xml",
            "application/vnd.ms-excel.addin.macroenabled.main+xml");

    private static final String MAIN_LINK = "/officedocument";

    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();
    private String main = "";

    private ContentTypes() {}

    /**
     * Reads them.
     *
     * @param types the part {@code [Content_Types].xml}
     * @param links the part {@code _rels/.rels}, which tells the main part
     * @throws RefusedFileException if one of them is no XML
     */
    static ContentTypes read(byte[] types, byte[] links) throws RefusedFileException {
        ContentTypes read = new ContentTypes();
        eachElement(types, read::takeType);
        eachElement(links, read::takeLink);
        return read;
    }

    /** The type of the part that all others belong to, in small letters; empty if there is none. */
    String main() {
        String part = ZipPart.folded(main);
        String ending = part.substring(part.lastIndexOf('.') + 1);
        return byPart.getOrDefault(part, byEnding.getOrDefault(ending, ""));
    }

    private void takeType(XMLStreamReader element) {
        String type = attribute(element, "ContentType").toLowerCase(Locale.ROOT);
        if (element.getLocalName().equals("Override")) {
            byPart.put(ZipPart.folded(attribute(element, "PartName")), type);
        } else if (element.getLocalName().equals("Default")) {
            byEnding.put(attribute(element, "Extension").toLowerCase(Locale.ROOT), type);
        }
    }

    private void takeLink(XMLStreamReader element) {
        if (attribute(element, "Type").toLowerCase(Locale.ROOT).endsWith(MAIN_LINK)) {
            String target = attribute(element, "Target");
            main = target.startsWith("./") ? target.substring(2) : target;
        }
    }

    private static String attribute(XMLStreamReader element, String name) {
        String value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static void eachElement(byte[] xml, Consumer<XMLStreamReader> taker) throws RefusedFileException {
        try {
            XMLStreamReader reader = XmlPart.factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    taker.accept(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw new RefusedFileException(Refusal.DAMAGED);
        }
    }
}
