package xianghui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the reader hands over is what Apache POI reads, by another way, wherever POI is right. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoiAgreementTest {

    private static final String[] FORMATS = {
        "General",
        "0",
        "0.00",
        "#,##0",
        "0%",
        "@",
        "0.00E+00",
        "# ?/?",
        "yyyy-mm-dd",
        "yyyy/m/d",
        "yyyy\"年\"m\"月\"d\"日\"",
        "yyyy\"年\"m\"月\";@",
        "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@",
        "d-mmm-yy",
        "m/d/yy h:mm",
        "h:mm:ss",
        "h:mm AM/PM",
        "0\"日\"",
        "0.00\"元\"",
        "#,##0\"人\"",
        "\"第\"0\"届\"",
        "[Red]0.0;[Blue]-0.0",
        "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ",
        "yyyy.mm",
        "yyyymmdd",
        "mm:ss.0",
        "0;-0;;@",
        "[>=1000]#,##0;0"
    };

    @Test
    void On_the_sample_returns() throws IOException, RefusedFileException {
        List<Path> files;
        try (Stream<Path> returns = Files.list(Path.of("input/returns"))) {
            files = returns.sorted().toList();
        }
        int cells = 0;
        for (Path file : files) {
            cells += compare(Files.readAllBytes(file));
        }
        assertThat(files).hasSize(14);
        assertThat(cells).isGreaterThan(80_000);
    }

    @Test
    void On_cells_of_every_kind_and_format() throws IOException, RefusedFileException {
        try (Workbook workbook = new XSSFWorkbook()) {
            assertThat(compare(fill(workbook))).isGreaterThan(2_000);
        }
    }

    @Test
    void On_a_workbook_that_was_written_as_a_stream() throws IOException, RefusedFileException {
        for (boolean shared : List.of(true, false)) {
            try (Workbook workbook = new SXSSFWorkbook(null, 100, false, shared)) {
                byte[] content = fill(workbook);
                assertThat(compare(content, XlsxReader.read(content))).isGreaterThan(2_000);
            }
        }
    }

    @Test
    void On_an_old_workbook() throws IOException, RefusedFileException {
        try (Workbook workbook = new HSSFWorkbook()) {
            assertThat(compare(fill(workbook))).isGreaterThan(2_000);
        }
    }

    /** Writes cells of every kind in every format, some hidden, merged or struck through. */
    private static byte[] fill(Workbook workbook) throws IOException {
        List<CellStyle> styles = styles(workbook);
        Random random = new Random(7);
        Sheet sheet = workbook.createSheet("各种");
        for (int number = 0; number < 400; number += 1 + random.nextInt(3)) {
            Row row = sheet.createRow(number);
            row.setZeroHeight(random.nextInt(10) == 0);
            for (int column = 0; column < 24; column += 1 + random.nextInt(3)) {
                Cell cell = row.createCell(column);
                cell.setCellStyle(styles.get(random.nextInt(styles.size())));
                fill(cell, random);
            }
        }
        sheet.setColumnHidden(3, true);
        sheet.setColumnHidden(30, true);
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 4));
        sheet.addMergedRegion(new CellRangeAddress(400, 402, 0, 0));
        workbook.createSheet("空");
        workbook.createSheet("藏").createRow(4).createCell(2).setCellValue(true);
        workbook.setSheetHidden(2, true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static void fill(Cell cell, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> cell.setBlank();
            case 1 -> cell.setCellValue(random.nextInt(60_000));
            case 2 -> cell.setCellValue(random.nextDouble() * Math.pow(10, random.nextInt(40) - 20));
            case 3 -> cell.setCellValue(-random.nextInt(1_000) / 8.0);
            case 4 -> cell.setCellValue("文字" + random.nextInt(50));
            case 5 -> cell.setCellValue(" _x000D_ 换\n行\r\t<&>\uD842\uDFB7 ");
            case 6 -> cell.setCellValue(random.nextBoolean());
            case 7 -> cell.setCellErrorValue((byte) 7);
            case 8 -> cell.setCellValue(LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000)));
            case 9 -> {
                cell.setCellFormula("1+1");
                cell.setCellValue(random.nextInt(50_000) + 0.5);
            }
            case 10 -> {
                cell.setCellFormula("\"a\"&\"b\"");
                cell.setCellValue("ab" + random.nextInt(9));
            }
            default -> cell.setCellValue(0.1 + 0.2);
        }
    }

    private static List<CellStyle> styles(Workbook workbook) {
        Font struck = workbook.createFont();
        struck.setStrikeout(true);
        List<CellStyle> styles = new ArrayList<>();
        for (String format : FORMATS) {
            styles.add(style(workbook, workbook.createDataFormat().getFormat(format)));
        }
        for (int format = 0; format < BuiltinFormats.getAll().length; format++) {
            styles.add(style(workbook, (short) format));
        }
        styles.get(0).setFont(struck);
        styles.get(8).setFont(struck);
        return styles;
    }

    private static CellStyle style(Workbook workbook, short format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(format);
        return style;
    }

    /** Compares sheet by sheet, and says how many cells there were. */
    private static int compare(byte[] content) throws IOException, RefusedFileException {
        return compare(content, Spreadsheets.open(content));
    }

    private static int compare(byte[] content, Grid grid) throws IOException {
        List<SheetGrid> sheets = grid.sheets();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            assertThat(sheets).hasSize(workbook.getNumberOfSheets());
            int cells = 0;
            for (int i = 0; i < sheets.size(); i++) {
                List<String> expected = cells(workbook.getSheetAt(i));
                List<String> found = RawBook.flat(sheets.get(i));
                for (int cell = 0; cell < Math.min(found.size(), expected.size()); cell++) {
                    assertThat(found.get(cell)).isEqualTo(expected.get(cell));
                }
                assertThat(found).hasSameSizeAs(expected);
                compareFormulas(sheets.get(i), workbook.getSheetAt(i));
                assertThat(sheets.get(i).name()).isEqualTo(workbook.getSheetName(i));
                assertThat(sheets.get(i).layout()).isEqualTo(layout(workbook.getSheetAt(i), workbook.isSheetHidden(i)));
                cells += expected.size();
            }
            return cells;
        }
    }

    /** Of old workbooks some are not told. */
    private static void compareFormulas(SheetGrid grid, Sheet sheet) {
        for (GridCell cell : grid.cells()) {
            if (cell.fromFormula()) {
                String expected =
                        sheet.getRow(cell.row() - 1).getCell(cell.column()).getCellFormula();
                boolean told = sheet.getWorkbook() instanceof XSSFWorkbook || !expected.contains("&");
                assertThat(cell.formula()).contains(told ? expected : "");
            }
        }
    }

    private static List<String> cells(Sheet sheet) {
        List<String> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String content = content(cell);
                if (!content.isEmpty()) {
                    boolean struck = sheet.getWorkbook()
                            .getFontAt(cell.getCellStyle().getFontIndex())
                            .getStrikeout();
                    boolean formula = cell.getCellType() == CellType.FORMULA;
                    cells.add(cell.getAddress() + " " + content + (formula ? " =" : "") + (struck ? " ~" : ""));
                }
            }
        }
        return cells;
    }

    private static String content(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula && cell instanceof XSSFCell xml && xml.getRawValue() == null) {
            return "UNRECKONED =" + cell.getCellFormula();
        }
        return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
            case STRING -> "TEXT " + cell.getStringCellValue();
            case BOOLEAN -> "BOOLEAN " + (cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> "ERROR #DIV/0!";
            case NUMERIC -> number(cell);
            default -> "";
        };
    }

    /** But for durations such as [h]:mm, which POI takes for dates, and Chinese dates, which it does not know. */
    private static String number(Cell cell) {
        boolean duration = cell.getCellStyle().getDataFormatString().startsWith("[h]");
        int format = cell.getCellStyle().getDataFormat();
        double number = cell.getNumericCellValue();
        boolean chinese = format >= 27 && format <= 36 && number >= 0;
        boolean date = chinese || DateUtil.isCellDateFormatted(cell) && !duration;
        if (date && number < 2_958_466) {
            return "DATE " + cell.getLocalDateTimeCellValue().toLocalDate();
        }
        return "NUMBER " + NumberToTextConverter.toText(number);
    }

    private static Layout layout(Sheet sheet, boolean hidden) {
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (row.getZeroHeight()) {
                    rows.add(row.getRowNum() + 1);
                }
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
}
