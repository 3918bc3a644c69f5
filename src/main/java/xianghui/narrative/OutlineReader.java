package xianghui.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import xianghui.catalog.Catalog;
import xianghui.catalog.Problem;
import xianghui.document.ParagraphStyle;

/** Reads the outline that the office wrote in Word. */
public final class OutlineReader {

    private static final int SHOWN = 12;

    private final String file;
    private final WordingCheck check;
    private final List<Problem> problems = new ArrayList<>();

    private OutlineReader(String file, WordingCheck check) {
        this.file = file;
        this.check = check;
    }

    /**
     * Reads an outline and checks it, and the texts of claims and tables, against the catalogue.
     *
     * @throws OutlineRefusedException with every paragraph that cannot be used
     * @throws IOException if the file cannot be read
     */
    public static Outline read(Path file, Catalog catalog) throws IOException {
        WordingCheck check = new WordingCheck(catalog);
        OutlineReader reader = new OutlineReader(String.valueOf(file.getFileName()), check);
        Outline outline = reader.read(file);
        reader.problems.addAll(check.catalog());
        if (!reader.problems.isEmpty()) {
            throw new OutlineRefusedException(reader.problems);
        }
        return outline;
    }

    private Outline read(Path path) throws IOException {
        List<Outline.Item> items = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path);
                XWPFDocument document = new XWPFDocument(in)) {
            int number = 0;
            for (IBodyElement element : document.getBodyElements()) {
                number++;
                if (element instanceof XWPFParagraph paragraph) {
                    item(paragraph, number).ifPresent(items::add);
                } else {
                    problem(number, "", "outline.not-a-paragraph");
                }
            }
        } catch (POIXMLException | IllegalArgumentException e) {
            // What POI says of a file that is no document does not help the office.
            throw new OutlineRefusedException(
                    List.of(new Problem(file, "", Vocabulary.say("outline.unreadable", file))));
        }
        return new Outline(items);
    }

    /** The paragraph; an empty one is passed over. */
    private Optional<Outline.Item> item(XWPFParagraph paragraph, int number) {
        String text = paragraph.getText().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String styleId = Optional.ofNullable(paragraph.getStyle()).orElse("");
        String name = styleName(paragraph.getDocument(), styleId);
        Optional<ParagraphStyle> style = ParagraphStyle.of(styleId, name);
        if (style.isEmpty()) {
            problem(number, text, "outline.style", name);
        }
        for (String fault : check.outline(text)) {
            problems.add(new Problem(file, place(number, text), fault));
        }
        return style.map(known -> new Outline.Item(known, text));
    }

    private static String styleName(XWPFDocument document, String styleId) {
        XWPFStyle style =
                document.getStyles() == null ? null : document.getStyles().getStyle(styleId);
        return style == null || style.getName() == null ? styleId : style.getName();
    }

    private void problem(int number, String text, String message, Object... values) {
        problems.add(new Problem(file, place(number, text), Vocabulary.say(message, values)));
    }

    private static String place(int number, String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) : text;
        return Vocabulary.say("outline.place", Integer.toString(number), start);
    }
}
