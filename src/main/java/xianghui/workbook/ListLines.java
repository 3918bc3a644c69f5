package xianghui.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** The rows below the header of one list, told apart and read one after the other; none is passed over in silence. */
final class ListLines {

    private final Table table;
    private final Header header;
    private final SheetGrid grid;
    private final CellTranscriber transcriber;
    private final Completeness completeness;
    private final Findings findings;
    private final MergedCells merged;
    private final RowSorter sorter;
    private final Sums sums;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> totals = new ArrayList<>();
    /** Where the rows begin that no total stands below yet. */
    private int unsummed;
    /** The first note among or below the data, and the rows below it. */
    private int note;

    /** Rows beside which nothing should stand. */
    private final List<Integer> beside = new ArrayList<>();

    private final List<Integer> belowNote = new ArrayList<>();

    ListLines(
            Table table,
            Header header,
            SheetGrid source,
            CellTranscriber transcriber,
            Completeness completeness,
            Findings findings) {
        this.table = table;
        this.header = header;
        this.merged = new MergedCells(table, header, source);
        this.grid = merged.spread();
        this.transcriber = transcriber;
        this.completeness = completeness;
        this.findings = findings;
        this.sorter = new RowSorter(table, header, grid, transcriber);
        this.sums = new Sums(table, header, grid, transcriber);
    }

    void read() {
        grid.rowsFrom(header.dataFrom()).forEach(this::read);
        if (!belowNote.isEmpty()) {
            findings.add(
                    Fault.BELOW_NOTE,
                    "data",
                    Map.of("sheet", grid.name(), "row", Integer.toString(note), "rows", listed(belowNote)),
                    belowNote.stream()
                            .map(row -> findings.at(grid, firstCell(row)))
                            .toList());
        }
        strayCells();
        Conspicuous.check(
                grid, numbers(Stream.of(rows, totals)), header.columns().values(), findings);
        merged.check(numbers(Stream.of(rows)), findings);
    }

    private static TreeSet<Integer> numbers(Stream<List<Row>> rows) {
        return rows.flatMap(List::stream).map(Row::number).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Row> rows() {
        return rows;
    }

    List<Row> totals() {
        return totals;
    }

    private void read(int number) {
        switch (sorter.kind(number, note > 0)) {
            case BLANK -> {
                if (!Remarks.isRemark(grid.row(number))) {
                    beside.add(number);
                }
            }
            case NOTE -> noted(number);
            case LONE_TEXT -> loneText(number);
            case HEADER -> object(Fault.PASSED_OVER, "header", number);
            case TOTAL -> {
                beside.add(number);
                totals.add(new TotalRows(transcriber).read(table, header, grid, number, findings));
                unsummed = rows.size();
            }
            case DATA -> data(number);
        }
    }

    private void data(int number) {
        boolean sum = sums.isSumOf(rows, number) || sums.isSumOf(rows.subList(unsummed, rows.size()), number);
        if (sum) {
            object(Fault.PASSED_OVER, "sum", number);
            unsummed = rows.size();
            return;
        }
        if (note > 0) {
            belowNote.add(number);
        }
        beside.add(number);
        rows.add(row(number));
    }

    private void noted(int number) {
        if (note == 0 && !rows.isEmpty()) {
            note = number;
        }
    }

    private void loneText(int number) {
        if (note == 0) {
            object(Fault.PASSED_OVER, "text", number);
        }
        noted(number);
    }

    private Row row(int number) {
        Map<String, Reading> readings = new TreeMap<>();
        Map<String, GridCell> cells = new LinkedHashMap<>();
        for (Field field : table.fields()) {
            header.column(field.id()).ifPresent(column -> {
                GridCell cell = grid.cell(number, column);
                readings.put(field.id(), transcriber.read(field, field.id(), grid, cell, findings));
                if (!merged.hides(cell)) {
                    cells.put(field.id(), cell);
                }
            });
        }
        completeness.check(table, readings, cells, grid, findings);
        return new Row(table.id(), number, new TreeMap<>(readings));
    }

    /** Says so where something stands beside the table, in columns without a header. */
    private void strayCells() {
        Set<Integer> known = new HashSet<>(header.columns().values());
        known.addAll(header.others().keySet());
        List<GridCell> stray = beside.stream()
                .map(grid::row)
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(cell -> !cell.isBlank())
                .filter(cell -> !known.contains(cell.column()))
                .toList();
        if (!stray.isEmpty()) {
            String first = findings.at(grid, stray.get(0)).toString();
            findings.add(
                    Fault.STRAY,
                    stray.size() == 1 ? "one" : "several",
                    Map.of("place", first, "number", Integer.toString(stray.size())),
                    stray.stream().map(cell -> findings.at(grid, cell)).toList());
        }
    }

    private GridCell firstCell(int number) {
        return grid.row(number).values().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElseGet(() -> GridCell.blank(number, 0));
    }

    private void object(Fault fault, String variant, int number) {
        Map<String, String> values = Map.of("sheet", grid.name(), "row", Integer.toString(number), "key", key());
        findings.add(fault, variant, values, List.of(findings.at(grid, firstCell(number))));
    }

    private String key() {
        return table.key().stream()
                .flatMap(id -> table.field(id).stream())
                .map(Field::header)
                .collect(Collectors.joining(Words.word("comma")));
    }

    private static String listed(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(Words.word("comma")));
    }
}
