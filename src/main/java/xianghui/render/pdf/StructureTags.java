package xianghui.render.pdf;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.util.StyledTextListWriter;
import net.sf.jasperreports.pdf.classic.ClassicStructureEntry;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfStructure;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import net.sf.jasperreports.pdf.common.PdfTagger;
import org.jspecify.annotations.Nullable;
import xianghui.document.ParagraphStyle;

/**
 * Says of everything on the pages what it is (ISO 32000-1, 14.8): headings, paragraphs, the rows of tables, and of a chart
 * what it shows, for those who cannot see it. Rules, page numbers and grounds are of no meaning.
 */
final class StructureTags implements PdfTagger {

    /** On a frame: what a reader hears who cannot see what is in it. The exporter hands on what begins so. */
    static final String ALTERNATIVE = "net.sf.jasperreports.export.pdf.alternative";

    /** On a heading of a table: over how many columns and rows it stands. */
    static final String COLUMNS = "net.sf.jasperreports.export.pdf.columns";

    static final String ROWS = "net.sf.jasperreports.export.pdf.rows";

    /** JasperReports sets it on the rest of a paragraph that a page break has cut. */
    private static final String INDENTED = "net.sf.jasperreports.awt.indent.first.line";

    private static final Map<String, String> HEADINGS = Map.of(
            ParagraphStyle.TITLE.styleId(), "H1",
            ParagraphStyle.ATTACHMENT_TITLE.styleId(), "H2",
            ParagraphStyle.HEADING_1.styleId(), "H2",
            ParagraphStyle.HEADING_2.styleId(), "H3",
            ParagraphStyle.HEADING_3.styleId(), "H4");

    private @Nullable String language;
    private @Nullable PdfStructure structure;
    private @Nullable PdfStructureEntry document;
    private @Nullable PdfStructureEntry paragraph;
    private @Nullable JRPrintText last;
    private @Nullable PdfStructureEntry table;
    private @Nullable PdfStructureEntry cell;
    private final Map<Integer, PdfStructureEntry> rows = new HashMap<>();
    private boolean within;

    @Override
    public void setLanguage(String language) {
        this.language = language;
    }

    @Override
    public void setPdfProducer(PdfProducer producer) {
        structure = producer.getPdfStructure();
    }

    @Override
    public void init() {
        document = structure().createDocumentTag(language);
    }

    @Override
    public void startPage() {
        rows.clear();
    }

    @Override
    public void endPage() {}

    @Override
    public void startElement(JRPrintElement element) {
        String alternative =
                element.hasProperties() ? element.getPropertiesMap().getProperty(ALTERNATIVE) : null;
        if (alternative != null) {
            table = null;
            rows.clear();
            PdfStructureEntry figure = structure().beginTag(document, "Figure");
            // The entry's own way to put a text knows Western letters only.
            ((ClassicStructureEntry) figure)
                    .getElement()
                    .put(PdfName.ALT, new PdfString(alternative, PdfObject.TEXT_UNICODE));
            within = true;
        }
        if (element instanceof JRPrintText text) {
            cell = isHeading(text) ? heading(text) : TableReports.CELL.equals(text.getKey()) ? cell(text) : null;
        }
    }

    @Override
    public void endElement(JRPrintElement element) {
        if (element.hasProperties() && element.getPropertiesMap().containsProperty(ALTERNATIVE)) {
            within = false;
            structure().endTag();
        }
    }

    @Override
    public void beginArtifact() {
        if (!within) {
            structure().beginArtifact();
        }
    }

    @Override
    public void endArtifact() {
        if (!within) {
            structure().endArtifact();
        }
    }

    @Override
    public void startImage(JRPrintImage image, float left, float bottom, float right, float top) {
        throw new UnsupportedOperationException("no style sheet may hold a picture");
    }

    @Override
    public void endImage() {}

    @Override
    public void startText(JRPrintText text) {
        if (within) {
            return;
        }
        if (PageNumbers.isOne(text)) {
            structure().beginArtifact();
        } else if (cell != null) {
            structure().beginTag(cell, null);
        } else {
            startParagraph(text);
        }
    }

    private static boolean isHeading(JRPrintText text) {
        return text.hasProperties() && text.getPropertiesMap().containsProperty(COLUMNS);
    }

    private PdfStructureEntry heading(JRPrintText text) {
        PdfStructureEntry heading = structure().createTag(row(text), "TH");
        heading.setSpan(number(text, COLUMNS), number(text, ROWS));
        heading.setScope("Column");
        return heading;
    }

    private PdfStructureEntry cell(JRPrintText text) {
        return structure().createTag(row(text), "TD");
    }

    private static int number(JRPrintText text, String property) {
        return Integer.parseInt(text.getPropertiesMap().getProperty(property));
    }

    /** A text with breaks comes line by line, and a text over two pages in two. */
    private void startParagraph(JRPrintText text) {
        table = null;
        rows.clear();
        boolean rest =
                text.hasProperties() && "false".equals(text.getPropertiesMap().getProperty(INDENTED));
        paragraph = paragraph != null && (rest || text == last)
                ? structure().beginTag(paragraph, null)
                : structure().beginTag(document, kind(text));
        last = text;
    }

    private static String kind(JRPrintText text) {
        String style = text.getStyle() == null ? "" : text.getStyle().getName();
        return HEADINGS.entrySet().stream()
                .filter(heading -> style.startsWith(heading.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("P");
    }

    /** Cells that begin at one height of a page are a row; the headings of two rows come one group after the other. */
    private PdfStructureEntry row(JRPrintText text) {
        if (table == null) {
            table = structure().createTag(document, "Table");
        }
        PdfStructureEntry whole = table;
        return rows.computeIfAbsent(text.getY(), y -> structure().createTag(whole, "TR"));
    }

    @Override
    public void startText(JRPrintText text, String words) {
        startText(text);
    }

    @Override
    public void endText() {
        if (!within) {
            structure().endTag();
        }
    }

    private PdfStructure structure() {
        if (structure == null) {
            throw new IllegalStateException("nothing is exported yet");
        }
        return structure;
    }

    @Override
    public boolean isFirstLinkParagraph() {
        return false;
    }

    @Override
    public @Nullable PdfStructureEntry getCurrentLinkTag() {
        return null;
    }

    @Override
    public @Nullable StyledTextListWriter getListWriter() {
        return null;
    }
}
