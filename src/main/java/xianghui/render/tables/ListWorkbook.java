package xianghui.render.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import xianghui.document.Inline;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.Table;
import xianghui.document.Table.Column;
import xianghui.document.Table.Row;
import xianghui.document.Words;

/** Writes plain lists as a workbook, one printable sheet each. */
public final class ListWorkbook {

    private ListWorkbook() {}

    /**
     * One list.
     *
     * @param name of the sheet
     * @param title above the list
     * @param columns their headings, relative widths and alignments; a left one holds text even if it looks like a number
     * @param rows one text per column
     */
    public record Sheet(String name, String title, List<Column> columns, List<List<String>> rows) {

        public Sheet {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        private TableSheet printed() {
            List<Row> printedRows = rows.stream()
                    .map(row -> new Row(row.stream().<Inline>map(Words::new).toList(), false))
                    .toList();
            Paragraph caption = new Paragraph(ParagraphStyle.TABLE_TITLE, List.of(new Words(title)));
            return new TableSheet(new Table(name, columns, printedRows), List.of(caption));
        }
    }

    /**
     * Writes the lists; an existing file is replaced.
     *
     * @param title what the workbook calls itself
     * @throws IOException if the file cannot be written
     */
    public static void write(String title, List<Sheet> lists, Path target) throws IOException {
        PrintedWorkbook.write(title, lists.stream().map(Sheet::printed).toList(), Optional.empty(), target);
    }
}
