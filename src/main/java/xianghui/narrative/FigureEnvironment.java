package xianghui.narrative;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.County;
import xianghui.catalog.Threshold;
import xianghui.expression.Environment;
import xianghui.expression.Quantity;
import xianghui.expression.Value;

/** Knows figures, settings and coverage for the condition of a claim, and remembers which figures it was asked for. */
final class FigureEnvironment implements Environment {

    /** Names that stand for the coverage of a claim. */
    static final Set<String> COVERAGE = Set.of("covered", "expected", "accepted");

    /** Those of them that may be printed. */
    static final Set<String> COUNTS = Set.of("expected", "accepted");

    private final FigureFinder finder;
    private final County county;
    private final LocalDate asOf;
    private final Situation situation;
    private final Set<FigureKey> asked = new LinkedHashSet<>();
    private final Map<String, String> inputs = new LinkedHashMap<>();

    FigureEnvironment(FigureFinder finder, County county, LocalDate asOf, Situation situation) {
        this.finder = finder;
        this.county = county;
        this.asOf = asOf;
        this.situation = situation;
    }

    /** The figures that were looked at so far. */
    Set<FigureKey> asked() {
        return asked;
    }

    /** Everything that was looked up since this was last asked, as {@link Trial#inputs()} has it. */
    Map<String, String> takeInputs() {
        Map<String, String> taken = new LinkedHashMap<>(inputs);
        inputs.clear();
        return taken;
    }

    @Override
    public Quantity lookup(String name) {
        if (name.startsWith("$")) {
            return threshold(name);
        }
        return switch (name) {
            case "covered" -> plain(name, new Value.Truth(situation.attendance().complete()));
            case "expected" ->
                plain(name, Value.Num.of(situation.attendance().expected().size()));
            case "accepted" -> plain(name, Value.Num.of(situation.attendance().accepted()));
            default -> figure(name);
        };
    }

    private Quantity plain(String name, Value value) {
        inputs.put(name, value instanceof Value.Truth truth ? String.valueOf(truth.truth()) : value.toString());
        return Quantity.of(value);
    }

    private Quantity threshold(String name) {
        Optional<Threshold> threshold = Optional.ofNullable(county.thresholds().get(name.substring(1)));
        inputs.put(
                name,
                threshold.map(one -> new Value.Num(one.value()) + one.unit()).orElse(""));
        return threshold.map(one -> Quantity.of(new Value.Num(one.value()))).orElseGet(() -> Quantity.missing(name));
    }

    private Quantity figure(String name) {
        Placeholder wanted = Placeholder.parse(name);
        Optional<Figure> figure = finder.find(
                wanted.name(), situation.scope(), situation.term(wanted), wanted.values(), situation.bound());
        figure.ifPresent(found -> asked.add(found.key()));
        inputs.put(name, figure.map(FigureEnvironment::shown).orElse(""));
        return figure.map(found -> Quantity.of(found.amount().value()).orMissing(name))
                .orElseGet(() -> Quantity.missing(name));
    }

    private static String shown(Figure figure) {
        return figure.amount() instanceof Amount.Answer || figure.amount() instanceof Amount.Day
                ? figure.text()
                : figure.text() + figure.unit();
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public int workdays(LocalDate after, LocalDate until) {
        return county.workdays(after, until);
    }
}
