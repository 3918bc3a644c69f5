package xianghui.aggregation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BinaryOperator;
import xianghui.catalog.Catalog;
import xianghui.catalog.Measure;
import xianghui.catalog.Metric;
import xianghui.catalog.Term;

/** Makes measures of the catalogue into reckonings, each of definite dimensions. */
final class Reckonings {

    private final Catalog catalog;
    private final LocalDate asOf;
    private final Ledger ledger = new Ledger();

    Reckonings(Catalog catalog, LocalDate asOf) {
        this.catalog = catalog;
        this.asOf = asOf;
    }

    /** The figures of one case. */
    List<Reckoning> of(Metric.Case source) {
        return fixed(of(source.measure(), source.term()), source.by());
    }

    private static List<Reckoning> fixed(List<Reckoning> inner, SortedMap<String, String> by) {
        return by.isEmpty()
                ? inner
                : inner.stream()
                        .<Reckoning>map(one -> new FixedReckoning(one, by))
                        .toList();
    }

    private List<Reckoning> of(Measure measure, Term term) {
        if (measure instanceof Measure.Tallied tallied) {
            return List.of(new TallyReckoning(ledger, tallied.tally(), term));
        }
        if (measure instanceof Measure.Share share) {
            return pairs(of(share.numerator(), term), of(share.denominator(), term), PairReckoning::share);
        }
        if (measure instanceof Measure.Difference difference) {
            return pairs(of(difference.minuend(), term), of(difference.subtrahend(), term), PairReckoning::difference);
        }
        if (measure instanceof Measure.Reference reference) {
            return of(reference);
        }
        if (measure instanceof Measure.Extreme extreme) {
            return of(extreme.of()).stream()
                    .<Reckoning>map(one -> new ExtremeReckoning(one, extreme.largest()))
                    .toList();
        }
        if (measure instanceof Measure.UnitsWhere units) {
            return List.of(new UnitsReckoning(new Names(ledger, units.let()), units.given(), units.when()));
        }
        if (measure instanceof Measure.Reckoned reckoned) {
            return List.of(new ValueReckoning(
                    catalog, asOf, new Names(ledger, reckoned.let()), reckoned.given(), reckoned.value()));
        }
        throw new IllegalArgumentException("no measure is written in Java: " + measure);
    }

    /** The other metric's figures; of its own cases, those that do not refer to it again. */
    private List<Reckoning> of(Measure.Reference reference) {
        List<Reckoning> found = new ArrayList<>();
        for (Metric.Case source : catalog.metric(reference.metric()).cases()) {
            if (source.term() == reference.term() && !refersTo(source.measure(), reference.metric())) {
                of(source).stream()
                        .filter(one ->
                                one.dimensions().containsAll(reference.by().keySet()))
                        .map(one -> reference.by().isEmpty() ? one : new ChosenReckoning(one, reference.by()))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean refersTo(Measure measure, String metric) {
        if (measure instanceof Measure.Reference reference) {
            return reference.metric().equals(metric);
        }
        if (measure instanceof Measure.Extreme extreme) {
            return refersTo(extreme.of(), metric);
        }
        if (measure instanceof Measure.Share share) {
            return refersTo(share.numerator(), metric) || refersTo(share.denominator(), metric);
        }
        return measure instanceof Measure.Difference difference
                && (refersTo(difference.minuend(), metric) || refersTo(difference.subtrahend(), metric));
    }

    /** Each first with the seconds of its dimensions; where there is none, with those of fewer. */
    private static List<Reckoning> pairs(
            List<Reckoning> firsts, List<Reckoning> seconds, BinaryOperator<Reckoning> pair) {
        List<Reckoning> pairs = new ArrayList<>();
        for (Reckoning first : firsts) {
            List<Reckoning> equal = seconds.stream()
                    .filter(second -> second.dimensions().equals(first.dimensions()))
                    .toList();
            List<Reckoning> fewer = seconds.stream()
                    .filter(second -> first.dimensions().containsAll(second.dimensions()))
                    .toList();
            (equal.isEmpty() ? fewer : equal).forEach(second -> pairs.add(pair.apply(first, second)));
        }
        return pairs;
    }
}
