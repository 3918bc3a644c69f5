package xianghui.blank;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet that is being made: its cells, what guards them, and how it is printed on A4. */
final class Page {

    private static final int UNITS_PER_CHARACTER = 256;

    /** What the file format allows. */
    private static final int LONGEST_FORMULA = 8192;

    private static final double MARGIN = 0.5;

    private final XSSFSheet sheet;
    private final Ink ink;

    Page(XSSFSheet sheet, Ink ink) {
        this.sheet = sheet;
        this.ink = ink;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    XSSFRow row(int number, double height) {
        XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        row.setHeightInPoints((float) height);
        return row;
    }

    /** Makes rows that have no height of their own so high at least; they grow with what is typed into them. */
    void rowsAtLeast(double height) {
        sheet.getCTWorksheet().getSheetFormatPr().setDefaultRowHeight(height);
    }

    /** A row that is as high as its text needs. */
    XSSFRow growing(int number) {
        return row(number);
    }

    private XSSFRow row(int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }

    XSSFCell blank(int row, int column, Ink.Kind kind) {
        XSSFCell cell = row(row).createCell(column);
        cell.setCellStyle(ink.of(kind));
        return cell;
    }

    void text(int row, int column, Ink.Kind kind, String text) {
        blank(row, column, kind).setCellValue(text);
    }

    void day(int row, int column, Ink.Kind kind, LocalDate day) {
        blank(row, column, kind).setCellValue(day);
    }

    void number(int row, int column, Ink.Kind kind, double number) {
        blank(row, column, kind).setCellValue(number);
    }

    /** A text across several columns. */
    void across(int row, int from, int to, Ink.Kind kind, String text) {
        for (int column = from; column <= to; column++) {
            blank(row, column, kind);
        }
        if (!text.isEmpty()) {
            cell(row, from).setCellValue(text);
        }
        merge(row, from, to);
    }

    void merge(int row, int from, int to) {
        if (from < to) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, from, to));
        }
    }

    /**
     * A formula.
     *
     * @param shown what it amounts to while nothing is filled in
     */
    void formula(int row, int column, Ink.Kind kind, String formula, String shown) {
        XSSFCell cell = blank(row, column, kind);
        cell.setCellFormula(formula);
        cell.setCellValue(shown);
    }

    /** A formula over whole columns at once, with a number for what it amounts to while nothing is filled in. */
    void array(int row, int column, Ink.Kind kind, String formula, double shown) {
        array(row, column, kind, formula).setCellValue(shown);
    }

    /** The same with a text. */
    void array(int row, int column, Ink.Kind kind, String formula, String shown) {
        array(row, column, kind, formula).setCellValue(shown);
    }

    private Cell array(int row, int column, Ink.Kind kind, String formula) {
        if (formula.length() > LONGEST_FORMULA) {
            throw new IllegalStateException("a formula of " + formula.length() + " characters, which no file may hold");
        }
        blank(row, column, kind);
        sheet.setArrayFormula(formula, new CellRangeAddress(row, row, column, column));
        return cell(row, column);
    }

    private XSSFCell cell(int row, int column) {
        return sheet.getRow(row).getCell(column);
    }

    void width(int column, double characters) {
        sheet.setColumnWidth(column, (int) (characters * UNITS_PER_CHARACTER));
    }

    /** A cell as formulas of any sheet refer to it. */
    String at(int row, int column) {
        return quotedName() + "!" + new CellReference(row, column, true, true).formatAsString();
    }

    /** Cells as formulas of any sheet refer to them. */
    String at(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        return at(firstRow, firstColumn) + ":" + new CellReference(lastRow, lastColumn, true, true).formatAsString();
    }

    private String quotedName() {
        return "'" + sheet.getSheetName().replace("'", "''") + "'";
    }

    /** Locks what is not to be filled in, without a password; rows of lists may come and go. */
    void guard(boolean rows) {
        sheet.enableLocking();
        sheet.lockInsertRows(!rows);
        sheet.lockDeleteRows(!rows);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.lockObjects(false);
    }

    /** A4, with the unit above and the number of the page below. */
    void paper(boolean lying, int pagesWide, int lastRow, int lastColumn, String left, String right) {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(lying);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) pagesWide);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setMargin(PageMargin.TOP, 2 * MARGIN - 0.2);
        sheet.setMargin(PageMargin.BOTTOM, 2 * MARGIN - 0.2);
        sheet.setMargin(PageMargin.HEADER, MARGIN - 0.1);
        sheet.setMargin(PageMargin.FOOTER, MARGIN - 0.1);
        sheet.getHeader().setLeft(left);
        sheet.getHeader().setRight(right);
        sheet.getFooter().setCenter(Words.say("footer"));
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    }

    /** The width of a text in columns of type: a Chinese character takes two. */
    static int wide(String text) {
        return text.codePoints().map(character -> character < 0x2000 ? 1 : 2).sum();
    }

    /** How many lines a text takes in a column of that width. */
    static int lines(String text, double width) {
        return (int) Math.max(1, Math.ceil(wide(text) / Math.max(2, width - 1)));
    }
}
