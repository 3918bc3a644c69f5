package xianghui.render.tables;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell formats of one workbook, each made once. */
final class Formats {

    private static final ResourceBundle FONTS = ResourceBundle.getBundle("xianghui.render.tables.fonts", Locale.ROOT);

    /** What a cell is for. */
    enum Kind {
        TITLE("title", 16, false),
        CAPTION("text", 11, false),
        HEADING("heading", 11, true),
        TEXT("text", 11, true),
        TOTAL("heading", 11, true);

        private final String font;
        private final int size;
        private final boolean boxed;

        Kind(String font, int size, boolean boxed) {
            this.font = font;
            this.size = size;
            this.boxed = boxed;
        }
    }

    private record Key(Kind kind, HorizontalAlignment align, String number, boolean quoted) {}

    private final XSSFWorkbook workbook;
    private final Map<Kind, XSSFFont> fonts = new HashMap<>();
    private final Map<Key, XSSFCellStyle> styles = new HashMap<>();

    Formats(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** For text that stays text, also when the cell is edited. */
    XSSFCellStyle text(Kind kind, HorizontalAlignment align, boolean quoted) {
        return styles.computeIfAbsent(new Key(kind, align, "@", quoted), this::make);
    }

    XSSFCellStyle number(Kind kind, HorizontalAlignment align, String format) {
        return styles.computeIfAbsent(new Key(kind, align, format, false), this::make);
    }

    private XSSFCellStyle make(Key key) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(key.kind, this::font));
        style.setAlignment(key.align);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(key.kind.boxed);
        style.setDataFormat(workbook.createDataFormat().getFormat(key.number));
        style.setQuotePrefixed(key.quoted);
        if (key.kind.boxed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private XSSFFont font(Kind kind) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONTS.getString(kind.font));
        font.setFontHeightInPoints((short) kind.size);
        return font;
    }
}
