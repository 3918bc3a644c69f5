package xianghui.annotation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The list of what is to be corrected, as a sheet of an .xls file. */
final class BinaryList {

    private static final int[] WIDTHS = {6, 8, 16, 13, 22, 52, 36, 3, 3};
    /** So all columns go across a page. */
    private static final short PERCENT = 75;

    private static final List<String> HEADINGS = List.of(
            "list.number",
            "list.mark",
            "list.sheet",
            "list.cell",
            "list.received",
            "list.message",
            "list.answer",
            "list.key",
            "list.fill");

    private final HSSFWorkbook workbook;
    private final HSSFSheet sheet;
    private final HSSFCellStyle text;
    private final HSSFCellStyle number;
    private final HSSFCellStyle link;
    private final HSSFCellStyle answer;
    private final HSSFCellStyle refused;
    private final Map<Mark, HSSFCellStyle> marks = new EnumMap<>(Mark.class);

    BinaryList(HSSFWorkbook workbook, HSSFSheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
        HSSFFont normal = font(11, false, HSSFFont.COLOR_NORMAL);
        text = style(normal, null, true, HorizontalAlignment.LEFT);
        number = style(normal, null, true, HorizontalAlignment.CENTER);
        HSSFFont blue = font(11, false, HSSFColor.HSSFColorPredefined.BLUE.getIndex());
        blue.setUnderline(HSSFFont.U_SINGLE);
        link = style(blue, null, true, HorizontalAlignment.LEFT);
        answer = style(normal, null, true, HorizontalAlignment.LEFT);
        answer.setLocked(false);
        refused = style(
                font(11, false, HSSFColor.HSSFColorPredefined.GREY_50_PERCENT.getIndex()),
                null,
                true,
                HorizontalAlignment.LEFT);
        for (Mark mark : Mark.values()) {
            marks.put(mark, style(normal, mark.fill().orElse(null), true, HorizontalAlignment.CENTER));
        }
    }

    void write(List<ListRow> rows, String lineage) {
        heading(rows.size(), lineage);
        rows.forEach(this::write);
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.setColumnHidden(7, true);
        sheet.setColumnHidden(8, true);
        sheet.createFreezePane(0, 3);
        sheet.setDisplayGridlines(false);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setScale(PERCENT);
    }

    private void heading(int count, String lineage) {
        HSSFCellStyle title = style(font(16, true, HSSFFont.COLOR_NORMAL), null, false, HorizontalAlignment.LEFT);
        HSSFCellStyle help = style(font(11, false, HSSFFont.COLOR_NORMAL), null, false, HorizontalAlignment.LEFT);
        HSSFCellStyle head = style(font(11, true, HSSFFont.COLOR_NORMAL), "D9D9D9", true, HorizontalAlignment.CENTER);
        put(row(0, 30), 0, Words.say("list.title", Map.of("count", Integer.toString(count))), title);
        HSSFRow second = row(1, 48);
        put(second, 0, Words.word("list.help"), help);
        put(second, 7, lineage, help);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 6));
        HSSFRow headings = row(2, 22);
        for (int column = 0; column < HEADINGS.size(); column++) {
            put(headings, column, Words.word(HEADINGS.get(column)), head);
        }
    }

    private void write(ListRow line) {
        HSSFRow row = row(line.number() + 2, Math.min(400, line.lines() * 15 + 5));
        put(row, 0, Integer.toString(line.number()), number);
        put(row, 1, Words.word("mark." + line.mark().name()), marks.getOrDefault(line.mark(), number));
        put(row, 2, line.sheet(), text);
        HSSFCell cell = put(row, 3, line.cell(), line.link().isPresent() ? link : text);
        line.location().ifPresent(place -> {
            HSSFHyperlink jump = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            jump.setAddress(place);
            cell.setHyperlink(jump);
        });
        put(row, 4, line.received(), text);
        put(row, 5, line.message(), text);
        put(row, 6, line.answer(), line.answer().isEmpty() ? answer : refused);
        put(row, 7, line.key(), text);
        put(row, 8, line.fills(), text);
    }

    private HSSFRow row(int index, int height) {
        HSSFRow row = sheet.createRow(index);
        row.setHeightInPoints(height);
        return row;
    }

    private static HSSFCell put(HSSFRow row, int column, String text, HSSFCellStyle style) {
        HSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(new HSSFRichTextString(Clean.text(text)));
        }
        return cell;
    }

    private HSSFFont font(int size, boolean bold, short colour) {
        HSSFFont font = workbook.createFont();
        font.setFontName(Words.FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(colour);
        return font;
    }

    private HSSFCellStyle style(HSSFFont font, @Nullable String fill, boolean boxed, HorizontalAlignment align) {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        style.setWrapText(true);
        style.setAlignment(align);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (boxed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        Optional.ofNullable(fill).ifPresent(colour -> {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(workbook, colour));
        });
        return style;
    }

    /** The colour of the file's own palette that comes nearest. */
    static short colour(HSSFWorkbook workbook, String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return workbook.getCustomPalette()
                .findSimilarColor(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF)
                .getIndex();
    }
}
