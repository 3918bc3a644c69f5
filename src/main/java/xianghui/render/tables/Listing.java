package xianghui.render.tables;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import xianghui.document.Table.Column;

/**
 * Where figures come from: one line for each figure, unit and sheet, leading to the cells.
 *
 * @param name of the sheet
 * @param note a sentence under the title
 */
public record Listing(String name, String note, List<Column> columns, List<Line> lines) {

    private static final int HEADINGS = 3;

    public Listing {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param figure its key
     * @param metric the key of its metric and term
     * @param texts one for each column; the last names the cells and leads to the first of them
     * @param file path of the workbook from where this one lies, with slashes
     * @param sheet in that workbook
     * @param cell the first of the cells
     */
    public record Line(String figure, String metric, List<String> texts, String file, String sheet, String cell) {

        public Line {
            texts = List.copyOf(texts);
        }

        private String place() {
            return quoted(sheet) + "!" + cell;
        }
    }

    /** Where the first line of each figure, and of each metric, stands, by its key. */
    Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String place = quoted(name) + "!A" + (HEADINGS + i + 1);
            places.putIfAbsent(lines.get(i).figure(), place);
            places.putIfAbsent(lines.get(i).metric(), place);
        }
        return places;
    }

    void write(PrintedSheet sheet) {
        sheet.widths(widths(sheet.width()));
        sheet.line(Formats.Kind.TITLE, HorizontalAlignment.CENTER, name);
        sheet.line(Formats.Kind.CAPTION, HorizontalAlignment.LEFT, note);
        XSSFRow headings = sheet.row();
        for (int i = 0; i < columns.size(); i++) {
            sheet.text(
                    headings,
                    i,
                    Formats.Kind.HEADING,
                    HorizontalAlignment.CENTER,
                    columns.get(i).header());
        }
        sheet.fit(headings);
        lines.forEach(line -> line(sheet, line));
        sheet.finish(HEADINGS - 1, HEADINGS);
    }

    private List<Integer> widths(int total) {
        int sum = columns.stream().mapToInt(Column::width).sum();
        return columns.stream().map(column -> total * column.width() / sum).toList();
    }

    private void line(PrintedSheet sheet, Line line) {
        XSSFRow row = sheet.row();
        for (int i = 0; i < columns.size(); i++) {
            String text = line.texts().get(i);
            switch (columns.get(i).align()) {
                case LEFT -> sheet.text(row, i, Formats.Kind.TEXT, HorizontalAlignment.LEFT, text);
                case CENTER -> sheet.text(row, i, Formats.Kind.TEXT, HorizontalAlignment.CENTER, text);
                case RIGHT -> sheet.figure(row, i, Formats.Kind.TEXT, HorizontalAlignment.RIGHT, text);
            }
        }
        sheet.leads(row, columns.size() - 1, uri(line.file()), line.place());
        sheet.fit(row);
    }

    /** A path as a link has it; a name may hold anything that a file system takes. */
    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
