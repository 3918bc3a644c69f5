package xianghui.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** What covers and lists have in common: a value's way into a cell, drop-downs, the printed page. */
final class CellPress {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy.MM");

    private CellPress() {}

    static Cell cell(Row row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    static void put(Cell cell, Object value) {
        if (value instanceof Integer count) {
            cell.setCellValue(count);
        } else if (value instanceof Double decimal) {
            cell.setCellValue(decimal);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof YearMonth month) {
            cell.setCellValue(MONTH.format(month));
        } else if (value instanceof CellFormula formula) {
            cell.setCellFormula(formula.formula());
            cell.setCellValue(formula.shown());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    static Paint.Kind kind(Column column) {
        return switch (column.kind()) {
            case "count" -> Paint.Kind.COUNT;
            case "decimal" -> Paint.Kind.DECIMAL;
            case "day" -> Paint.Kind.DAY;
            case "code", "flag", "month" -> Paint.Kind.CENTRED;
            default -> Paint.Kind.TEXT;
        };
    }

    /** A drop-down over a range; none where Excel could not hold the list in the cell's own rule. */
    static void choice(Sheet sheet, List<String> values, int firstRow, int lastRow, int column) {
        if (values.isEmpty() || String.join(",", values).length() > 255) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        add(
                sheet,
                helper.createExplicitListConstraint(values.toArray(String[]::new)),
                firstRow,
                lastRow,
                column,
                "请从下拉列表中选择");
    }

    /** Says the unit beside a count and asks for a whole number. */
    static void count(Sheet sheet, String unit, int firstRow, int lastRow, int column) {
        DataValidationConstraint whole = sheet.getDataValidationHelper()
                .createIntegerConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null);
        add(sheet, whole, firstRow, lastRow, column, unit.isEmpty() ? "请填整数" : "请填整数，单位：" + unit);
    }

    private static void add(
            Sheet sheet, DataValidationConstraint constraint, int firstRow, int lastRow, int column, String prompt) {
        DataValidation validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        validation.createPromptBox("填写说明", prompt);
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
    }

    /** A4, one page wide, page numbers at the foot. */
    static void page(Sheet sheet, boolean landscape) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }
}
