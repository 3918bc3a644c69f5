package xianghui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.aggregation.Aggregator;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.Sheet;
import xianghui.returns.SheetState;
import xianghui.returns.SubmissionId;
import xianghui.validation.NamedChecks;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrecedenceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 7, 9);

    private static final Catalog CATALOG = catalog();

    @Test
    void One_acceptable_return_counts() {
        Candidate only = acceptable("一.xlsx", false, FIRST, 900);

        assertThat(decide(only))
                .isEqualTo(
                        new Standing(Optional.of(only.reading()), Optional.empty(), List.of(), List.of(), List.of()));
    }

    @Test
    void The_same_content_twice_counts_once() {
        Candidate one = acceptable("一.xlsx", false, FIRST, 900);

        Standing standing = decide(one, one);

        assertThat(standing.accepted()).contains(one.reading());
        assertThat(standing.findings()).isEmpty();
    }

    @Test
    void A_correction_filed_later_replaces_the_first() {
        Candidate first = acceptable("一.xlsx", false, FIRST, 900);
        Candidate second = acceptable("二.xlsx", true, LATER, 901);

        Standing standing = decide(second, first);

        assertThat(standing.accepted()).contains(second.reading());
        assertThat(standing.superseded()).containsExactly(first.reading());
        assertThat(standing.conflicting()).isEmpty();
        assertThat(flat(standing)).containsExactly("二.xlsx F-CORRECTED NOTE “二.xlsx”是更正报，已替换先前的“一.xlsx”，请核对更正的内容。");
    }

    @Test
    void A_correction_filed_on_the_same_day_is_a_conflict() {
        assertThat(decide(acceptable("一.xlsx", false, FIRST, 900), acceptable("二.xlsx", true, FIRST, 901))
                        .conflicting())
                .hasSize(2);
    }

    @Test
    void Two_different_acceptable_returns_are_in_conflict_and_none_is_taken() {
        Candidate first = acceptable("一.xlsx", false, FIRST, 900);
        Candidate second = acceptable("二.xlsx", false, LATER, 901);

        Standing standing = decide(first, second);

        assertThat(standing.accepted()).isEmpty();
        assertThat(standing.conflicting()).containsExactly(first.reading(), second.reading());
        assertThat(flat(standing))
                .containsExactly(
                        "一.xlsx F-CONFLICT FATAL 同一单位报了几份不同的报表：一.xlsx、二.xlsx，都没有采用。"
                                + "请留下正确的一份，或把它的报送类型改为“更正”并写上较晚的填报日期。不同之处：选区投票!M5 900 ↔ 901。",
                        "二.xlsx F-CONFLICT FATAL 同一单位报了几份不同的报表：一.xlsx、二.xlsx，都没有采用。"
                                + "请留下正确的一份，或把它的报送类型改为“更正”并写上较晚的填报日期。不同之处：选区投票!M5 901 ↔ 900。");
        assertThat(standing.findings().get(1).cells())
                .containsExactly(new CellRef(second.reading().file(), "选区投票", "M5"));
    }

    @Test
    void A_correction_ends_a_conflict_of_earlier_returns() {
        Candidate third = acceptable("三.xlsx", true, LATER, 902);

        Standing standing = decide(
                acceptable("一.xlsx", false, FIRST, 900), acceptable("二.xlsx", false, FIRST.plusDays(1), 901), third);

        assertThat(standing.accepted()).contains(third.reading());
        assertThat(standing.superseded()).hasSize(2);
    }

    @Test
    void A_returned_file_is_replaced_by_any_later_one() {
        Candidate bad = returned("一.xlsx", FIRST, 900);
        Candidate good = acceptable("二.xlsx", false, LATER, 901);
        Candidate worse = returned("三.xlsx", LATER, 902);

        assertThat(decide(bad, good).accepted()).contains(good.reading());
        assertThat(decide(bad, good).returned()).isEmpty();
        assertThat(decide(bad, good).superseded()).containsExactly(bad.reading());
        assertThat(decide(bad, worse).accepted()).isEmpty();
        assertThat(decide(bad, worse).returned()).contains(worse.reading());
        assertThat(decide(bad, worse).superseded()).containsExactly(bad.reading());
    }

    @Test
    void A_later_file_that_is_returned_leaves_the_accepted_one_counting() {
        Candidate good = acceptable("一.xlsx", false, FIRST, 900);
        Candidate bad = returned("二.xlsx", LATER, 901);

        Standing standing = decide(good, bad);

        assertThat(standing.accepted()).contains(good.reading());
        assertThat(standing.returned()).contains(bad.reading());
    }

    @Test
    void Persons_are_not_listed_among_the_differences() {
        Candidate first = with(acceptable("一.xlsx", false, FIRST, 900), "S05", "name", "B5", "甲");
        Candidate second = with(acceptable("二.xlsx", false, FIRST, 900), "S05", "name", "B5", "乙");

        assertThat(flat(decide(first, second)).get(0)).endsWith("不同之处：代表委员花名册!B5 （个人信息，不列出）。");
    }

    @Test
    void No_more_than_twenty_differences_are_told() {
        Candidate first = acceptable("一.xlsx", false, FIRST, 900);
        Candidate second = acceptable("二.xlsx", false, FIRST, 900);
        for (int row = 6; row < 36; row++) {
            first = with(first, "S02", "voted", "M" + row, "1");
            second = with(second, "S02", "voted", "M" + row, "2");
        }

        assertThat(flat(decide(first, second)).get(0)).endsWith("选区投票!M25 1 ↔ 2，另有 10 处。");
    }

    @Test
    void The_order_in_which_files_are_looked_at_does_not_matter() {
        List<Candidate> candidates = new ArrayList<>(List.of(
                acceptable("一.xlsx", false, FIRST, 900),
                returned("二.xlsx", LATER, 901),
                acceptable("三.xlsx", true, LATER, 902),
                acceptable("四.xlsx", false, LATER, 903)));
        Standing expected = decide(candidates.toArray(Candidate[]::new));

        for (int turn = 0; turn < 4; turn++) {
            Collections.rotate(candidates, 1);
            assertThat(decide(candidates.toArray(Candidate[]::new))).isEqualTo(expected);
        }
        assertThat(expected.conflicting()).extracting(Return::workbook).containsExactly("三.xlsx", "四.xlsx");
    }

    private Standing decide(Candidate... candidates) {
        return new Precedence(CATALOG).of(List.of(candidates));
    }

    private static Catalog catalog() {
        return CatalogReader.read(
                Path.of("templates"), Path.of("input/county.yaml"), NamedChecks.names(), Aggregator.namedMeasures());
    }

    private static Candidate acceptable(String name, boolean correction, LocalDate filedOn, int voted) {
        Candidate empty = new Candidate(reading(name, correction, filedOn, Map.of()), Instant.EPOCH, true);
        return with(empty, "S02", "voted", "M5", Integer.toString(voted));
    }

    private static Candidate returned(String name, LocalDate filedOn, int voted) {
        return new Candidate(acceptable(name, false, filedOn, voted).reading(), Instant.EPOCH, false);
    }

    private static Return reading(String name, boolean correction, LocalDate filedOn, Map<String, Sheet> sheets) {
        return new Return(
                new SubmissionId(name),
                name,
                "07",
                "第十六届",
                "终报",
                correction,
                filedOn,
                new Row("S00", 1, new TreeMap<>()),
                new TreeMap<>(sheets));
    }

    /** The same with one more row, of one cell. */
    private static Candidate with(Candidate candidate, String table, String field, String address, String typed) {
        Return old = candidate.reading();
        String sheetName = table.equals("S02") ? "选区投票" : "代表委员花名册";
        Reading cell =
                new Reading(field, new CellRef(old.file(), sheetName, address), typed, new CellValue.Text(typed));
        List<Row> rows = new ArrayList<>(old.rows(table));
        rows.add(new Row(table, 5, new TreeMap<>(Map.of(field, cell))));
        Map<String, Sheet> sheets = new TreeMap<>(old.sheets());
        sheets.put(table, new Sheet(table, sheetName, SheetState.FILLED, Optional.empty(), rows, List.of()));
        return new Candidate(
                reading(old.workbook(), old.correction(), old.filedOn(), sheets),
                candidate.received(),
                candidate.acceptable());
    }

    private static List<String> flat(Standing standing) {
        return standing.findings().stream()
                .map(finding -> String.join(
                        " ",
                        finding.workbook(),
                        finding.rule(),
                        finding.severity().name(),
                        finding.message()))
                .toList();
    }
}
