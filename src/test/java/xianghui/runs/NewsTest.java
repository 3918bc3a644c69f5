package xianghui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.runs.News.ClaimChange;
import xianghui.runs.News.Event;
import xianghui.runs.News.FigureChange;
import xianghui.runs.News.UnitChange;
import xianghui.runs.Snapshot.FigureMark;
import xianghui.runs.Snapshot.FindingMark;
import xianghui.runs.Snapshot.UnitMark;
import xianghui.runs.UnitLine.Standing;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NewsTest {

    private static final FindingMark QUERY = new FindingMark("02", "R-2", "QUERY", "参加投票100人不过半，请核实");
    private static final FindingMark FATAL = new FindingMark("03", "R-1", "FATAL", "参加投票350人多于登记选民300人，请核对");

    @Test
    void what_is_the_same_is_no_news() {
        Snapshot said = snapshot(
                Map.of("01", new UnitMark("甲镇", Standing.ACCEPTED, "a")),
                Map.of("T01", new FigureMark("登记选民", "300", "人", true)),
                Map.of("CL01", "全部完成。"),
                Map.of("02 k", QUERY));

        assertThat(News.between(said, said).none()).isTrue();
    }

    @Test
    void a_unit_comes_in_is_corrected_goes_out_or_stands_otherwise() {
        Snapshot before = units(Map.of(
                "01", new UnitMark("甲镇", Standing.MISSING, ""),
                "02", new UnitMark("乙镇", Standing.ACCEPTED, "b"),
                "03", new UnitMark("丙乡", Standing.ACCEPTED, "c"),
                "04", new UnitMark("丁乡", Standing.ACCEPTED, "d")));
        Snapshot after = units(Map.of(
                "01", new UnitMark("甲镇", Standing.ACCEPTED, "a"),
                "02", new UnitMark("乙镇", Standing.ACCEPTED, "b2"),
                "03", new UnitMark("丙乡", Standing.CONFLICT, ""),
                "04", new UnitMark("丁乡", Standing.RETURNED_KEPT, "d"),
                "05", new UnitMark("戊镇", Standing.RETURNED, "")));

        assertThat(News.between(before, after).units())
                .containsExactlyInAnyOrder(
                        new UnitChange("01", "甲镇", Event.IN, Standing.MISSING, Standing.ACCEPTED),
                        new UnitChange("02", "乙镇", Event.CORRECTED, Standing.ACCEPTED, Standing.ACCEPTED),
                        new UnitChange("03", "丙乡", Event.OUT, Standing.ACCEPTED, Standing.CONFLICT),
                        new UnitChange("04", "丁乡", Event.OTHERWISE, Standing.ACCEPTED, Standing.RETURNED_KEPT),
                        new UnitChange("05", "戊镇", Event.OTHERWISE, Standing.MISSING, Standing.RETURNED));
    }

    @Test
    void figures_of_sentences_come_before_those_of_tables() {
        Snapshot before = figures(Map.of(
                "A", new FigureMark("人数", "10", "人", false),
                "B", new FigureMark("参选率", "82.14", "%", true),
                "C", new FigureMark("旧指标", "1", "个", true),
                "D", new FigureMark("不变", "7", "个", true)));
        Snapshot after = figures(Map.of(
                "A", new FigureMark("人数", "11", "人", false),
                "B", new FigureMark("参选率", "82.16", "%", true),
                "D", new FigureMark("不变", "7", "个", true),
                "E", new FigureMark("新指标", "2", "个", false)));

        assertThat(News.between(before, after).figures())
                .containsExactlyInAnyOrder(
                        new FigureChange("B", "参选率", "%", "82.14", "82.16", true),
                        new FigureChange("C", "旧指标", "个", "1", "", true),
                        new FigureChange("A", "人数", "人", "10", "11", false),
                        new FigureChange("E", "新指标", "个", "", "2", false))
                .startsWith(new FigureChange("B", "参选率", "%", "82.14", "82.16", true));
    }

    @Test
    void a_share_that_moved_and_is_printed_alike_is_different_but_does_not_show() {
        Snapshot before = figures(Map.of("B", new FigureMark("参选率", "93.4", "%", true, "934/1000")));
        Snapshot after = figures(Map.of("B", new FigureMark("参选率", "93.4", "%", true, "9341/10000")));
        Snapshot older = figures(Map.of("B", new FigureMark("参选率", "93.4", "%", true)));

        News news = News.between(before, after);

        assertThat(news.figures())
                .containsExactly(new FigureChange("B", "参选率", "%", "93.4", "93.4", true, "934/1000", "9341/10000"));
        assertThat(news.none()).isFalse();
        assertThat(news.quiet()).isTrue();
        assertThat(News.between(older, after).none()).isTrue();
    }

    @Test
    void sentences_change_and_findings_are_opened_and_closed() {
        Snapshot before = snapshot(Map.of(), Map.of(), Map.of("CL01", "全部完成。", "CL02", "有升。"), Map.of("02 k", QUERY));
        Snapshot after = snapshot(Map.of(), Map.of(), Map.of("CL01", "", "CL03", "没有话说。"), Map.of("03 k", FATAL));

        News news = News.between(before, after);

        assertThat(news.claims())
                .containsExactlyInAnyOrder(
                        new ClaimChange("CL01", "全部完成。", ""),
                        new ClaimChange("CL02", "有升。", ""),
                        new ClaimChange("CL03", "", "没有话说。"));
        assertThat(news.opened()).containsExactly(FATAL);
        assertThat(news.closed()).containsExactly(QUERY);
        assertThat(news.none()).isFalse();
    }

    private static Snapshot units(Map<String, UnitMark> units) {
        return snapshot(units, Map.of(), Map.of(), Map.of());
    }

    private static Snapshot figures(Map<String, FigureMark> figures) {
        return snapshot(Map.of(), figures, Map.of(), Map.of());
    }

    private static Snapshot snapshot(
            Map<String, UnitMark> units,
            Map<String, FigureMark> figures,
            Map<String, String> claims,
            Map<String, FindingMark> findings) {
        return new Snapshot(units, figures, claims, findings);
    }
}
