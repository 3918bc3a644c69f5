package xianghui.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.validation.Examples.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xianghui.catalog.Catalog;
import xianghui.catalog.Decision;
import xianghui.catalog.Severity;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Sheet;
import xianghui.returns.SheetState;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValidatorTest {

    private static final Catalog CATALOG = Examples.small(Examples.catalog());

    @Test
    void A_district_of_which_half_took_part_is_not_valid() {
        assertThat(found(
                        "R-D05a",
                        "01",
                        Map.of(
                                "S02",
                                List.of(
                                        row("registered=100 voted=50 valid=是"),
                                        row("registered=100 voted=51 valid=是")))))
                .containsExactly("01 选区投票!M5,选区投票!G5,选区投票!T5 R-D05a FATAL 参加投票50人未超过登记选民100人的半数，选举无效，不能填“选举有效：是”，请核对");
    }

    @Test
    void All_faults_of_a_return_are_found_in_one_pass() {
        Map<String, List<Map<String, String>>> example = Map.of(
                "S02", List.of(row("seats=4 most_proxies=5"), row("seats=5 most_proxies=3")),
                "S11", List.of(row("matter=承诺书 group=党员 due=90 done=91")));
        assertThat(found(Set.of("R-D01", "R-D08a", "R-K01a"), "01", example))
                .containsExactly(
                        "01 选区投票!K5 R-D01 FATAL 应选名额填了4名，每个选区应选代表一至三名，请核对",
                        "01 选区投票!K6 R-D01 FATAL 应选名额填了5名，每个选区应选代表一至三名，请核对",
                        "01 选区投票!O5 R-D08a FATAL 单人最多受托填了5人，每一选民接受的委托不得超过三人，请核对",
                        "01 承诺谈话!D5,承诺谈话!C5 R-K01a FATAL 承诺书（党员）已完成91，多于应完成90，请核对");
    }

    @Test
    void Rows_that_could_not_be_checked_for_one_reason_are_one_finding() {
        assertThat(found(
                        "R-D08a",
                        "01",
                        Map.of("S02", List.of(row("seats=1"), row("seats=2 most_proxies=3"), row("seats=3")))))
                .containsExactly("01 选区投票!O5,选区投票!O7 R-D08a NOT_EVALUABLE 未审核：缺单人最多受托（2处），无法核对“每人接受的委托不超过三人”；能补的请补填。");
    }

    @Test
    void A_row_that_a_rule_does_not_mean_is_not_checked() {
        assertThat(found("R-D11a", "01", Map.of("S02", List.of(row("round=另行选举 polling_day=2026-05-20")))))
                .isEmpty();
    }

    @Test
    void A_district_of_two_rounds_leaves_the_votes_of_its_deputies_unchecked() {
        Map<String, List<Map<String, String>>> example = Map.of(
                "S02",
                List.of(row("level=乡 district=7 round=首次 voted=100"), row("level=乡 district=7 round=另行选举 voted=90")),
                "S05",
                List.of(row("body=乡人大代表 district=7 result=当选 votes=20 name=甲")));
        assertThat(found("R-D09a", "01", example))
                .containsExactly("01 代表委员花名册!B5 R-D09a NOT_EVALUABLE 未审核：缺选区投票的参加投票，无法核对“当选代表得票过参加投票选民的半数”；能补的请补填。");
    }

    @Test
    void A_sum_to_which_a_row_owes_its_value_is_not_compared() {
        Map<String, List<Map<String, String>>> example = Map.of(
                "S02",
                List.of(row("level=县 round=首次 registered=800"), row("level=县 round=首次")),
                "S01",
                List.of(row("B27a=900")));
        assertThat(found("R-D03a", "00", example))
                .containsExactly("00 选区投票!G6 R-D03a NOT_EVALUABLE 未审核：缺登记选民，无法核对“各选区登记选民之和等于基本情况的合计”；能补的请补填。");
    }

    @Test
    void Districts_are_added_up_per_level_and_first_round() {
        Map<String, List<Map<String, String>>> example = Map.of(
                "S02",
                List.of(
                        row("level=县 round=首次 registered=800"),
                        row("level=县 round=重新选举 registered=800"),
                        row("level=乡 round=首次 registered=790")),
                "S01",
                List.of(row("B27a=810 B27b=790")));
        assertThat(found("R-D03a", "01", example))
                .containsExactly("01 选区投票!G5,基本情况!AF5 R-D03a FATAL 县级登记选民，各选区首次合计800人，基本情况B27填810人，两处应当相等，请核对");
    }

    @Test
    void What_another_sheet_does_not_say_is_missing_and_not_zero() {
        Return filed =
                returns(Map.of("S07", List.of(row("body=县党代表 total=24"))), "01").get(0);
        assertThat(flat(validator("R-P03a")
                        .validate(state(filed, "S05", SheetState.UNDECLARED))
                        .findings()))
                .containsExactly("01 构成统计!B2 R-P03a NOT_EVALUABLE 未审核：缺代表委员花名册，无法核对“构成统计的总数等于花名册当选人数”；能补的请补填。");
        assertThat(flat(validator("R-P03a").validate(filed).findings()))
                .containsExactly("01 构成统计!A5 R-P03a FATAL 县党代表，花名册里当选0人，构成统计总数填24人，两处应当相等，请核对");
    }

    @Test
    void A_sheet_that_says_nothing_is_not_checked_itself() {
        Return filed = returns(Map.of("S05", List.of(row("body=县党代表 result=当选 name=甲"))), "01")
                .get(0);
        assertThat(validator("R-P03a")
                        .validate(state(filed, "S07", SheetState.UNDECLARED))
                        .findings())
                .isEmpty();
    }

    @Test
    void A_total_may_be_of_a_level_or_over_all() {
        assertThat(totals("level=县 _total=合计 registered=1500 voted=1400")).isEmpty();
        assertThat(totals("_total=合计 registered=2190 voted=2050")).isEmpty();
        assertThat(totals("_total=小计 registered=690 voted=650")).isEmpty();
    }

    @Test
    void A_total_that_adds_up_in_no_reading_is_found_at_its_cell() {
        assertThat(totals("level=县 _total=合计 registered=1600 voted=1400"))
                .containsExactly("01 选区投票!G8 R-D03d FATAL 合计行的登记选民写1600，各选区首次相加是1500，请核对");
        assertThat(totals("_total=合计 registered=2191 voted=2050"))
                .containsExactly("01 选区投票!G8 R-D03d FATAL 合计行的登记选民写2191，各选区首次相加是2190，请核对");
    }

    private List<String> totals(String total) {
        return found(
                "R-D03d",
                "01",
                Map.of(
                        "S02",
                        List.of(
                                row("level=县 round=首次 registered=800 voted=750"),
                                row("level=县 round=首次 registered=700 voted=650"),
                                row("level=乡 round=首次 registered=690 voted=650"),
                                row(total))));
    }

    @Test
    void Each_unit_is_told_of_its_own_cells_and_never_of_a_person() {
        Map<String, List<Map<String, String>>> example = Map.of(
                "S05",
                List.of(
                        row("_unit=01 body=县党代表 result=当选 name=乙 born=1980-05"),
                        row("_unit=01 body=县党代表 result=当选 name=甲 born=1980-05"),
                        row("_unit=02 body=县党代表 result=当选 name=甲 born=1980-05")));
        List<Finding> findings = validator("R-P05b").validateAcross(returns(example, "01"));
        assertThat(flat(findings))
                .containsExactly(
                        "01 代表委员花名册!B6 R-P05b QUERY 有2个单位都报了姓名、出生年月相同的县党代表，请核对是否同一人重复填报",
                        "02 代表委员花名册!B5 R-P05b QUERY 有2个单位都报了姓名、出生年月相同的县党代表，请核对是否同一人重复填报");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.cells())
                .extracting(CellRef::file)
                .allMatch(file -> file.sha256().endsWith(finding.unit())));
    }

    @Test
    void A_leader_of_two_townships_is_told_to_each_by_its_own_row() {
        Map<String, List<Map<String, String>>> example = Map.of(
                "S06",
                List.of(
                        row("_unit=01 term=本届 post=副乡镇长 change=留任 name=乙 born=1980-05"),
                        row("_unit=01 term=本届 post=副乡镇长 change=留任 name=甲 born=1980-05"),
                        row("_unit=02 term=本届 post=乡镇长 change=交流 name=甲 born=1980-05"),
                        row("_unit=03 term=本届 post=乡镇长 change=转岗 name=甲 born=1980-05")));
        List<Finding> findings = validator("R-L10").validateAcross(returns(example, "01"));
        assertThat(flat(findings))
                .hasSize(2)
                .allMatch(line -> line.contains("有2个单位的领导班子花名册都列有姓名、出生年月相同的在职人员"))
                .noneMatch(line -> line.contains("甲") || line.contains("1980"));
        assertThat(findings.stream().map(one -> one.unit() + " " + one.cells().get(0)))
                .containsExactly("01 领导班子花名册!E6", "02 领导班子花名册!E5");
    }

    @Test
    void A_typed_number_that_the_roster_does_not_bear_out_names_the_rows_that_were_counted() {
        Map<String, List<Map<String, String>>> example = Map.of(
                "S05",
                List.of(
                        row("body=县党代表 result=当选 name=甲 sex=女"),
                        row("body=县党代表 result=当选 name=乙 sex=男"),
                        row("body=县党代表 result=落选 name=丙 sex=女"),
                        row("body=县党代表 result=当选 name=丁 sex=女")),
                "S07",
                List.of(row("body=县党代表 women=3")));
        assertThat(found("R-P03d", "01", example))
                .containsExactly(
                        "01 构成统计!B5,代表委员花名册!B5,代表委员花名册!B8 R-P03d QUERY 县党代表，按花名册当选各人的性别数出“女”2人，构成统计填3人，相差1人，请核对所列各行和构成统计，改正一处或说明");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R-P03d women sex=女",
                "R-P03e minority ethnicity=回族",
                "R-P03f communist party=中共党员",
                "R-P03g outside_party party=群众",
                "R-P03h grassroots grassroots=是",
                "R-P03i college education=大专",
                "R-P03j bachelor education=研究生",
                "R-P03k age_to_35 born=1991-06",
                "R-P03l age_36_45 born=1981-06",
                "R-P03m age_46_55 born=1971-06",
                "R-P03n age_from_56 born=1961-06",
                "R-P03o age_35_50 born=1976-06",
                "R-P03p reelected reelected=是"
            })
    void Each_number_of_the_composition_is_counted_from_the_roster(String seed) {
        String[] words = seed.split(" ");
        for (int typed : new int[] {0, 1, 2}) {
            Map<String, List<Map<String, String>>> example = Map.of(
                    "S05",
                    List.of(row("body=县人大代表 result=当选 name=甲 " + words[2])),
                    "S07",
                    List.of(row("body=县人大代表 " + words[1] + "=" + typed)));
            List<String> found = found(words[0], "01", example);
            assertThat(found).hasSize(typed == 1 ? 0 : 1).allSatisfy(line -> assertThat(line)
                    .containsPattern("^01 构成统计![A-Z]5,代表委员花名册!B5 " + words[0] + " QUERY 县人大代表，按花名册当选各人的")
                    .contains("1人，构成统计填" + typed + "人，相差1人")
                    .doesNotContain("甲"));
        }
    }

    @Test
    void A_township_with_more_than_half_of_what_the_county_has_is_asked() {
        List<Map<String, String>> rows = List.of(
                row("_unit=01 category=标语 quantity=700"),
                row("_unit=01 category=标语 quantity=200"),
                row("_unit=02 category=标语 quantity=100"),
                row("_unit=03 category=标语 quantity=100"),
                row("_unit=00 category=标语 quantity=100"));
        assertThat(flat(validator("R-X01b").validateAcross(returns(Map.of("S10", rows), "01"))))
                .containsExactly("01 宣传培训!D5,宣传培训!D6 R-X01b QUERY 标语共900，超过全县合计1200的50%，请核对数量和单位");
        assertThat(validator("R-X01b").validateAcross(returns(Map.of("S10", rows.subList(0, 3)), "01")))
                .isEmpty();
    }

    @Test
    void The_law_is_that_of_the_polling_day() {
        Map<String, List<Map<String, String>>> example =
                Map.of("S01", List.of(row("B01=1500")), "S05", List.of(row("_times=60 body=乡人大代表 result=当选 name=甲")));
        Set<String> rules = Set.of("R-D12a", "R-D12c");
        assertThat(found(rules, "01", example))
                .containsExactly("01 基本情况!A5 R-D12a QUERY 乡镇人大代表60名，按人口1500人核定为46名，另加百分之五后仍超出（总名额最多160名），请核对或说明");
        Catalog then = Examples.polling(Examples.only(rules, CATALOG), LocalDate.of(2016, 11, 8));
        Return filed = returns(example, "01").get(0);
        assertThat(flat(new Validator(then, LocalDate.of(2016, 12, 31))
                        .validate(filed)
                        .findings()))
                .containsExactly("01 基本情况!A5 R-D12c QUERY 乡镇人大代表60名，按人口1500人核定为41名，另加百分之五后仍超出，请核对或说明");
    }

    @Test
    void A_rule_of_townships_is_not_put_to_the_county() {
        Map<String, List<Map<String, String>>> example = Map.of("S01", List.of(row("B27a=15450 B27b=15000")));
        assertThat(found("R-D03b", "00", example)).isEmpty();
        assertThat(found("R-D03b", "01", example))
                .containsExactly(
                        "01 基本情况!AF5,基本情况!AG5 R-D03b QUERY 县级登记选民15450人与乡级登记选民15000人相差超过2%，请核对，确有驻乡单位职工等原因的请说明");
    }

    @Test
    void The_limit_of_a_case_counts_working_days_and_knows_the_calendar() {
        assertThat(found(
                        "R-K02b",
                        "01",
                        Map.of("S13", List.of(row("about_election=是 received=2026-04-24 closed=2026-04-30")))))
                .isEmpty();
        assertThat(found(
                        "R-K02b",
                        "01",
                        Map.of("S13", List.of(row("about_election=是 received=2026-04-24 closed=2026-05-06")))))
                .containsExactly(
                        "01 信访举报!B5,信访举报!F5,信访举报!G5 R-K02b QUERY 受理日2026年4月24日，办理期限—，办结日2026年5月6日（“—”为未填）：已超过办理期限，未定期限的以5个工作日计，请核对或说明");
        assertThat(found("R-K02b", "01", Map.of("S13", List.of(row("about_election=是 received=2026-06-25")))))
                .isEmpty();
        assertThat(found("R-K02b", "01", Map.of("S13", List.of(row("about_election=是 received=2026-06-11")))))
                .hasSize(1);
    }

    @Test
    void Full_votes_leave_losers_without_any() {
        Map<String, List<Map<String, String>>> example = Map.of(
                "S03",
                List.of(row(
                        "meeting=乡镇人代会 item=副乡镇长 round=首次 method=差额 seats=1 present=50 returned=50 invalid_ballots=0")),
                "S04",
                List.of(
                        row(
                                "meeting=乡镇人代会 item=副乡镇长 round=首次 standing=正式候选 ayes=50 noes=0 abstentions=0 elected=是 name=甲"),
                        row(
                                "meeting=乡镇人代会 item=副乡镇长 round=首次 standing=正式候选 ayes=3 noes=7 abstentions=40 elected=否 name=乙")));
        assertThat(found("R-M13b", "01", example))
                .containsExactly("01 候选人得票!F6 R-M13b FATAL 乡镇人代会副乡镇长当选的1人都填了全票，每张票都选满了名额，落选人却有赞成3票，请核对");
    }

    @Test
    void Years_that_nobody_filled_in_are_neither_enough_nor_too_few() {
        List<Map<String, String>> rows =
                List.of(row("term=本届 change=留任 name=甲 township_years=6"), row("term=本届 change=新任 name=乙"));
        assertThat(found("R-L07", "01", Map.of("S06", rows)))
                .containsExactly("01 领导班子花名册!U6 R-L07 NOT_EVALUABLE 未审核：缺乡镇工作年限，无法核对“有乡镇工作经历的班子成员达到约定比例”；能补的请补填。");
    }

    @Test
    void A_decision_lets_a_return_in_and_nothing_else_does() {
        Return filed = returns(Map.of("S02", List.of(row("seats=4 most_proxies=4"))), "01")
                .get(0);
        Verdict verdict = validator(Set.of("R-D01", "R-D08a")).validate(filed);
        Decision seats = decision("01", "R-D01", "选区投票!K5");
        Decision proxies = decision("01", "R-D08a", "选区投票!O5");
        Decision elsewhere = decision("02", "R-D08a", "选区投票!O5");
        assertThat(verdict.acceptable(new Decisions(List.of()))).isFalse();
        assertThat(verdict.acceptable(new Decisions(List.of(seats, elsewhere)))).isFalse();
        assertThat(verdict.acceptable(new Decisions(List.of(seats, proxies)))).isTrue();
        Decisions decisions = new Decisions(List.of(elsewhere, proxies));
        assertThat(decisions.judge(verdict.findings()))
                .extracting(Judged::state)
                .containsExactly(Judged.State.OPEN, Judged.State.OVERRIDDEN);
        assertThat(decisions.idle(verdict.findings())).containsExactly(elsewhere);
    }

    @Test
    void A_decision_about_a_query_answers_it() {
        Return filed = returns(Map.of("S10", List.of(row("category=标语 unit_word=幅"))), "01")
                .get(0);
        Verdict verdict = validator("R-X01a").validate(filed);
        assertThat(flat(verdict.findings())).containsExactly("01 宣传培训!E5 R-X01a QUERY 标语的单位填“幅”，应以“条”计，请核对数量和单位");
        assertThat(verdict.acceptable(new Decisions(List.of()))).isTrue();
        assertThat(new Decisions(List.of(decision("01", "R-X01a", "宣传培训!E5"))).judge(verdict.findings()))
                .extracting(judged -> judged.state().label())
                .containsExactly("answered");
    }

    @Test
    void What_was_found_while_reading_counts_too() {
        Return filed = returns(Map.of("S10", List.of(row("category=标语 unit_word=条"))), "01")
                .get(0);
        Finding earlier = new Finding("01", "01.xlsx", "F-BLANK", Severity.FATAL, "学历没有填，请补填。", List.of());
        Verdict verdict = validator("R-X01a").validate(filed).after(List.of(earlier));
        assertThat(verdict.findings()).containsExactly(earlier);
        assertThat(verdict.acceptable(new Decisions(List.of()))).isFalse();
    }

    @Test
    void A_unit_that_filed_nothing_is_named() {
        assertThat(flat(new Validator(CATALOG, CATALOG.county().asOf()).missing(Set.of("00", "01", "03"))))
                .containsExactly("02  F-MISSING FATAL 第02镇（02）没有报送，汇总不含该单位，请催报。");
    }

    private static Decision decision(String unit, String rule, String cell) {
        return new Decision(unit, rule, cell, "已核实", "组织科", LocalDate.of(2026, 7, 1));
    }

    private static List<String> found(String rule, String unit, Map<String, List<Map<String, String>>> example) {
        return found(Set.of(rule), unit, example);
    }

    private static List<String> found(Set<String> rules, String unit, Map<String, List<Map<String, String>>> example) {
        return returns(example, unit).stream()
                .flatMap(filed -> flat(validator(rules).validate(filed).findings()).stream())
                .toList();
    }

    private static List<Return> returns(Map<String, List<Map<String, String>>> example, String unit) {
        return new Examples(CATALOG).returns(example, unit);
    }

    private static Validator validator(String rule) {
        return validator(Set.of(rule));
    }

    private static Validator validator(Set<String> rules) {
        return new Validator(Examples.only(rules, CATALOG), CATALOG.county().asOf());
    }

    private static List<String> flat(List<Finding> findings) {
        return findings.stream().map(SampleReturns::flat).toList();
    }

    private static Return state(Return filed, String table, SheetState state) {
        Map<String, Sheet> sheets = new TreeMap<>(filed.sheets());
        Sheet was = filed.sheet(table).orElseThrow();
        sheets.put(table, new Sheet(table, was.name(), state, was.stateCell(), List.of(), List.of()));
        return new Return(
                filed.file(),
                filed.workbook(),
                filed.unit(),
                filed.term(),
                filed.period(),
                filed.correction(),
                filed.filedOn(),
                filed.cover(),
                new TreeMap<>(sheets));
    }
}
