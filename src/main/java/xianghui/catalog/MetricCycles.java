package xianghui.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds metrics that need themselves. */
final class MetricCycles {

    private MetricCycles() {}

    /** Each circle, under the metric where it was entered. */
    static List<Cycles.Circle> in(Catalog catalog) {
        Map<OfTerm, Set<OfTerm>> needs = new LinkedHashMap<>();
        catalog.metrics().values().forEach(metric -> metric.cases()
                .forEach(source -> collect(
                        source.measure(),
                        needs.computeIfAbsent(new OfTerm(metric.id(), source.term()), none -> new LinkedHashSet<>()))));
        return Cycles.in(needs).stream()
                .map(circle -> Cycles.Circle.of(
                        circle.get(0).metric(),
                        circle.stream().map(OfTerm::metric).toList()))
                .toList();
    }

    private static void collect(Measure measure, Set<OfTerm> needed) {
        if (measure instanceof Measure.Share share) {
            collect(share.numerator(), needed);
            collect(share.denominator(), needed);
        } else if (measure instanceof Measure.Difference difference) {
            collect(difference.minuend(), needed);
            collect(difference.subtrahend(), needed);
        } else if (measure instanceof Measure.Extreme extreme) {
            collect(extreme.of(), needed);
        } else if (measure instanceof Measure.Reference reference) {
            needed.add(new OfTerm(reference.metric(), reference.term()));
        }
    }

    private record OfTerm(String metric, Term term) {}
}
