package xianghui.blank;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once. */
final class Ink {

    private static final byte[] BLUE = {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7};
    private static final byte[] GREY = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF9, (byte) 0xDB};
    private static final byte[] FAINT = {(byte) 0x7F, (byte) 0x7F, (byte) 0x7F};

    /** What a cell is for. */
    enum Kind {
        TITLE(16, HorizontalAlignment.CENTER),
        /** A title in lines of its own. */
        TITLE_LINES(16, HorizontalAlignment.CENTER),
        NOTE(10, HorizontalAlignment.LEFT),
        HINT(9, HorizontalAlignment.LEFT),
        HEADER(10, HorizontalAlignment.CENTER),
        REQUIRED(10, HorizontalAlignment.CENTER),
        CODE(8, HorizontalAlignment.CENTER),
        LABEL(10, HorizontalAlignment.LEFT),
        GIVEN(11, HorizontalAlignment.CENTER),
        GIVEN_DAY(11, HorizontalAlignment.CENTER),
        STATE(10, HorizontalAlignment.CENTER),
        FIXED(10, HorizontalAlignment.CENTER),
        TEXT(10, HorizontalAlignment.LEFT),
        CENTRED(10, HorizontalAlignment.CENTER),
        COUNT(10, HorizontalAlignment.RIGHT),
        DECIMAL(10, HorizontalAlignment.RIGHT),
        DAY(10, HorizontalAlignment.CENTER),
        TOTAL(10, HorizontalAlignment.RIGHT),
        TOTAL_LABEL(10, HorizontalAlignment.CENTER),
        RESULT(10, HorizontalAlignment.RIGHT),
        GUIDE(12, HorizontalAlignment.LEFT),
        LARGE(22, HorizontalAlignment.CENTER),
        SIGN(12, HorizontalAlignment.LEFT),
        SPACER(6, HorizontalAlignment.LEFT),
        FREE(10, HorizontalAlignment.LEFT);

        private final int size;
        private final HorizontalAlignment align;

        Kind(int size, HorizontalAlignment align) {
            this.size = size;
            this.align = align;
        }

        private boolean heading() {
            return switch (this) {
                case TITLE, TITLE_LINES, HEADER, REQUIRED, TOTAL_LABEL, LARGE -> true;
                default -> false;
            };
        }

        private boolean boxed() {
            return switch (this) {
                case TITLE, TITLE_LINES, NOTE, HINT, GUIDE, SIGN, FREE, SPACER -> false;
                default -> true;
            };
        }

        /** Whether it is the unit's to fill in. */
        private boolean open() {
            return switch (this) {
                case STATE, TEXT, CENTRED, COUNT, DECIMAL, DAY, FREE -> true;
                default -> false;
            };
        }
    }

    private final XSSFWorkbook workbook;
    private final Map<Kind, XSSFCellStyle> styles = new EnumMap<>(Kind.class);

    Ink(XSSFWorkbook workbook) {
        this.workbook = workbook;
        workbook.getStylesSource().getFontAt(0).setFontName(Words.say("font.text"));
        workbook.getStylesSource().getFontAt(0).setFontHeightInPoints((short) 10);
        for (Kind kind : Kind.values()) {
            styles.put(kind, style(kind));
        }
    }

    XSSFCellStyle of(Kind kind) {
        XSSFCellStyle style = styles.get(kind);
        if (style == null) {
            throw new IllegalStateException("no style " + kind);
        }
        return style;
    }

    private XSSFCellStyle style(Kind kind) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(kind.align);
        style.setFont(font(kind));
        style.setIndention((short) (kind == Kind.LABEL || kind == Kind.HINT || kind == Kind.RESULT ? 1 : 0));
        style.setWrapText(kind != Kind.TITLE && kind != Kind.NOTE && kind != Kind.SIGN);
        style.setLocked(!kind.open());
        if (kind.boxed()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        switch (kind) {
            case HEADER, CODE, LABEL, GIVEN, GIVEN_DAY, TOTAL, TOTAL_LABEL, RESULT, SPACER -> fill(style, GREY);
            case REQUIRED -> fill(style, BLUE);
            case STATE -> fill(style, YELLOW);
            default -> {}
        }
        switch (kind) {
            case DAY, GIVEN_DAY -> format(style, "yyyy-mm-dd");
            case COUNT, TOTAL, RESULT -> format(style, "0");
            case DECIMAL -> format(style, "General");
            case TEXT, CENTRED -> format(style, "@");
            default -> {}
        }
        return style;
    }

    private XSSFFont font(Kind kind) {
        XSSFFont font = workbook.createFont();
        font.setFontName(Words.say(kind.heading() ? "font.heading" : kind == Kind.GUIDE ? "font.guide" : "font.text"));
        font.setFontHeightInPoints((short) kind.size);
        if (kind == Kind.HINT || kind == Kind.CODE) {
            font.setColor(new XSSFColor(FAINT, null));
        }
        return font;
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private void format(XSSFCellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }
}
