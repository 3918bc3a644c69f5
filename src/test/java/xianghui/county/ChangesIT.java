package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.county.AgainstGolden.NO_CASE;
import static xianghui.county.AgainstGolden.found;
import static xianghui.county.AgainstGolden.rewritten;
import static xianghui.county.AgainstGolden.saysNot;

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

/** Makes one change to the golden county at a time, and sees what the report then says and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesIT {

    private static final String CHART_PLACE = "（三）细化程序，认真筹备";

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
        run.ended(0);
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

    private CountyRun run(SampleCounty county, int exit) throws Exception {
        return CountyRun.of(county, root).ended(exit);
    }
}
