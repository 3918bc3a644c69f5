package xianghui.catalog;

import xianghui.document.Table.Lies;

/** Reads a table of the report. */
final class LayoutReader {

    private LayoutReader() {}

    static TableLayout read(Entry entry) {
        return new TableLayout(
                entry.text("name"),
                entry.text("title"),
                entry.text("unit", ""),
                entry.word("page", Lies.BY_COLUMNS),
                entry.entries("columns").stream()
                        .map(column -> column.as(LayoutReader::column))
                        .toList(),
                entry.entries("lines").stream()
                        .map(line -> line.as(LayoutReader::line))
                        .toList());
    }

    private static TableLayout.Column column(Entry entry) {
        return new TableLayout.Column(
                entry.text("group", ""),
                entry.text("header"),
                entry.whole("width", 1),
                entry.text("align", ""),
                entry.text("text", ""));
    }

    private static TableLayout.Row row(Entry entry) {
        return new TableLayout.Row(entry.texts("cells"), entry.flag("optional"));
    }

    private static TableLayout.Line line(Entry entry) {
        return new TableLayout.Line(
                entry.text("each", ""),
                entry.text("of", ""),
                entry.text("label", ""),
                entry.textByWord("fixed"),
                entry.flag("total"),
                entry.entries("rows").stream()
                        .map(row -> row.as(LayoutReader::row))
                        .toList());
    }
}
