package xianghui.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Looks through the text of a style sheet for anything that could run: code, queries, scripts, markup.
 *
 * <p>The list is of what is allowed, so that a feature of JasperReports nobody thought of is refused.
 */
final class StyleSheetXml {

    private static final Pattern ONE_NAME = Pattern.compile("\\$[PFV]\\{[A-Za-z_][A-Za-z0-9_]*}");
    private static final String SETTINGS = "net.sf.jasperreports.export.pdf.";

    private static final Set<String> EXPRESSIONS =
            Set.of("expression", "printWhenExpression", "styleExpression", "dataSourceExpression");

    private static final Set<String> ELEMENTS = Set.of(
            "jasperReport",
            "property",
            "style",
            "paragraph",
            "box",
            "pen",
            "topPen",
            "leftPen",
            "bottomPen",
            "rightPen",
            "parameter",
            "field",
            "group",
            "groupHeader",
            "groupFooter",
            "background",
            "title",
            "pageHeader",
            "columnHeader",
            "detail",
            "band",
            "columnFooter",
            "pageFooter",
            "lastPageFooter",
            "summary",
            "element",
            "text");

    private static final Set<String> KINDS =
            new TreeSet<>(Set.of("textField", "staticText", "line", "rectangle", "frame", "subreport"));

    private static final Set<String> FORBIDDEN_ATTRIBUTES =
            Set.of("markup", "scriptletClass", "formatFactoryClass", "resourceBundle", "type");

    private final List<String> problems = new ArrayList<>();

    private StyleSheetXml() {}

    /** What is wrong, each as a sentence; empty if all is well. */
    static List<String> problems(byte[] styleSheet) throws IOException {
        StyleSheetXml xml = new StyleSheetXml();
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            xml.element(builder.parse(new ByteArrayInputStream(styleSheet)).getDocumentElement());
        } catch (SAXException e) {
            xml.problem("unreadable", String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return xml.problems;
    }

    private void element(Element element) {
        String name = element.getTagName();
        if (EXPRESSIONS.contains(name)) {
            String text = element.getTextContent().strip();
            if (!ONE_NAME.matcher(text).matches()) {
                problem("expression", place(element.getParentNode()), text, "{…}");
            }
        } else if (!ELEMENTS.contains(name)) {
            problem("element", place(element.getParentNode()), name);
            return;
        }
        attributes(element);
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                element(child);
            }
        }
    }

    private void attributes(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String name = attribute.getNodeName();
            if (FORBIDDEN_ATTRIBUTES.contains(name)
                    || name.toLowerCase(Locale.ROOT).endsWith("expression")
                    || (name.equals("language") && !attribute.getNodeValue().equals("java"))) {
                problem("attribute", place(element), name, attribute.getNodeValue());
            }
        }
        if (element.getTagName().equals("element") && !KINDS.contains(element.getAttribute("kind"))) {
            problem("kind", element.getAttribute("kind"), String.join(", ", KINDS));
        }
        if (element.getTagName().equals("property")
                && !element.getAttribute("name").startsWith(SETTINGS)) {
            problem("property", element.getAttribute("name"), SETTINGS);
        }
    }

    /** How the office finds the element: its name, with its key or name attribute. */
    private static String place(Node node) {
        if (!(node instanceof Element element)) {
            return "";
        }
        String mark = element.hasAttribute("key") ? element.getAttribute("key") : element.getAttribute("name");
        return mark.isEmpty() ? element.getTagName() : element.getTagName() + " " + mark;
    }

    private void problem(String key, Object... values) {
        problems.add(StyleSheetMessages.text(key, values));
    }
}
