package xianghui.render.pdf;

import java.awt.Font;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontSet;

/** Looks whether the fonts inside the program can be used on this machine. */
public final class FontCheck {

    /** 乡, which every Chinese font has. */
    private static final int SAMPLE = 0x4E61;

    private FontCheck() {}

    /** The names of the font sets that the program brings along. */
    public static List<String> sets() {
        return DefaultJasperReportsContext.getInstance().getExtensions(FontSet.class).stream()
                .map(FontSet::getName)
                .toList();
    }

    /** Whether a font set is there and can be drawn with. */
    public static boolean isUsable(String set) {
        try {
            List<Font> fonts = TypeFaces.named(set);
            return fonts.stream().anyMatch(font -> font.canDisplay(SAMPLE));
        } catch (RuntimeException | LinkageError e) {
            // A machine without the libraries that draw letters says so by an error of linking.
            return false;
        }
    }
}
