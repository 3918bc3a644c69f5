package xianghui.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The sample county reproduces every total of the golden list; recounted from the committed workbooks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenTotalsTest {

    private static final Recount COUNTY = Recount.of(Path.of("input/returns"));
    private static final List<String> BODIES = List.of("县党代表", "县人大代表", "县政协委员");

    private static final Predicate<Counted> TOWNSHIP = row -> !row.unit().equals("00");
    private static final Predicate<Counted> COUNTY_UNIT = row -> row.unit().equals("00");

    private static Predicate<Counted> is(String id, String value) {
        return row -> row.is(id, value);
    }

    private static Predicate<Counted> elected(String body) {
        return is("body", body).and(is("result", "当选"));
    }

    // ---- units and population

    @Test
    void Fourteen_units_report_thirteen_of_them_townships() {
        assertThat(COUNTY.files()).hasSize(14);
        assertThat(COUNTY.rows("S00", row -> row.is("单位类型", "乡镇"))).hasSize(13);
        assertThat(COUNTY.files().values().stream().filter(name -> name.endsWith(".xls")))
                .hasSize(2);
        assertThat(COUNTY.files().values()).anyMatch(name -> name.contains("垚")).anyMatch(name -> name.contains("犇"));
    }

    @Test
    void The_population_is_262350_of_whom_13700_belong_to_no_township() {
        assertThat(COUNTY.item("B01", "current")).isEqualTo(262_350);
        assertThat(COUNTY.sum("S01", "current", COUNTY_UNIT.and(is("item", "B01"))))
                .isEqualTo(13_700);
        assertThat(COUNTY.item("B02", "current")).isEqualTo(215_200);
        assertThat(COUNTY.rows("S01", TOWNSHIP.and(is("item", "B01"))))
                .allMatch(row -> row.number("current") >= 18_000 && row.number("current") <= 19_499);
        assertThat(140 + 262_350 / 5000).isEqualTo(192);
        assertThat(COUNTY.rows("S01", TOWNSHIP.and(is("item", "B01"))))
                .allMatch(row -> 45 + row.number("current") / 1500 == 57);
    }

    // ---- voters

    @Test
    void Of_201380_voters_188117_voted_for_the_townships_and_of_212540_197662_for_the_county() {
        assertThat(COUNTY.sum("S02", "registered", is("level", "乡"))).isEqualTo(201_380);
        assertThat(COUNTY.sum("S02", "voted", is("level", "乡"))).isEqualTo(188_117);
        assertThat(COUNTY.sum("S02", "registered", is("level", "县"))).isEqualTo(212_540);
        assertThat(COUNTY.sum("S02", "voted", is("level", "县"))).isEqualTo(197_662);
        assertThat(COUNTY.sum("S02", "registered", COUNTY_UNIT)).isEqualTo(11_160);
        assertThat(COUNTY.sum("S02", "voted", COUNTY_UNIT)).isEqualTo(9_545);
        assertThat(permille(188_117, 201_380)).isEqualTo(934);
        assertThat(permille(197_662, 212_540)).isEqualTo(930);
    }

    @Test
    void The_last_turnout_was_lower_by_a_point_or_more() {
        assertThat(points("B28b", "B27b", "current") - points("B28b", "B27b", "last"))
                .isGreaterThan(1.0);
        assertThat(points("B28a", "B27a", "current") - points("B28a", "B27a", "last"))
                .isGreaterThan(1.0);
    }

    private static double points(String part, String whole, String column) {
        return 100.0 * COUNTY.item(part, column) / COUNTY.item(whole, column);
    }

    @Test
    void Every_district_elected_its_one_to_three_deputies_at_once_on_the_polling_day() {
        assertThat(COUNTY.rows("S02")).hasSizeGreaterThan(350).allSatisfy(row -> {
            assertThat(row.number("seats")).isBetween(1, 3);
            assertThat(row.number("voted") * 2).isGreaterThan(row.number("registered"));
            assertThat(row.number("elected")).isEqualTo(row.number("seats"));
            assertThat(row.text("round")).isEqualTo("首次");
            assertThat(row.text("valid")).isEqualTo("是");
            assertThat(row.text("polling_day")).isEqualTo("2026-04-23");
        });
    }

    // ---- seats

    @Test
    void The_county_has_352_and_192_and_175_seats() {
        assertThat(COUNTY.count("S05", elected("县党代表"))).isEqualTo(352);
        assertThat(COUNTY.count("S05", elected("县人大代表"))).isEqualTo(192);
        assertThat(COUNTY.count("S05", elected("县政协委员"))).isEqualTo(175);
        assertThat(COUNTY.count("S05", elected("乡人大代表"))).isEqualTo(741);
        Map<String, Long> delegates = COUNTY.rows("S05", TOWNSHIP.and(elected("县党代表"))).stream()
                .collect(groupingBy(Counted::unit, java.util.stream.Collectors.counting()));
        assertThat(delegates).hasSize(13).allSatisfy((unit, seats) -> assertThat(seats)
                .isEqualTo(24));
        assertThat(COUNTY.count("S05", COUNTY_UNIT.and(elected("县党代表")))).isEqualTo(40);
        assertThat(COUNTY.count("S05", COUNTY_UNIT.and(elected("县人大代表")))).isEqualTo(10);
        assertThat(COUNTY.count("S05", TOWNSHIP.and(elected("县政协委员")))).isZero();
    }

    @Test
    void Two_persons_sit_in_two_bodies_so_that_719_seats_are_717_persons() {
        assertThat(COUNTY.persons("S05", row -> BODIES.contains(row.text("body")) && row.is("result", "当选")))
                .isEqualTo(717);
    }

    @Test
    void Of_719_members_390_have_a_college_degree() {
        assertThat(college("县党代表")).isEqualTo(191);
        assertThat(college("县人大代表")).isEqualTo(104);
        assertThat(college("县政协委员")).isEqualTo(95);
        assertThat(permille(390, 719)).isEqualTo(542);
        assertThat(191 * 100).isGreaterThan(352 * 54);
        assertThat(104 * 100).isGreaterThan(192 * 54);
        assertThat(95 * 100).isGreaterThan(175 * 54);
    }

    private static int college(String body) {
        return COUNTY.count(
                "S05", elected(body).and(row -> Set.of("研究生", "本科", "大专").contains(row.text("education"))));
    }

    @Test
    void Those_from_35_to_50_are_the_main_body_of_each() {
        for (String body : BODIES) {
            int middle = COUNTY.count("S05", elected(body).and(row -> row.age() >= 35 && row.age() <= 50));
            assertThat(middle * 2).as(body).isGreaterThan(COUNTY.count("S05", elected(body)));
        }
    }

    @Test
    void The_shares_of_women_outsiders_and_grass_roots_rose_by_a_point_or_more() {
        for (String body : BODIES) {
            for (String indicator : List.of("女", "党外", "基层一线")) {
                if (!body.equals("县党代表") || !indicator.equals("党外")) {
                    assertThat(share(body, indicator, "current") - share(body, indicator, "last"))
                            .as(body + indicator)
                            .isGreaterThan(1.0);
                }
            }
        }
        assertThat(COUNTY.indicator("县党代表", "党外", "current")).isZero();
    }

    private static double share(String body, String indicator, String column) {
        return 100.0 * COUNTY.indicator(body, indicator, column) / COUNTY.indicator(body, "总数", column);
    }

    // ---- meetings

    @Test
    void Thirteen_party_congresses_closed_by_9_May_and_thirteen_peoples_congresses_by_10_June() {
        assertThat(closed("乡镇党代会")).hasSize(13);
        assertThat(closed("乡镇党代会").values()).allMatch(day -> !day.isAfter(LocalDate.of(2026, 5, 9)));
        assertThat(closed("乡镇人代会")).hasSize(13);
        assertThat(closed("乡镇人代会").values()).allMatch(day -> !day.isAfter(LocalDate.of(2026, 6, 10)));
        assertThat(closed("县党代会")).isEqualTo(Map.of("00", LocalDate.of(2026, 6, 5)));
        assertThat(closed("县政协")).isEqualTo(Map.of("00", LocalDate.of(2026, 6, 22)));
        assertThat(closed("县人代会")).isEqualTo(Map.of("00", LocalDate.of(2026, 6, 23)));
    }

    private static Map<String, LocalDate> closed(String meeting) {
        Map<String, LocalDate> closed = new TreeMap<>();
        COUNTY.rows("S03", is("meeting", meeting))
                .forEach(row -> closed.put(row.unit(), LocalDate.parse(row.text("closed"))));
        return closed;
    }

    @Test
    void Every_township_met_before_the_county_did() {
        assertThat(closed("乡镇党代会").values()).allMatch(day -> day.isBefore(LocalDate.of(2026, 6, 3)));
        assertThat(closed("乡镇人代会").values()).allMatch(day -> day.isBefore(LocalDate.of(2026, 6, 22)));
    }

    @Test
    void Eleven_party_congresses_were_unanimous_and_two_were_but_for_some() {
        List<Counted> exceptions = exceptions("乡镇党代会");
        assertThat(exceptions.stream().map(Counted::unit).collect(toSet())).containsExactlyInAnyOrder("03", "10");
        assertThat(exceptions).allMatch(row -> Set.of("纪委委员", "县党代表").contains(row.text("item")));
        assertThat(exceptions.stream().map(row -> row.unit() + row.text("item")).collect(toSet()))
                .hasSize(4);
        assertThat(exceptions).hasSize(6);
    }

    @Test
    void Eleven_peoples_congresses_were_unanimous_and_two_were_but_for_a_deputy_head() {
        List<Counted> exceptions = exceptions("乡镇人代会");
        assertThat(exceptions.stream().map(Counted::unit).collect(toSet())).containsExactlyInAnyOrder("05", "10");
        assertThat(exceptions).hasSize(2).allMatch(row -> row.is("item", "副乡镇长"));
    }

    @Test
    void The_countys_meetings_were_unanimous_but_for_two_abstentions() {
        assertThat(exceptions("县党代会")).isEmpty();
        assertThat(exceptions("县人代会")).isEmpty();
        assertThat(exceptions("县政协")).hasSize(2).allSatisfy(row -> {
            assertThat(row.text("item")).isEqualTo("政协常委");
            assertThat(row.text("abstentions")).isEqualTo("1");
            assertThat(row.text("noes")).isEqualTo("0");
        });
    }

    @Test
    void The_countys_congress_elected_every_office() {
        assertThat(COUNTY.rows("S03", is("meeting", "县人代会")).stream().map(row -> row.text("item")))
                .containsExactlyInAnyOrder("县人大主任", "县人大副主任", "县人大委员", "县长", "副县长", "监察委员会主任", "法院院长", "检察院检察长");
        assertThat(COUNTY.rows("S03", is("meeting", "县党代会")).stream().map(row -> row.text("item")))
                .containsExactlyInAnyOrder("县委委员", "候补委员", "县纪委委员", "市党代表", "县委常委", "县委书记", "县委副书记", "县纪委书记", "县纪委副书记");
    }

    /** The elected who lack a vote of those present; none lacks more than a tenth. */
    private static List<Counted> exceptions(String meeting) {
        List<Counted> exceptions = COUNTY.rows(
                "S04", is("meeting", meeting).and(is("elected", "是")).and(row -> row.number("ayes") < present(row)));
        assertThat(exceptions).allMatch(row -> row.number("ayes") * 10 >= present(row) * 9);
        return exceptions;
    }

    private static int present(Counted votes) {
        return COUNTY.sum(
                "S03",
                "present",
                row -> row.unit().equals(votes.unit())
                        && row.is("meeting", votes.text("meeting"))
                        && row.is("item", votes.text("item")));
    }

    // ---- leadership

    @Test
    void Of_26_heads_five_are_35_or_younger_and_their_mean_age_is_36() {
        Predicate<Counted> heads = TOWNSHIP.and(is("term", "本届")).and(is("rank", "党政正职"));
        List<Counted> rows = COUNTY.rows("S06", heads);
        assertThat(rows).hasSize(26);
        assertThat(rows.stream().filter(row -> row.age() <= 35)).hasSize(5);
        assertThat(rows.stream().mapToInt(Counted::age).min()).hasValue(30);
        assertThat(rows.stream().mapToInt(Counted::age).sum()).isEqualTo(936);
        assertThat(rows.stream().filter(GoldenTotalsTest::bachelor)).hasSize(21);
        List<Counted> before = COUNTY.rows("S06", TOWNSHIP.and(is("term", "上届")).and(is("rank", "党政正职")));
        assertThat(before).hasSize(26);
        assertThat(before.stream().filter(GoldenTotalsTest::bachelor)).hasSize(14);
    }

    private static boolean bachelor(Counted row) {
        return row.is("education", "本科") || row.is("education", "研究生");
    }

    @Test
    void Six_secretaries_and_seven_mayors_came_by_three_rounds_and_two_votes() {
        assertThat(COUNTY.rows("S06", is("procedure", "3轮推荐2次票决")).stream().map(row -> row.text("post")))
                .hasSize(13)
                .filteredOn("党委书记"::equals)
                .hasSize(6);
        assertThat(COUNTY.count("S06", is("procedure", "3轮推荐2次票决").and(is("post", "乡镇长"))))
                .isEqualTo(7);
    }

    @Test
    void Four_secretaries_five_mayors_and_four_chairs_came_from_elsewhere() {
        Predicate<Counted> moved = TOWNSHIP.and(is("term", "本届")).and(is("change", "交流"));
        assertThat(COUNTY.count("S06", moved.and(is("post", "党委书记")))).isEqualTo(4);
        assertThat(COUNTY.count("S06", moved.and(is("post", "乡镇长")))).isEqualTo(5);
        assertThat(COUNTY.count("S06", moved.and(is("post", "人大主席")))).isEqualTo(4);
        assertThat(COUNTY.count("S06", moved.and(is("rank", "副职")))).isPositive();
    }

    @Test
    void All_61_nominees_were_recommended_and_58_come_from_the_grass_roots() {
        Predicate<Counted> nominees = TOWNSHIP.and(is("newly_nominated", "是"));
        assertThat(COUNTY.persons("S06", nominees)).isEqualTo(61);
        assertThat(COUNTY.persons("S06", nominees.and(row -> row.text("origin").contains("基层一线"))))
                .isEqualTo(58);
        assertThat(COUNTY.rows("S06", nominees)).allMatch(row -> row.is("recommended", "是"));
        assertThat(COUNTY.count("S06", nominees))
                .as("rows, for some hold two posts")
                .isGreaterThan(61);
    }

    @Test
    void Eleven_left_and_there_are_more_outsiders_than_before() {
        assertThat(COUNTY.persons("S06", TOWNSHIP.and(is("change", "退出")))).isEqualTo(11);
        assertThat(COUNTY.rows("S06", is("change", "退出"))).allMatch(row -> row.is("term", "上届") && row.age() >= 48);
        Predicate<Counted> outside = TOWNSHIP.and(row -> !row.is("party", "中共党员"));
        assertThat(COUNTY.persons("S06", outside.and(is("term", "本届")))).isEqualTo(9);
        assertThat(COUNTY.persons("S06", outside.and(is("term", "上届")))).isEqualTo(6);
    }

    @Test
    void Every_team_has_a_woman_and_somebody_young() {
        Map<String, List<Counted>> teams =
                COUNTY.rows("S06", TOWNSHIP.and(is("term", "本届"))).stream().collect(groupingBy(Counted::unit));
        assertThat(teams).hasSize(13).allSatisfy((unit, team) -> {
            assertThat(team).anyMatch(row -> row.is("sex", "女"));
            assertThat(team).anyMatch(row -> row.age() <= 35);
        });
    }

    // ---- work

    @Test
    void The_work_ran_from_8_March_to_23_June_by_stages_and_with_somebody_to_answer_for_each_task() {
        List<String> days = COUNTY.rows("S08").stream()
                .map(row -> row.text("finished"))
                .sorted()
                .toList();
        assertThat(days).first().isEqualTo("2026-03-08");
        assertThat(days).last().isEqualTo("2026-06-23");
        assertThat(COUNTY.rows("S08")).allMatch(row -> row.is("status", "已完成") && row.filled("responsible"));
        assertThat(stages("乡镇人代会")).isEqualTo("5/11");
        assertThat(stages("乡镇党代会")).isEqualTo("3/30");
    }

    private static String stages(String series) {
        List<Counted> rows = COUNTY.rows("S08", COUNTY_UNIT.and(is("series", series)));
        long stages = rows.stream().map(row -> row.text("stage")).distinct().count();
        long tasks = rows.stream().map(row -> row.text("task")).distinct().count();
        return stages + "/" + tasks;
    }

    @Test
    void Six_groups_four_talks_two_channels_and_thirteen_inspections() {
        assertThat(COUNTY.sum("S01", "current", COUNTY_UNIT.and(is("item", "B11"))))
                .isEqualTo(6);
        assertThat(COUNTY.sum("S01", "current", COUNTY_UNIT.and(is("item", "B16"))))
                .isEqualTo(2);
        assertThat(COUNTY.sum("S01", "current", COUNTY_UNIT.and(is("item", "B17"))))
                .isEqualTo(4);
        assertThat(COUNTY.item("B12", "current")).isEqualTo(13);
    }

    @Test
    void Trainings_and_publicity_add_up() {
        assertThat(quantity("培训")).isEqualTo(98);
        assertThat(COUNTY.sum("S10", "attendance", is("category", "培训"))).isEqualTo(3846);
        assertThat(quantity("资料")).isEqualTo(2546);
        assertThat(quantity("手册")).isEqualTo(350);
        assertThat(quantity("宣传车")).isEqualTo(250);
        assertThat(quantity("墙报板报")).isEqualTo(130);
        assertThat(quantity("横幅")).isEqualTo(155);
        assertThat(quantity("标语")).isEqualTo(15_000);
    }

    private static int quantity(String category) {
        return COUNTY.sum("S10", "quantity", is("category", category));
    }

    // ---- discipline

    @Test
    void Of_3162_forms_not_all_came_back_and_all_who_answered_knew_and_were_content() {
        Predicate<Counted> counted = row -> !row.is("form", "班子测评");
        assertThat(COUNTY.sum("S12", "issued", counted)).isEqualTo(3162);
        assertThat(COUNTY.sum("S12", "returned", counted)).isEqualTo(2098 + 548 + 446);
        assertThat(COUNTY.sum("S12", "valid_forms", is("form", "纪律知晓问卷"))).isEqualTo(2076);
        assertThat(COUNTY.sum("S12", "aware", row -> true)).isEqualTo(2076);
        assertThat(COUNTY.sum("S12", "valid_forms", is("form", "换届风气测评表"))).isEqualTo(540);
        assertThat(COUNTY.sum("S12", "satisfied", row -> true) + COUNTY.sum("S12", "fairly_satisfied", row -> true))
                .isEqualTo(540);
    }

    @Test
    void All_who_had_to_pledge_did() {
        List<Counted> pledges = COUNTY.rows("S11", is("matter", "承诺书"));
        assertThat(pledges)
                .isNotEmpty()
                .allMatch(row -> row.number("due") == row.number("done") && row.number("due") > 0);
    }

    @Test
    void No_case_is_confirmed_or_open_and_every_unit_says_so() {
        assertThat(COUNTY.rows("S13")).hasSize(5).allMatch(row -> Set.of("查否", "失实澄清")
                .contains(row.text("finding")));
        Set<String> reporting = COUNTY.rows("S13").stream().map(Counted::unit).collect(toSet());
        for (String unit : COUNTY.files().keySet()) {
            assertThat(COUNTY.state(unit, "S13")).isEqualTo(reporting.contains(unit) ? "已填" : "无此项");
        }
    }

    /** Thousandths, rounded half up. */
    private static int permille(int part, int whole) {
        return (part * 2000 + whole) / (whole * 2);
    }
}
