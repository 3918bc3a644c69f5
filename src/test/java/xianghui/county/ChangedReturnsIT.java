package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.county.AgainstGolden.NO_CASE;
import static xianghui.county.AgainstGolden.changedCountyFigures;
import static xianghui.county.AgainstGolden.found;
import static xianghui.county.AgainstGolden.rewritten;
import static xianghui.county.AgainstGolden.saysNot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.sample.SampleCounty;
import xianghui.sample.Variants;

/** Changes one return of the golden county at a time so that it is missing, sent back, corrected or asked about. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedReturnsIT {

    @TempDir
    Path root;

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
        run.ended(0);
        run.says("应报14个单位，实报14个单位", "未填1人");
        assertThat(run.findings()).contains(finding.replace(" open", " overridden"));
    }

    private CountyRun run(SampleCounty county, int exit) throws Exception {
        return CountyRun.of(county, root).ended(exit);
    }
}
