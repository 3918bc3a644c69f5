package xianghui.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.returns.CellValue;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Tells what each row below the header of a list is. */
final class RowSorter {

    /** What a row is. */
    enum Kind {
        BLANK,
        /** A note or a signature. */
        NOTE,
        /** A single text that cannot be data where it stands. */
        LONE_TEXT,
        /** The header once more. */
        HEADER,
        TOTAL,
        DATA
    }

    /** A longer text, or one with a colon or a full stop, is a sentence and no name. */
    private static final int LONGEST_NAME = 15;

    private final Table table;
    private final Header header;
    private final SheetGrid grid;
    private final CellTranscriber transcriber;
    private final Labels labels;

    RowSorter(Table table, Header header, SheetGrid grid, CellTranscriber transcriber) {
        this.table = table;
        this.header = header;
        this.grid = grid;
        this.transcriber = transcriber;
        this.labels = new Labels(table.id(), Columns.of(table));
    }

    /**
     * What that row is.
     *
     * @param noted whether a note stands above it
     */
    Kind kind(int number, boolean noted) {
        Map<Integer, GridCell> row = grid.row(number);
        if (!header.hasContent(row)) {
            return Kind.BLANK;
        }
        if (Remarks.isRemark(row)) {
            return Kind.NOTE;
        }
        if (TotalRows.isTotal(table, header, grid, number)) {
            return Kind.TOTAL;
        }
        if (isHeader(row)) {
            return Kind.HEADER;
        }
        return isLoneText(row, noted) ? Kind.LONE_TEXT : Kind.DATA;
    }

    private boolean isHeader(Map<Integer, GridCell> row) {
        long repeated = header.columns().entrySet().stream()
                .filter(entry -> Optional.ofNullable(row.get(entry.getValue()))
                        .flatMap(labels::spelt)
                        .filter(label -> label.id().equals(entry.getKey()))
                        .isPresent())
                .count();
        return repeated >= 2;
    }

    private boolean isLoneText(Map<Integer, GridCell> row, boolean noted) {
        List<GridCell> filled =
                row.values().stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.size() != 1 || filled.get(0).kind() == GridCell.Kind.NUMBER) {
            return false;
        }
        GridCell cell = filled.get(0);
        boolean expected = cell.column() <= header.first() || noted || isDay(cell);
        return expected && !fits(cell);
    }

    private static boolean isDay(GridCell cell) {
        return new DayMeaning().of(cell).value() instanceof CellValue.Day;
    }

    /** Whether the text can stand in its column. */
    private boolean fits(GridCell cell) {
        Optional<Field> field = header.columns().entrySet().stream()
                .filter(entry -> entry.getValue() == cell.column())
                .flatMap(entry -> table.field(entry.getKey()).stream())
                .findFirst();
        if (field.isEmpty()) {
            return false;
        }
        return field.get().kind() == FieldKind.TEXT
                ? !isSentence(cell.typed())
                : !(transcriber.mean(field.get(), cell).value() instanceof CellValue.Unreadable);
    }

    private static boolean isSentence(String typed) {
        String text = Spelling.plain(typed);
        return text.length() > LONGEST_NAME || text.contains(":") || text.contains("。");
    }
}
