package xianghui.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Takes the cells out of a sheet of Apache POI. */
final class PoiSheet {

    private PoiSheet() {}

    static SheetGrid read(Sheet sheet) {
        List<GridCell> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                GridCell read = read(cell);
                if (read.kind() != GridCell.Kind.BLANK) {
                    cells.add(isStruck(cell) ? read.asStruck() : read);
                }
            }
        }
        return new SheetGrid(sheet.getSheetName(), layout(sheet), cells);
    }

    private static Layout layout(Sheet sheet) {
        Workbook workbook = sheet.getWorkbook();
        boolean hidden = workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE;
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (Row row : sheet) {
            if (row.getZeroHeight() && row.getFirstCellNum() >= 0) {
                rows.add(row.getRowNum() + 1);
            }
            for (Cell cell : row) {
                if (sheet.isColumnHidden(cell.getColumnIndex())) {
                    columns.add(cell.getColumnIndex());
                }
            }
        }
        List<Area> merged = sheet.getMergedRegions().stream()
                .map(area -> new Area(
                        area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()))
                .toList();
        return new Layout(hidden, rows, columns, merged);
    }

    private static boolean isStruck(Cell cell) {
        Workbook workbook = cell.getSheet().getWorkbook();
        return workbook.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout();
    }

    private static GridCell read(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula && cell instanceof XSSFCell xml && xml.getRawValue() == null) {
            // POI would give zero here.
            return of(cell, GridCell.Kind.UNRECKONED, "=" + cell.getCellFormula());
        }
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> of(cell, GridCell.Kind.TEXT, cell.getStringCellValue());
            case BOOLEAN -> of(cell, GridCell.Kind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> of(cell, GridCell.Kind.ERROR, errorName(cell.getErrorCellValue()));
            default -> GridCell.blank(cell.getRowIndex() + 1, cell.getColumnIndex());
        };
    }

    private static GridCell number(Cell cell) {
        double number = cell.getNumericCellValue();
        if (!Double.isFinite(number)) {
            return of(cell, GridCell.Kind.ERROR, FormulaError.NUM.getString());
        }
        if (isDate(cell) && SerialDay.of(number, false).isPresent()) {
            boolean formula = cell.getCellType() == CellType.FORMULA;
            LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
            return GridCell.date(cell.getRowIndex() + 1, cell.getColumnIndex(), day, formula);
        }
        return of(cell, GridCell.Kind.NUMBER, NumberText.shown(number));
    }

    /** A format that is built in but not known to POI it calls reserved. */
    private static boolean isDate(Cell cell) {
        Optional<String> code = Optional.ofNullable(cell.getCellStyle().getDataFormatString())
                .filter(format -> !format.startsWith("reserved-"));
        return DateFormats.isDate(cell.getCellStyle().getDataFormat(), code);
    }

    private static GridCell of(Cell cell, GridCell.Kind kind, String typed) {
        return GridCell.of(
                cell.getRowIndex() + 1, cell.getColumnIndex(), kind, typed, cell.getCellType() == CellType.FORMULA);
    }

    private static String errorName(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : FormulaError.NA.getString();
    }
}
