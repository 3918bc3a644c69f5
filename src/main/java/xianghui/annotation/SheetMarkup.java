package xianghui.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A sheet of an .xlsx file, of whose cells only the numbers of their styles are changed. */
final class SheetMarkup {

    /** What stands behind the notes in a sheet. */
    private static final Set<String> BEHIND_NOTES = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    private final Markup sheet;
    private final NavigableMap<Integer, NavigableMap<Integer, IntUnaryOperator>> wanted = new TreeMap<>();
    private final List<ColumnRange> columns = new ArrayList<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private final String prefix;
    private double width = 8.43;
    private double height = 15;

    SheetMarkup(String text) {
        sheet = new Markup(text);
        prefix = sheet.root().prefix();
    }

    /** Gives a cell another style, made from the one that it has. */
    void restyle(Position cell, IntUnaryOperator restyling) {
        wanted.computeIfAbsent(cell.row(), row -> new TreeMap<>())
                .merge(cell.column(), restyling, (first, then) -> style -> then.applyAsInt(first.applyAsInt(style)));
    }

    /** Walks through the sheet and notes all changes. */
    void walk() {
        Walk walk = new Walk();
        for (Markup.Tag tag = sheet.next(0); tag != null; tag = sheet.after(tag)) {
            walk.pass(tag);
        }
    }

    /** Makes the sheet one that is not in front. */
    void deselect() {
        for (Markup.Tag view : sheet.all("sheetView")) {
            if (view.is("tabSelected")) {
                sheet.set(view, "tabSelected", "0");
            }
        }
    }

    /** The relation of the drawing of its notes, if it has one. */
    @Nullable
    String notesDrawing() {
        return sheet.find("legacyDrawing", 0)
                .flatMap(tag -> tag.attribute("id"))
                .orElse(null);
    }

    /** Relates the sheet to a drawing of notes. */
    void drawNotes(String relation, String family) {
        Markup.Tag root = sheet.root();
        int place = sheet.closing(root).start();
        boolean data = false;
        for (Markup.Tag child : sheet.children(root)) {
            data |= child.local().equals("sheetData");
            if (data && BEHIND_NOTES.contains(child.local())) {
                place = child.start();
                break;
            }
        }
        sheet.insert(place, "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(prefix, family, relation));
    }

    String edited() {
        return sheet.edited();
    }

    /** The first column behind that one whose left edge is so many points away from that one's; sizes as last walked. */
    int columnsAcross(int from, double points) {
        int column = from;
        for (double sum = 0; sum < points && column < from + 60; column++) {
            sum += width(column);
        }
        return column;
    }

    /** The same for rows, counted from one. */
    int rowsDown(int from, double points) {
        int row = from;
        for (double sum = 0; sum < points && row < from + 200; row++) {
            sum += heights.getOrDefault(row, height);
        }
        return row;
    }

    private double width(int column) {
        double characters = columns.stream()
                .filter(range -> range.has(column))
                .findFirst()
                .map(ColumnRange::width)
                .orElse(width);
        return characters * 5.6 + 4;
    }

    private int columnStyle(int column) {
        return columns.stream()
                .filter(range -> range.has(column))
                .findFirst()
                .map(ColumnRange::style)
                .orElse(0);
    }

    private record ColumnRange(int first, int last, double width, int style) {

        boolean has(int column) {
            return first <= column && column <= last;
        }
    }

    /** One walk from the first tag to the last. */
    private final class Walk {

        private boolean data;
        private int row;
        private int rowStyle;
        private int column;
        private NavigableMap<Integer, IntUnaryOperator> cells = new TreeMap<>();

        void pass(Markup.Tag tag) {
            switch (tag.local()) {
                case "sheetFormatPr" -> format(tag);
                case "col" -> column(tag);
                case "sheetData" -> data(tag);
                case "row" -> {
                    if (data) {
                        row(tag);
                    }
                }
                case "c" -> {
                    if (data && !tag.closes()) {
                        cell(tag);
                    }
                }
                default -> {}
            }
        }

        private void format(Markup.Tag tag) {
            width = size(tag, "defaultColWidth", width);
            height = size(tag, "defaultRowHeight", height);
        }

        private void column(Markup.Tag tag) {
            int first = tag.number("min").orElse(1) - 1;
            int last = tag.number("max").orElse(1) - 1;
            double wide = tag.is("hidden") ? 0 : size(tag, "width", width);
            columns.add(new ColumnRange(first, last, wide, tag.number("style").orElse(0)));
        }

        private void data(Markup.Tag tag) {
            if (tag.isEmpty()) {
                StringBuilder rows = new StringBuilder();
                wanted.forEach((number, some) -> rows.append(newRow(number, some)));
                if (!rows.isEmpty()) {
                    sheet.append(tag, rows.toString());
                }
            } else if (tag.closes()) {
                data = false;
                newRows(Integer.MAX_VALUE, tag.start());
            } else {
                data = true;
            }
        }

        private void row(Markup.Tag tag) {
            if (tag.closes()) {
                newCells(Integer.MAX_VALUE, tag.start());
                return;
            }
            int number = tag.number("r").orElse(row + 1);
            newRows(number, tag.start());
            row = number;
            column = -1;
            rowStyle = tag.is("customFormat") ? tag.number("s").orElse(0) : -1;
            cells = new TreeMap<>(wanted.getOrDefault(number, new TreeMap<>()));
            double high = tag.is("hidden") ? 0 : size(tag, "ht", height);
            if (high != height) {
                heights.put(number, high);
            }
            if (tag.isEmpty() && !cells.isEmpty()) {
                StringBuilder fresh = new StringBuilder();
                cells.forEach((at, restyling) -> fresh.append(newCell(at, restyling)));
                sheet.append(tag, fresh.toString());
            }
        }

        private void cell(Markup.Tag tag) {
            column = tag.attribute("r")
                    .flatMap(Position::of)
                    .map(Position::column)
                    .orElse(column + 1);
            newCells(column, tag.start());
            IntUnaryOperator restyling = cells.remove(column);
            if (restyling != null) {
                int style = restyling.applyAsInt(tag.number("s").orElse(0));
                sheet.set(tag, "s", Integer.toString(style));
            }
        }

        /** The rows before that one which the sheet does not have. */
        private void newRows(int before, int place) {
            wanted.subMap(row, false, before, false)
                    .forEach((number, some) -> sheet.insert(place, newRow(number, some)));
        }

        private String newRow(int number, Map<Integer, IntUnaryOperator> some) {
            row = number;
            rowStyle = -1;
            StringBuilder fresh = new StringBuilder("<%srow r=\"%d\">".formatted(prefix, number));
            some.forEach((at, restyling) -> fresh.append(newCell(at, restyling)));
            return fresh.append("</").append(prefix).append("row>").toString();
        }

        /** The cells before that one which the row does not have. */
        private void newCells(int before, int place) {
            NavigableMap<Integer, IntUnaryOperator> fresh = cells.headMap(before, false);
            fresh.forEach((at, restyling) -> sheet.insert(place, newCell(at, restyling)));
            fresh.clear();
        }

        private String newCell(int at, IntUnaryOperator restyling) {
            int style = restyling.applyAsInt(rowStyle >= 0 ? rowStyle : columnStyle(at));
            return "<%sc r=\"%s\" s=\"%d\"/>".formatted(prefix, new Position(row, at).address(), style);
        }

        private static double size(Markup.Tag tag, String name, double otherwise) {
            try {
                return tag.attribute(name).map(Double::valueOf).orElse(otherwise);
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }
    }
}
