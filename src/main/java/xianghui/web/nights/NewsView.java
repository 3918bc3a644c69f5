package xianghui.web.nights;

import java.util.List;
import java.util.Map;
import xianghui.runs.News;
import xianghui.runs.Run;

/**
 * What became different between two reports, as a page shows it.
 *
 * @param compared which two runs
 * @param figures those that a sentence of the report has
 * @param others all other figures
 */
record NewsView(
        String compared,
        List<UnitNews> units,
        List<News.FigureChange> figures,
        List<News.FigureChange> others,
        List<News.ClaimChange> claims,
        List<FindingNews> opened,
        List<FindingNews> closed,
        boolean none) {

    /** A unit with what happened to it. */
    record UnitNews(String code, String name, String tone, String event, String before, String after) {}

    /** A finding with the name of its unit; empty where it has none. */
    record FindingNews(String code, String unit, String severity, String rule, String message) {}

    static NewsView of(News news, Run before, Run after, Map<String, String> names, Words words) {
        return new NewsView(
                words.say(
                        "news.compared",
                        Map.of(
                                "now", String.valueOf(after.number()),
                                "at", words.moments().minute(after.started()),
                                "before", String.valueOf(before.number()),
                                "earlier", words.moments().minute(before.started()))),
                news.units().stream().map(unit -> unit(unit, words)).toList(),
                shown(news, true),
                shown(news, false),
                news.claims(),
                news.opened().stream().map(one -> finding(one, names, words)).toList(),
                news.closed().stream().map(one -> finding(one, names, words)).toList(),
                news.quiet());
    }

    private static List<News.FigureChange> shown(News news, boolean inProse) {
        return news.figures().stream()
                .filter(figure -> figure.inProse() == inProse && figure.shows())
                .toList();
    }

    private static UnitNews unit(News.UnitChange change, Words words) {
        String tone =
                switch (change.event()) {
                    case IN, CORRECTED -> "ok";
                    case OUT -> "bad";
                    case OTHERWISE -> RunView.tone(change.after());
                };
        return new UnitNews(
                change.code(),
                change.name(),
                tone,
                words.say("news." + change.event().name()),
                words.say("standing." + change.before().name()),
                words.say("standing." + change.after().name()));
    }

    private static FindingNews finding(
            xianghui.runs.Snapshot.FindingMark finding, Map<String, String> names, Words words) {
        return new FindingNews(
                finding.unit(),
                names.getOrDefault(finding.unit(), ""),
                words.say("severity." + finding.severity()),
                finding.rule(),
                finding.message());
    }
}
