package xianghui.workbook;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Tells the totals that a clerk wrote from the data, and reads them. */
final class TotalRows {

    private final CellTranscriber transcriber;

    TotalRows(CellTranscriber transcriber) {
        this.transcriber = transcriber;
    }

    /** Whether a key, the subject or the leftmost cell of the row is the word for a total or ends with it. */
    static boolean isTotal(Table table, Header header, SheetGrid grid, int row) {
        Stream<String> fields = Stream.concat(table.key().stream(), Stream.of(table.subject()));
        IntStream named = fields.map(header::column).flatMap(Optional::stream).mapToInt(Integer::intValue);
        IntStream leftmost = IntStream.rangeClosed(0, header.first());
        return IntStream.concat(named, leftmost)
                .mapToObj(column -> grid.cell(row, column))
                .anyMatch(cell -> totalWord(cell).isPresent());
    }

    /** Numbers are read like those of any row; words only if they say of what it is the total. */
    Row read(Table table, Header header, SheetGrid grid, int row, Findings findings) {
        TreeMap<String, Reading> readings = new TreeMap<>();
        for (Field field : table.fields()) {
            header.column(field.id())
                    .map(column -> grid.cell(row, column))
                    .ifPresent(cell -> readings.put(field.id(), read(field, grid, cell, findings)));
        }
        return new Row(table.id(), row, readings);
    }

    private Reading read(Field field, SheetGrid grid, GridCell cell, Findings findings) {
        if (field.kind() == FieldKind.COUNT || field.kind() == FieldKind.DECIMAL) {
            return transcriber.read(field, field.id(), grid, cell, findings);
        }
        CellValue value = totalWord(cell)
                .map(word -> transcriber.mean(field, withoutWord(cell, word)))
                .orElseGet(() -> transcriber.mean(field, cell))
                .value();
        boolean said = value instanceof CellValue.Code;
        return new Reading(field.id(), findings.at(grid, cell), cell.typed(), said ? value : new CellValue.Blank());
    }

    private static Optional<String> totalWord(GridCell cell) {
        String text = Spelling.label(cell.typed());
        return cell.kind() == GridCell.Kind.TEXT
                ? Words.TOTAL.stream().filter(text::endsWith).findFirst()
                : Optional.empty();
    }

    private static GridCell withoutWord(GridCell cell, String word) {
        String text = Spelling.label(cell.typed());
        return GridCell.of(cell.row(), cell.column(), cell.kind(), text.substring(0, text.length() - word.length()));
    }
}
