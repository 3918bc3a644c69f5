package xianghui.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The sample county breaks no rule of the law or of arithmetic; checked here without the product's catalogue. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenRulesTest {

    private static final Recount COUNTY = Recount.of(Path.of("input/returns"));

    // ---- S02

    @Test
    void R_D03_the_districts_add_up_to_the_units_totals() {
        for (String unit : COUNTY.files().keySet()) {
            for (String[] level : List.of(new String[] {"县", "a"}, new String[] {"乡", "b"})) {
                for (String[] field : List.of(new String[] {"registered", "B27"}, new String[] {"voted", "B28"})) {
                    int sum = COUNTY.sum("S02", field[0], of(unit).and(row -> row.is("level", level[0])));
                    int stated = COUNTY.sum("S01", "current", of(unit).and(row -> row.is("item", field[1] + level[1])));
                    assertThat(stated).as(unit + field[1] + level[1]).isEqualTo(sum);
                }
            }
        }
    }

    @Test
    void R_D03_the_written_totals_are_the_sums() {
        assertThat(COUNTY.totals("S02")).hasSize(6).allSatisfy(total -> {
            for (String field : List.of("population", "registered", "seats", "voted", "proxies", "valid_ballots")) {
                assertThat(total.number(field))
                        .as(total.unit() + total.text("level") + field)
                        .isEqualTo(COUNTY.sum(
                                "S02", field, of(total.unit()).and(row -> row.is("level", total.text("level")))));
            }
        });
    }

    @Test
    void R_D02_no_more_voters_than_grown_ups_and_not_many_fewer() {
        for (String unit : COUNTY.files().keySet()) {
            int expected = item(unit, "B02") - item(unit, "B04") - item(unit, "B05") - item(unit, "B06");
            int registered = item(unit, "B27a");
            assertThat(registered).isLessThanOrEqualTo(item(unit, "B02") + item(unit, "B29"));
            assertThat(Math.abs(registered - expected) * 20).isLessThan(expected);
        }
    }

    @Test
    void R_D04_to_R_D08_and_R_D11_each_district_is_sound() {
        assertThat(COUNTY.rows("S02")).allSatisfy(row -> {
            int seats = row.number("seats");
            int margin = row.number("candidates") - seats;
            assertThat(margin * 3).isGreaterThanOrEqualTo(seats);
            assertThat(margin).isLessThanOrEqualTo(seats);
            assertThat(row.number("voted")).isLessThanOrEqualTo(row.number("registered"));
            assertThat(row.number("returned")).isLessThanOrEqualTo(row.number("issued"));
            assertThat(row.number("issued")).isLessThanOrEqualTo(row.number("voted"));
            assertThat(row.number("valid_ballots") + row.number("invalid_ballots"))
                    .isEqualTo(row.number("returned"));
            assertThat(row.number("most_proxies")).isBetween(1, 3);
            assertThat(row.number("proxies")).isLessThanOrEqualTo(3 * (row.number("voted") - row.number("proxies")));
            LocalDate polled = day(row, "polling_day");
            assertThat(day(row, "list_published")).isBeforeOrEqualTo(polled.minusDays(20));
            assertThat(day(row, "nominees_published")).isBeforeOrEqualTo(polled.minusDays(15));
            assertThat(day(row, "candidates_published")).isBeforeOrEqualTo(polled.minusDays(7));
        });
    }

    @Test
    void R_D15_the_population_per_deputy_is_about_the_same() {
        for (String level : List.of("县", "乡")) {
            double mean = (double) COUNTY.sum("S02", "population", row -> row.is("level", level))
                    / COUNTY.sum("S02", "seats", row -> row.is("level", level));
            assertThat(COUNTY.rows("S02", row -> row.is("level", level)))
                    .allMatch(row ->
                            Math.abs(row.number("population") / (double) row.number("seats") - mean) < 0.2 * mean);
        }
    }

    @Test
    void R_D07_and_R_D09_the_winners_of_a_district_are_its_first_by_votes() {
        assertThat(COUNTY.rows("S02")).allSatisfy(district -> {
            String body = district.is("level", "县") ? "县人大代表" : "乡人大代表";
            List<Counted> candidates = COUNTY.rows(
                    "S05",
                    of(district.unit())
                            .and(row -> row.is("body", body) && row.is("district", district.text("district"))));
            assertThat(candidates).hasSize(district.number("candidates"));
            List<Counted> ranked = candidates.stream()
                    .sorted(Comparator.comparing((Counted row) -> row.number("votes"))
                            .reversed())
                    .toList();
            int seats = district.number("seats");
            assertThat(ranked.subList(0, seats))
                    .allMatch(row -> row.is("result", "当选") && row.number("votes") * 2 > district.number("voted"));
            assertThat(ranked.subList(seats, ranked.size())).allMatch(row -> row.is("result", "落选"));
            assertThat(ranked.get(seats).number("votes"))
                    .isLessThan(ranked.get(seats - 1).number("votes"));
            assertThat(candidates.stream().mapToInt(row -> row.number("votes")).sum())
                    .isLessThanOrEqualTo(district.number("valid_ballots") * seats);
        });
    }

    // ---- S03 and S04

    @Test
    void R_M01_and_R_M13_ballots_and_votes_agree() {
        assertThat(COUNTY.rows("S03")).hasSize(13 * 10 + 21).allSatisfy(item -> {
            assertThat(item.number("present")).isLessThanOrEqualTo(item.number("due"));
            assertThat(item.number("due")).isLessThanOrEqualTo(item.number("members"));
            assertThat(item.number("issued")).isLessThanOrEqualTo(item.number("present"));
            assertThat(item.number("returned")).isLessThanOrEqualTo(item.number("issued"));
            assertThat(item.number("valid_ballots") + item.number("invalid_ballots"))
                    .isEqualTo(item.number("returned"));
            List<Counted> votes = votes(item);
            assertThat(votes).as(item.toString()).hasSize(item.number("candidates"));
            assertThat(votes.stream().map(row -> row.text("name")).distinct()).hasSize(votes.size());
            assertThat(votes)
                    .allMatch(row -> row.number("ayes") + row.number("noes") + row.number("abstentions")
                            == item.number("valid_ballots"));
            assertThat(votes.stream().mapToInt(row -> row.number("ayes")).sum())
                    .isLessThanOrEqualTo(item.number("valid_ballots") * item.number("seats"));
            List<Counted> elected =
                    votes.stream().filter(row -> row.is("elected", "是")).toList();
            assertThat(elected).hasSize(item.number("seats"));
            assertThat(elected).allMatch(row -> row.number("ayes") * 2 > item.number("members"));
            boolean full = elected.stream().allMatch(row -> row.number("ayes") == item.number("present"));
            assertThat(votes)
                    .allMatch(row -> row.is("elected", "是") || !full || row.number("ayes") == 0)
                    .allMatch(row -> row.is("elected", "是") || row.number("ayes") < item.number("present") / 2);
            assertThat(item.is("method", "差额")).isEqualTo(item.number("candidates") > item.number("seats"));
        });
    }

    @Test
    void R_M02_R_M08_R_M09_the_meetings_had_their_quorum_and_size() {
        assertThat(COUNTY.rows("S03"))
                .allMatch(row -> row.number("present") * 5 >= row.number("due") * 4)
                .allMatch(row -> row.number("present") * 3 >= row.number("members") * 2);
        assertThat(COUNTY.rows("S03", row -> row.is("item", "党委委员")))
                .hasSize(13)
                .allMatch(row -> row.number("members") >= 100 && row.number("members") <= 200);
        assertThat(COUNTY.rows("S03", row -> row.is("item", "县委委员"))).allMatch(row -> row.number("members") == 352);
    }

    @Test
    void R_M03_R_M08_R_M09_the_margins_are_lawful() {
        margin(Set.of("人大主席", "乡镇长", "县人大主任", "县长", "监察委员会主任", "法院院长", "检察院检察长"), 0, 1);
        margin(Set.of("副乡镇长", "县人大副主任", "副县长"), 1, 3);
        margin(Set.of("党委书记", "党委副书记", "纪委书记", "纪委副书记", "县委书记", "县委副书记", "县纪委书记", "县纪委副书记"), 0, 0);
        margin(Set.of("县委常委"), 1, 2);
        percent(Set.of("党委委员", "纪委委员", "县党代表", "市党代表"), 20, 40);
        percent(Set.of("县委委员", "候补委员", "县纪委委员"), 10, 20);
        percent(Set.of("县人大委员"), 10, 20);
    }

    private static void margin(Set<String> items, int least, int most) {
        assertThat(COUNTY.rows("S03", row -> items.contains(row.text("item"))))
                .isNotEmpty()
                .allMatch(row -> more(row) >= least && more(row) <= most);
    }

    private static void percent(Set<String> items, int least, int most) {
        assertThat(COUNTY.rows("S03", row -> items.contains(row.text("item"))))
                .isNotEmpty()
                .allMatch(row -> more(row) * 100 >= row.number("seats") * least)
                .allMatch(row -> more(row) * 100 <= row.number("seats") * most || more(row) == 1);
    }

    private static int more(Counted row) {
        return row.number("candidates") - row.number("seats");
    }

    @Test
    void R_M07_R_M12_the_meetings_came_in_their_order() {
        for (String unit : COUNTY.files().keySet()) {
            Map<String, List<Counted>> meetings =
                    COUNTY.rows("S03", of(unit)).stream().collect(groupingBy(row -> row.text("meeting")));
            boolean county = unit.equals("00");
            Counted party = meetings.get(county ? "县党代会" : "乡镇党代会").get(0);
            Counted people = meetings.get(county ? "县人代会" : "乡镇人代会").get(0);
            assertThat(day(party, "opened")).isBeforeOrEqualTo(day(party, "closed"));
            assertThat(day(party, "closed")).isBefore(day(people, "opened"));
            assertThat(day(people, "opened"))
                    .isBeforeOrEqualTo(LocalDate.of(2026, 4, 23).plusMonths(2));
        }
    }

    @Test
    void R_M11_and_L00_the_elected_are_the_holders_and_fill_every_post() {
        for (String unit : townships()) {
            team(unit, "党委", Set.of("党委委员", "党委书记", "党委副书记"), "B26a");
            team(unit, "纪委", Set.of("纪委委员", "纪委书记", "纪委副书记"), "B26b");
            team(unit, "人大", Set.of("人大主席"), "B26c");
            team(unit, "政府", Set.of("乡镇长", "副乡镇长"), "B26d");
        }
    }

    private static void team(String unit, String team, Set<String> items, String posts) {
        Set<String> elected = names(
                COUNTY.rows("S04", of(unit).and(row -> items.contains(row.text("item")) && row.is("elected", "是"))));
        List<Counted> holders = COUNTY.rows("S06", of(unit).and(row -> row.is("term", "本届") && row.is("team", team)));
        assertThat(names(holders)).as(unit + team).isEqualTo(elected);
        assertThat(holders).hasSize(item(unit, posts)).hasSameSizeAs(elected);
    }

    private static Set<String> names(List<Counted> rows) {
        return rows.stream().map(row -> row.text("name")).collect(toSet());
    }

    // ---- S05 to S07

    @Test
    void R_P01_R_P02_R_P03_the_composition_is_what_the_roster_counts() {
        SampleCounty again = SampleCounty.golden();
        for (SampleUnit unit : again.units()) {
            for (String body : unit.sheet("S05").rows().stream()
                    .map(row -> row.text("body"))
                    .collect(toSet())) {
                Composition.count(unit, body).forEach((item, count) -> assertThat(
                                unit.sheet("S07").item(body, item).number("current"))
                        .isEqualTo(count));
                for (String term : List.of("current", "last")) {
                    sound(unit, body, term);
                }
            }
        }
    }

    private static void sound(SampleUnit unit, String body, String term) {
        SampleSheet sheet = unit.sheet("S07");
        int total = sheet.item(body, "total").number(term);
        int ages = 0;
        for (String band : List.of("age_to_35", "age_36_45", "age_46_55", "age_from_56")) {
            ages += sheet.item(body, band).number(term);
        }
        String place = unit.code() + body + term;
        assertThat(ages).as(place).isEqualTo(total);
        assertThat(sheet.item(body, "communist").number(term)
                        + sheet.item(body, "outside_party").number(term))
                .as(place)
                .isEqualTo(total);
        assertThat(sheet.rows(row -> row.is("body", body)))
                .as(place)
                .hasSize(14)
                .allMatch(row -> row.number(term) >= 0 && row.number(term) <= total);
        assertThat(sheet.item(body, "bachelor").number(term))
                .as(place)
                .isLessThanOrEqualTo(sheet.item(body, "college").number(term));
    }

    @Test
    void R_P04_R_P05_R_P06_the_persons_are_of_age_and_appear_once_in_a_body() {
        Set<String> seen = new HashSet<>();
        assertThat(COUNTY.rows("S05")).hasSizeGreaterThan(3000).allSatisfy(row -> {
            assertThat(row.age()).isBetween(18, 90);
            assertThat(seen.add(row.text("body") + row.person()))
                    .as(row.person())
                    .isTrue();
            assertThat(row.is("grassroots", "是") && Set.of("党政领导干部", "企业负责人").contains(row.text("occupation")))
                    .isFalse();
        });
    }

    @Test
    void Two_delegates_of_two_townships_share_a_name_and_are_not_one_person() {
        Map<String, List<Counted>> named =
                COUNTY.rows("S05", row -> row.is("body", "县党代表")).stream().collect(groupingBy(row -> row.text("name")));
        List<List<Counted>> shared =
                named.values().stream().filter(rows -> rows.size() > 1).toList();
        assertThat(shared).hasSize(1);
        assertThat(shared.get(0).stream().map(Counted::person).distinct()).hasSize(2);
    }

    @Test
    void P07_about_a_third_served_before_and_the_lower_body_is_nearer_to_the_grass_roots() {
        for (String body : List.of("县党代表", "县人大代表", "县政协委员", "乡党代表", "乡人大代表")) {
            assertThat(share(body, "连任")).as(body).isBetween(0.28, 0.38);
        }
        assertThat(share("乡人大代表", "基层一线")).isGreaterThan(share("县人大代表", "基层一线"));
        assertThat(share("乡党代表", "基层一线")).isGreaterThan(share("县党代表", "基层一线"));
    }

    private static double share(String body, String indicator) {
        return (double) COUNTY.indicator(body, indicator, "current") / COUNTY.indicator(body, "总数", "current");
    }

    @Test
    void R_L01_and_R_L03_to_R_L08_the_townships_teams_are_sound() {
        for (String unit : townships()) {
            List<Counted> team = COUNTY.rows("S06", of(unit).and(row -> row.is("term", "本届")));
            Set<String> chairs =
                    names(team.stream().filter(row -> row.is("post", "人大主席")).toList());
            assertThat(team.stream().filter(row -> row.is("team", "政府")))
                    .noneMatch(row -> chairs.contains(row.text("name")));
            assertThat(item(unit, "B26a")).isBetween(7, 9);
            assertThat(item(unit, "B26b")).isBetween(5, 7);
            assertThat(team).allMatch(row -> row.age() < 58);
            assertThat(team).anyMatch(row -> row.text("origin").contains("三类人员"));
            long seasoned = team.stream()
                    .filter(row -> Double.parseDouble(row.text("township_years")) >= 2)
                    .count();
            assertThat(seasoned * 3).isGreaterThanOrEqualTo(team.size() * 2L);
            assertThat(team)
                    .allMatch(row -> row.number("unfit_votes") * 3 <= row.number("assessed"))
                    .allMatch(row -> row.number("recommendations") * 2 >= row.number("recommenders"));
        }
        assertThat(COUNTY.rows("S06", row -> row.is("change", "退出")))
                .allMatch(row -> row.text("deputy_since").compareTo("2016.06") <= 0);
    }

    @Test
    void A_person_is_described_alike_wherever_the_leadership_roster_names_him() {
        COUNTY.rows("S06").stream()
                .collect(groupingBy(row -> row.unit() + row.text("name")))
                .forEach((person, rows) -> assertThat(rows.stream()
                                .map(row ->
                                        row.text("born") + row.text("sex") + row.text("party") + row.text("education"))
                                .distinct())
                        .as(person)
                        .hasSize(1));
    }

    // ---- S08 to S13

    @Test
    void R_G01_each_stage_ended_before_the_next_one_did() {
        COUNTY.rows("S08").stream()
                .collect(groupingBy(row -> row.unit() + row.text("series")))
                .forEach((series, tasks) -> {
                    for (int at = 1; at < tasks.size(); at++) {
                        assertThat(day(tasks.get(at), "finished"))
                                .as(series)
                                .isAfterOrEqualTo(day(tasks.get(at - 1), "finished"));
                    }
                    assertThat(tasks)
                            .allMatch(row -> !day(row, "finished").isAfter(day(row, "planned")))
                            .allMatch(row -> !day(row, "finished").isAfter(LocalDate.of(2026, 6, 30)));
                });
    }

    @Test
    void R_K01_R_K02_forms_and_cases_are_sound() {
        assertThat(COUNTY.rows("S11"))
                .allMatch(row -> row.is("matter", "合计") || row.number("done") <= row.number("due"));
        assertThat(COUNTY.rows("S12"))
                .allMatch(row -> row.number("returned") <= row.number("issued")
                        && row.number("valid_forms") <= row.number("returned"));
        assertThat(COUNTY.rows("S12", row -> row.is("form", "换届风气测评表")))
                .allMatch(row -> row.number("satisfied") + row.number("fairly_satisfied") == row.number("valid_forms"));
        assertThat(COUNTY.rows("S13"))
                .allMatch(row -> !day(row, "closed").isBefore(day(row, "received")))
                .allMatch(row -> !row.filled("deadline") || !day(row, "closed").isAfter(day(row, "deadline")));
    }

    @Test
    void R_X01_units_of_measure_and_shares_are_plausible() {
        Map<String, String> units =
                Map.of("培训", "期", "资料", "份", "手册", "册", "宣传车", "辆次", "墙报板报", "期", "横幅", "幅", "标语", "条", "表格资料", "种");
        assertThat(COUNTY.rows("S10"))
                .allMatch(row -> row.is("unit_word", units.get(row.text("category"))))
                .allMatch(row -> !row.is("category", "培训") || row.number("attendance") >= row.number("quantity"));
        units.keySet().forEach(category -> townships().forEach(unit -> assertThat(
                        2 * COUNTY.sum("S10", "quantity", of(unit).and(row -> row.is("category", category))))
                .isLessThanOrEqualTo(COUNTY.sum("S10", "quantity", row -> row.is("category", category)))));
        assertThat(COUNTY.rows("S10").stream()
                        .map(row -> row.text("title") + row.text("day"))
                        .distinct())
                .hasSameSizeAs(COUNTY.rows("S10"));
    }

    // ---- helpers

    private static java.util.function.Predicate<Counted> of(String unit) {
        return row -> row.unit().equals(unit);
    }

    private static List<String> townships() {
        return COUNTY.files().keySet().stream()
                .filter(unit -> !unit.equals("00"))
                .toList();
    }

    private static int item(String unit, String item) {
        return COUNTY.sum("S01", "current", of(unit).and(row -> row.is("item", item)));
    }

    private static LocalDate day(Counted row, String id) {
        return LocalDate.parse(row.text(id));
    }

    private static List<Counted> votes(Counted item) {
        return COUNTY.rows(
                "S04",
                of(item.unit())
                        .and(row -> row.is("meeting", item.text("meeting")) && row.is("item", item.text("item"))));
    }
}
