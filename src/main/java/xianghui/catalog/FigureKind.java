package xianghui.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xianghui.expression.Kind;
import xianghui.expression.Meaning;

/** Tells before anything is added up what kind of value the figures of a metric have. */
record FigureKind(Catalog catalog) {

    /** What is known of the metric's figures: nothing where its cases differ. */
    Meaning of(Metric metric) {
        return Meaning.of(of(metric.cases(), Set.of()));
    }

    private Kind of(List<Metric.Case> cases, Set<Metric.Case> underWay) {
        Set<Kind> kinds = cases.stream().map(source -> of(source, underWay)).collect(Collectors.toSet());
        return kinds.size() == 1 ? kinds.iterator().next() : Kind.ANY;
    }

    private Kind of(Metric.Case source, Set<Metric.Case> underWay) {
        if (underWay.contains(source)) {
            return Kind.ANY;
        }
        Set<Metric.Case> further = new LinkedHashSet<>(underWay);
        further.add(source);
        return of(source.measure(), further);
    }

    private Kind of(Measure measure, Set<Metric.Case> underWay) {
        if (measure instanceof Measure.Tallied tallied) {
            return TallyNames.meaning(catalog, tallied.tally()).kind();
        }
        if (measure instanceof Measure.Reckoned reckoned) {
            return reckoned.value()
                    .meaning(new TallyNames(catalog, reckoned.let()).or(new Settings(catalog, false)))
                    .kind();
        }
        if (measure instanceof Measure.Extreme extreme) {
            return of(extreme.of(), underWay);
        }
        if (measure instanceof Measure.Reference reference) {
            return Optional.ofNullable(catalog.metrics().get(reference.metric()))
                    .map(metric -> of(reference.meant(metric), underWay))
                    .orElse(Kind.ANY);
        }
        return measure instanceof Measure.Named ? Kind.ANY : Kind.NUMBER;
    }
}
