package xianghui.blank;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.sample.Column;
import xianghui.sample.SampleRow;
import xianghui.sample.SampleSheet;
import xianghui.sample.SampleUnit;

/** A blank workbook into which a unit's numbers are typed, and nothing else. */
final class FilledForm {

    private static final int CODES = 3;
    private static final int DATA = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy.MM");

    private FilledForm() {}

    static byte[] of(byte[] blank, SampleUnit unit) {
        return of(blank, unit, workbook -> {});
    }

    static byte[] of(byte[] blank, SampleUnit unit, Consumer<Workbook> then) {
        return changed(blank, workbook -> {
            for (SampleSheet sheet : unit.sheets()) {
                Sheet page = workbook.getSheet(sheet.form().sheet());
                if (sheet.form().layout().equals("cover")) {
                    cover(sheet, page);
                } else {
                    page.getRow(1).getCell(1).setCellValue("已填");
                    fill(sheet, page);
                }
            }
            then.accept(workbook);
        });
    }

    static byte[] changed(byte[] content, Consumer<Workbook> change) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cover(SampleSheet sheet, Sheet page) {
        for (Column column : sheet.columns()) {
            for (Row row : page) {
                if (text(row, 0).equals(column.header())) {
                    put(row, 1, sheet.row(0).get(column.id()));
                }
            }
        }
    }

    private static void fill(SampleSheet sheet, Sheet page) {
        if (sheet.rows().isEmpty()) {
            page.getRow(1).getCell(1).setCellValue("无此项");
        }
        int next = DATA;
        for (SampleRow row : sheet.rows()) {
            Row line = sheet.form().layout().equals("form") ? line(page, sheet, row) : page.getRow(next++);
            for (Column column : sheet.columns()) {
                int at = column(page, column.code());
                if (at >= 0 && row.get(column.id()) != null && !fixed(sheet, column)) {
                    put(line, at, row.get(column.id()));
                }
            }
        }
    }

    private static boolean fixed(SampleSheet sheet, Column column) {
        return sheet.form().layout().equals("form")
                && !column.id().equals("current")
                && !column.id().equals("last")
                && !column.id().equals("remark");
    }

    private static Row line(Sheet page, SampleSheet sheet, SampleRow row) {
        String table = sheet.form().table();
        int item = column(page, table + ".ITEM");
        int group = column(page, table + ".BODY");
        for (int at = DATA; at <= page.getLastRowNum(); at++) {
            Row line = page.getRow(at);
            if (text(line, item).equals(row.text("item"))
                    && (group < 0 || text(line, group).equals(row.text("body")))) {
                return line;
            }
        }
        throw new AssertionError("no line for " + row);
    }

    private static int column(Sheet page, String code) {
        for (Cell cell : page.getRow(CODES)) {
            if (cell.toString().equals(code)) {
                return cell.getColumnIndex();
            }
        }
        return -1;
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.toString().replaceFirst("^\\*", "");
    }

    private static void put(Row row, int column, Object value) {
        Cell cell = row.getCell(column);
        if (value instanceof Integer count) {
            cell.setCellValue(count);
        } else if (value instanceof Double decimal) {
            cell.setCellValue(decimal);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof YearMonth month) {
            cell.setCellValue(MONTH.format(month));
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }
}
