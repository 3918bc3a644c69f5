package xianghui.render.pdf;

import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import xianghui.document.ParagraphStyle;
import xianghui.paper.Paper;
import xianghui.render.Endorsement;

/** Moves the signature and the date to where they begin. */
final class PlacedLines {

    private PlacedLines() {}

    static void move(JasperPrint print, Endorsement placed, Paper paper) {
        for (JRPrintPage page : print.getPages()) {
            for (JRPrintElement element : page.getElements()) {
                String style =
                        element.getStyle() == null ? "" : element.getStyle().getName();
                if (style.equals(ParagraphStyle.SIGNATURE.styleId() + PageLooks.PLACED)) {
                    move(element, placed.signature() * paper.pitch());
                } else if (style.equals(ParagraphStyle.DATE.styleId() + PageLooks.PLACED)) {
                    move(element, placed.date() * paper.pitch());
                }
            }
        }
    }

    private static void move(JRPrintElement element, double by) {
        int whole = (int) Math.round(by);
        element.setX(element.getX() + whole);
        element.setWidth(element.getWidth() - whole);
    }
}
