package xianghui.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import xianghui.expression.Expression;
import xianghui.expression.Vocabulary;

/**
 * Looks for contradictions in a metric.
 *
 * @param named whether a measure is written in Java under that name
 */
record MetricCheck(Catalog catalog, Place place, Metric metric, Predicate<String> named) {

    void look() {
        Set<Object> cases = new HashSet<>();
        for (Metric.Case source : metric.cases()) {
            Set<Object> figures = Dimensions.of(catalog, source).stream()
                    .filter(Dimensions::complete)
                    .<Object>map(dimensions -> List.of(
                            source.term(), source.by(), dimensions.words().keySet(), selections(source.measure())))
                    .collect(Collectors.toSet());
            if (!Collections.disjoint(cases, figures)) {
                List<String> values =
                        source.by().entrySet().stream().map(Object::toString).toList();
                place.problem("case.twice", Place.say(source.term()), Place.list(values));
            }
            cases.addAll(figures);
            look(source.measure());
        }
        lookAtWhole();
    }

    /** What is missing of a share can be bounded if its parts are added up unit by unit. */
    private void lookAtWhole() {
        List<Measure.Share> shares = metric.cases().stream()
                .map(Metric.Case::measure)
                .filter(Measure.Share.class::isInstance)
                .map(Measure.Share.class::cast)
                .toList();
        boolean additive =
                shares.stream().allMatch(share -> isAdded(share.numerator()) && isAdded(share.denominator()));
        if (!metric.whole().isEmpty() && (shares.isEmpty() || !additive)) {
            place.problem("metric.whole");
        }
    }

    /** Whether the amount over some units is the sum of their amounts. */
    private boolean isAdded(Measure measure) {
        if (measure instanceof Measure.Tallied tallied) {
            return tallied.tally().kind() == Tally.Kind.SUM || tallied.tally().kind() == Tally.Kind.COUNT;
        }
        return measure instanceof Measure.Reference reference
                && Optional.ofNullable(catalog.metrics().get(reference.metric())).stream()
                        .flatMap(known -> reference.meant(known).stream())
                        .allMatch(source -> isAdded(source.measure()));
    }

    /** Which rows a measure is of; cases of the same dimensions may differ in that. */
    private static List<Expression> selections(Measure measure) {
        if (measure instanceof Measure.Share share) {
            return selections(share.numerator(), share.denominator());
        }
        if (measure instanceof Measure.Difference difference) {
            return selections(difference.minuend(), difference.subtrahend());
        }
        return measure instanceof Measure.Tallied tallied
                ? List.of(tallied.tally().where())
                : List.of();
    }

    private static List<Expression> selections(Measure first, Measure second) {
        List<Expression> both = new ArrayList<>(selections(first));
        both.addAll(selections(second));
        return both;
    }

    private void look(Measure measure) {
        TallyCheck tallies = new TallyCheck(catalog, place);
        if (measure instanceof Measure.Tallied tallied) {
            tallies.look(tallied.tally());
        } else if (measure instanceof Measure.Share share) {
            look(share.numerator(), share.denominator());
        } else if (measure instanceof Measure.Difference difference) {
            look(difference.minuend(), difference.subtrahend());
        } else if (measure instanceof Measure.Reference reference) {
            look(reference);
        } else if (measure instanceof Measure.UnitsWhere where) {
            tallies.lookTogether(where.let());
            Vocabulary names = new TallyNames(catalog, where.let()).or(new Settings(catalog, true));
            place.question("given", where.given(), names);
            place.question("when", where.when(), names);
        } else if (measure instanceof Measure.Reckoned reckoned) {
            tallies.lookTogether(reckoned.let());
            Vocabulary names = new TallyNames(catalog, reckoned.let()).or(new Settings(catalog, false));
            place.question("given", reckoned.given(), names);
            place.formula("value", reckoned.value(), names);
        } else if (measure instanceof Measure.Extreme extreme) {
            look(extreme.of());
        } else if (measure instanceof Measure.Named name && !named.test(name.name())) {
            place.problem("measure.unknown", name.name());
        }
    }

    private void look(Measure first, Measure second) {
        look(first);
        look(second);
        if (!Dimensions.fit(Dimensions.of(catalog, first), Dimensions.of(catalog, second))) {
            place.problem("measure.dimensions-apart");
        }
    }

    private void look(Measure.Reference reference) {
        Metric known = catalog.metrics().get(reference.metric());
        if (known == null) {
            place.problem("metric.unknown", reference.metric());
            return;
        }
        List<Dimensions> cases = reference.meant(known).stream()
                .flatMap(source -> Dimensions.of(catalog, source).stream())
                .toList();
        if (cases.isEmpty()) {
            place.problem("metric.no-term", reference.metric(), Place.say(reference.term()));
            return;
        }
        reference.by().forEach((dimension, value) -> {
            if (cases.stream().noneMatch(dimensions -> dimensions.has(dimension))) {
                place.problem("dimension.unknown", reference.metric(), dimension);
            } else if (cases.stream().noneMatch(dimensions -> dimensions.allows(dimension, value))) {
                place.problem("dimension.value-unknown", reference.metric(), dimension, value);
            }
        });
    }
}
