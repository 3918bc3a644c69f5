package xianghui.render.pdf;

import java.util.HashMap;
import java.util.List;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import xianghui.document.ParagraphStyle;
import xianghui.paper.Colophon;

/** Draws the colophon, whose first and last lines are thick and whose last lies on the edge of the type area. */
final class ColophonReports {

    private static final float THICK = 1;
    private static final float FINE = 0.7f;

    private final StyleSheet sheet;
    private final Colophon colophon;
    private final JRDesignBand band = new JRDesignBand();
    private final int line;
    private final int one;
    private final int copies;

    ColophonReports(StyleSheet sheet, Colophon colophon) {
        this.sheet = sheet;
        this.colophon = colophon;
        this.line = (int) Math.round(sheet.looks().of(ParagraphStyle.COLOPHON).leading());
        this.one = (int)
                Math.round(sheet.looks().of(ParagraphStyle.COLOPHON).type().points());
        this.copies = colophon.copyLines(sheet.columnWidth() / one - 5);
    }

    int height() {
        return line * (copies + 1);
    }

    /** What is printed, from the upper left corner of the colophon. */
    List<JRPrintElement> elements() throws JRException {
        int wide = sheet.columnWidth();
        band.setHeight(height() + 1);
        rule(0, THICK);
        int label = 3 * one;
        if (copies > 0) {
            text(Colophon.copiesWord(), one, 0, label, line, HorizontalTextAlignEnum.LEFT);
            text(
                    colophon.copies(),
                    one + label,
                    0,
                    wide - 2 * one - label,
                    line * copies,
                    HorizontalTextAlignEnum.LEFT);
            rule(line * copies, FINE);
        }
        text(colophon.printer(), one, line * copies, wide / 2 - one, line, HorizontalTextAlignEnum.LEFT);
        text(colophon.printedOn(), wide / 2, line * copies, wide / 2 - one, line, HorizontalTextAlignEnum.RIGHT);
        rule(height(), THICK);
        JasperDesign design = sheet.blank("colophon");
        design.setPageHeight(height() + 1);
        ((JRDesignSection) design.getDetailSection()).addBand(band);
        return JasperFillManager.fillReport(
                        JasperCompileManager.compileReport(design), new HashMap<>(), new JREmptyDataSource(1))
                .getPages()
                .get(0)
                .getElements();
    }

    private void rule(int y, float pen) {
        JRDesignLine rule = new JRDesignLine();
        place(rule, 0, y, sheet.columnWidth(), 1);
        rule.getLinePen().setLineWidth(pen);
    }

    private void text(String words, int x, int y, int across, int down, HorizontalTextAlignEnum align) {
        JRDesignStaticText text = new JRDesignStaticText();
        place(text, x, y, across, down);
        text.setKey("colophon");
        text.setText(words);
        text.setStyle(sheet.style(ParagraphStyle.COLOPHON.styleId()));
        text.setHorizontalTextAlign(align);
    }

    private void place(JRDesignElement element, int x, int y, int across, int down) {
        element.setX(x);
        element.setY(y);
        element.setWidth(across);
        element.setHeight(down);
        band.addElement(element);
    }
}
