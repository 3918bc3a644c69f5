package xianghui.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.Table;
import xianghui.returns.Sheet;
import xianghui.spreadsheet.SheetGrid;

/** Reads a sheet on which every row is one district, person, case and so on. */
final class ListReader {

    private final CellTranscriber transcriber;
    private final Completeness completeness;
    private final Ratios ratios;

    ListReader(Catalog catalog, CellTranscriber transcriber, Completeness completeness) {
        this.transcriber = transcriber;
        this.completeness = completeness;
        this.ratios = new Ratios(catalog, completeness);
    }

    Sheet read(Table table, SheetGrid grid, Findings findings) {
        Declared declared = StateReader.read(grid, findings);
        Optional<Header> header = new HeaderFinder(table.id(), Columns.of(table)).find(grid, findings);
        if (header.isEmpty()) {
            return declared.unread(table.id(), findings);
        }
        ListLines lines = new ListLines(table, header.get(), grid, transcriber, completeness, findings);
        lines.read();
        StaleFormulas.check(table, grid, Stream.of(lines.rows(), lines.totals()).flatMap(List::stream), findings);
        ratios.check(table, header.get(), grid, lines.rows(), findings);
        return declared.with(table.id(), lines.rows(), lines.totals(), findings);
    }
}
