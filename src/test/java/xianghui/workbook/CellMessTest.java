package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xianghui.returns.CellValue;

/** One cell is messy at a time; what it means and what is said of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CellMessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "１２３４５",
                "12,345",
                "12，345",
                " 12345\u00a0",
                "\u300012345\n",
                "12345人",
                "12345 人",
                "12345.0",
                "'12345"
            })
    void A_count_may_be_typed_in_many_ways(String typed) {
        assertThat(Fixture.mean("S02", "population", typed)).isEqualTo(Meaning.of(new CellValue.Count(12345)));
    }

    @Test
    void A_number_cell_is_a_count() {
        Transcript transcript = Book.filled().with("选区投票!F5", 37.0).read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "population")).isEqualTo(new CellValue.Count(37));
    }

    @Test
    void A_sum_of_floating_numbers_is_the_whole_number_that_the_clerk_sees() {
        Transcript transcript =
                Book.filled().with("选区投票!F5", 2.9999999999999996).read();

        assertThat(Fixture.value(transcript, "S02", "population")).isEqualTo(new CellValue.Count(3));
    }

    @Test
    void A_word_in_a_count_is_refused() {
        assertThat(Book.filled().with("选区投票!F5", "很多").findings())
                .containsExactly("选区投票!F5 F-COUNT FATAL 选区投票!F5（选区人口）填了“很多”，这一栏只能填数字，请填确数。");
    }

    @Test
    void An_approximate_count_is_refused() {
        assertThat(Book.filled().with("选区投票!F5", "约3000").findings())
                .containsExactly("选区投票!F5 F-COUNT FATAL 选区投票!F5（选区人口）填了“约3000”，不是确数，请填确数。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000多", "2—3", ">50", "50余", "3000左右", "近百分之50", "50＋"})
    void No_approximate_count_is_guessed_at(String typed) {
        assertThat(Fixture.mean("S02", "population", typed)).isEqualTo(Meaning.unreadable(Fault.COUNT, "approximate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,34", "三十八", "38%", "1.5.2", "38片", "1,2345", "123456789012345678901"})
    void No_word_is_made_a_number(String typed) {
        assertThat(Fixture.mean("S02", "population", typed)).isEqualTo(Meaning.unreadable(Fault.COUNT, "words"));
    }

    @Test
    void A_fraction_in_a_count_is_refused() {
        assertThat(Book.filled().with("选区投票!F5", 36.5).findings())
                .containsExactly("选区投票!F5 F-COUNT FATAL 选区投票!F5（选区人口）填了“36.5”，这一栏只能是整数，请填确数。");
    }

    @Test
    void A_negative_count_is_refused() {
        assertThat(Book.filled().with("选区投票!F5", -3).findings())
                .containsExactly("选区投票!F5 F-COUNT FATAL 选区投票!F5（选区人口）填了“-3”，这一栏不能是负数，请改正。");
    }

    @Test
    void A_count_that_became_a_date_is_refused() {
        assertThat(Book.filled()
                        .spoilt("选区投票!F5", cell -> dated(cell, "yyyy-mm-dd", LocalDate.of(2026, 3, 5)))
                        .findings())
                .containsExactly("选区投票!F5 F-COUNT FATAL 选区投票!F5（选区人口）成了日期“2026-03-05”，请把单元格格式改为常规，再填数字。");
    }

    @Test
    void Ten_thousands_are_counted_and_asked_about() {
        Transcript transcript = Book.filled().with("选区投票!F5", "1.2万人").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("选区投票!F5 F-PRECISION QUERY 选区投票!F5（选区人口）填了“1.2万人”，已按 12000 计入，请改填精确到个位的数字。");
        assertThat(Fixture.value(transcript, "S02", "population")).isEqualTo(new CellValue.Count(12000));
    }

    @Test
    void A_unit_that_is_not_that_of_the_column_is_asked_about() {
        Transcript transcript = Book.filled().with("选区投票!F5", "38辆(次)").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("选区投票!F5 F-MEASURE QUERY 选区投票!F5（选区人口）填了“38辆(次)”，而这一栏的单位是“人”，请核对数字和单位。");
        assertThat(Fixture.value(transcript, "S02", "population")).isEqualTo(new CellValue.Count(38));
    }

    @Test
    void An_area_may_have_decimals() {
        Transcript transcript = Book.filled().with("基本情况!C13", "1,234.50平方公里").read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S01", "B10")).isEqualTo(new CellValue.Decimal(new BigDecimal("1234.50")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "—", "——", "-", "/", "／", "不适用"})
    void Nil_has_many_spellings(String typed) {
        assertThat(Fixture.mean("S02", "population", typed)).isEqualTo(Meaning.of(new CellValue.Nil()));
    }

    @Test
    void Nil_is_neither_blank_nor_zero() {
        Transcript transcript = Book.filled().with("选区投票!F5", "—").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("选区投票!F5 F-NIL NOTE 选区投票!F5（选区人口）填了“—”，按“没有”记下，不当作 0 计算；如果确是 0，请填 0。");
        assertThat(Fixture.value(transcript, "S02", "population")).isEqualTo(new CellValue.Nil());
    }

    @Test
    void Nil_is_zero_where_the_column_says_so() {
        Transcript transcript = Book.filled().with("选区投票!N5", "无").read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "proxies")).isEqualTo(new CellValue.Count(0));
    }

    @Test
    void Nil_is_no_answer_where_one_is_required() {
        assertThat(Book.filled().with("选区投票!G5", "/").findings())
                .containsExactly("选区投票!G5 F-REQUIRED FATAL 选区投票!G5（登记选民）填了“/”，这一栏必须有内容，请如实填写。");
    }

    @Test
    void A_blank_stays_blank_where_nothing_is_required() {
        Transcript transcript = Book.filled().with("选区投票!F5", "\u3000 ").read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "population")).isEqualTo(new CellValue.Blank());
    }

    @Test
    void A_zero_is_a_zero() {
        Transcript transcript = Book.filled().with("选区投票!F5", 0).read();

        assertThat(Fixture.value(transcript, "S02", "population")).isEqualTo(new CellValue.Count(0));
    }

    @Test
    void A_required_blank_is_refused() {
        assertThat(Book.filled().without("选区投票!G5", "选区投票!U5").findings())
                .containsExactly(
                        "选区投票!G5 F-REQUIRED FATAL 选区投票!G5（登记选民）没有填写，这一栏必填，请补上。",
                        "选区投票!U5 F-REQUIRED FATAL 选区投票!U5（当选人数）没有填写，这一栏必填，请补上。");
    }

    @Test
    void What_is_required_may_depend_on_the_row() {
        assertThat(Book.filled().with("问卷测评!A5", "班子测评").without("问卷测评!F5").findings())
                .isEmpty();
        assertThat(Book.filled().without("问卷测评!F5").findings())
                .containsExactly("问卷测评!F5 F-REQUIRED FATAL 问卷测评!F5（知晓）没有填写，这一栏必填，请补上。");
    }

    @Test
    void A_vacant_post_needs_no_person() {
        Book book = Book.filled().withRow("领导班子花名册", 6, "本届", "党委", "党委副书记", "副职", "空缺", "", "", "", "", "", "", "空缺");

        assertThat(book.findings()).isEmpty();
    }

    @Test
    void A_formula_counts_with_the_value_last_reckoned() {
        Transcript transcript = Book.filled()
                .spoilt("选区投票!F5", cell -> {
                    cell.setCellFormula("G5+900");
                    cell.setCellValue(1900);
                })
                .read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "population")).isEqualTo(new CellValue.Count(1900));
    }

    @Test
    void A_formula_that_nobody_reckoned_is_not_zero() {
        assertThat(Book.xlsx()
                        .spoilt("选区投票!F5", cell -> {
                            cell.setCellFormula("G5+900");
                            ((XSSFCell) cell).getCTCell().unsetV();
                        })
                        .findings())
                .containsExactly("选区投票!F5 F-FORMULA FATAL 选区投票!F5（选区人口）的公式还没有算出结果，请用 WPS 或 Excel 打开并保存一次，或直接填入数据。");
    }

    @Test
    void A_formula_in_error_is_refused() {
        assertThat(Book.filled()
                        .spoilt("选区投票!F5", cell -> {
                            cell.setCellFormula("G5/0");
                            cell.getSheet()
                                    .getWorkbook()
                                    .getCreationHelper()
                                    .createFormulaEvaluator()
                                    .evaluateFormulaCell(cell);
                        })
                        .findings())
                .containsExactly("选区投票!F5 F-FORMULA FATAL 选区投票!F5（选区人口）的公式出错，显示“#DIV/0!”，请改正公式或直接填入数据。");
    }

    @ParameterizedTest
    @CsvSource({"中共预备党员,中共党员", "党 员,中共党员", "九三,九三学社", "群众,群众"})
    void A_code_may_be_spelt_in_the_ways_of_its_list(String typed, String code) {
        assertThat(Fixture.mean("S05", "party", typed)).isEqualTo(Meaning.of(new CellValue.Code(code)));
    }

    @Test
    void A_code_with_wide_letters_and_brackets_is_known() {
        assertThat(Fixture.mean("S05", "education", "ｍｂａ")).isEqualTo(Meaning.of(new CellValue.Code("研究生")));
        assertThat(Fixture.mean("S05", "education", "高中（中专）")).isEqualTo(Meaning.of(new CellValue.Code("中专高中")));
    }

    @Test
    void An_unknown_code_is_refused_with_the_words_to_choose_from() {
        assertThat(Book.filled().with("选区投票!E5", "头一回").findings())
                .containsExactly("选区投票!E5 F-CODEa FATAL 选区投票!E5（轮次）填了“头一回”，不在可选的内容之中，" + "请从下拉列表中选：首次、再次投票、另行选举、重新选举。");
    }

    @Test
    void A_misspelt_code_is_refused_with_what_it_may_mean() {
        assertThat(Book.filled().with("选区投票!E5", "再次投标").findings())
                .containsExactly("选区投票!E5 F-CODEa FATAL 选区投票!E5（轮次）填了“再次投标”，不在可选的内容之中，"
                        + "是否指“再次投票”？请从下拉列表中选：首次、再次投票、另行选举、重新选举。");
    }

    @Test
    void A_misspelt_synonym_of_a_code_means_the_code() {
        assertThat(Book.filled().with("选区投票!E5", "第一回").findings())
                .containsExactly(
                        "选区投票!E5 F-CODEa FATAL 选区投票!E5（轮次）填了“第一回”，不在可选的内容之中，" + "是否指“首次”？请从下拉列表中选：首次、再次投票、另行选举、重新选举。");
    }

    @Test
    void An_unknown_education_is_kept_and_asked_about() {
        Transcript transcript = Book.filled().with("代表委员花名册!G5", "肄业").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("代表委员花名册!G5 F-CODEb QUERY 代表委员花名册!G5（学历）填了“肄业”，归不进任何一类，"
                        + "暂列“未归类”，请核实后从下拉列表中选：研究生、本科、大专、中专高中、初中及以下。");
        assertThat(Fixture.value(transcript, "S05", "education")).isEqualTo(new CellValue.Code("未归类"));
    }

    @Test
    void An_ethnicity_that_the_list_lacks_is_kept() {
        Transcript transcript = Book.filled().with("代表委员花名册!E5", "侗族").read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S05", "ethnicity")).isEqualTo(new CellValue.Text("侗族"));
    }

    @Test
    void Several_codes_may_be_joined_in_the_usual_ways() {
        Transcript transcript = Book.filled().with("领导班子花名册!N5", "县直，基层一线;训练班").read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S06", "origin")).isEqualTo(new CellValue.Code("县直、基层一线、训练班"));
    }

    @ParameterizedTest
    @CsvSource({"√,是", "有,是", "Y,是", "ｙ,是", "1,是", "×,否", "无,否", "N,否", "0,否"})
    void Yes_and_no_have_many_spellings(String typed, String flag) {
        assertThat(Fixture.mean("S05", "grassroots", typed)).isEqualTo(Meaning.of(new CellValue.Code(flag)));
    }

    @Test
    void A_truth_value_of_the_spreadsheet_is_a_flag() {
        Transcript transcript = Book.filled()
                .spoilt("代表委员花名册!I5", cell -> cell.setCellValue(true))
                .read();

        assertThat(Fixture.value(transcript, "S05", "grassroots")).isEqualTo(new CellValue.Code("是"));
    }

    @Test
    void Anything_else_is_no_flag() {
        assertThat(Book.filled().with("代表委员花名册!I5", "大概").findings())
                .containsExactly("代表委员花名册!I5 F-FLAG FATAL 代表委员花名册!I5（基层一线）填了“大概”，这一栏只能填“是”或“否”，请改正。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-23",
                "2026/4/23",
                "2026.4.23",
                "２０２６．４．２３",
                "2026年4月23日",
                "2026年4月23号",
                "20260423",
                "2026-04-23 00:00:00",
                "二〇二六年四月二十三日"
            })
    void A_day_may_be_written_in_many_ways(String typed) {
        assertThat(Fixture.mean("S02", "polling_day", typed))
                .isEqualTo(Meaning.of(new CellValue.Day(LocalDate.of(2026, 4, 23))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-mm-dd", "m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "[DBNum1]yyyy\"年\"m\"月\"d\"日\""})
    void A_date_cell_is_a_day_in_any_format(String format) {
        Transcript transcript = Book.filled()
                .spoilt("选区投票!D5", cell -> dated(cell, format, LocalDate.of(2026, 4, 23)))
                .read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "polling_day"))
                .isEqualTo(new CellValue.Day(LocalDate.of(2026, 4, 23)));
    }

    @Test
    void The_built_in_Chinese_date_format_makes_a_date() {
        Transcript transcript = Book.xls()
                .spoilt("选区投票!D5", cell -> {
                    cell.setCellValue(LocalDate.of(2026, 4, 23));
                    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
                    style.setDataFormat((short) 31);
                    cell.setCellStyle(style);
                })
                .read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "polling_day"))
                .isEqualTo(new CellValue.Day(LocalDate.of(2026, 4, 23)));
    }

    @Test
    void Days_may_be_counted_from_1904() {
        Transcript transcript = Book.xlsx()
                .spoilt(workbook -> ((XSSFWorkbook) workbook)
                        .getCTWorkbook()
                        .getWorkbookPr()
                        .setDate1904(true))
                .spoilt("选区投票!D5", cell -> {
                    dated(cell, "yyyy-mm-dd", LocalDate.of(2026, 4, 23));
                    cell.setCellValue(46135 - 1462);
                })
                .read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "polling_day"))
                .isEqualTo(new CellValue.Day(LocalDate.of(2026, 4, 23)));
    }

    @Test
    void A_date_that_lost_its_format_is_read_and_asked_about() {
        Transcript transcript = Book.filled().with("选区投票!D5", 46135).read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("选区投票!D5 F-DAYb QUERY 选区投票!D5（选举日）填了“46135”，已按日期2026年4月23日读取，请把单元格格式改为日期并核对。");
        assertThat(Fixture.value(transcript, "S02", "polling_day"))
                .isEqualTo(new CellValue.Day(LocalDate.of(2026, 4, 23)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026年2月30日,没有这一天，请改正。",
        "26.4.23,'年份只有两位，请把年份写全，写成 2026-04-23 的样子。'",
        "4月23日,'没有年份，请写成 2026-04-23 的样子。'",
        "四月下旬,'看不出是哪一天，请写成 2026-04-23 的样子。'"
    })
    void A_day_that_cannot_be_told_is_refused(String typed, String reason) {
        assertThat(Book.filled().with("选区投票!D5", typed).findings())
                .containsExactly("选区投票!D5 F-DAYa FATAL 选区投票!D5（选举日）填了“" + typed + "”，" + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1975.03",
                "1975.3",
                "1975-3",
                "1975/03",
                "1975年3月",
                "1975年03月生",
                "197503",
                "１９７５．０３",
                "1975.03.21",
                "一九七五年三月"
            })
    void A_month_may_be_written_in_many_ways(String typed) {
        assertThat(Fixture.mean("S05", "born", typed))
                .isEqualTo(Meaning.of(new CellValue.Month(YearMonth.of(1975, 3))));
    }

    @Test
    void A_number_or_a_date_may_be_a_month() {
        assertThat(Fixture.value(Book.filled().with("代表委员花名册!D5", 1975.03).read(), "S05", "born"))
                .isEqualTo(new CellValue.Month(YearMonth.of(1975, 3)));
        assertThat(Fixture.value(Book.filled().with("代表委员花名册!D5", 197503).read(), "S05", "born"))
                .isEqualTo(new CellValue.Month(YearMonth.of(1975, 3)));
        Book dated = Book.filled().spoilt("代表委员花名册!D5", cell -> dated(cell, "yyyy.mm", LocalDate.of(1975, 3, 1)));
        assertThat(Fixture.value(dated.read(), "S05", "born")).isEqualTo(new CellValue.Month(YearMonth.of(1975, 3)));
    }

    @Test
    void October_with_its_nought_is_October() {
        Transcript transcript = Book.filled().with("代表委员花名册!D5", "1975.10").read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S05", "born")).isEqualTo(new CellValue.Month(YearMonth.of(1975, 10)));
    }

    @Test
    void January_may_be_October_that_lost_its_nought() {
        String said = "代表委员花名册!D5 F-MONTHb QUERY 代表委员花名册!D5（出生年月）：所填内容可能是 1 月，也可能是丢了末尾 0 的 10 月，" + "暂按 1 月计算，请写成两位月份。";

        assertThat(Book.filled().with("代表委员花名册!D5", 1975.1).findings()).containsExactly(said);
        assertThat(Book.filled().with("代表委员花名册!D5", "1975.1").findings()).containsExactly(said);
        assertThat(Book.filled().with("代表委员花名册!D5", "1975年1月").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "75.3,'所填内容的年份只有两位，请把年份写全，写成 1975.03 的样子。'",
        "1975.13,'所填内容不是一个真实的年月，请改正。'",
        "51岁,'所填内容像是年龄，请填出生年月，写成 1975.03 的样子。'",
        "属兔,'所填内容看不出是哪年哪月，请写成 1975.03 的样子。'"
    })
    void A_month_that_cannot_be_told_is_refused_without_repeating_it(String typed, String reason) {
        assertThat(Book.filled().with("代表委员花名册!D5", typed).findings())
                .containsExactly("代表委员花名册!D5 F-MONTHa FATAL 代表委员花名册!D5（出生年月）：" + reason);
    }

    @Test
    void A_month_that_became_the_number_of_a_day_is_read_and_asked_about() {
        Transcript transcript = Book.filled().with("代表委员花名册!D5", 27454).read();
        assertThat(Fixture.flat(transcript))
                .containsExactly(
                        "代表委员花名册!D5 F-MONTHc QUERY 代表委员花名册!D5（出生年月）：所填内容是日期的序号，已换算成年月读取，" + "请写成 1975.03 的样子并核对。");
        assertThat(Fixture.value(transcript, "S05", "born")).isEqualTo(new CellValue.Month(YearMonth.of(1975, 3)));
        assertThat(Fixture.mean("S05", "born", "27454").value()).isEqualTo(new CellValue.Unreadable());
    }

    @Test
    void A_name_loses_the_blanks_that_pad_it_and_keeps_its_characters() {
        Transcript transcript = Book.filled().with("代表委员花名册!B5", "暨\u3000﨑").read();

        assertThat(Fixture.value(transcript, "S05", "name")).isEqualTo(new CellValue.Text("暨﨑"));
    }

    @Test
    void A_text_keeps_its_marks_and_evens_out_blanks_and_wide_digits() {
        Transcript transcript =
                Book.filled().with("选区投票!C5", " 第３选区（城关）\n东街，西街 ").read();

        assertThat(Fixture.value(transcript, "S02", "district_name")).isEqualTo(new CellValue.Text("第3选区（城关） 东街，西街"));
    }

    @Test
    void Control_characters_and_length_do_not_reach_a_sentence() {
        assertThat(Book.filled().with("选区投票!F5", "很\u202e多\n多".repeat(30)).findings())
                .singleElement()
                .asString()
                .contains("填了“很\\u202E多 多很\\u202E多 多很")
                .contains("…”，")
                .hasSizeLessThan(120);
    }

    private static void dated(Cell cell, String format, LocalDate day) {
        var workbook = cell.getSheet().getWorkbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellValue(day);
        cell.setCellStyle(style);
    }
}
