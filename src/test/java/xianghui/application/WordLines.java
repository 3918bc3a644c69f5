package xianghui.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Reads a Word file as a person does who goes from line to line. */
final class WordLines {

    private WordLines() {}

    /** Paragraphs, and rows of tables with bars between their cells, in reading order. */
    static List<String> of(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            document.getBodyElements().forEach(element -> {
                if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row -> lines.add(row.getTableCells().stream()
                                    .map(cell -> cell.getText())
                                    .collect(Collectors.joining("|"))));
                }
            });
        }
        return lines;
    }
}
