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
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.jspecify.annotations.Nullable;
import xianghui.document.ParagraphStyle;
import xianghui.render.Looks;

/**
 * The build of the PDF as the office keeps it in a jrxml file, checked, in the looks of the paper, and ready to be filled.
 *
 * <p>JasperReports evaluates an expression that is one name directly, so that nothing is ever compiled.
 */
final class StyleSheet {

    private final JasperDesign design;
    private final JasperReport report;
    private final Looks looks;
    private final Map<String, JRStyle> styles;

    private StyleSheet(JasperDesign design, JasperReport report, Looks looks) {
        this.design = design;
        this.report = report;
        this.looks = looks;
        this.styles =
                Arrays.stream(report.getStyles()).collect(Collectors.toMap(JRStyle::getName, Function.identity()));
    }

    /**
     * Reads and checks a style sheet.
     *
     * @param across whether its pages lie across
     * @throws IOException if the file cannot be read
     * @throws StyleSheetException if it cannot be used
     */
    static StyleSheet read(Path file, Looks looks, boolean across) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        List<String> problems = StyleSheetXml.problems(bytes);
        if (!problems.isEmpty()) {
            throw new StyleSheetException(name, problems);
        }
        try {
            JasperDesign design = JRXmlLoader.load(new ByteArrayInputStream(bytes));
            List<String> missing = missing(design);
            if (!missing.isEmpty()) {
                throw new StyleSheetException(name, missing);
            }
            new PageLooks(looks, across).applyTo(design);
            return new StyleSheet(design, JasperCompileManager.compileReport(design), looks);
        } catch (JRException e) {
            throw new StyleSheetException(
                    name, List.of(StyleSheetMessages.text("unreadable", String.valueOf(e.getMessage()))));
        }
    }

    private static List<String> missing(JasperDesign design) {
        List<String> problems = new ArrayList<>();
        PageLooks.BASES.stream()
                .filter(id -> !design.getStylesMap().containsKey(id))
                .forEach(id -> problems.add(StyleSheetMessages.text("style", id)));
        design.getStylesList().stream()
                .filter(style -> TypeFaces.named(style.getFontName()).isEmpty())
                .forEach(style -> problems.add(StyleSheetMessages.text("font", style.getName(), style.getFontName())));
        return problems;
    }

    JasperReport report() {
        return report;
    }

    Looks looks() {
        return looks;
    }

    boolean across() {
        return report.getPageWidth() > report.getPageHeight();
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
        String first = style.styleId() + PageLooks.FIRST;
        return before != style && styles.containsKey(first) ? first : style.styleId();
    }
}
