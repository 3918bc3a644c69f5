package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.sample.SampleCounty;
import xianghui.sample.Variants;

/** Makes one change to the golden county at a time, and sees what follows from it and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesIT {

    private static final String CHART_PLACE = "（三）细化程序，认真筹备";
    private static final String NO_CASE = "截至2026年6月30日，全县没有发现一例违反换届纪律的情况。";

    @TempDir
    Path root;

    @Test
    void one_case_under_inquiry() throws Exception {
        CountyRun run = run(Variants.openCase(), 0);
        run.says("全县共受理涉及换届的举报3件，已办结2件，目前未查实违反换届纪律问题，另有1件正在办理。");
        saysNot(run, NO_CASE);
        found(run, List.of(), List.of());
        rewritten(run, 1);
    }

    @Test
    void one_case_confirmed() throws Exception {
        // What the office did with the last report stays: a sentence more, and a chart at another place.
        CountyRun run = CountyRun.after(
                CountyRun.golden(),
                file -> Edits.sentence(Edits.chartBefore(file, CHART_PLACE), Edits.HERS),
                Variants.confirmedCase(),
                root);
        assertThat(run.exit()).as(() -> String.join("\n", run.said())).isZero();
        run.says("全县共受理涉及换届的举报3件，已办结3件，查实1件，处理1人。");
        saysNot(run, NO_CASE);
        found(run, List.of(), List.of());
        rewritten(run, 2);
        assertThat(run.wordText()).contains(Edits.HERS);
        List<String> word = run.word();
        int place = IntStream.range(0, word.size())
                .filter(at -> word.get(at).contains(CHART_PLACE))
                .findFirst()
                .orElseThrow();
        assertThat(word.get(place - 1)).startsWith("图1");
        assertThat(word.get(place - 2)).isEmpty();
        assertThat(word).filteredOn(text -> text.startsWith("图1")).hasSize(1);
    }

    @Test
    void one_township_absent() throws Exception {
        CountyRun run = run(Variants.absentUnit(), 1);
        run.says(
                "应报14个单位，实报13个单位；石桥镇尚未报送。",
                "乡级选举，已报送的12个乡镇登记选民185724人，参加投票173454人，参选率93.4%。",
                "已召开乡镇党代会的有12个乡镇；石桥镇尚未报送。",
                "其中10个乡镇选举产生的",
                "另外2个乡镇除个别副乡镇长以高票当选外");
        saysNot(run, NO_CASE, "13个乡镇", "圆满", "明显提升", "95%以上");
        assertThat(run.figures().get("coverage").toString())
                .isEqualTo("{\"expected\":14,\"accepted\":13,\"missing\":[{\"code\":\"07\",\"name\":\"石桥镇\"}]}");
        List<String> gone = CountyRun.golden().findings().stream()
                .filter(line -> line.startsWith("07 "))
                .toList();
        assertThat(gone).hasSize(2);
        found(run, List.of("07 FATAL F-MISSING - open"), gone);
    }

    @Test
    void one_sheet_of_cases_empty_and_undeclared() throws Exception {
        CountyRun run = run(Variants.undeclaredCases(), 0);
        run.says("共受理涉及换届的举报3件，已全部办结，未查实违反换届纪律问题；云渡乡未填报该项情况。");
        saysNot(run, NO_CASE);
        found(run, List.of("05 QUERY F-STATEb 信访举报!B2 open"), List.of());
        rewritten(run, 2);
    }

    @Test
    void one_standing_member_two_votes_short() throws Exception {
        CountyRun run = run(Variants.twoVotesShort(), 0);
        run.says("政协常委除2名外均以全票当选，这2名共少3票，少票最多的少2票（共计弃权3票）。");
        found(run, List.of(), List.of());
        rewritten(run, 1);
    }

    @Test
    void one_answer_short_of_full_awareness() throws Exception {
        CountyRun run = run(Variants.oneUnaware(), 0);
        run.says("换届纪律知晓率为99.9%（发放问卷2150份，收回2098份，回收有效问卷2076份）。");
        found(run, List.of(), List.of());
        rewritten(run, 1);
    }

    @Test
    void fifty_seven_of_sixty_one_from_the_grass_roots() throws Exception {
        CountyRun run = run(Variants.fewerFromTheGrassRoots(), 0);
        run.says("新提名人选61人，全部经民主推荐产生，来自基层一线的占93.4%。");
        saysNot(run, "95%以上");
        found(run, List.of(), List.of());
        rewritten(run, 1);
    }

    @Test
    void nothing_said_of_the_last_term() throws Exception {
        CountyRun run = run(Variants.noLastTerm(), 0);
        for (String paragraph : run.word().subList(0, run.word().indexOf("附件1"))) {
            assertThat(paragraph).doesNotContain("比上届", "与上届", "按规定退出");
        }
        run.says("本科以上学历的21名，占80.8%。");
        List<String> more = new ArrayList<>(run.findings());
        more.removeAll(CountyRun.golden().findings());
        assertThat(more).hasSize(28).allMatch(line -> line.contains(" NOTE F-BASELINE "));
    }

    @Test
    void one_district_of_exactly_half_marked_valid() throws Exception {
        CountyRun run = run(Variants.halfVoted(), 1);
        run.says("应报14个单位，实报13个单位；石桥镇的报表未通过审核。", "已报送的12个乡镇登记选民185724人");
        assertThat(run.findings()).contains("07 FATAL R-D05a 选区投票!M12 open");
    }

    @Test
    void one_voter_with_four_proxies() throws Exception {
        CountyRun run = run(Variants.fourProxies(), 1);
        run.says("应报14个单位，实报13个单位；石桥镇的报表未通过审核。");
        found(run, List.of("07 FATAL R-D08a 选区投票!O12 open"), List.of());
    }

    @Test
    void a_corrected_return() throws Exception {
        CountyRun run = run(Variants.correction(), 0);
        found(run, List.of("05 NOTE F-CORRECTED - open"), List.of());
        rewritten(run, 0);
        assertThat(changedCountyFigures(run)).containsExactly("X03 2546 2556");
    }

    @Test
    void two_different_acceptable_files() throws Exception {
        CountyRun run = run(Variants.conflict(), 1);
        run.says("应报14个单位，实报13个单位；");
        assertThat(run.findings().stream().filter(line -> line.contains("F-CONFLICT")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("05 FATAL F-CONFLICT 封面!"));
    }

    @Test
    void more_registered_for_the_county_than_for_the_township() throws Exception {
        CountyRun run = run(Variants.moreRegisteredForTheCounty(), 0);
        List<String> more = new ArrayList<>(run.findings());
        more.removeAll(CountyRun.golden().findings());
        assertThat(more).hasSize(1).allMatch(line -> line.startsWith("07 QUERY R-D03b "));
        run.says("乡级选举，全县乡镇登记选民201380人，参加投票188117人，参选率93.4%。");
        assertThat(changedCountyFigures(run)).isNotEmpty().noneMatch(line -> line.contains("\"乡\""));
    }

    @Test
    void one_blank_education_and_the_decision_that_lets_it_in() throws Exception {
        SampleCounty county = Variants.blankEducation();
        CountyRun run = run(county, 1);
        String finding = run.findings().stream()
                .filter(line -> line.contains(" FATAL F-REQUIRED "))
                .findFirst()
                .orElseThrow();
        String cell = finding.split(" ")[3];
        Files.writeString(
                run.input().resolve("decisions.yaml"),
                "- {unit: \"07\", rule: F-REQUIRED, cell: \"" + cell
                        + "\", reason: 本人档案正在补充, by: 县办负责人, date: 2026-07-02}\n");
        run.again();
        assertThat(run.exit()).isZero();
        run.says("应报14个单位，实报14个单位", "未填1人");
        assertThat(run.findings()).contains(finding.replace(" open", " overridden"));
    }

    private CountyRun run(SampleCounty county, int exit) throws Exception {
        CountyRun run = CountyRun.of(county, root);
        assertThat(run.exit()).as(() -> String.join("\n", run.said())).isEqualTo(exit);
        return run;
    }

    private static void saysNot(CountyRun run, String... sentences) throws Exception {
        List<String> word = run.word();
        String summary = String.join("", word.subList(0, word.indexOf("附件1")));
        assertThat(summary).doesNotContain(sentences);
    }

    /** These findings came, those went, and no others. */
    private static void found(CountyRun run, List<String> came, List<String> went) throws Exception {
        List<String> more = new ArrayList<>(run.findings());
        more.removeAll(CountyRun.golden().findings());
        List<String> less = new ArrayList<>(CountyRun.golden().findings());
        less.removeAll(run.findings());
        assertThat(more).containsExactlyInAnyOrderElementsOf(came);
        assertThat(less).containsExactlyInAnyOrderElementsOf(went);
    }

    /** So many paragraphs read differently. */
    private static void rewritten(CountyRun run, int paragraphs) throws Exception {
        List<String> other = new ArrayList<>(run.word());
        other.removeAll(CountyRun.golden().word());
        assertThat(other).hasSize(paragraphs);
    }

    /** Metric, dimensions, and the county's figure before and after. */
    private static List<String> changedCountyFigures(CountyRun run) throws Exception {
        java.util.Map<String, String> before = new java.util.LinkedHashMap<>();
        CountyRun.golden()
                .figures()
                .get("figures")
                .forEach(figure -> before.put(name(figure), figure.get("exact").asString()));
        List<String> changed = new ArrayList<>();
        run.figures().get("figures").forEach(figure -> {
            String exact = figure.get("exact").asString();
            String was = before.getOrDefault(name(figure), "");
            if (figure.get("scope").asString().equals("county") && !was.equals(exact)) {
                changed.add(name(figure).replace("|county|current", "").replace("|{}", "") + " " + was + " " + exact);
            }
        });
        return changed;
    }

    private static String name(tools.jackson.databind.JsonNode figure) {
        return figure.get("metric").asString() + "|" + figure.get("scope").asString() + "|"
                + figure.get("term").asString() + "|" + figure.get("by");
    }
}
