package xianghui.job;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xianghui.runs.Mover;
import xianghui.runs.News;

/** Says what moved a figure. */
final class MoverWords {

    private final ListWords words = new ListWords();

    String amount(String text, String unit) {
        return text.isEmpty() ? word("changes.nothing") : text + unit;
    }

    String of(News.FigureChange figure, Difference changes, int most) {
        List<Mover> movers = changes.movers().getOrDefault(figure.key(), List.of());
        if (movers.isEmpty()) {
            return unexplained(changes);
        }
        String first = movers.stream().limit(most).map(this::mover).collect(Collectors.joining(word("semicolon")));
        return movers.size() <= most
                ? first
                : say("cells.more", Map.of("cells", first, "count", String.valueOf(movers.size())));
    }

    /** By units at large, or, where none has filed anything else, by what the office has changed. */
    private String unexplained(Difference changes) {
        List<String> names = changes.news().units().stream()
                .filter(unit -> unit.event() != News.Event.OTHERWISE)
                .map(News.UnitChange::name)
                .toList();
        return names.isEmpty()
                ? word("changes.mover.rules")
                : say("changes.mover.units", Map.of("names", words.join(names)));
    }

    private String mover(Mover mover) {
        return say(
                mover.whole() ? "changes.mover." + mover.event() : "changes.mover.cell",
                Map.of(
                        "unit", mover.name(),
                        "sheet", mover.sheet(),
                        "cell", mover.cell(),
                        "before", mover.before(),
                        "after", mover.after(),
                        "count", String.valueOf(mover.cells())));
    }

    private String word(String key) {
        return words.word(key);
    }

    private String say(String key, Map<String, String> values) {
        return words.say(key, values);
    }
}
