package xianghui.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.returns.Sheet;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Reads a sheet on which every row is one district, person, case and so on. */
final class ListReader {

    private final CellTranscriber transcriber;
    private final Completeness completeness;
    private final TotalRows totalRows;

    ListReader(CellTranscriber transcriber, Completeness completeness) {
        this.transcriber = transcriber;
        this.completeness = completeness;
        this.totalRows = new TotalRows(transcriber);
    }

    Sheet read(Table table, SheetGrid grid, Findings findings) {
        Declared declared = StateReader.read(grid, findings);
        Optional<Header> found = new HeaderFinder(table.id(), Columns.of(table)).find(grid, findings);
        if (found.isEmpty()) {
            return declared.unread(table.id(), findings);
        }
        Header header = found.get();
        List<Row> rows = new ArrayList<>();
        List<Row> totals = new ArrayList<>();
        for (int number : grid.rowsFrom(header.dataFrom())) {
            if (!header.hasContent(grid.row(number)) || Remarks.isRemark(grid.row(number))) {
                continue;
            }
            if (TotalRows.isTotal(table, header, grid, number)) {
                totals.add(totalRows.read(table, header, grid, number, findings));
            } else {
                rows.add(row(table, header, grid, number, findings));
            }
        }
        return declared.with(table.id(), rows, totals, findings);
    }

    private Row row(Table table, Header header, SheetGrid grid, int number, Findings findings) {
        Map<String, Reading> readings = new TreeMap<>();
        Map<String, GridCell> cells = new LinkedHashMap<>();
        for (Field field : table.fields()) {
            header.column(field.id()).ifPresent(column -> {
                GridCell cell = grid.cell(number, column);
                cells.put(field.id(), cell);
                readings.put(field.id(), transcriber.read(field, field.id(), grid, cell, findings));
            });
        }
        completeness.check(table, readings, cells, grid, findings);
        return new Row(table.id(), number, new TreeMap<>(readings));
    }
}
