package xianghui.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.jspecify.annotations.Nullable;
import xianghui.document.CellStyle;
import xianghui.document.ParagraphStyle;

/**
 * The looks of the PDF as the office keeps them in a jrxml file, checked and ready to be filled.
 *
 * <p>JasperReports evaluates an expression that is one name directly, so that nothing is ever compiled.
 */
final class StyleSheet {

    private static final String FIRST = ".first";

    private final JasperDesign design;
    private final JasperReport report;
    private final Map<String, JRStyle> styles;

    private StyleSheet(JasperDesign design, JasperReport report) {
        this.design = design;
        this.report = report;
        this.styles =
                Arrays.stream(report.getStyles()).collect(Collectors.toMap(JRStyle::getName, Function.identity()));
    }

    /**
     * Reads and checks a style sheet.
     *
     * @throws IOException if the file cannot be read
     * @throws StyleSheetException if it cannot be used
     */
    static StyleSheet read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        List<String> problems = StyleSheetXml.problems(bytes);
        if (!problems.isEmpty()) {
            throw new StyleSheetException(name, problems);
        }
        StyleSheet sheet;
        try {
            JasperDesign design = JRXmlLoader.load(new ByteArrayInputStream(bytes));
            sheet = new StyleSheet(design, JasperCompileManager.compileReport(design));
        } catch (JRException e) {
            throw new StyleSheetException(
                    name, List.of(StyleSheetMessages.text("unreadable", String.valueOf(e.getMessage()))));
        }
        List<String> missing = sheet.missing();
        if (!missing.isEmpty()) {
            throw new StyleSheetException(name, missing);
        }
        return sheet;
    }

    private List<String> missing() {
        List<String> problems = new ArrayList<>();
        Stream.concat(
                        Stream.of(ParagraphStyle.values()).map(ParagraphStyle::styleId),
                        Stream.of(CellStyle.values()).map(CellStyle::styleId))
                .filter(id -> !styles.containsKey(id))
                .forEach(id -> problems.add(StyleSheetMessages.text("style", id)));
        styles.values().stream()
                .filter(style -> TypeFaces.named(style.getFontName()).isEmpty())
                .forEach(style -> problems.add(StyleSheetMessages.text("font", style.getName(), style.getFontName())));
        return problems;
    }

    JasperReport report() {
        return report;
    }

    int columnWidth() {
        return report.getColumnWidth();
    }

    /** A report that looks like this one and has no content yet. */
    JasperDesign blank(String name) throws JRException {
        JasperDesign blank = new JasperDesign();
        blank.setName(name);
        blank.setColumnWidth(columnWidth());
        blank.setPageWidth(columnWidth());
        blank.setLeftMargin(0);
        blank.setRightMargin(0);
        blank.setTopMargin(0);
        blank.setBottomMargin(0);
        for (JRStyle style : design.getStyles()) {
            blank.addStyle(style);
        }
        return blank;
    }

    JRStyle style(String styleId) {
        JRStyle style = styles.get(styleId);
        if (style == null) {
            throw new IllegalArgumentException("no style " + styleId);
        }
        return style;
    }

    /** The style of a paragraph that follows one of the given style, or the first of the document. */
    String styleAfter(@Nullable ParagraphStyle before, ParagraphStyle style) {
        String first = style.styleId() + FIRST;
        return before != style && styles.containsKey(first) ? first : style.styleId();
    }
}
