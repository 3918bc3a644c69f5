package xianghui.spreadsheet;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.NumberToTextConverter;
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
            if (row.getZeroHeight()) {
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
        LocalDateTime day = isDate(cell) ? cell.getLocalDateTimeCellValue() : null;
        if (day != null) {
            boolean formula = cell.getCellType() == CellType.FORMULA;
            return GridCell.date(cell.getRowIndex() + 1, cell.getColumnIndex(), day.toLocalDate(), formula);
        }
        return of(cell, GridCell.Kind.NUMBER, NumberToTextConverter.toText(number));
    }

    /** Also for the built-in Chinese formats (31 is yyyy年m月d日), which POI does not know for dates. */
    private static boolean isDate(Cell cell) {
        int format = cell.getCellStyle().getDataFormat();
        boolean chinese = format >= 27 && format <= 36 || format >= 50 && format <= 58;
        return chinese || DateUtil.isCellDateFormatted(cell);
    }

    private static GridCell of(Cell cell, GridCell.Kind kind, String typed) {
        return GridCell.of(
                cell.getRowIndex() + 1, cell.getColumnIndex(), kind, typed, cell.getCellType() == CellType.FORMULA);
    }

    private static String errorName(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : FormulaError.NA.getString();
    }
}
