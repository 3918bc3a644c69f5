package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xianghui.returns.CellValue;
import xianghui.spreadsheet.Grid;
import xianghui.spreadsheet.RefusedFileException;
import xianghui.spreadsheet.Spreadsheets;
import xianghui.spreadsheet.Trait;

/** What cannot be seen, what is struck through, and what a workbook brings along: read, and said. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenMessTest {

    @Test
    void Hidden_rows_are_read_and_asked_about_but_not_the_row_of_codes() {
        Transcript transcript = Book.filled()
                .withRow("问卷测评", 6, "换届风气测评表", "2026-06-12", "90", "90", "89", "", "80", "7", "1", "1")
                .withRow("问卷测评", 7, "合计", "", "190")
                .spoilt(workbook -> {
                    Sheet sheet = workbook.getSheet("问卷测评");
                    sheet.getRow(4).setZeroHeight(true);
                    sheet.getRow(6).setZeroHeight(true);
                    sheet.createRow(9).setZeroHeight(true);
                })
                .read();
        assertThat(Fixture.flat(transcript))
                .containsExactly("问卷测评!A5,问卷测评!A7 F-HIDDEN QUERY “问卷测评”表第5、7行是隐藏的（或被筛选掉了），已照常读取，请取消隐藏并核对，不要的行请删去。");
        assertThat(transcript.reading().orElseThrow().rows("S12")).hasSize(2);
    }

    @Test
    void A_hidden_column_is_read_and_asked_about() {
        Transcript transcript = Book.filled()
                .spoilt(workbook -> workbook.getSheet("选区投票").setColumnHidden(6, true))
                .read();
        assertThat(Fixture.flat(transcript)).containsExactly("选区投票!G5 F-HIDDEN QUERY “选区投票”表的G列是隐藏的，已照常读取，请取消隐藏并核对。");
        assertThat(Fixture.value(transcript, "S02", "registered")).isEqualTo(new CellValue.Count(1000));
    }

    @Test
    void A_hidden_row_or_a_struck_value_of_a_form_is_asked_about() {
        assertThat(Book.filled()
                        .spoilt(workbook -> workbook.getSheet("基本情况").getRow(4).setZeroHeight(true))
                        .spoilt("基本情况!C6", HiddenMessTest::strike)
                        .findings())
                .containsExactly(
                        "基本情况!A5 F-HIDDEN QUERY “基本情况”表第5行是隐藏的（或被筛选掉了），已照常读取，请取消隐藏并核对，不要的行请删去。",
                        "基本情况!C6 F-STRUCK QUERY “基本情况”表的 C6 划了删除线，仍按所填内容读取；作废的请删去内容，有效的请去掉删除线。");
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetVisibility.class,
            names = {"HIDDEN", "VERY_HIDDEN"})
    void A_hidden_sheet_is_read_and_asked_about(SheetVisibility visibility) {
        Transcript transcript = Book.filled()
                .spoilt(workbook -> workbook.setSheetVisibility(workbook.getSheetIndex("选区投票"), visibility))
                .read();
        assertThat(Fixture.flat(transcript)).containsExactly("F-HIDDEN QUERY “选区投票”表是隐藏的，已照常读取，请取消隐藏并核对。");
        assertThat(transcript.reading().orElseThrow().rows("S02")).hasSize(1);
    }

    @Test
    void Of_the_sheets_beside_the_form_only_the_clerk_s_own_are_noted() {
        assertThat(Book.filled()
                        .spoilt(workbook -> {
                            hide(workbook, "代码表");
                            hide(workbook, "草稿");
                        })
                        .findings())
                .containsExactly("F-SHEETb NOTE 隐藏的“草稿”表不在模板之中，没有读取；如有数据，请填到模板的表里。");
    }

    @Test
    void What_is_struck_through_is_read_and_asked_about() {
        Transcript transcript = Book.filled()
                .spoilt("选区投票!G5", HiddenMessTest::strike)
                .spoilt("选区投票!H5", HiddenMessTest::strike)
                .spoilt("选区投票!A1", HiddenMessTest::strike)
                .read();
        assertThat(Fixture.flat(transcript))
                .containsExactly(
                        "选区投票!G5,选区投票!H5 F-STRUCK QUERY “选区投票”表的 G5、H5 划了删除线，仍按所填内容读取；" + "作废的请删去内容，有效的请去掉删除线。");
        assertThat(Fixture.value(transcript, "S02", "registered")).isEqualTo(new CellValue.Count(1000));
    }

    @Test
    void Comments_and_colours_mean_nothing() {
        Transcript transcript = Book.filled()
                .spoilt("选区投票!G5", cell -> {
                    Workbook workbook = cell.getSheet().getWorkbook();
                    CellStyle style = workbook.createCellStyle();
                    style.setFillForegroundColor(IndexedColors.RED.getIndex());
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    cell.setCellStyle(style);
                    var helper = workbook.getCreationHelper();
                    var comment =
                            cell.getSheet().createDrawingPatriarch().createCellComment(helper.createClientAnchor());
                    comment.setString(helper.createRichTextString("作废，应为 900"));
                    cell.setCellComment(comment);
                })
                .read();
        assertThat(transcript).isEqualTo(Book.filled().read());
    }

    @Test
    void Macros_and_links_are_left_alone_and_said() throws RefusedFileException {
        Grid grid = Spreadsheets.open(Book.filled().bytes());
        Grid with = new Grid(grid.sheets(), Set.of(Trait.MACROS, Trait.EXTERNAL_LINKS));
        Transcript transcript = new WorkbookReader(Fixture.CATALOG)
                .read(Fixture.FILE, "城关镇.xlsm", with, new Findings(Fixture.FILE, "城关镇.xlsm"));
        assertThat(Fixture.flat(transcript))
                .containsExactly(
                        "F-MACROS QUERY 文件“城关镇.xlsm”里有宏，宏没有运行，数据已照常读取；报表不需要宏，" + "请另存为“Excel 工作簿（.xlsx）”后再报送。",
                        "F-LINKS NOTE 文件“城关镇.xlsm”里有取自其他文件的链接，没有去取，按文件中保存的数读取；请把这些单元格改为数值。");
        assertThat(transcript.reading()).isPresent();
    }

    private static void hide(Workbook workbook, String name) {
        workbook.createSheet(name).createRow(0).createCell(0).setCellValue("1");
        workbook.setSheetVisibility(workbook.getSheetIndex(name), SheetVisibility.HIDDEN);
    }

    private static void strike(Cell cell) {
        Workbook workbook = cell.getSheet().getWorkbook();
        Font font = workbook.createFont();
        font.setStrikeout(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        cell.setCellStyle(style);
    }
}
