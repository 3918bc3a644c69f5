package xianghui.render.pdf;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;

/** Leaves on odd pages the page number meant for odd pages and on even pages the other one. */
final class PageNumbers {

    private PageNumbers() {}

    static void choose(JasperPrint print) {
        List<JRPrintPage> pages = print.getPages();
        for (int i = 0; i < pages.size(); i++) {
            String wrong = i % 2 == 0 ? "even" : "odd";
            pages.get(i).getElements().removeIf(element -> wrong.equals(element.getKey()));
        }
    }
}
