package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;

/** Rows that are no data, data where none should be, and what rows say of themselves and of each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RowMessTest {

    private static final String[] FOURTH =
            "乡 4 城关镇第四选区 2026-04-23 首次 1900 1000 2026-04-02 2026-04-08 2026-04-16 2 3 900 10 3 900 895 890 5 是 2"
                    .split(" ");

    @Test
    void A_row_of_sums_that_names_nothing_is_a_total() {
        Transcript transcript = Book.filled()
                .withRow("选区投票", 6, FOURTH)
                .withRow("选区投票", 7, "", "", "", "", "", "3800", "2000", "", "", "", "4", "6", "1,800")
                .read();
        assertThat(Fixture.flat(transcript))
                .containsExactly("选区投票!F7 F-ROWa NOTE “选区投票”表第7行没有写明层级、选区号、轮次，各数正好是上面各行之和，当作合计行，"
                        + "没有当作数据；如果是数据，请补上层级、选区号、轮次。");
        assertThat(transcript.reading().orElseThrow().rows("S02")).hasSize(2);
    }

    @Test
    void A_row_of_sums_under_a_word_that_the_form_does_not_know_is_a_total() {
        Transcript transcript = Book.filled()
                .withRow("选区投票", 6, FOURTH)
                .withRow("选区投票", 7, "全镇", "", "", "", "", "3800", "2000")
                .read();
        assertThat(Fixture.flat(transcript)).singleElement().asString().startsWith("选区投票!A7 F-ROWa NOTE");
        assertThat(transcript.reading().orElseThrow().rows("S02")).hasSize(2);
    }

    @Test
    void A_second_row_of_sums_is_over_the_rows_below_the_first() {
        Transcript transcript = Book.filled()
                .withRow("选区投票", 6, FOURTH)
                .withRow("选区投票", 7, "乡级小计", "", "", "", "", "3800", "2000")
                .withRow("选区投票", 8, FOURTH)
                .with("选区投票!B8", "5")
                .withRow("选区投票", 9, FOURTH)
                .with("选区投票!B9", "6")
                .withRow("选区投票", 10, "", "", "", "", "", "3800", "2000")
                .read();
        assertThat(Fixture.flat(transcript)).singleElement().asString().startsWith("选区投票!F10 F-ROWa NOTE");
        assertThat(transcript.reading().orElseThrow().rows("S02")).hasSize(4);
    }

    @Test
    void A_row_that_names_nothing_and_is_no_sum_is_data_with_blanks() {
        Transcript transcript = Book.filled()
                .withRow("选区投票", 6, FOURTH)
                .withRow("选区投票", 7, "", "", "", "", "", "3800", "2001")
                .read();
        assertThat(Fixture.flat(transcript))
                .contains("选区投票!A7 F-REQUIRED FATAL 选区投票!A7（层级）没有填写，这一栏必填，请补上。")
                .noneMatch(finding -> finding.contains("F-ROWa"));
        assertThat(transcript.reading().orElseThrow().rows("S02")).hasSize(3);
    }

    @Test
    void A_header_that_is_repeated_is_no_data() {
        String[] header = Fixture.CATALOG.table("S02").fields().stream()
                .map(field -> field.header())
                .toArray(String[]::new);
        Transcript transcript = Book.filled()
                .withRow("选区投票", 6, header)
                .withRow("选区投票", 7, FOURTH)
                .read();
        assertThat(Fixture.flat(transcript)).containsExactly("选区投票!A6 F-ROWa NOTE “选区投票”表第6行又是一行表头，没有当作数据。");
        assertThat(transcript.reading().orElseThrow().rows("S02")).hasSize(2);
    }

    @Test
    void Signatures_and_a_date_below_the_table_are_no_data() {
        assertThat(Book.filled()
                        .withRow("选区投票", 8, "单位负责人签字：", "", "", "", "", "", "", "填表人：", "甲", "2026年7月2日")
                        .withRow("选区投票", 9, "（盖章）")
                        .withRow("选区投票", 10, "", "", "", "", "", "", "2026年7月2日")
                        .findings())
                .isEmpty();
    }

    @Test
    void The_lines_of_a_longer_note_are_no_data() {
        assertThat(Book.filled()
                        .withRow("选区投票", 7, "注：1.本表由各乡镇填报。")
                        .withRow("选区投票", 8, "2.登记选民含外来选民。")
                        .withRow("选区投票", 9, "3.县级、乡级分别填报")
                        .findings())
                .isEmpty();
    }

    @Test
    void A_lone_text_that_is_no_note_is_passed_over_and_said() {
        Transcript transcript = Book.filled()
                .withRow("选区投票", 6, "以下为第二批投票的选区")
                .withRow("选区投票", 7, FOURTH)
                .read();
        assertThat(Fixture.flat(transcript))
                .containsExactly(
                        "选区投票!A6 F-ROWa NOTE “选区投票”表第6行只有一格文字，当作说明，没有当作数据；如果是数据，请把这一行填全。",
                        "选区投票!A7 F-ROWb QUERY “选区投票”表第6行的注释下面还有数据（第7行），已照常读取；" + "不是数据的请删去，是数据的请移到注释上面。");
        assertThat(transcript.reading().orElseThrow().rows("S02")).hasSize(2);
    }

    @Test
    void Data_below_a_note_are_read_and_asked_about() {
        Transcript transcript = Book.filled()
                .withRow("选区投票", 6, "注：第四选区为第二批。")
                .withRow("选区投票", 7, FOURTH)
                .read();
        assertThat(Fixture.flat(transcript))
                .containsExactly("选区投票!A7 F-ROWb QUERY “选区投票”表第6行的注释下面还有数据（第7行），已照常读取；" + "不是数据的请删去，是数据的请移到注释上面。");
        assertThat(transcript.reading().orElseThrow().rows("S02")).hasSize(2);
    }

    @Test
    void A_note_above_all_data_is_no_matter() {
        Book book = Book.filled().spoilt(workbook -> {
            var sheet = workbook.getSheet("选区投票");
            sheet.shiftRows(4, 4, 1);
            sheet.createRow(4).createCell(0).setCellValue("说明：逐个选区填报。");
        });
        assertThat(book.findings()).isEmpty();
    }

    @Test
    void What_stands_beside_the_table_is_noted() {
        assertThat(Book.filled().with("选区投票!X5", "1900").with("选区投票!Z5", "？").findings())
                .containsExactly("选区投票!X5,选区投票!Z5 F-STRAY NOTE 选区投票!X5 等2格有内容，而上面没有列名，没有读取；" + "如有数据，请填到模板的列里。");
    }

    @Test
    void What_stands_below_and_beside_the_table_is_noted_too() {
        assertThat(Book.filled().with("选区投票!X9", "1900").findings())
                .containsExactly("选区投票!X9 F-STRAY NOTE 选区投票!X9 有内容，而上面没有列名，没有读取；如有数据，请填到模板的列里。");
    }

    @Test
    void A_district_that_the_other_sheet_lacks_is_asked_about() {
        Book book = Book.filled().withRow("代表委员花名册", 6, "县人大代表 丙 女 1975.03 汉族 中共党员 本科 工人 是 否 33 联名 当选 700".split(" "));
        assertThat(book.findings())
                .containsExactly(
                        "代表委员花名册!K6 F-REFERENCE QUERY 代表委员花名册!K6（选区号或界别）填了“33”，“选区投票”表的选区号里没有，" + "请核对，两处要一致。");
    }

    @Test
    void A_district_by_its_name_is_asked_about_with_its_number() {
        assertThat(Book.filled().with("代表委员花名册!K5", "城關镇第三选区").findings())
                .containsExactly(
                        "代表委员花名册!K5 F-REFERENCE QUERY 代表委员花名册!K5（选区号或界别）填了“城關镇第三选区”，“选区投票”表的选区号里没有，" + "是否指“3”？请改成一致。");
    }

    @Test
    void A_return_whose_dates_all_lie_in_the_last_term_is_refused() {
        Book book = Book.filled()
                .with("选区投票!D5", "2021-04-23")
                .with("选区投票!H5", "2021-04-02")
                .with("选区投票!I5", "2021-04-08")
                .with("选区投票!J5", "2021-04-16")
                .with("问卷测评!B5", "2021-05-01");
        assertThat(book.findings())
                .containsExactly(
                        "问卷测评!B5 F-OLD FATAL 各表填的日期全部早于本届（2026年1月1日起），最晚的是问卷测评!B5的2021年5月1日，" + "像是上届的数据，请按本届的情况重新填报。");
        assertThat(book.with("问卷测评!B5", "2026-05-01").findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "90%", "90.0％", "0.9", "89.9", "９０．１％"})
    void A_ratio_that_the_row_bears_out_is_left_aside(String typed) {
        assertThat(ratio(typed)).containsExactly(NOT_TAKEN);
    }

    @Test
    void A_ratio_that_the_row_does_not_bear_out_is_asked_about() {
        assertThat(ratio("92.5%"))
                .containsExactly(
                        NOT_TAKEN, "选区投票!V5 F-RATIO QUERY 选区投票!V5 的参选率填了“92.5%”，按本行的数计算是 90.0%，请核对人数、票数；比例不采用所报的数。");
    }

    private static final String NOT_TAKEN = "选区投票!V3 F-COLUMNb NOTE 选区投票!V3 的“参选率（%）”一列是比例，不采用所报的数，由程序按表中的人数、票数重新计算。";

    /** With the real catalogue, in which 参选率 is a share. */
    private static List<String> ratio(String typed) {
        Catalog catalog = CatalogReader.read(Path.of("templates"), Path.of("input/county.yaml"));
        byte[] file = Book.filled()
                .with("封面!B4", "石桥镇")
                .with("选区投票!V3", "参选率（%）")
                .with("选区投票!V5", typed)
                .bytes();
        return Fixture.flat(new WorkbookReader(catalog).read(Fixture.FILE, "石桥镇.xls", file));
    }
}
