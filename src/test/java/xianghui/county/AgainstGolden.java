package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is different from the report on the golden county. */
final class AgainstGolden {

    static final String NO_CASE = "截至2026年6月30日，全县没有发现一例违反换届纪律的情况。";

    private AgainstGolden() {}

    /** The summary itself, annexes left out, has none of these. */
    static void saysNot(CountyRun run, String... sentences) throws Exception {
        List<String> word = run.word();
        String summary = String.join("", word.subList(0, word.indexOf("附件1")));
        assertThat(summary).doesNotContain(sentences);
    }

    /** These findings came, those went, and no others. */
    static void found(CountyRun run, List<String> came, List<String> went) throws Exception {
        List<String> more = new ArrayList<>(run.findings());
        more.removeAll(CountyRun.golden().findings());
        List<String> less = new ArrayList<>(CountyRun.golden().findings());
        less.removeAll(run.findings());
        assertThat(more).containsExactlyInAnyOrderElementsOf(came);
        assertThat(less).containsExactlyInAnyOrderElementsOf(went);
    }

    /** So many paragraphs read differently. */
    static void rewritten(CountyRun run, int paragraphs) throws Exception {
        List<String> other = new ArrayList<>(run.word());
        other.removeAll(CountyRun.golden().word());
        assertThat(other).hasSize(paragraphs);
    }

    /** Metric, dimensions, and the county's figure before and after. */
    static List<String> changedCountyFigures(CountyRun run) throws Exception {
        Map<String, String> before = new LinkedHashMap<>();
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

    private static String name(JsonNode figure) {
        return figure.get("metric").asString() + "|" + figure.get("scope").asString() + "|"
                + figure.get("term").asString() + "|" + figure.get("by");
    }
}
