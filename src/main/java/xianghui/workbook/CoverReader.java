package xianghui.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

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
        Map<String, GridCell> values = values(table, grid);
        for (Field field : table.fields()) {
            GridCell value = values.get(field.id());
            if (value != null) {
                cells.put(field.id(), value);
                readings.put(field.id(), transcriber.read(field, field.id(), grid, value, findings));
            } else if (completeness.isRequired(table, field, readings)) {
                findings.add(Fault.COLUMN, "cover", Map.of("column", field.header(), "sheet", grid.name()));
            }
        }
        completeness.check(table, readings, cells, grid, findings);
        return new Cover(grid, new Row(table.id(), 1, readings), cells);
    }

    /** The cell behind each label; of a label that stands there twice, behind the first. */
    private static Map<String, GridCell> values(Table table, SheetGrid grid) {
        Labels labels = new Labels(table.id(), Columns.of(table));
        Merged merged = new Merged(grid, ROWS_SEARCHED);
        Map<String, GridCell> values = new HashMap<>();
        for (int row : grid.rowsUpTo(ROWS_SEARCHED)) {
            for (GridCell cell : grid.row(row).values()) {
                labels.spelt(cell).ifPresent(label -> values.putIfAbsent(label.id(), merged.behind(cell)));
            }
        }
        return values;
    }
}
