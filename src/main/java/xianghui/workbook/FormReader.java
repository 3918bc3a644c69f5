package xianghui.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.catalog.Table;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.returns.Sheet;
import xianghui.spreadsheet.SheetGrid;

/** Reads a sheet on which every row is one item; the items of one group become one row of the data. */
final class FormReader {

    private final CellTranscriber transcriber;
    private final Completeness completeness;

    FormReader(CellTranscriber transcriber, Completeness completeness) {
        this.transcriber = transcriber;
        this.completeness = completeness;
    }

    Sheet read(Table table, SheetGrid grid, Findings findings) {
        Declared declared = StateReader.read(grid, findings);
        Optional<Header> header = new HeaderFinder(table.id(), Columns.of(table)).find(grid, findings);
        if (header.isEmpty()) {
            return declared.unread(table.id(), findings);
        }
        List<Row> rows = new ArrayList<>();
        MergedCells merged = new MergedCells(table, header.get(), grid);
        FormLines lines = new FormLines(table, merged.spread(), header.get(), transcriber, findings);
        for (FormGroup group : lines.groups()) {
            if (group.isFilled()) {
                rows.add(group.read(transcriber, completeness, findings));
            }
        }
        Conspicuous.check(grid, lines.filled(), header.get().columns().values(), findings);
        merged.check(lines.filled(), findings);
        StaleFormulas.check(table, grid, rows.stream(), findings);
        baseline(grid, header.get(), rows, findings);
        return declared.with(table.id(), rows, List.of(), findings);
    }

    /** Says so where nothing is stated for the last term, so that there will be no comparison with it. */
    private static void baseline(SheetGrid grid, Header header, List<Row> rows, Findings findings) {
        boolean stated = rows.stream()
                .flatMap(row -> row.readings().values().stream())
                .filter(reading -> reading.field().endsWith(FormGroup.LAST))
                .map(Reading::value)
                .anyMatch(value -> !(value instanceof CellValue.Blank));
        if (!stated && !rows.isEmpty()) {
            List<CellRef> cells =
                    header
                            .column(Columns.LAST)
                            .map(column -> findings.at(grid, grid.cell(header.row(), column)))
                            .stream()
                            .toList();
            findings.add(Fault.BASELINE, "none", Map.of("sheet", grid.name()), cells);
        }
    }
}
