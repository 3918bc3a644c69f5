package xianghui.narrative;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.County;
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

    @Override
    public Quantity lookup(String name) {
        if (name.startsWith("$")) {
            return Optional.ofNullable(county.thresholds().get(name.substring(1)))
                    .map(threshold -> Quantity.of(new Value.Num(threshold.value())))
                    .orElseGet(() -> Quantity.missing(name));
        }
        return switch (name) {
            case "covered" -> Quantity.of(new Value.Truth(situation.attendance().complete()));
            case "expected" ->
                Quantity.of(Value.Num.of(situation.attendance().expected().size()));
            case "accepted" -> Quantity.of(Value.Num.of(situation.attendance().accepted()));
            default -> figure(name);
        };
    }

    private Quantity figure(String name) {
        Placeholder wanted = Placeholder.parse(name);
        Optional<Figure> figure = finder.find(
                wanted.name(), situation.scope(), situation.term(wanted), wanted.values(), situation.bound());
        figure.ifPresent(found -> asked.add(found.key()));
        return figure.map(found -> Quantity.of(found.amount().value()).orMissing(name))
                .orElseGet(() -> Quantity.missing(name));
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
