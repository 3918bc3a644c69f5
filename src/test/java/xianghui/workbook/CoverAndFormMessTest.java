package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xianghui.returns.CellValue;
import xianghui.returns.Finding;

/** Covers that belong to somebody else, and forms with items missing, unknown or given twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverAndFormMessTest {

    @ParameterizedTest
    @ValueSource(strings = {"城关镇", "城关", "城关镇人民政府", " 城 关镇", "城關鎮", "垚川县城关镇", "垚川縣城關鎮人民政府"})
    void A_unit_may_call_itself_by_any_of_its_names(String name) {
        assertThat(Book.filled().with("封面!B4", name).findings()).isEmpty();
    }

    @Test
    void A_code_that_lost_its_nought_is_still_the_code() {
        Transcript transcript = Book.filled().with("封面!B3", 7).read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(transcript.unit()).contains("07");
    }

    @Test
    void A_unit_that_is_not_in_the_register_is_refused() {
        Transcript transcript =
                Book.filled().with("封面!B3", "77").with("封面!B4", "无名镇").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("封面!B3 F-UNIT FATAL 封面!B3 的单位代码“77”不在本县登记的单位之中，请按登记的单位代码填写。");
        assertThat(transcript.unit()).isEmpty();
        assertThat(transcript.reading()).isEmpty();
    }

    @Test
    void An_unknown_code_beside_a_known_name_is_refused_with_the_code_of_the_name() {
        assertThat(Book.filled().with("封面!B3", "77").findings())
                .containsExactly("封面!B3 F-UNIT FATAL 封面!B3 的单位代码“77”不在本县登记的单位之中，“城关镇”的代码是“07”，请改正。");
    }

    @Test
    void A_name_that_is_not_that_of_the_code_is_refused_with_both() {
        Transcript transcript = Book.filled().with("封面!B4", "青山街道办事处").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("封面!B4 F-UNIT FATAL 封面!B4 的单位名称“青山街道办事处”与单位代码“07”登记的“城关镇”不符，请改正代码或名称。");
        assertThat(transcript.unit()).contains("07");
        assertThat(transcript.findings()).extracting(Finding::unit).containsExactly("07");
    }

    @Test
    void A_misspelt_name_is_refused_with_what_it_may_mean() {
        assertThat(Book.filled().with("封面!B4", "城管镇").findings())
                .containsExactly("封面!B4 F-UNIT FATAL 封面!B4 的单位名称“城管镇”与单位代码“07”登记的“城关镇”不符，" + "是否指“城关镇”？请改正代码或名称。");
    }

    @Test
    void A_misspelt_other_name_of_a_unit_means_the_unit() {
        assertThat(Book.filled().with("封面!B4", "城关镇人民政俯").findings())
                .containsExactly("封面!B4 F-UNIT FATAL 封面!B4 的单位名称“城关镇人民政俯”与单位代码“07”登记的“城关镇”不符，" + "是否指“城关镇”？请改正代码或名称。");
    }

    @Test
    void A_role_that_is_not_that_of_the_unit_is_refused() {
        assertThat(Book.filled().with("封面!B5", "县本级").findings())
                .containsExactly("封面!B5 F-UNIT FATAL 封面!B5 的单位类型“县本级”与“城关镇”登记的“乡镇”不符，请改正。");
    }

    @Test
    void A_return_of_the_last_term_is_refused_and_not_read_further() {
        Transcript transcript =
                Book.filled().with("封面!B6", "第十五届").with("选区投票!G5", "约1000").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("封面!B6 F-TERM FATAL 封面!B6 的届次是“第十五届”，本次只收“第十六届”的报表，请用本届的模板重新填报。");
        assertThat(transcript.unit()).contains("07");
        assertThat(transcript.reading()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"第16届", "第１６届", "第十六屆"})
    void The_term_may_be_spelt_in_digits_or_the_other_script(String term) {
        assertThat(Book.filled().with("封面!B6", term).findings()).isEmpty();
    }

    @Test
    void A_return_on_an_old_form_is_refused_and_not_read_further() {
        Transcript transcript = Book.filled().with("封面!B7", 2021.1).read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("封面!B7 F-VERSION FATAL 封面!B7 的模板版本是“2021.1”，本次用的是“2026.1”版，请用新下发的模板重新填报。");
        assertThat(transcript.reading()).isEmpty();
    }

    @Test
    void A_return_of_another_period_is_refused_and_not_read_further() {
        Transcript transcript = Book.filled().with("封面!B9", "进展").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("封面!B9 F-PERIOD FATAL 封面!B9 的期别是“进展”，本次收的是“终报”，请核对是否报错了文件。");
        assertThat(transcript.reading()).isEmpty();
    }

    @Test
    void A_cover_drawn_up_for_another_day_is_noted() {
        Transcript transcript = Book.filled().with("封面!B10", "2026-06-25").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("封面!B10 F-ASOF NOTE 封面!B10 的数据截止日期“2026-06-25”与全县的2026年6月30日不同，仍按全县的日期计算年龄等。");
        assertThat(transcript.reading()).isPresent();
    }

    @Test
    void A_correction_says_so_on_its_cover() {
        var reading = Book.filled()
                .with("封面!B8", "更正报")
                .with("封面!B11", "2026年7月9日")
                .read()
                .reading()
                .orElseThrow();

        assertThat(reading.correction()).isTrue();
        assertThat(reading.filedOn()).isEqualTo(LocalDate.of(2026, 7, 9));
    }

    @Test
    void A_blank_on_the_cover_is_refused_and_does_not_stop_the_reading_of_the_rest() {
        Transcript transcript = Book.filled()
                .without("封面!B11", "封面!B12")
                .with("选区投票!G5", "约1000")
                .read();

        assertThat(Fixture.flat(transcript))
                .containsExactly(
                        "封面!B11 F-REQUIRED FATAL 封面!B11（填报日期）没有填写，这一栏必填，请补上。",
                        "封面!B12 F-REQUIRED FATAL 封面!B12（填表人）没有填写，这一栏必填，请补上。",
                        "选区投票!G5 F-COUNT FATAL 选区投票!G5（登记选民）填了“约1000”，不是确数，请填确数。");
        assertThat(transcript.reading()).isEmpty();
    }

    @Test
    void A_line_that_the_cover_lacks_is_refused() {
        assertThat(Book.filled().without("封面!A14").findings())
                .containsExactly("F-COLUMNa FATAL “封面”表缺少“联系电话”一栏，请按模板补上。");
    }

    @Test
    void The_lines_of_the_cover_may_stand_anywhere_near_its_top() {
        assertThat(Book.filled()
                        .spoilt(workbook -> workbook.getSheet("封面").shiftRows(2, 13, 20))
                        .findings())
                .isEmpty();
    }

    @Test
    void Without_a_cover_nothing_is_read() {
        Transcript transcript = Book.filled()
                .spoilt(workbook -> workbook.removeSheetAt(0))
                .with("选区投票!G5", "约1000")
                .read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("F-SHEETa FATAL 缺少“封面”表，请用下发的模板补上这张表；没有这项工作的，也请保留空表并选“无此项”。");
        assertThat(transcript.reading()).isEmpty();
    }

    @Test
    void An_item_that_the_form_does_not_have_is_noted() {
        assertThat(Book.filled().withRow("基本情况", 60, "学校数", "B99", "7").findings())
                .containsExactly("基本情况!B60 F-ITEMb NOTE 基本情况!B60 的指标“B99”不在模板之中，没有读取；如有数据，请填到模板的指标里。");
    }

    @Test
    void A_misspelt_item_is_noted_with_what_it_may_mean() {
        assertThat(Book.filled().withRow("基本情况", 60, "总人囗", "", "10").findings())
                .containsExactly("基本情况!B60 F-ITEMb NOTE 基本情况!B60 没有写明是哪项指标，这一行没有读取，请按模板补上指标。");
        assertThat(Book.filled().withRow("构成统计", 18, "县人大代表", "少数民簇", "4").findings())
                .containsExactly("构成统计!B18 F-ITEMb NOTE 构成统计!B18 的指标“少数民簇”不在模板之中，没有读取，是否指“少数民族”？请按模板改正指标。");
    }

    @Test
    void An_item_is_known_by_its_name_where_its_code_is_gone() {
        Transcript transcript = Book.filled().without("基本情况!B4").read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S01", "B01")).isEqualTo(new CellValue.Count(10));
    }

    @Test
    void A_missing_required_item_is_refused_and_another_noted() {
        Book book = Book.filled().spoilt(workbook -> {
            Sheet sheet = workbook.getSheet("基本情况");
            sheet.removeRow(sheet.getRow(3));
            sheet.removeRow(sheet.getRow(11));
        });

        assertThat(book.findings())
                .containsExactlyInAnyOrder(
                        "F-ITEMa FATAL “基本情况”表缺少必填的指标：总人口，请按模板补上这些行。",
                        "F-ITEMb NOTE “基本情况”表没有这些指标的行：行政村数；如有数据，请按模板补上。");
    }

    @Test
    void A_missing_item_of_a_body_is_refused_by_its_name() {
        Book book = Book.filled().spoilt(workbook -> {
            Sheet sheet = workbook.getSheet("构成统计");
            sheet.removeRow(sheet.getRow(4));
        });

        assertThat(book.findings()).containsExactly("F-ITEMa FATAL “构成统计”表中“县人大代表”缺少必填的指标：女，请按模板补上这些行。");
    }

    @Test
    void An_item_given_twice_is_refused() {
        assertThat(Book.filled().withRow("基本情况", 60, "总人口", "B01", "10").findings())
                .containsExactly("基本情况!B60 F-ITEMa FATAL 基本情况!B60 的指标“总人口”在第4行已经填过，请只留一行。");
    }

    @Test
    void A_required_item_left_blank_is_refused() {
        assertThat(Book.filled().without("基本情况!C4").findings())
                .containsExactly("基本情况!C4 F-REQUIRED FATAL 基本情况!C4（总人口）没有填写，这一栏必填，请补上。");
    }

    @Test
    void An_unknown_body_is_refused_once() {
        Book book = Book.filled();
        IntStream.range(18, 32).forEach(row -> book.withRow("构成统计", row, "县妇联代表", "女", "4", "3"));

        assertThat(book.findings())
                .containsExactly("构成统计!A18 F-CODEa FATAL 构成统计!A18（机构）填了“县妇联代表”，不在可选的内容之中，"
                        + "请从下拉列表中选：县党代表、县人大代表、县政协委员、乡党代表、乡人大代表。");
    }

    @Test
    void A_value_without_a_body_is_refused() {
        assertThat(Book.filled().withRow("构成统计", 18, "", "女", "4", "3").findings())
                .containsExactly("构成统计!A18 F-REQUIRED FATAL 构成统计!A18（机构）没有填写，这一栏必填，请补上。");
    }

    @Test
    void A_body_for_which_nothing_is_filled_in_is_not_there() {
        Book book = Book.filled();
        IntStream.range(18, 32).forEach(row -> book.withRow("构成统计", row, "县党代表", "女"));

        Transcript transcript = book.read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(transcript.reading().orElseThrow().rows("S07")).hasSize(1);
    }

    @Test
    void A_form_that_is_silent_on_the_last_term_is_noted() {
        Book book = Book.filled();
        IntStream.range(4, 18).forEach(row -> book.without("构成统计!D" + row));

        Transcript transcript = book.read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("构成统计!D3 F-BASELINE NOTE “构成统计”表的上届数一个也没有填，本单位不作与上届的比较；如有数据，请补填。");
        assertThat(transcript.reading().orElseThrow().rows("S07").get(0).reading("women_last"))
                .map(reading -> reading.value())
                .isEqualTo(Optional.of(new CellValue.Blank()));
    }
}
