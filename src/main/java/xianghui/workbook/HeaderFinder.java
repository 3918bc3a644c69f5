package xianghui.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.FieldKind;
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
        HeaderBand band = new HeaderBand(sheet, known, row.get(), codes.isEmpty());
        return Optional.of(header(sheet, band, codes, findings));
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

    private Header header(SheetGrid sheet, HeaderBand band, Optional<Integer> codes, Findings findings) {
        SortedMap<Integer, GridCell> shown = band.labels();
        SortedMap<String, Integer> columns = new TreeMap<>();
        codes.ifPresent(code -> sheet.row(code).values().forEach(cell -> known.coded(cell)
                .ifPresent(label -> {
                    place(label, sheet, cell, columns, findings);
                    Optional.ofNullable(shown.get(cell.column()))
                            .ifPresent(above -> Labels.accept(label, above.typed(), findings));
                })));
        SortedMap<Integer, GridCell> unknown = new TreeMap<>();
        for (GridCell cell : shown.values()) {
            if (columns.containsValue(cell.column())) {
                continue;
            }
            known.spelt(cell)
                    .ifPresentOrElse(
                            label -> {
                                place(label, sheet, cell, columns, findings);
                                Labels.accept(label, cell.typed(), findings);
                            },
                            () -> unknown.put(cell.column(), cell));
        }
        missing(sheet, band.bottom(), columns, unknown.values(), findings);
        SortedMap<Integer, String> others = new TreeMap<>();
        unknown.forEach((column, cell) -> others.put(column, Spelling.tidy(cell.typed())));
        unknown.values().stream()
                .filter(cell -> !Words.IGNORED_COLUMNS.contains(Spelling.label(cell.typed())))
                .forEach(cell -> findings.add(
                        Fault.EXTRA_COLUMN, Ratios.isRatio(cell) ? "ratio" : "unknown", Map.of(), sheet, cell));
        return new Header(band.bottom(), codes.orElse(band.bottom()) + 1, columns, others);
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
            Collection<GridCell> unknown,
            Findings findings) {
        for (Label label : labels) {
            if (columns.containsKey(label.id()) || label.need() == Label.Need.SPARE) {
                continue;
            }
            Fault fault = label.need() == Label.Need.REQUIRED ? Fault.COLUMN : Fault.EXTRA_COLUMN;
            Optional<GridCell> age = age(label, unknown);
            Optional<GridCell> near = age.or(() -> near(label, unknown));
            String variant = age.isPresent() ? "age" : near.isPresent() ? "near" : "missing";
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

    private static Optional<GridCell> near(Label label, Collection<GridCell> unknown) {
        return label.spellings().stream()
                .flatMap(name -> NearMatch.of(name, unknown, cell -> Stream.of(cell.typed())).stream())
                .findFirst();
    }

    /** The column of ages that stands there in the place of months of birth. */
    private static Optional<GridCell> age(Label label, Collection<GridCell> unknown) {
        return unknown.stream()
                .filter(cell -> label.kind() == FieldKind.MONTH
                        && Words.AGE_COLUMNS.contains(Labels.withoutUnit(Spelling.label(cell.typed()))))
                .findFirst();
    }
}
