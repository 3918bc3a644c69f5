package xianghui.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;
import xianghui.document.Block;
import xianghui.document.BlockWriter;
import xianghui.document.Chart;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.render.Endorsement;
import xianghui.render.Sheets;
import xianghui.render.TitleLines;

/** Turns the blocks of a document into the rows of a report, and notes what has to stay together. */
final class BlockRows implements BlockWriter {

    private final StyleSheet sheet;
    private final Optional<Paragraph> closingAt;
    private final boolean endorsed;
    private final TableReports tables;
    private final List<BlockRow> rows = new ArrayList<>();
    private @Nullable ParagraphStyle before;
    private boolean together;
    private int page;
    private int section;
    private int exhibit;
    private int closing;
    private int charts;

    BlockRows(StyleSheet sheet, SummaryDocument document) {
        this.sheet = sheet;
        this.closingAt = closingAt(document);
        this.endorsed = Endorsement.of(document, sheet.looks().paper()).isPresent();
        this.tables = new TableReports(sheet);
    }

    /** The last words before the signature, with the headings right above them. */
    private static Optional<Paragraph> closingAt(SummaryDocument document) {
        Optional<Paragraph> first = document.lastWords();
        List<Block> blocks = document.blocks();
        int at = first.map(blocks::indexOf).orElse(-1);
        while (at > 0 && blocks.get(at - 1) instanceof Paragraph above && isHeading(above.style())) {
            first = Optional.of(above);
            at--;
        }
        return first;
    }

    List<BlockRow> rows() {
        return List.copyOf(rows);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        ParagraphStyle style = paragraph.style();
        if (Sheets.headsTable(style) && !together) {
            exhibit++;
        }
        together = Sheets.headsTable(style);
        if (closingAt.equals(Optional.of(paragraph))) {
            closing++;
        }
        if (isHeading(style) && (before == null || !isHeading(before))) {
            section++;
        }
        boolean placed = endorsed && (style == ParagraphStyle.SIGNATURE || style == ParagraphStyle.DATE);
        String look = placed ? style.styleId() + PageLooks.PLACED : sheet.styleAfter(before, style);
        before = style;
        String text = String.join("\n", TitleLines.of(paragraph, sheet.looks().paper()));
        rows.add(new BlockRow(true, look, text, false, null, null, page, section, exhibit, closing, charts));
    }

    @Override
    public void table(Table table) {
        if (!together) {
            exhibit++;
        }
        together = false;
        before = null;
        try {
            add(tables.report(table), new FieldRows<>(table.rows(), TableReports::field));
        } catch (JRException e) {
            throw new JRRuntimeException(e);
        }
    }

    @Override
    public void chart(Chart chart) {
        together = false;
        before = null;
        charts++;
        try {
            add(ChartReports.report(sheet, chart), new FieldRows<>(List.of(chart), (one, name) -> null));
        } catch (JRException e) {
            throw new JRRuntimeException(e);
        }
    }

    private void add(JasperReport report, JRDataSource data) {
        rows.add(new BlockRow(false, null, null, true, report, data, page, section, exhibit, closing, charts));
    }

    @Override
    public void newPage(NewPage newPage) {
        page++;
        together = false;
        before = null;
    }

    private static boolean isHeading(ParagraphStyle style) {
        return style == ParagraphStyle.HEADING_1
                || style == ParagraphStyle.HEADING_2
                || style == ParagraphStyle.HEADING_3;
    }
}
