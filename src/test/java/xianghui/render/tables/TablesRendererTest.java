package xianghui.render.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.document.Table.Align;
import xianghui.document.Table.Column;
import xianghui.render.SampleSummary;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesRendererTest {

    @TempDir
    private static Path directory;

    private Path file;
    private XSSFWorkbook workbook;
    private XSSFSheet first;

    @BeforeAll
    void render() throws IOException {
        file = directory.resolve("tables.xlsx");
        new TablesRenderer().render(SampleSummary.document(), file);
        workbook = new XSSFWorkbook(Files.newInputStream(file));
        first = workbook.getSheetAt(0);
    }

    @AfterAll
    void close() throws IOException {
        workbook.close();
    }

    @Test
    void every_table_is_a_sheet_under_its_captions() {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
        assertThat(first.getSheetName()).isEqualTo("附表1");
        assertThat(List.of(text(first, 0, 0), text(first, 1, 0), text(first, 2, 0)))
                .containsExactly("附件1", "全县选民登记与参加投票情况统计表", "单位：人、%");
        assertThat(text(first, first.getLastRowNum(), 0)).startsWith("注：参选率");
        assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("附表2");
        assertThat(text(workbook.getSheetAt(1), 0, 0)).isEqualTo("生僻字与特殊文字表");
    }

    @Test
    void every_cell_shows_the_text_of_the_document() {
        assertShown(first, 5, SampleSummary.longTable());
        assertShown(workbook.getSheetAt(1), 3, SampleSummary.oddTable());
    }

    @Test
    void figures_are_numbers_and_marks_stay_text() {
        Cell count = cell(first, 5, 2);
        assertThat(count.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(count.getNumericCellValue()).isEqualTo(20000);
        assertThat(cell(first, 5, 4).getNumericCellValue()).isEqualTo(90.0);
        assertThat(cell(first, 5, 4).getCellStyle().getDataFormatString()).isEqualTo("0.0");
        assertThat(cell(first, 12, 4).getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell(first, 12, 4).getStringCellValue()).isEqualTo("—");
    }

    @Test
    void text_never_becomes_a_formula() {
        XSSFSheet odd = workbook.getSheetAt(1);
        for (Row row : odd) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            }
        }
        Cell trap = cell(odd, 3, 1);
        assertThat(trap.getStringCellValue()).isEqualTo("=1+1");
        assertThat(trap.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell(odd, 3, 2).getNumericCellValue()).isEqualTo(-1.2);
    }

    @Test
    void headings_are_merged_frozen_and_repeated_and_the_page_is_set_up() {
        assertThat(first.getMergedRegions())
                .extracting(CellRangeAddress::formatAsString)
                .contains("A4:A5", "C4:E4", "F4:H4", "I4:I5");
        assertThat(first.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
        assertThat(first.getRepeatingRows().formatAsString()).isEqualTo("4:5");
        assertThat(workbook.getPrintArea(0)).isEqualTo("附表1!$A$1:$I$52");
        assertThat(first.getFitToPage()).isTrue();
        assertThat(first.getPrintSetup().getFitWidth()).isOne();
        assertThat(first.getPrintSetup().getFitHeight()).isZero();
    }

    @Test
    void a_row_with_long_text_is_higher_and_still_grows() {
        assertThat(first.getRow(9).getHeightInPoints())
                .isGreaterThan(first.getRow(5).getHeightInPoints() + 20);
        assertThat(first.getRow(9).getCTRow().getCustomHeight()).isFalse();
    }

    @Test
    void names_that_a_spreadsheet_refuses_are_mended() throws IOException {
        Table odd = new Table("一/二:三", SampleSummary.oddTable().columns(), List.of());
        Path mended = directory.resolve("names.xlsx");
        new TablesRenderer().render(new SummaryDocument("", List.of(odd, odd)), mended);
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(mended))) {
            assertThat(read.getSheetName(0)).isEqualTo("一 二 三");
            assertThat(read.getSheetName(1)).isEqualTo("一 二 三 (2)");
        }
    }

    @Test
    void a_list_keeps_codes_as_text() throws IOException {
        Path list = directory.resolve("list.xlsx");
        ListWorkbook.write(
                "审核意见",
                List.of(new ListWorkbook.Sheet(
                        "审核意见",
                        "审核意见表",
                        List.of(new Column("", "单位代码", 6, Align.LEFT), new Column("", "意见", 20, Align.LEFT)),
                        List.of(List.of("0101", "参加投票50人\n未过半数"), List.of("102", "=1+1")))),
                list);
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(list))) {
            XSSFSheet sheet = read.getSheet("审核意见");
            assertThat(text(sheet, 0, 0)).isEqualTo("审核意见表");
            assertThat(cell(sheet, 2, 0).getStringCellValue()).isEqualTo("0101");
            assertThat(cell(sheet, 3, 0).getStringCellValue()).isEqualTo("102");
            assertThat(cell(sheet, 2, 1).getStringCellValue()).isEqualTo("参加投票50人 未过半数");
            assertThat(cell(sheet, 3, 1).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws IOException {
        Path again = directory.resolve("again.xlsx");
        new TablesRenderer().render(SampleSummary.document(), again);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    private static void assertShown(XSSFSheet sheet, int firstRow, Table table) {
        DataFormatter shown = new DataFormatter();
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < table.columns().size(); j++) {
                assertThat(shown.formatCellValue(cell(sheet, firstRow + i, j)))
                        .as("row %d column %d", i, j)
                        .isEqualTo(table.rows().get(i).cells().get(j).text());
            }
        }
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column);
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return cell(sheet, row, column).getStringCellValue();
    }
}
