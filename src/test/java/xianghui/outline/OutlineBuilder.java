package xianghui.outline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import xianghui.document.ParagraphStyle;
import xianghui.render.SteadyFile;

/**
 * Builds each outline from the text beside it, one line of which is a style and a paragraph, and dumps it again, so that
 * a change to the outline can be read in a diff.
 */
public final class OutlineBuilder {

    static final Path FOLDER = Path.of("templates/outline");

    private OutlineBuilder() {}

    /** Builds the outlines anew after a text was changed. */
    public static void main(String[] arguments) throws IOException {
        for (Path text : texts()) {
            write(Files.readAllLines(text), word(text));
        }
    }

    /** The dumps of all outlines. */
    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** The outline of a dump. */
    static Path word(Path text) {
        return text.resolveSibling(text.getFileName().toString().replace(".txt", ".docx"));
    }

    /** Writes an outline of these lines. */
    public static void write(List<String> lines, Path target) {
        try (XWPFDocument document = OutlineStyles.blank();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : lines) {
                int close = line.indexOf(']');
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setStyle(
                        ParagraphStyle.valueOf(line.substring(1, close)).styleId());
                paragraph.createRun().setText(line.substring(close + 2));
            }
            document.write(out);
            SteadyFile.writeZip(out.toByteArray(), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of which an outline could be built. */
    static String dump(Path word) throws IOException {
        try (InputStream in = Files.newInputStream(word);
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getParagraphs().stream()
                    .map(paragraph -> "[" + style(paragraph) + "] " + paragraph.getText() + "\n")
                    .collect(Collectors.joining());
        }
    }

    private static ParagraphStyle style(XWPFParagraph paragraph) {
        return Arrays.stream(ParagraphStyle.values())
                .filter(style -> style.styleId().equals(paragraph.getStyle()))
                .findFirst()
                .orElseThrow();
    }
}
