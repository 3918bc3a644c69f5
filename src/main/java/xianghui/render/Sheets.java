package xianghui.render;

import java.util.ArrayList;
import java.util.List;
import xianghui.document.Block;
import xianghui.document.Chart;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.paper.Paper;

/** Parts a document into runs of pages that stand upright and runs that lie across, by its wide tables. */
public final class Sheets {

    /**
     * Pages of one direction.
     *
     * @param across whether they lie across
     */
    public record Run(boolean across, List<Block> blocks) {

        public Run {
            blocks = List.copyOf(blocks);
        }
    }

    private final Paper paper;
    private final List<Run> runs = new ArrayList<>();
    private final List<Block> waiting = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private boolean across;

    private Sheets(Paper paper) {
        this.paper = paper;
    }

    /** The runs of a document in order; a run begins on a page of its own without saying so. */
    public static List<Run> of(SummaryDocument document, Paper paper) {
        Sheets sheets = new Sheets(paper);
        document.blocks().forEach(sheets::add);
        sheets.place(false);
        sheets.close();
        return List.copyOf(sheets.runs);
    }

    private void add(Block block) {
        waiting.add(block);
        if (block instanceof Table table) {
            boolean wide = isWide(table);
            if (wide && across && !(waiting.get(0) instanceof NewPage)) {
                waiting.add(0, new NewPage());
            }
            place(wide);
        } else if (block instanceof Chart) {
            place(false);
        } else if (block instanceof Paragraph paragraph && !headsTable(paragraph.style())) {
            place(across && paragraph.style() == ParagraphStyle.TABLE_NOTE && waiting.size() == 1);
        }
    }

    private boolean isWide(Table table) {
        return table.lies() == Table.Lies.BY_COLUMNS
                ? table.columns().size() >= paper.across()
                : table.lies() == Table.Lies.ACROSS;
    }

    /** Puts down what has waited for the block that tells its direction. */
    private void place(boolean wide) {
        if (wide != across && !waiting.isEmpty()) {
            close();
            across = wide;
            if (!runs.isEmpty() && waiting.get(0) instanceof NewPage) {
                waiting.remove(0);
            }
        }
        blocks.addAll(waiting);
        waiting.clear();
    }

    private void close() {
        if (!blocks.isEmpty()) {
            runs.add(new Run(across, blocks));
            blocks.clear();
        }
    }

    /** Whether such a paragraph belongs to the table that comes after it. */
    public static boolean headsTable(ParagraphStyle style) {
        return style == ParagraphStyle.ATTACHMENT_MARK
                || style == ParagraphStyle.ATTACHMENT_TITLE
                || style == ParagraphStyle.TABLE_TITLE
                || style == ParagraphStyle.TABLE_UNIT;
    }
}
