package xianghui.render.pdf;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintElementContainer;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** Reads the filled pages of a PDF back: what stands where, in the order in which it is printed. */
public final class PrintedPages {

    /** JasperReports sets it on the rest of a paragraph that a page break has cut. */
    private static final String INDENTED = "net.sf.jasperreports.awt.indent.first.line";

    private PrintedPages() {}

    /** The texts of the paragraphs; those that a page break has cut are whole again. */
    public static List<String> paragraphs(JasperPrint print) {
        List<String> paragraphs = new ArrayList<>();
        for (JRPrintText text : texts(print, "paragraph")) {
            boolean continued = "false".equals(text.getPropertiesMap().getProperty(INDENTED));
            if (continued) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + text.getFullText());
            } else if (!text.getFullText().isEmpty()) {
                paragraphs.add(text.getFullText().replace("\n", ""));
            }
        }
        return paragraphs;
    }

    /** The texts of all table cells, row by row. */
    public static List<String> cells(JasperPrint print) {
        return texts(print, "cell").stream().map(JRPrintText::getFullText).toList();
    }

    /** All texts printed for the element of the style sheet with this key. */
    public static List<JRPrintText> texts(JasperPrint print, String key) {
        List<JRPrintText> texts = new ArrayList<>();
        print.getPages().forEach(page -> texts.addAll(texts(page, key)));
        return texts;
    }

    /** The same of one page. */
    public static List<JRPrintText> texts(JRPrintPage page, String key) {
        List<JRPrintText> texts = new ArrayList<>();
        collect(page.getElements(), key, texts);
        return texts;
    }

    private static void collect(List<JRPrintElement> elements, String key, List<JRPrintText> texts) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintText text && key.equals(element.getKey())) {
                texts.add(text);
            } else if (element instanceof JRPrintElementContainer container) {
                collect(container.getElements(), key, texts);
            }
        }
    }
}
