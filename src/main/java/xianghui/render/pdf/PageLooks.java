package xianghui.render.pdf;

import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.List;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRSection;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import xianghui.document.CellStyle;
import xianghui.document.ParagraphStyle;
import xianghui.paper.Margins;
import xianghui.paper.Paper;
import xianghui.render.Look;
import xianghui.render.Look.Align;
import xianghui.render.Looks;

/**
 * Gives a design the page and the styles of the paper.
 *
 * <p>JasperReports counts elements in whole points and sets the first line of a text as high as its face wants it, the
 * others at the fixed distance plus the face's descent. So the distance is shortened by the descent, and paddings make
 * the first line as high as the others: every paragraph stands on the grid, whose lines are whole points.
 */
final class PageLooks {

    /** What a style sheet must define itself. */
    static final List<String> BASES = List.of("Xh", "XhTableCell", "XhPageNumber");

    /** Ends the name of the style of the first of several paragraphs. */
    static final String FIRST = ".first";

    /** Ends the name of the style of a paragraph that is moved to its place. */
    static final String PLACED = ".placed";

    private static final int WIDE = 595;
    private static final int HIGH = 842;
    private static final FontRenderContext AS_PRINTED = new FontRenderContext(null, true, true);

    private static final double CELL_LINE = 14;
    private static final int NUMBER_HEIGHT = 18;

    private final Looks looks;
    private final Paper paper;
    private final boolean across;
    private final int wide;

    PageLooks(Looks looks, boolean across) {
        this.looks = looks;
        this.paper = looks.paper();
        this.across = across;
        this.wide = whole(Margins.points(paper.width(across)));
    }

    void applyTo(JasperDesign design) throws JRException {
        int usual = design.getColumnWidth();
        page(design);
        for (ParagraphStyle style : ParagraphStyle.values()) {
            paragraph(design, style);
        }
        for (CellStyle style : CellStyle.values()) {
            cell(design, style);
        }
        for (JRBand band : bands(design)) {
            widen(band, usual);
        }
        numbers(design);
    }

    private static int whole(double points) {
        return (int) Math.round(points);
    }

    private void page(JasperDesign design) {
        Margins margins = across ? paper.margins().across() : paper.margins();
        int left = whole(Margins.points(margins.left()));
        design.setPageWidth(across ? HIGH : WIDE);
        design.setPageHeight(across ? WIDE : HIGH);
        design.setOrientation(across ? OrientationEnum.LANDSCAPE : OrientationEnum.PORTRAIT);
        design.setLeftMargin(left);
        design.setRightMargin((across ? HIGH : WIDE) - left - wide);
        design.setColumnWidth(wide);
        design.setTopMargin(whole(Margins.points(margins.top())));
        int foot = across || design.getPageFooter() == null
                ? 0
                : design.getPageFooter().getHeight();
        design.setBottomMargin(Math.max(0, whole(Margins.points(margins.bottom())) - foot));
    }

    private void paragraph(JasperDesign design, ParagraphStyle style) throws JRException {
        Look look = looks.of(style);
        JRDesignStyle base = style(design, style.styleId(), "Xh");
        set(base, look, 0);
        if (look.before() > 0) {
            set(style(design, style.styleId() + FIRST, style.styleId()), look, look.before());
        }
        if (style == ParagraphStyle.ISSUER) {
            base.setForecolor(Color.RED);
        }
        if (style == ParagraphStyle.DOCUMENT_NUMBER) {
            ruled(base);
            ruled(style(design, style.styleId() + FIRST, style.styleId()));
        }
        if (style == ParagraphStyle.SIGNATURE || style == ParagraphStyle.DATE) {
            JRDesignStyle placed = style(design, style.styleId() + PLACED, style.styleId());
            set(placed, look, look.before());
            placed.setHorizontalTextAlign(HorizontalTextAlignEnum.LEFT);
            placed.getLineBox().setRightPadding(0);
        }
    }

    /** The red line stands 4 mm below the number of the document. */
    private static void ruled(JRDesignStyle style) {
        style.getLineBox().setBottomPadding(style.getLineBox().getBottomPadding() + whole(Margins.points(4)));
        style.getLineBox().getBottomPen().setLineWidth(1.5f);
        style.getLineBox().getBottomPen().setLineColor(Color.RED);
    }

    private void set(JRDesignStyle style, Look look, double before) {
        float size = size(look);
        LineMetrics face = face(look, size);
        style.setFontName(look.type().face().word());
        style.setFontSize(size);
        style.setHorizontalTextAlign(alignment(look.align()));
        int line = look.leading() == 0 ? (int) Math.ceil(face.getHeight()) : whole(look.leading());
        style.getParagraph().setLineSpacing(LineSpacingEnum.FIXED);
        style.getParagraph().setLineSpacingSize(line - face.getDescent());
        style.getParagraph().setFirstLineIndent(indent(look, look.first()));
        style.getParagraph().setLeftIndent(indent(look, look.left()));
        int white = Math.max(0, line - (int) Math.ceil(face.getHeight() - 0.01));
        style.getLineBox().setTopPadding(white / 2 + whole(before));
        style.getLineBox().setBottomPadding(white - white / 2 + whole(look.after()));
        style.getLineBox().setRightPadding(indent(look, look.right()));
    }

    /** The body is a little smaller than its name says, so that a line holds its characters. */
    private float size(Look look) {
        double points = look.type().points();
        return points == paper.type(ParagraphStyle.BODY).points() && look.leading() > 0
                ? (float) Math.min(
                        points, Math.floor(4.0 * whole(Margins.points(paper.width(false))) / paper.characters()) / 4)
                : (float) points;
    }

    private int indent(Look look, double points) {
        return whole(Math.round(points / look.type().points() * 2) / 2.0 * size(look));
    }

    private static LineMetrics face(Look look, float size) {
        return TypeFaces.named(look.type().face().word())
                .get(0)
                .deriveFont(size)
                .getLineMetrics("x", AS_PRINTED);
    }

    private void cell(JasperDesign design, CellStyle cell) throws JRException {
        Look look = looks.of(cell);
        JRDesignStyle style = style(design, cell.styleId(), "XhTableCell");
        LineMetrics face = face(look, (float) look.type().points());
        style.setFontName(look.type().face().word());
        style.setFontSize((float) look.type().points());
        style.setHorizontalTextAlign(alignment(look.align()));
        style.getParagraph().setLineSpacing(LineSpacingEnum.FIXED);
        style.getParagraph().setLineSpacingSize((float) CELL_LINE - face.getDescent());
        int white = Math.max(2, whole(looks.row(across)) - (int) Math.ceil(face.getHeight()));
        style.getLineBox().setTopPadding(white / 2);
        style.getLineBox().setBottomPadding(white - white / 2);
    }

    private static JRDesignStyle style(JasperDesign design, String name, String parent) throws JRException {
        JRStyle present = design.getStylesMap().get(name);
        if (present instanceof JRDesignStyle known) {
            return known;
        }
        JRDesignStyle added = new JRDesignStyle();
        added.setName(name);
        added.setParentStyle(design.getStylesMap().get(parent));
        design.addStyle(added);
        return added;
    }

    static HorizontalTextAlignEnum alignment(Align align) {
        return switch (align) {
            case LEFT -> HorizontalTextAlignEnum.LEFT;
            case CENTER -> HorizontalTextAlignEnum.CENTER;
            case RIGHT -> HorizontalTextAlignEnum.RIGHT;
            case BOTH -> HorizontalTextAlignEnum.JUSTIFIED;
        };
    }

    private static List<JRBand> bands(JasperDesign design) {
        JRSection detail = design.getDetailSection();
        return detail == null || detail.getBands() == null ? List.of() : List.of(detail.getBands());
    }

    private void widen(JRBand band, int usual) {
        for (JRElement element : band.getElements()) {
            if (element instanceof JRDesignElement own && own.getWidth() == usual) {
                own.setWidth(wide);
            }
        }
    }

    /** The dash stands so far below the type area, one character in from the outer edge. */
    private void numbers(JasperDesign design) {
        if (!(design.getPageFooter() instanceof JRDesignBand footer)) {
            return;
        }
        int below = whole(Margins.points(paper.numberBelow()) - NUMBER_HEIGHT / 2.0);
        int one = paper.outside() ? whole(looks.pageNumber().type().points()) : 0;
        for (JRElement element : footer.getElements()) {
            if (element instanceof JRDesignTextElement number) {
                boolean odd = PageNumbers.ODD.equals(number.getKey());
                if (!paper.outside()) {
                    number.setHorizontalTextAlign(HorizontalTextAlignEnum.CENTER);
                }
                int length = whole(Margins.points(paper.width(false))) - one;
                int start = odd ? 0 : one;
                place(number, start, Math.max(0, below), length, NUMBER_HEIGHT);
                if (across) {
                    // Stands at the edge of the type area here; PageNumbers moves it out into the margin.
                    place(number, 0, start, NUMBER_HEIGHT, length);
                    number.setRotation(RotationEnum.RIGHT);
                }
            }
        }
        if (across) {
            footer.setHeight(whole(Margins.points(paper.width(false))));
            design.setBackground(footer);
            design.setPageFooter(null);
        }
    }

    private static void place(JRDesignElement element, int left, int top, int width, int height) {
        element.setX(left);
        element.setY(top);
        element.setWidth(width);
        element.setHeight(height);
    }

    /** How far the number of a page that lies across is moved to the left, out of the type area. */
    static int shift(Paper paper) {
        return whole(Margins.points(paper.numberBelow()) - NUMBER_HEIGHT / 2.0) + NUMBER_HEIGHT;
    }
}
