package xianghui.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for contradictions in a metric.
 *
 * @param named whether a measure is written in Java under that name
 */
record MetricCheck(Catalog catalog, Place place, Metric metric, Predicate<String> named) {

    void look() {
        Set<Object> cases = new HashSet<>();
        for (Metric.Case source : metric.cases()) {
            if (!cases.add(List.of(source.term(), source.by()))) {
                place.problem("case.twice", source.term().label(), source.by());
            }
            look(source.measure());
        }
    }

    private void look(Measure measure) {
        TallyCheck tallies = new TallyCheck(catalog, place);
        if (measure instanceof Measure.Tallied tallied) {
            tallies.look(tallied.tally());
        } else if (measure instanceof Measure.Share share) {
            look(share.numerator());
            look(share.denominator());
        } else if (measure instanceof Measure.Difference difference) {
            look(difference.minuend());
            look(difference.subtrahend());
        } else if (measure instanceof Measure.Reference reference) {
            look(reference);
        } else if (measure instanceof Measure.UnitsWhere where) {
            tallies.look(where.let());
            place.question("when", where.when(), tallies.names(where.let()).or(new Settings(catalog, true)));
        } else if (measure instanceof Measure.Extreme extreme) {
            look(extreme.of());
        } else if (measure instanceof Measure.Named name && !named.test(name.name())) {
            place.problem("measure.unknown", name.name());
        }
    }

    private void look(Measure.Reference reference) {
        if (!catalog.metrics().containsKey(reference.metric())) {
            place.problem("metric.unknown", reference.metric());
            return;
        }
        List<Dimensions> cases = Dimensions.of(catalog, reference.metric(), reference.term());
        if (cases.isEmpty()) {
            place.problem("metric.no-term", reference.metric(), reference.term().label());
            return;
        }
        reference.by().forEach((dimension, value) -> {
            if (cases.stream().noneMatch(known -> known.has(dimension))) {
                place.problem("dimension.unknown", reference.metric(), dimension);
            } else if (cases.stream().noneMatch(known -> known.allows(dimension, value))) {
                place.problem("dimension.value-unknown", reference.metric(), dimension, value);
            }
        });
    }
}
