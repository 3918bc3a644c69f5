package xianghui.workbook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import xianghui.returns.CellRef;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** What was read although it is hidden or struck through, which a clerk may have meant to tell something by. */
final class Conspicuous {

    private static final String COMMA = Words.word("comma");
    private static final int MOST_NAMED = 12;

    private Conspicuous() {}

    /**
     * Says what of these rows and columns is hidden or struck through.
     *
     * @param rows that were read
     * @param read the columns that were read
     */
    static void check(SheetGrid grid, Collection<Integer> rows, Collection<Integer> read, Findings findings) {
        Set<Integer> columns = Set.copyOf(read);
        List<Integer> hidden =
                rows.stream().filter(grid.layout().hiddenRows()::contains).toList();
        if (!hidden.isEmpty()) {
            add(
                    findings,
                    "rows",
                    grid,
                    listed(hidden.stream().map(String::valueOf).toList()),
                    hidden.stream().map(row -> first(grid, row, columns)).toList());
        }
        List<GridCell> heads = columns.stream()
                .filter(grid.layout().hiddenColumns()::contains)
                .sorted()
                .flatMap(column -> rows.stream()
                        .map(row -> grid.cell(row, column))
                        .filter(cell -> !cell.isBlank())
                        .limit(1))
                .toList();
        if (!heads.isEmpty()) {
            List<String> letters = heads.stream()
                    .map(cell -> cell.address().replaceAll("\\d", ""))
                    .toList();
            add(findings, "columns", grid, listed(letters), heads);
        }
        rows.forEach(row -> struck(grid, row, columns, findings));
    }

    private static GridCell first(SheetGrid grid, int row, Set<Integer> columns) {
        return grid.row(row).values().stream()
                .filter(cell -> columns.contains(cell.column()) && !cell.isBlank())
                .findFirst()
                .orElseGet(() -> GridCell.blank(row, 0));
    }

    private static void struck(SheetGrid grid, int row, Set<Integer> columns, Findings findings) {
        List<GridCell> struck = grid.row(row).values().stream()
                .filter(cell -> cell.struck() && !cell.isBlank() && columns.contains(cell.column()))
                .toList();
        if (!struck.isEmpty()) {
            List<String> addresses = struck.stream().map(GridCell::address).toList();
            add(findings, "cells", grid, listed(addresses), struck);
        }
    }

    private static String listed(List<String> words) {
        return words.stream().limit(MOST_NAMED).collect(Collectors.joining(COMMA))
                + (words.size() > MOST_NAMED ? "…" : "");
    }

    private static void add(Findings findings, String variant, SheetGrid grid, String named, List<GridCell> cells) {
        List<CellRef> places =
                cells.stream().map(cell -> findings.at(grid, cell)).toList();
        Fault fault = variant.equals("cells") ? Fault.STRUCK : Fault.HIDDEN;
        findings.add(fault, variant, Map.of("sheet", grid.name(), "named", named), places);
    }
}
