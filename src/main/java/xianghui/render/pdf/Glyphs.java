package xianghui.render.pdf;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.document.CellStyle;
import xianghui.document.ParagraphStyle;
import xianghui.paper.Paper;
import xianghui.render.Looks;

/**
 * Knows which characters the PDF can show.
 *
 * <p>JasperReports leaves out a character that no font has without a word; whoever prints names asks here first.
 */
public final class Glyphs {

    private final Map<String, List<Font>> fonts = new HashMap<>();

    /**
     * Reads the fonts of every style from the style sheet of the PDF and the paper.
     *
     * @throws IOException if the style sheet cannot be read
     * @throws StyleSheetException if it cannot be used
     */
    public Glyphs(Path styleSheet, Paper paper) throws IOException {
        this(StyleSheet.read(styleSheet, new Looks(paper), false));
    }

    /** The same as the standard has it. */
    public Glyphs(Path styleSheet) throws IOException {
        this(styleSheet, Paper.standard());
    }

    private Glyphs(StyleSheet sheet) {
        Stream.concat(
                        Stream.of(ParagraphStyle.values()).map(ParagraphStyle::styleId),
                        Stream.of(CellStyle.values()).map(CellStyle::styleId))
                .forEach(id -> fonts.put(id, TypeFaces.named(sheet.style(id).getFontName())));
    }

    /** The characters of the text that a paragraph of this style would lose, in code point order. */
    public Set<String> missing(ParagraphStyle style, String text) {
        return missing(style.styleId(), text);
    }

    /** The characters of the text that a table cell of this style would lose, in code point order. */
    public Set<String> missing(CellStyle style, String text) {
        return missing(style.styleId(), text);
    }

    /** The characters of the text that would be lost in a style or another, in code point order. */
    public Set<String> missing(String text) {
        return fonts.keySet().stream()
                .flatMap(id -> missing(id, text).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> missing(String styleId, String text) {
        List<Font> chain = fonts.getOrDefault(styleId, List.of());
        return text.codePoints()
                .filter(point -> chain.stream().noneMatch(font -> font.canDisplay(point)))
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
