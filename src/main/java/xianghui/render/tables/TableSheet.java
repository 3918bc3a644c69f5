package xianghui.render.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import xianghui.document.Paragraph;
import xianghui.document.SourceText;
import xianghui.document.Table;
import xianghui.document.Table.Span;
import xianghui.render.tables.Formats.Kind;

/** A table with the paragraphs that belong to it, as one sheet shows them. */
final class TableSheet {

    private final Table table;
    private final List<Paragraph> captions;
    private final List<Paragraph> notes = new ArrayList<>();

    TableSheet(Table table, List<Paragraph> captions) {
        this.table = table;
        this.captions = List.copyOf(captions);
    }

    String name() {
        return table.name();
    }

    int columns() {
        return table.columns().size();
    }

    void note(Paragraph paragraph) {
        notes.add(paragraph);
    }

    /**
     * @param places where in this workbook the cells of a figure are listed, by its key
     */
    void write(PrintedSheet sheet, Map<String, String> places) {
        sheet.widths(table.widths(sheet.width()));
        captions.forEach(caption -> sheet.line(kind(caption), alignment(caption), caption.text()));
        int firstHeading = sheet.rows();
        if (table.grouped()) {
            groups(sheet);
        }
        headings(sheet);
        int afterHeadings = sheet.rows();
        table.rows().forEach(row -> row(sheet, row, places));
        notes.forEach(note -> sheet.line(Kind.CAPTION, HorizontalAlignment.LEFT, note.text()));
        sheet.finish(firstHeading, afterHeadings);
    }

    private void groups(PrintedSheet sheet) {
        XSSFRow row = sheet.row();
        int top = row.getRowNum();
        for (Span span : table.spans()) {
            for (int i = span.from(); i < span.to(); i++) {
                String text = span.grouped()
                        ? (i == span.from() ? span.group() : "")
                        : table.columns().get(i).header();
                sheet.text(row, i, Kind.HEADING, HorizontalAlignment.CENTER, text);
            }
            sheet.merge(top, span.grouped() ? top : top + 1, span.from(), span.to() - 1);
        }
        sheet.high(row, 1);
    }

    private void headings(PrintedSheet sheet) {
        XSSFRow row = sheet.row();
        for (int i = 0; i < columns(); i++) {
            boolean hangsDown =
                    table.grouped() && table.columns().get(i).group().isEmpty();
            sheet.text(
                    row,
                    i,
                    Kind.HEADING,
                    HorizontalAlignment.CENTER,
                    hangsDown ? "" : table.columns().get(i).header());
        }
        sheet.fit(row);
    }

    private void row(PrintedSheet sheet, Table.Row line, Map<String, String> places) {
        XSSFRow row = sheet.row();
        Kind kind = line.emphasised() ? Kind.TOTAL : Kind.TEXT;
        for (int i = 0; i < columns(); i++) {
            String text = line.cells().get(i).text();
            switch (table.columns().get(i).align()) {
                case LEFT -> sheet.text(row, i, kind, HorizontalAlignment.LEFT, text);
                case CENTER -> sheet.figure(row, i, kind, HorizontalAlignment.CENTER, text);
                case RIGHT -> sheet.figure(row, i, kind, HorizontalAlignment.RIGHT, text);
            }
            if (line.cells().get(i) instanceof SourceText source && places.containsKey(source.figure())) {
                sheet.leads(row, i, places.get(source.figure()));
            }
        }
        sheet.fit(row);
    }

    private static Kind kind(Paragraph caption) {
        return switch (caption.style()) {
            case ATTACHMENT_TITLE, TABLE_TITLE -> Kind.TITLE;
            default -> Kind.CAPTION;
        };
    }

    private static HorizontalAlignment alignment(Paragraph caption) {
        return switch (caption.style()) {
            case ATTACHMENT_TITLE, TABLE_TITLE -> HorizontalAlignment.CENTER;
            case TABLE_UNIT -> HorizontalAlignment.RIGHT;
            default -> HorizontalAlignment.LEFT;
        };
    }
}
