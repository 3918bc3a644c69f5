package xianghui.render.tables;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import xianghui.render.tables.Formats.Kind;

/** A sheet filled from top to bottom and set up to be printed on A4. */
final class PrintedSheet {

    /** Characters of text that fit across an A4 page, upright or lying. */
    private static final int UPRIGHT = 88;

    private static final int LYING = 130;
    private static final int COLUMNS_UPRIGHT = 9;
    private static final int UNITS_PER_CHARACTER = 256;
    private static final double MARGIN_INCHES = 0.6;
    private static final int TITLE_HEIGHT = 30;
    private static final int LINE_HEIGHT = 15;
    private static final int ROW_PADDING = 4;

    /** No spreadsheet program has a higher row. */
    private static final double HIGHEST = 409;

    /** Where the East Asian blocks begin, quotes and dashes included. */
    private static final int WIDE_FROM = 0x2000;

    private final XSSFSheet sheet;
    private final Formats formats;
    private final int columns;
    private int rows;

    PrintedSheet(XSSFSheet sheet, Formats formats, int columns) {
        this.sheet = sheet;
        this.formats = formats;
        this.columns = columns;
    }

    /** How many units of width there are for all columns together. */
    int width() {
        return (lying() ? LYING : UPRIGHT) * UNITS_PER_CHARACTER;
    }

    void widths(List<Integer> widths) {
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i));
        }
    }

    /** The number of rows written so far, which is also the index of the next. */
    int rows() {
        return rows;
    }

    XSSFRow row() {
        return sheet.createRow(rows++);
    }

    /** A line of text across all columns. */
    void line(Kind kind, HorizontalAlignment align, String text) {
        XSSFRow row = row();
        if (kind == Kind.TITLE) {
            row.setHeightInPoints(TITLE_HEIGHT);
        }
        text(row, 0, kind, align, text);
        merge(row.getRowNum(), row.getRowNum(), 0, columns - 1);
    }

    /** Text that is never read as a number or a formula. */
    void text(XSSFRow row, int column, Kind kind, HorizontalAlignment align, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(formats.text(kind, align, CellText.looksLikeFormula(text)));
        if (!text.isEmpty()) {
            cell.setCellValue(CellText.literal(text));
        }
    }

    /** A number where the text is one, shown as the text shows it. */
    void figure(XSSFRow row, int column, Kind kind, HorizontalAlignment align, String text) {
        CellText.number(text)
                .ifPresentOrElse(
                        number -> {
                            XSSFCell cell = row.createCell(column);
                            cell.setCellStyle(formats.number(kind, align, number.format()));
                            cell.setCellValue(number.value().doubleValue());
                        },
                        () -> text(row, column, kind, align, text));
    }

    /** Makes a cell lead to a place in this workbook. */
    void leads(XSSFRow row, int column, String place) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(place);
        row.getCell(column).setHyperlink(link);
    }

    /**
     * Makes a cell lead to a place in another workbook.
     *
     * @param file as a relative URI
     */
    void leads(XSSFRow row, int column, String file, String place) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
        link.setAddress(file);
        link.setLocation(place);
        row.getCell(column).setHyperlink(link);
    }

    /**
     * Makes the row as high as its longest wrapped text needs. The height is not marked as the office's own, so that
     * the row goes on growing when it is typed into.
     */
    void fit(XSSFRow row) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                double room = sheet.getColumnWidth(cell.getColumnIndex()) / (double) UNITS_PER_CHARACTER - 1;
                lines = Math.max(lines, (int) Math.ceil(wide(cell.getStringCellValue()) / Math.max(2, room)));
            }
        }
        high(row, lines);
    }

    /** Makes the row high enough for this many lines. */
    void high(XSSFRow row, int lines) {
        row.getCTRow().setHt(Math.min(HIGHEST, (double) LINE_HEIGHT * lines + ROW_PADDING));
    }

    /** Width in Latin characters; a Chinese one counts two. */
    private static int wide(String text) {
        return text.codePoints().map(point -> point < WIDE_FROM ? 1 : 2).sum();
    }

    void merge(int top, int bottom, int left, int right) {
        if (top < bottom || left < right) {
            sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
        }
    }

    /** Freezes and repeats the heading rows, and fits the sheet to the width of the page. */
    void finish(int firstHeading, int afterHeadings) {
        sheet.createFreezePane(0, afterHeadings);
        sheet.setRepeatingRows(new CellRangeAddress(firstHeading, afterHeadings - 1, -1, -1));
        sheet.getWorkbook()
                .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns - 1, 0, Math.max(0, rows - 1));
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(lying());
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.getFooter().setCenter("— &P —");
    }

    private boolean lying() {
        return columns > COLUMNS_UPRIGHT;
    }
}
