package xianghui.render.tables;

import java.util.ArrayList;
import java.util.List;
import xianghui.document.BlockWriter;
import xianghui.document.Chart;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.Table;

/** Picks the tables out of a document, each with its captions above and its notes below. */
final class TableSheets implements BlockWriter {

    private final List<TableSheet> sheets = new ArrayList<>();
    private final List<Paragraph> captions = new ArrayList<>();
    private boolean afterTable;

    List<TableSheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        switch (paragraph.style()) {
            case ATTACHMENT_MARK, ATTACHMENT_TITLE, TABLE_TITLE, TABLE_UNIT -> {
                if (paragraph.style() == ParagraphStyle.TABLE_TITLE) {
                    // The table's own title says more than that of the attachment in which it is the first.
                    captions.removeIf(caption -> caption.style() == ParagraphStyle.ATTACHMENT_TITLE);
                }
                captions.add(paragraph);
                afterTable = false;
            }
            case TABLE_NOTE -> {
                if (afterTable) {
                    sheets.get(sheets.size() - 1).note(paragraph);
                }
            }
            default -> {
                captions.clear();
                afterTable = false;
            }
        }
    }

    @Override
    public void table(Table table) {
        sheets.add(new TableSheet(table, captions));
        captions.clear();
        afterTable = true;
    }

    @Override
    public void chart(Chart chart) {
        captions.clear();
        afterTable = false;
    }

    @Override
    public void newPage(NewPage newPage) {
        captions.clear();
        afterTable = false;
    }
}
