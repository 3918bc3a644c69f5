package xianghui.render.pdf;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;

/** Leaves on odd pages the page number meant for odd pages and on even pages the other one. */
final class PageNumbers {

    static final String ODD = "odd";
    static final String EVEN = "even";

    private PageNumbers() {}

    /** Whether it is a page number that the style sheet places. */
    static boolean isOne(JRPrintElement element) {
        return ODD.equals(element.getKey()) || EVEN.equals(element.getKey());
    }

    /**
     * Numbers pages on from those before.
     *
     * @param before how many pages there are already
     * @param shift how far to the left the numbers are moved
     */
    static void choose(List<JRPrintPage> pages, int before, int shift) {
        for (int i = 0; i < pages.size(); i++) {
            int number = before + i + 1;
            String right = number % 2 == 0 ? EVEN : ODD;
            String wrong = number % 2 == 0 ? ODD : EVEN;
            List<JRPrintElement> elements = pages.get(i).getElements();
            elements.removeIf(element -> wrong.equals(element.getKey()));
            String counted = Integer.toString(i + 1);
            for (JRPrintElement element : elements) {
                if (right.equals(element.getKey()) && element instanceof JRPrintText text) {
                    text.setText(text.getFullText().replace(counted, Integer.toString(number)));
                    text.setX(text.getX() - shift);
                }
            }
        }
    }
}
