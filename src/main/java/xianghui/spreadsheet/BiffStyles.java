package xianghui.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;

/** How the cells of a workbook of Excel 97 to 2003 look. */
final class BiffStyles {

    /** There is none of this number; the fifth font is number 5. */
    private static final int NO_FONT = 4;

    private final List<FontRecord> fonts = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final Map<Integer, Boolean> dates = new HashMap<>();

    void add(FontRecord font) {
        fonts.add(font);
    }

    void add(ExtendedFormatRecord style) {
        styles.add(style);
    }

    void add(FormatRecord format) {
        formats.put(format.getIndexCode(), format.getFormatString());
    }

    /**
     * Whether a number in that style is a date.
     *
     * @throws IndexOutOfBoundsException if there is no such style
     */
    boolean isDate(int style) {
        if (styles.isEmpty()) {
            // Some programs write none at all.
            return false;
        }
        int format = Short.toUnsignedInt(styles.get(style).getFormatIndex());
        return dates.computeIfAbsent(
                format, number -> DateFormats.isDate(number, Optional.ofNullable(formats.get(number))));
    }

    /**
     * Whether that style strikes what stands in its cells through.
     *
     * @throws IndexOutOfBoundsException if there is no such style or font
     */
    boolean isStruck(int style) {
        return !styles.isEmpty() && isStruckFont(styles.get(style).getFontIndex());
    }

    /**
     * Whether all that can be seen of a text in that style is struck through; parts of it may have fonts of their own.
     *
     * @throws IndexOutOfBoundsException if there is no such style or font
     */
    boolean isStruck(int style, UnicodeString text) {
        boolean struck = isStruck(style);
        String all = text.getString();
        int from = 0;
        for (int i = 0; i < text.getFormatRunCount(); i++) {
            FormatRun run = text.getFormatRun(i);
            int start = Math.max(from, Math.min(run.getCharacterPos(), all.length()));
            if (!struck && !Blanks.isBlank(all.substring(from, start))) {
                return false;
            }
            struck = isStruckFont(run.getFontIndex());
            from = start;
        }
        boolean rest = !Blanks.isBlank(all.substring(from));
        return (struck || !rest) && !Blanks.isBlank(all);
    }

    private boolean isStruckFont(int font) {
        return !fonts.isEmpty() && fonts.get(font > NO_FONT ? font - 1 : font).isStruckout();
    }
}
