package xianghui.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds metrics that need themselves. */
final class MetricCycles {

    private MetricCycles() {}

    /** Each circle, under the metric where it was entered. */
    static List<Cycles.Circle> in(Catalog catalog) {
        Map<OfMetric, Set<OfMetric>> needs = new LinkedHashMap<>();
        catalog.metrics().values().forEach(metric -> metric.cases()
                .forEach(source -> needs.put(new OfMetric(metric.id(), source), needed(catalog, source))));
        return Cycles.in(needs).stream()
                .map(circle -> Cycles.Circle.of(
                        circle.get(0).metric(),
                        circle.stream().map(OfMetric::metric).toList()))
                .toList();
    }

    private static Set<OfMetric> needed(Catalog catalog, Metric.Case source) {
        Set<OfMetric> needed = new LinkedHashSet<>();
        for (Measure.Reference reference : source.measure().references()) {
            Optional.ofNullable(catalog.metrics().get(reference.metric()))
                    .ifPresent(metric ->
                            reference.meant(metric).forEach(meant -> needed.add(new OfMetric(metric.id(), meant))));
        }
        return needed;
    }

    /** A case of a metric. */
    private record OfMetric(String metric, Metric.Case source) {}
}
