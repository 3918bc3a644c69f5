package xianghui.render.pdf;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontSetInfo;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.jspecify.annotations.Nullable;

/** Finds the fonts behind the name of a font set, as JasperReports finds them. */
final class TypeFaces {

    private TypeFaces() {}

    /** The fonts in the order in which they are asked for a character; empty if there is no such font set. */
    static List<Font> named(@Nullable String fontSet) {
        if (fontSet == null) {
            return List.of();
        }
        FontSetInfo found = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getFontSetInfo(fontSet, Locale.SIMPLIFIED_CHINESE, false);
        if (found == null) {
            return List.of();
        }
        return found.getFamilies().stream()
                .map(family -> family.getFontFamily().getNormalFace().getFont())
                .toList();
    }
}
