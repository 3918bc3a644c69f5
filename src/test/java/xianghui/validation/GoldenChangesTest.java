package xianghui.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleRow;
import xianghui.sample.SampleSheet;
import xianghui.workbook.Transcript;

/** One change to the golden county, and the findings that follow from it and from nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenChangesTest {

    @TempDir
    Path folder;

    @Test
    void A_case_under_way_is_no_finding() {
        assertThat(more("01", county -> report(county, "在查", LocalDate.of(2026, 6, 26))))
                .isEmpty();
    }

    @Test
    void A_case_that_proved_true_and_was_dealt_with_is_no_finding() {
        assertThat(more("01", county -> report(county, "查实", LocalDate.of(2026, 6, 26))
                        .set("closed", LocalDate.of(2026, 6, 29))
                        .set("persons_handled", 1)
                        .set("handling", "诫勉谈话")))
                .isEmpty();
    }

    private static SampleRow report(SampleCounty county, String finding, LocalDate received) {
        SampleSheet cases = county.unit("01").sheet("S13").state("已填");
        return cases.add(Map.of(
                "case_number",
                "01-001",
                "received",
                received,
                "channel",
                "来信",
                "about_election",
                "是",
                "finding",
                finding));
    }

    @Test
    void A_member_two_votes_short_is_no_finding() {
        assertThat(more("00", county -> county.unit("00")
                        .sheet("S04")
                        .rows(row -> row.is("item", "政协常委") && row.is("abstentions", "1"))
                        .get(0)
                        .add("ayes", -1)
                        .add("abstentions", 1)))
                .isEmpty();
    }

    @Test
    void One_who_is_not_aware_is_no_finding() {
        assertThat(more("01", county -> county.unit("01")
                        .sheet("S12")
                        .row(row -> row.is("form", "纪律知晓问卷"))
                        .add("aware", -1)))
                .isEmpty();
    }

    @Test
    void A_nominee_from_elsewhere_is_no_finding() {
        assertThat(more("01", county -> county.unit("01")
                        .sheet("S06")
                        .rows(row -> row.is("newly_nominated", "是") && row.is("origin", "基层一线"))
                        .get(0)
                        .set("origin", "县直")))
                .isEmpty();
    }

    @Test
    void A_district_of_exactly_half_marked_valid_is_the_only_fault() {
        assertThat(more("01", GoldenChangesTest::half))
                .containsExactly(
                        "01 选区投票!M20,选区投票!G20,选区投票!T20 R-D05a FATAL 参加投票250人未超过登记选民500人的半数，选举无效，不能填“选举有效：是”，请核对");
    }

    /** All of a district's numbers follow from its having 500 voters, of whom 250 came. */
    private static void half(SampleCounty county) {
        SampleSheet districts = county.unit("01").sheet("S02");
        SampleRow row = districts
                .rows(one -> one.is("level", "乡") && one.is("seats", "2"))
                .get(0);
        int voters = row.number("registered");
        for (String field : List.of("voted", "issued", "returned", "valid_ballots")) {
            row.set(field, 250);
        }
        row.set("registered", 500).set("invalid_ballots", 0).set("proxies", 10);
        districts
                .rows(one -> one.is("level", "乡") && one.is("seats", "3"))
                .get(0)
                .add("registered", voters - 500);
        int votes = 180;
        for (SampleRow person : county.unit("01")
                .sheet("S05")
                .rows(one -> one.is("body", "乡人大代表") && one.is("district", row.text("district")))) {
            person.set("votes", votes);
            votes -= 40;
        }
        county.unit("01").inStep();
    }

    @Test
    void Four_proxies_of_one_voter_are_the_only_fault() {
        assertThat(more("01", county -> county.unit("01").sheet("S02").row(0).set("most_proxies", 4)))
                .containsExactly("01 选区投票!O5 R-D08a FATAL 单人最多受托填了4人，每一选民接受的委托不得超过三人，请核对");
    }

    @Test
    void More_voters_at_the_county_level_are_asked_about() {
        assertThat(more("01", county -> {
                    SampleRow total = county.unit("01").sheet("S01").item("B27a");
                    county.unit("01").sheet("S02").row(0).add("registered", total.number("current") * 3 / 100 + 1);
                    county.unit("01").inStep();
                }))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("基本情况", "R-D03b QUERY"));
    }

    @Test
    void An_education_left_blank_is_the_only_fault() {
        assertThat(more("01", county -> county.unit("01").sheet("S05").row(0).set("education", null)))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("代表委员花名册!G5", "FATAL"));
    }

    @Test
    void A_sheet_of_cases_that_says_nothing_is_asked_about_once() {
        assertThat(more("01", county -> county.unit("01").sheet("S13").undeclared()))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("QUERY"));
    }

    @Test
    void Without_the_last_term_there_are_notes_only() {
        assertThat(more("01", SampleCounty::withoutLastTerm)).isNotEmpty().allSatisfy(line -> assertThat(line)
                .contains(" NOTE "));
    }

    /** The findings of that unit which the golden county does not have. */
    private List<String> more(String unit, Consumer<SampleCounty> change) {
        SampleCounty county = SampleCounty.golden();
        change.accept(county);
        SampleReturns returns = new SampleReturns(Examples.catalog(), folder);
        Map<String, Transcript> changed = new TreeMap<>(SampleReturns.golden());
        Set<String> before = Set.copyOf(found(returns, changed, unit));
        changed.put(unit, returns.read(county.unit(unit)));
        return found(returns, changed, unit).stream()
                .filter(line -> !before.contains(line))
                .toList();
    }

    private static List<String> found(SampleReturns returns, Map<String, Transcript> transcripts, String unit) {
        Validator validator =
                new Validator(returns.catalog(), returns.catalog().county().asOf());
        List<Return> filed =
                transcripts.values().stream().map(SampleReturns::filed).toList();
        List<Finding> findings = new ArrayList<>(transcripts.get(unit).findings());
        findings.addAll(
                validator.validate(SampleReturns.filed(transcripts.get(unit))).findings());
        findings.addAll(validator.validateAcross(filed));
        return findings.stream().map(SampleReturns::flat).toList();
    }
}
