package xianghui.render.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRStyle;

/** Measures how high a heading cell must be, since static text does not grow by itself. */
final class HeadingHeight {

    private static final FontRenderContext AS_PRINTED = new FontRenderContext(null, true, true);

    private final Font font;
    private final JRLineBox box;
    private final double pitch;
    private final int least;

    /**
     * Measures in one style.
     *
     * @param least the height of a heading of one line
     */
    HeadingHeight(JRStyle style, int least) {
        this.font = TypeFaces.named(style.getFontName()).get(0).deriveFont(style.getFontSize());
        this.box = style.getLineBox();
        this.least = least;
        this.pitch = style.getParagraph().getLineSpacingSize()
                + Math.max(0, font.getLineMetrics("x", AS_PRINTED).getDescent());
    }

    /** The height of a heading within a cell of the given width. */
    int of(String text, int width) {
        if (text.isEmpty()) {
            return least;
        }
        AttributedString measured = new AttributedString(text);
        measured.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer lines = new LineBreakMeasurer(measured.getIterator(), AS_PRINTED);
        float room = Math.max(1, width - box.getLeftPadding() - box.getRightPadding());
        int count = 0;
        while (lines.getPosition() < text.length()) {
            lines.nextLayout(room);
            count++;
        }
        return Math.max(least, (int) Math.ceil((count + 0.25) * pitch) + box.getTopPadding() + box.getBottomPadding());
    }
}
