package xianghui.render.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import xianghui.document.CellStyle;
import xianghui.document.ParagraphStyle;
import xianghui.render.Look;
import xianghui.render.Looks;

/**
 * Gives our styles in a Word file the looks of the paper, and says under which ids they are found there: an editor that
 * saves an outline may give them new ids, but keeps their names.
 *
 * <p>Every style names all of its fonts and stands on no other style, so that neither a theme nor the habits of an editor
 * shine through. Text of the body's size stands so close that a line holds its characters.
 */
final class WordStyles {

    private static final ResourceBundle FOOTERS = ResourceBundle.getBundle("xianghui.render.word.words", Locale.ROOT);

    /** 4 mm below the number of the document. */
    private static final String RED_LINE =
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"11\" w:color=\"FF0000\"/></w:pBdr>";

    private final XWPFStyles styles;
    private final Looks looks;
    private final Map<String, String> ids = new HashMap<>();

    WordStyles(XWPFDocument word, Looks looks) {
        this.styles = Optional.ofNullable(word.getStyles()).orElseGet(word::createStyles);
        this.looks = looks;
        styles.getCtStyles()
                .setDocDefaults(parse("<w:docDefaults><w:rPrDefault><w:rPr>" + run(looks.of(ParagraphStyle.BODY), "")
                                + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
                                + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>")
                        .getDocDefaults());
        for (ParagraphStyle style : ParagraphStyle.values()) {
            put(style.styleId(), style.officeName(), looks.of(style));
        }
        for (CellStyle style : CellStyle.values()) {
            put(style.styleId(), style.officeName(), looks.of(style));
        }
        FOOTERS.keySet().stream()
                .sorted()
                .forEach(footer -> put(footer, FOOTERS.getString(footer), looks.pageNumber()));
    }

    Looks looks() {
        return looks;
    }

    String id(ParagraphStyle style) {
        return id(style.styleId());
    }

    String id(CellStyle style) {
        return id(style.styleId());
    }

    String id(String styleId) {
        return ids.getOrDefault(styleId, styleId);
    }

    /** The least height of a row of a table in twentieths of a point. */
    int row(boolean across) {
        return twips(looks.row(across));
    }

    static int twips(double points) {
        return (int) Math.round(points * 20);
    }

    private void put(String styleId, String name, Look look) {
        XWPFStyle named = styles.getStyleWithName(name);
        XWPFStyle present = named == null ? styles.getStyle(styleId) : named;
        String id = present == null ? styleId : present.getStyleId();
        ids.put(styleId, id);
        var definition = parse("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + escaped(id)
                        + "\"><w:name w:val=\"" + name + "\"/><w:qFormat/><w:pPr>" + paragraph(look, styleId)
                        + "</w:pPr><w:rPr>"
                        + run(look, styleId) + "</w:rPr></w:style>")
                .getStyleArray(0);
        if (present == null) {
            styles.addStyle(new XWPFStyle(definition, styles));
        } else {
            present.getCTStyle().set(definition);
        }
    }

    private static CTStyles parse(String content) {
        try {
            return StylesDocument.Factory.parse(
                            "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                    + content + "</w:styles>")
                    .getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private String paragraph(Look look, String styleId) {
        String spacing = look.leading() == 0
                ? "w:line=\"240\" w:lineRule=\"auto\""
                : "w:line=\"" + twips(look.leading()) + "\" w:lineRule=\"exact\"";
        return (look.kept() ? "<w:keepNext/>" : "")
                + "<w:widowControl w:val=\"0\"/>"
                + (styleId.equals(ParagraphStyle.DOCUMENT_NUMBER.styleId()) ? RED_LINE : "")
                + "<w:kinsoku/><w:overflowPunct/>"
                + "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>"
                + (onGrid(look) ? "" : "<w:snapToGrid w:val=\"0\"/>")
                + "<w:spacing w:before=\"" + twips(look.before()) + "\" w:after=\"" + twips(look.after()) + "\" "
                + spacing
                + "/>" + indent(look)
                + (look.before() > 0 ? "<w:contextualSpacing/>" : "")
                + "<w:jc w:val=\"" + look.align().name().toLowerCase(Locale.ROOT) + "\"/>"
                + (look.level() < 0 ? "" : "<w:outlineLvl w:val=\"" + look.level() + "\"/>");
    }

    private static String indent(Look look) {
        String first = look.first() < 0 ? "hanging" : "firstLine";
        return "<w:ind" + length(look, "left", look.left()) + length(look, "right", look.right())
                + length(look, first, Math.abs(look.first())) + "/>";
    }

    /** Word goes by characters, LibreOffice by the length. */
    private static String length(Look look, String side, double points) {
        return " w:" + side + "Chars=\"" + Math.round(100 * points / look.type().points()) + "\" w:" + side + "=\""
                + twips(points) + "\"";
    }

    private String run(Look look, String styleId) {
        String font = escaped(looks.paper()
                .fonts()
                .getOrDefault(look.type().face(), look.type().face().usualFont()));
        long halves = Math.round(look.type().points() * 2);
        return "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/>".formatted(font)
                + (styleId.equals(ParagraphStyle.ISSUER.styleId()) ? "<w:color w:val=\"FF0000\"/>" : "")
                + (onGrid(look) ? "<w:spacing w:val=\"" + closer(look) + "\"/>" : "")
                + "<w:sz w:val=\"" + halves + "\"/><w:szCs w:val=\"" + halves + "\"/>";
    }

    /** What a character gives up so that the line holds its number, in twentieths of a point. */
    private long closer(Look look) {
        return (long) Math.floor((looks.paper().pitch() - look.type().points()) * 20);
    }

    private boolean onGrid(Look look) {
        return look.leading() > 0
                && look.type().points() == looks.of(ParagraphStyle.BODY).type().points();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
