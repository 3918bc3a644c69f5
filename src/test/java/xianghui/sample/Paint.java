package xianghui.sample;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The cell styles of the office's forms, each made once per workbook. */
final class Paint {

    enum Kind {
        TITLE,
        NOTE,
        STATE,
        HINT,
        HEADER,
        REQUIRED,
        CODE,
        TEXT,
        CENTRED,
        COUNT,
        DECIMAL,
        DAY,
        TOTAL,
        TOTAL_LABEL
    }

    private final Workbook workbook;
    private final Map<Kind, CellStyle> styles = new EnumMap<>(Kind.class);

    Paint(Workbook workbook) {
        this.workbook = workbook;
        for (Kind kind : Kind.values()) {
            styles.put(kind, style(kind));
        }
    }

    CellStyle of(Kind kind) {
        return styles.get(kind);
    }

    private CellStyle style(Kind kind) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(alignment(kind));
        style.setFont(font(kind));
        style.setIndention((short) (kind == Kind.HINT ? 1 : 0));
        style.setWrapText(kind != Kind.TITLE && kind != Kind.NOTE);
        if (kind != Kind.TITLE && kind != Kind.NOTE && kind != Kind.HINT) {
            border(style);
        }
        switch (kind) {
            case HEADER, CODE -> fill(style, IndexedColors.GREY_25_PERCENT);
            case REQUIRED -> fill(style, IndexedColors.LIGHT_CORNFLOWER_BLUE);
            case STATE -> fill(style, IndexedColors.LEMON_CHIFFON);
            case TOTAL, TOTAL_LABEL -> fill(style, IndexedColors.LIGHT_TURQUOISE);
            default -> {}
        }
        switch (kind) {
            case DAY -> format(style, "yyyy-mm-dd");
            case COUNT -> format(style, "0");
            case DECIMAL -> format(style, "0.0#");
            default -> {}
        }
        style.setLocked(
                switch (kind) {
                    case TITLE, NOTE, HINT, HEADER, REQUIRED, CODE -> true;
                    default -> false;
                });
        return style;
    }

    private static HorizontalAlignment alignment(Kind kind) {
        return switch (kind) {
            case TEXT, NOTE, HINT -> HorizontalAlignment.LEFT;
            case COUNT, DECIMAL, TOTAL -> HorizontalAlignment.RIGHT;
            default -> HorizontalAlignment.CENTER;
        };
    }

    private Font font(Kind kind) {
        Font font = workbook.createFont();
        boolean head =
                switch (kind) {
                    case TITLE, HEADER, REQUIRED, TOTAL, TOTAL_LABEL -> true;
                    default -> false;
                };
        font.setFontName(head ? "黑体" : "宋体");
        font.setFontHeightInPoints(
                switch (kind) {
                    case TITLE -> (short) 16;
                    case HINT, CODE -> (short) 9;
                    default -> (short) 10;
                });
        if (kind == Kind.HINT || kind == Kind.CODE) {
            font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        }
        return font;
    }

    private static void border(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static void fill(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private void format(CellStyle style, String format) {
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }
}
