package xianghui.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xianghui.returns.CellRef;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Finds the header of a sheet: by the hidden row of codes, otherwise by labels; the order of columns does not matter. */
final class HeaderFinder {

    static final int ROWS_SEARCHED = 10;

    private final List<Label> labels;
    private final Labels known;

    HeaderFinder(String table, List<Label> labels) {
        this.known = new Labels(table, labels);
        this.labels = List.copyOf(labels);
    }

    /** The header; none, with a finding, if no row of the first ten looks like one. */
    Optional<Header> find(SheetGrid sheet, Findings findings) {
        Optional<Integer> codes = codeRow(sheet);
        Optional<Integer> row = codes.isPresent() ? codes.map(code -> Math.max(1, code - 1)) : labelRow(sheet);
        if (row.isEmpty()) {
            String required = labels.stream()
                    .filter(label -> label.need() == Label.Need.REQUIRED)
                    .map(Label::header)
                    .collect(Collectors.joining(Words.word("comma")));
            findings.add(Fault.HEADER, "none", Map.of("sheet", sheet.name(), "columns", required));
            return Optional.empty();
        }
        SortedMap<String, Integer> columns = columns(sheet, row.get(), codes, findings);
        return Optional.of(new Header(row.get(), codes.orElse(row.get()) + 1, columns));
    }

    /** The row that holds codes of this table, if there is one. */
    Optional<Integer> codeRow(SheetGrid sheet) {
        return sheet.rowsUpTo(ROWS_SEARCHED).stream()
                .filter(row -> sheet.row(row).values().stream()
                        .anyMatch(cell -> known.coded(cell).isPresent()))
                .findFirst();
    }

    private Optional<Integer> labelRow(SheetGrid sheet) {
        int needed = Math.min(2, labels.size());
        return sheet.rowsUpTo(ROWS_SEARCHED).stream()
                .filter(row -> labelsIn(sheet, row) >= needed)
                .max(Comparator.<Integer>comparingLong(row -> labelsIn(sheet, row))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private long labelsIn(SheetGrid sheet, int row) {
        return sheet.row(row).values().stream()
                .map(known::spelt)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    private SortedMap<String, Integer> columns(SheetGrid sheet, int row, Optional<Integer> codes, Findings findings) {
        SortedMap<String, Integer> columns = new TreeMap<>();
        codes.ifPresent(code -> sheet.row(code).values().forEach(cell -> known.coded(cell)
                .ifPresent(label -> place(label, sheet, cell, columns, findings))));
        SortedMap<String, GridCell> unknown = new TreeMap<>();
        for (GridCell cell : sheet.row(row).values()) {
            if (columns.containsValue(cell.column()) || cell.isBlank()) {
                continue;
            }
            known.spelt(cell)
                    .ifPresentOrElse(
                            label -> place(label, sheet, cell, columns, findings),
                            () -> unknown.put(Spelling.tidy(cell.typed()), cell));
        }
        missing(sheet, row, columns, unknown, findings);
        unknown.values().stream()
                .filter(cell -> !Words.IGNORED_COLUMNS.contains(Spelling.label(cell.typed())))
                .sorted(Comparator.comparing(GridCell::column))
                .forEach(cell -> findings.add(Fault.EXTRA_COLUMN, "unknown", Map.of(), sheet, cell));
        return columns;
    }

    private static void place(
            Label label, SheetGrid sheet, GridCell cell, SortedMap<String, Integer> columns, Findings findings) {
        Integer first = columns.putIfAbsent(label.id(), cell.column());
        if (first != null) {
            CellRef one = findings.at(sheet, sheet.cell(cell.row(), first));
            CellRef other = findings.at(sheet, cell);
            findings.add(
                    Fault.HEADER,
                    "twice",
                    Map.of(
                            "column", label.header(),
                            "sheet", sheet.name(),
                            "one", one.address(),
                            "other", other.address()),
                    List.of(one, other));
        }
    }

    private void missing(
            SheetGrid sheet,
            int row,
            SortedMap<String, Integer> columns,
            SortedMap<String, GridCell> unknown,
            Findings findings) {
        for (Label label : labels) {
            if (columns.containsKey(label.id()) || label.need() == Label.Need.SPARE) {
                continue;
            }
            Fault fault = label.need() == Label.Need.REQUIRED ? Fault.COLUMN : Fault.EXTRA_COLUMN;
            Optional<GridCell> near =
                    NearMatch.of(label.header(), unknown.keySet()).map(unknown::get);
            String variant = near.isPresent() ? "near" : "missing";
            GridCell candidate = near.orElseGet(() -> GridCell.blank(row, 0));
            Map<String, String> values = Map.of(
                    "column", label.header(),
                    "sheet", sheet.name(),
                    "row", Integer.toString(row),
                    "address", candidate.address(),
                    "candidate", Words.quoted(candidate.typed()));
            findings.add(
                    fault,
                    variant,
                    values,
                    near.stream().map(cell -> findings.at(sheet, cell)).toList());
        }
    }
}
