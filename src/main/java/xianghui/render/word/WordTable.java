package xianghui.render.word;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import xianghui.document.CellStyle;
import xianghui.document.Inline;
import xianghui.document.Table;
import xianghui.document.Table.Align;
import xianghui.document.Table.Column;
import xianghui.document.Table.Span;
import xianghui.document.Words;

/** Writes one table with fixed column widths, heading rows that repeat and rows that grow when typed into. */
final class WordTable {

    private static final int CELL_MARGIN = 57;
    private static final int THIN = 4;

    private final CTTbl table;
    private final WordStyles styles;
    private final WordMarks marks;
    private final int wide;
    private final int rowHeight;

    /**
     * Writes into an empty table.
     *
     * @param wide in twentieths of a point
     * @param row the least height of a row, likewise
     */
    WordTable(CTTbl table, WordStyles styles, WordMarks marks, int wide, int row) {
        this.marks = marks;
        this.table = table;
        this.styles = styles;
        this.wide = wide;
        this.rowHeight = row;
    }

    void write(Table content) {
        List<Integer> widths = content.widths(wide);
        properties();
        CTTblGrid grid = table.addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        if (content.grouped()) {
            groups(content, widths);
        }
        headings(content, widths);
        content.rows().forEach(row -> row(content, row, widths));
    }

    private void properties() {
        CTTblPr properties = table.addNewTblPr();
        width(properties.addNewTblW(), wide);
        properties.addNewJc().setVal(STJcTable.CENTER);
        CTTblBorders borders = properties.addNewTblBorders();
        thin(borders.addNewTop());
        thin(borders.addNewLeft());
        thin(borders.addNewBottom());
        thin(borders.addNewRight());
        thin(borders.addNewInsideH());
        thin(borders.addNewInsideV());
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        width(margins.addNewTop(), 0);
        width(margins.addNewLeft(), CELL_MARGIN);
        width(margins.addNewBottom(), 0);
        width(margins.addNewRight(), CELL_MARGIN);
    }

    /** The upper heading row: a group lies over its columns, a heading without group reaches down. */
    private void groups(Table content, List<Integer> widths) {
        CTRow row = startRow(true);
        for (Span span : content.spans()) {
            int spanned = widths.subList(span.from(), span.to()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            CTTc cell = row.addNewTc();
            CTTcPr properties = cellProperties(cell, spanned);
            if (span.to() - span.from() > 1) {
                properties.addNewGridSpan().setVal(BigInteger.valueOf(span.to() - span.from()));
            }
            if (!span.grouped()) {
                properties.addNewVMerge().setVal(STMerge.RESTART);
            }
            properties.addNewVAlign().setVal(STVerticalJc.CENTER);
            String text = span.grouped()
                    ? span.group()
                    : content.columns().get(span.from()).header();
            text(cell, CellStyle.HEADER, Align.CENTER, new Words(text));
        }
    }

    private void headings(Table content, List<Integer> widths) {
        CTRow row = startRow(true);
        for (int i = 0; i < widths.size(); i++) {
            Column column = content.columns().get(i);
            CTTc cell = row.addNewTc();
            CTTcPr properties = cellProperties(cell, widths.get(i));
            boolean hangsDown = content.grouped() && column.group().isEmpty();
            if (hangsDown) {
                properties.addNewVMerge().setVal(STMerge.CONTINUE);
            }
            properties.addNewVAlign().setVal(STVerticalJc.CENTER);
            text(cell, CellStyle.HEADER, Align.CENTER, new Words(hangsDown ? "" : column.header()));
        }
    }

    private void row(Table content, Table.Row line, List<Integer> widths) {
        CTRow row = startRow(false);
        for (int i = 0; i < widths.size(); i++) {
            CTTc cell = row.addNewTc();
            cellProperties(cell, widths.get(i)).addNewVAlign().setVal(STVerticalJc.CENTER);
            text(
                    cell,
                    line.style(),
                    content.columns().get(i).align(),
                    line.cells().get(i));
        }
    }

    private CTRow startRow(boolean heading) {
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        var height = properties.addNewTrHeight();
        height.setVal(BigInteger.valueOf(rowHeight));
        height.setHRule(STHeightRule.AT_LEAST);
        if (heading) {
            properties.addNewTblHeader();
        }
        return row;
    }

    private static CTTcPr cellProperties(CTTc cell, int across) {
        CTTcPr properties = cell.addNewTcPr();
        width(properties.addNewTcW(), across);
        return properties;
    }

    private void text(CTTc cell, CellStyle style, Align align, Inline text) {
        CTP paragraph = cell.addNewP();
        CTPPr properties = WordText.style(paragraph, styles.id(style));
        switch (align) {
            case LEFT -> {}
            case CENTER -> properties.addNewJc().setVal(STJc.CENTER);
            case RIGHT -> properties.addNewJc().setVal(STJc.RIGHT);
        }
        marks.write(paragraph, text);
    }

    private static void width(CTTblWidth width, int value) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(value));
    }

    private static void thin(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(THIN));
        border.setSpace(BigInteger.ZERO);
        border.setColor("auto");
    }
}
