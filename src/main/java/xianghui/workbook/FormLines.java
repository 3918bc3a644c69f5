package xianghui.workbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Puts the rows of a form together by the group that they belong to. */
final class FormLines {

    private final Table table;
    private final Map<String, Field> fields;
    private final SheetGrid grid;
    private final Header header;
    private final CellTranscriber transcriber;
    private final Findings findings;
    private final Map<String, FormGroup> groups = new LinkedHashMap<>();
    private final Map<String, Reading> groupsRead = new LinkedHashMap<>();

    FormLines(Table table, SheetGrid grid, Header header, CellTranscriber transcriber, Findings findings) {
        this.table = table;
        this.fields = fields(table);
        this.grid = grid;
        this.header = header;
        this.transcriber = transcriber;
        this.findings = findings;
    }

    /** All groups in the order of the sheet, also those that nothing was filled in for. */
    Collection<FormGroup> groups() {
        for (int row : grid.rowsFrom(header.dataFrom())) {
            if (header.hasContent(grid.row(row)) && !Remarks.isRemark(grid.row(row))) {
                line(row);
            }
        }
        return groups.values();
    }

    /** The rows in which a value stands. */
    NavigableSet<Integer> filled() {
        return grid.rowsFrom(header.dataFrom()).stream()
                .filter(this::isFilled)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void line(int row) {
        GridCell item = cell(row, Columns.ITEM).orElseGet(() -> GridCell.blank(row, 0));
        Optional<GridCell> named = Stream.concat(Stream.of(item), cell(row, Columns.LABEL).stream())
                .filter(cell -> field(cell).isPresent())
                .findFirst();
        Optional<Field> field = named.flatMap(this::field);
        if (field.isEmpty()) {
            unknown(item, row);
            return;
        }
        named.map(GridCell::typed)
                .filter(typed -> !Spelling.isSame(typed, field.get().id()))
                .ifPresent(typed -> findings.accepted(typed, field.get().header()));
        Optional<FormGroup> group = table.form().flatMap(Table.Form::group).isEmpty()
                ? Optional.of(group("", Optional.empty(), row))
                : grouped(row);
        group.ifPresent(known -> known.add(field.get(), row, findings));
    }

    private void unknown(GridCell item, int row) {
        if (item.isBlank() && !isFilled(row)) {
            return;
        }
        Optional<String> near = Stream.concat(Stream.of(item), cell(row, Columns.LABEL).stream())
                .filter(cell -> !cell.isBlank())
                .flatMap(cell -> NearMatch.of(cell.typed(), table.fields(), FormLines::names).stream())
                .map(Field::header)
                .findFirst();
        Map<String, String> values = Map.of("meant", Words.quoted(near.orElse("")));
        String otherwise = near.isPresent() ? "near" : "unknown";
        findings.add(Fault.EXTRA_ITEM, item.isBlank() ? "blank" : otherwise, values, grid, item);
    }

    private Optional<FormGroup> grouped(int row) {
        Field group = table.form().flatMap(Table.Form::group).orElseThrow();
        Optional<GridCell> cell = cell(row, group.id());
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (cell.get().isBlank()) {
            if (isFilled(row)) {
                Objections.add(
                        findings, new Meaning.Objection(Fault.REQUIRED, "blank", Map.of()), group, grid, cell.get());
            }
            return Optional.empty();
        }
        Reading reading = groupsRead.computeIfAbsent(
                Spelling.folded(cell.get().typed()),
                typed -> transcriber.read(group, group.id(), grid, cell.get(), findings));
        return reading.value() instanceof CellValue.Code code
                ? Optional.of(group(code.code(), Optional.of(reading), row))
                : Optional.empty();
    }

    private FormGroup group(String key, Optional<Reading> reading, int row) {
        return groups.computeIfAbsent(key, added -> new FormGroup(table, grid, header, key, reading, row));
    }

    private Optional<Field> field(GridCell item) {
        return Optional.ofNullable(fields.get(Spelling.label(item.typed())));
    }

    private static Stream<String> names(Field field) {
        return Stream.concat(Stream.of(field.header()), field.aliases().stream());
    }

    private static Map<String, Field> fields(Table table) {
        Map<String, Field> fields = new HashMap<>();
        for (Field field : table.fields()) {
            Stream.concat(Stream.of(field.id()), names(field))
                    .forEach(spelling -> fields.putIfAbsent(Spelling.label(spelling), field));
        }
        return fields;
    }

    private Optional<GridCell> cell(int row, String column) {
        return header.column(column).map(number -> grid.cell(row, number));
    }

    private boolean isFilled(int row) {
        return Stream.of(Columns.CURRENT, Columns.LAST)
                .flatMap(column -> cell(row, column).stream())
                .anyMatch(cell -> !cell.isBlank());
    }
}
