package xianghui.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.returns.Reading;
import xianghui.returns.Row;

/** Reads the cover: a label, and its value in the next cell. */
final class CoverReader {

    private static final int ROWS_SEARCHED = 40;

    private final CellTranscriber transcriber;
    private final Completeness completeness;

    CoverReader(CellTranscriber transcriber, Completeness completeness) {
        this.transcriber = transcriber;
        this.completeness = completeness;
    }

    Cover read(Table table, SheetGrid grid, Findings findings) {
        TreeMap<String, Reading> readings = new TreeMap<>();
        Map<String, GridCell> cells = new LinkedHashMap<>();
        for (Field field : table.fields()) {
            Optional<GridCell> value = value(field, grid);
            if (value.isPresent()) {
                cells.put(field.id(), value.get());
                readings.put(field.id(), transcriber.read(field, field.id(), grid, value.get(), findings));
            } else if (completeness.isRequired(table, field, readings)) {
                findings.add(Fault.COLUMN, "cover", Map.of("column", field.header(), "sheet", grid.name()));
            }
        }
        completeness.check(table, readings, cells, grid, findings);
        return new Cover(grid, new Row(table.id(), 1, readings), cells);
    }

    private static Optional<GridCell> value(Field field, SheetGrid grid) {
        Label label = Label.of(field);
        return grid.rowsUpTo(ROWS_SEARCHED).stream()
                .flatMap(row -> grid.row(row).values().stream())
                .filter(cell -> label.isSpelt(cell.typed()))
                .map(cell -> grid.cell(cell.row(), cell.column() + 1))
                .findFirst();
    }
}
