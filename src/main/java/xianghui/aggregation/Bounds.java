package xianghui.aggregation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.catalog.Catalog;
import xianghui.catalog.Denominator;
import xianghui.catalog.Term;
import xianghui.returns.Return;
import xianghui.returns.Sentences;

/**
 * Says of each share of the county that lacks units between which two figures it must lie in the end: a unit's numerator
 * is at least nothing and at most its denominator. Only for metrics that say what their shares are parts of, and where
 * the denominator of every unit that is lacking is known or can be guessed.
 */
public final class Bounds {

    private static final Sentences WORDS = new Sentences("/messages/aggregation.properties");
    private static final String DIMENSION = WORDS.say("bound", Map.of());
    private static final String LOWEST = WORDS.say("bound.lowest", Map.of());
    private static final String HIGHEST = WORDS.say("bound.highest", Map.of());

    private final Map<String, StandIn> standIns;
    private final List<Denominator> told;
    private final Figures projected;

    private Bounds(Map<String, StandIn> standIns, List<Denominator> told, Figures projected) {
        this.standIns = Map.copyOf(standIns);
        this.told = List.copyOf(told);
        this.projected = projected;
    }

    /**
     * The figures with the two bounds of each share behind it.
     *
     * @param figures made of the accepted returns
     * @param standIns by the code of a unit without an accepted return
     * @param told what the office says of denominators; this goes before what stands in a return
     */
    public static Figures with(
            Catalog catalog,
            LocalDate asOf,
            List<Return> accepted,
            Figures figures,
            SortedMap<String, StandIn> standIns,
            List<Denominator> told) {
        List<Return> all = Stream.concat(
                        accepted.stream(), standIns.values().stream().map(StandIn::source))
                .toList();
        Figures projected = standIns.isEmpty() ? figures : Aggregator.aggregate(catalog, asOf, all);
        Bounds bounds = new Bounds(standIns, told, projected);
        List<Figure> bounded = new ArrayList<>();
        for (Figure figure : figures.all()) {
            bounded.add(figure);
            bounded.addAll(bounds.of(figure));
        }
        return new Figures(bounded);
    }

    /** Whether a share of the county lacks units, so that bounds may be asked for. */
    public static boolean isOpen(Figure figure) {
        return figure.key().scope().equals(FigureKey.COUNTY)
                && figure.key().term() == Term.CURRENT
                && figure.amount() instanceof Amount.Ratio
                && !figure.metric().whole().isEmpty()
                && !figure.coverage().complete();
    }

    /** The key of the lowest or highest that a share can become. */
    public static FigureKey key(FigureKey share, boolean highest) {
        SortedMap<String, String> by = new TreeMap<>(share.by());
        by.put(DIMENSION, highest ? HIGHEST : LOWEST);
        return new FigureKey(share.metric(), share.scope(), share.term(), by);
    }

    private List<Figure> of(Figure figure) {
        if (!isOpen(figure) || !(figure.amount() instanceof Amount.Ratio share)) {
            return List.of();
        }
        List<Assumption> assumptions = figure.coverage().missing().stream()
                .flatMap(unit -> assumption(unit, figure.key()).stream())
                .toList();
        if (assumptions.size() < figure.coverage().missing().size()) {
            return List.of();
        }
        return Stream.of(false, true)
                .map(highest -> new Figure(
                        key(figure.key(), highest),
                        figure.metric(),
                        figure.source(),
                        new Amount.Bound(share, assumptions, highest),
                        figure.coverage(),
                        figure.unfilled()))
                .toList();
    }

    private Optional<Assumption> assumption(String unit, FigureKey share) {
        Optional<Denominator> said = told.stream()
                .filter(one -> one.unit().equals(unit)
                        && one.metric().equals(share.metric())
                        && one.by().equals(share.by()))
                .findFirst();
        return said.map(one -> new Assumption(unit, BigFraction.of(one.count()), one.known(), one.source()))
                .or(() -> Optional.ofNullable(standIns.get(unit)).flatMap(standIn -> denominator(unit, share)
                        .map(count -> new Assumption(unit, count, false, standIn.reason()))));
    }

    /** As the stand-in has it: nothing of a group that it does not have, and no guess where its sheet is left open. */
    private Optional<BigFraction> denominator(String unit, FigureKey share) {
        boolean heard = projected
                .find(share)
                .filter(figure -> !figure.coverage().missing().contains(unit))
                .isPresent();
        if (!heard) {
            return Optional.empty();
        }
        return Optional.of(projected
                .find(new FigureKey(share.metric(), unit, share.term(), share.by()))
                .map(Figure::amount)
                .filter(Amount.Ratio.class::isInstance)
                .map(amount -> ((Amount.Ratio) amount).denominator().total())
                .orElse(BigFraction.ZERO));
    }
}
