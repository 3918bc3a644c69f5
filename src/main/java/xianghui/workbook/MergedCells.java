package xianghui.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.spreadsheet.Area;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Merged cells among the data: what names a row holds for all rows that it is merged over, a number for none. */
final class MergedCells {

    /** What it means that a column is merged. */
    private enum Part {
        NUMBER,
        /** It tells rows from each other. */
        KEY,
        OTHER
    }

    private final Table table;
    private final Header header;
    private final SheetGrid grid;
    private final Map<Integer, Part> parts = new TreeMap<>();
    private final Map<Integer, Field> fields = new HashMap<>();
    private final List<Area> areas;
    private final TreeSet<Integer> numbers;
    private final Set<GridCell> hidden = new HashSet<>();

    MergedCells(Table table, Header header, SheetGrid grid) {
        this.table = table;
        this.header = header;
        this.grid = grid;
        header.columns().forEach((id, column) -> part(id).ifPresent(part -> parts.put(column, part)));
        header.columns().forEach((id, column) -> table.field(id).ifPresent(field -> fields.put(column, field)));
        this.numbers = new TreeSet<>(grid.rowsFrom(header.dataFrom()));
        this.areas = grid.layout().merged().stream()
                .filter(area -> area.lastRow() >= header.dataFrom())
                .filter(area -> !grid.cell(area.firstRow(), area.firstColumn()).isBlank())
                .filter(area -> parts.keySet().stream()
                        .anyMatch(column -> column >= area.firstColumn() && column <= area.lastColumn()))
                .toList();
        areas.forEach(this::hide);
    }

    private void hide(Area area) {
        for (int row : numbers.subSet(area.firstRow(), true, area.lastRow(), true)) {
            parts.forEach((column, part) -> {
                if (part == Part.NUMBER && area.contains(row, column)) {
                    hidden.add(GridCell.blank(row, column));
                }
            });
        }
    }

    private Optional<Part> part(String column) {
        if (table.key().contains(column) || table.subject().equals(column)) {
            return Optional.of(Part.KEY);
        }
        if (table.form().isPresent()) {
            boolean value = column.equals(Columns.CURRENT) || column.equals(Columns.LAST);
            return value ? Optional.of(Part.NUMBER) : Optional.empty();
        }
        return table.field(column)
                .map(Field::kind)
                .map(kind -> kind == FieldKind.COUNT || kind == FieldKind.DECIMAL ? Part.NUMBER : Part.OTHER);
    }

    /** The sheet with every name that is merged over several rows standing in each of them that has anything else. */
    SheetGrid spread() {
        List<GridCell> added = new ArrayList<>();
        for (Area area : areas) {
            if (parts.get(area.firstColumn()) == Part.KEY) {
                GridCell first = grid.cell(area.firstRow(), area.firstColumn());
                numbers.subSet(area.firstRow(), false, area.lastRow(), true).stream()
                        .filter(row -> header.hasContent(grid.row(row)))
                        .filter(row -> grid.cell(row, area.firstColumn()).isBlank())
                        .forEach(row -> added.add(Merged.at(first, row, area.firstColumn())));
            }
        }
        if (added.isEmpty()) {
            return grid;
        }
        List<GridCell> cells = new ArrayList<>(grid.cells());
        cells.addAll(added);
        return new SheetGrid(grid.name(), grid.layout(), cells);
    }

    /** Whether the cell is a number's, of which only a merged neighbour can tell anything. */
    boolean hides(GridCell cell) {
        return cell.isBlank() && hidden.contains(GridCell.blank(cell.row(), cell.column()));
    }

    /**
     * Says what is merged among the data.
     *
     * @param rows that hold data
     */
    void check(NavigableSet<Integer> rows, Findings findings) {
        for (Area area : areas) {
            int touched =
                    rows.subSet(area.firstRow(), true, area.lastRow(), true).size();
            List<Integer> columns = parts.keySet().stream()
                    .filter(column -> column >= area.firstColumn() && column <= area.lastColumn())
                    .toList();
            if (touched > 1 || touched == 1 && columns.size() > 1) {
                say(area, columns, touched > 1, findings);
            }
        }
    }

    private void say(Area area, List<Integer> columns, boolean down, Findings findings) {
        GridCell first = grid.cell(area.firstRow(), area.firstColumn());
        boolean number = columns.stream().anyMatch(column -> parts.get(column) == Part.NUMBER);
        boolean key = columns.size() == 1 && parts.get(columns.get(0)) == Part.KEY;
        Optional<Field> field = columns.stream()
                .flatMap(column -> Optional.ofNullable(fields.get(column)).stream())
                .findFirst();
        Map<String, String> values = new HashMap<>();
        values.put(
                "area",
                grid.name() + "!" + first.address() + ":"
                        + GridCell.blank(area.lastRow(), area.lastColumn()).address());
        values.put("row", Integer.toString(area.firstRow()));
        values.put("field", field.map(Field::header).orElseGet(() -> head(columns.get(0))));
        if (field.filter(Field::personal).isPresent()) {
            values.put("value", Words.word("withheld"));
        }
        String otherwise = down ? "first" : "across";
        findings.add(
                number ? Fault.MERGED_NUMBER : Fault.MERGED,
                number ? "number" : key ? "key" : otherwise,
                values,
                grid,
                first);
    }

    private String head(int column) {
        return Spelling.tidy(grid.cell(header.row(), column).typed());
    }
}
