package xianghui.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** The items of a form that together make one row of the data. */
final class FormGroup {

    /** Behind the id of a field: what the unit states for the last term. */
    static final String LAST = "_last";

    private final Table table;
    private final SheetGrid grid;
    private final Header header;
    private final String name;
    private final Optional<Reading> reading;
    private final int firstRow;
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    FormGroup(Table table, SheetGrid grid, Header header, String name, Optional<Reading> reading, int firstRow) {
        this.table = table;
        this.grid = grid;
        this.header = header;
        this.name = name;
        this.reading = reading;
        this.firstRow = firstRow;
    }

    /** Adds an item; one that is filled in on two rows is a fault. */
    void add(Field field, int row, Findings findings) {
        Integer first = rows.putIfAbsent(field.id(), row);
        if (first == null || !isFilled(row)) {
            return;
        }
        if (isFilled(first)) {
            int column = header.column(Columns.ITEM).orElse(0);
            Map<String, String> values = Map.of("item", field.header(), "first", Integer.toString(first));
            findings.add(Fault.ITEM, "twice", values, grid, grid.cell(row, column));
        } else {
            rows.put(field.id(), row);
        }
    }

    /** Whether a value stands in any of its rows. */
    boolean isFilled() {
        return rows.values().stream().anyMatch(this::isFilled);
    }

    private boolean isFilled(int row) {
        return Stream.of(Columns.CURRENT, Columns.LAST)
                .map(header::column)
                .flatMap(Optional::stream)
                .map(column -> grid.cell(row, column))
                .anyMatch(cell -> !cell.isBlank());
    }

    Row read(CellTranscriber transcriber, Completeness completeness, Findings findings) {
        TreeMap<String, Reading> readings = new TreeMap<>();
        Map<String, GridCell> cells = new LinkedHashMap<>();
        reading.ifPresent(group -> readings.put(group.field(), group));
        for (Field field : table.fields()) {
            Integer row = rows.get(field.id());
            if (row == null) {
                continue;
            }
            header.column(Columns.CURRENT).map(column -> grid.cell(row, column)).ifPresent(cell -> {
                cells.put(field.id(), cell);
                readings.put(field.id(), transcriber.read(field, field.id(), grid, cell, findings));
            });
            header.column(Columns.LAST).map(column -> grid.cell(row, column)).ifPresent(cell -> {
                String id = field.id() + LAST;
                readings.put(id, transcriber.read(field, id, grid, cell, findings));
            });
        }
        completeness.check(table, readings, cells, grid, findings);
        missingItems(completeness, readings, findings);
        return new Row(table.id(), firstRow, readings);
    }

    private void missingItems(Completeness completeness, Map<String, Reading> readings, Findings findings) {
        List<Field> missing = table.fields().stream()
                .filter(field -> !rows.containsKey(field.id()))
                .toList();
        Map<Boolean, List<String>> headers = missing.stream()
                .collect(Collectors.partitioningBy(
                        field -> completeness.isRequired(table, field, readings),
                        Collectors.mapping(Field::header, Collectors.toList())));
        headers.forEach((required, items) -> {
            if (!items.isEmpty()) {
                String list = String.join(Words.word("comma"), items);
                String variant = name.isEmpty() ? "missing" : "missingingroup";
                findings.add(
                        required ? Fault.ITEM : Fault.EXTRA_ITEM,
                        variant,
                        Map.of("sheet", grid.name(), "items", list, "group", Words.quoted(name)));
            }
        });
    }
}
