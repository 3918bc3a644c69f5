package xianghui.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.expression.Expression;
import xianghui.expression.Meaning;

/**
 * The dimensions by which figures of a measure are told apart.
 *
 * @param complete whether there are no others
 * @param words the values that a dimension can have; empty if it can have any
 */
public record Dimensions(boolean complete, SortedMap<String, Set<String>> words) {

    private static final Dimensions NONE = new Dimensions(true, new TreeMap<>());
    private static final Dimensions ANY = new Dimensions(false, new TreeMap<>());

    public Dimensions {
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /** Case by case the dimensions of a metric's figures of one term. */
    public static List<Dimensions> of(Catalog catalog, String metric, Term term) {
        return of(catalog, metric, term, Set.of());
    }

    private static List<Dimensions> of(Catalog catalog, String metric, Term term, Set<String> underWay) {
        String place = metric + " " + term;
        Metric known = catalog.metrics().get(metric);
        if (known == null || underWay.contains(place)) {
            return List.of(ANY);
        }
        Set<String> further = new LinkedHashSet<>(underWay);
        further.add(place);
        return known.cases().stream()
                .filter(source -> source.term() == term)
                .map(source -> of(catalog, source.measure(), further).with(source.by()))
                .toList();
    }

    /** The dimensions of a measure. */
    static Dimensions of(Catalog catalog, Measure measure) {
        return of(catalog, measure, Set.of());
    }

    private static Dimensions of(Catalog catalog, Measure measure, Set<String> underWay) {
        if (measure instanceof Measure.Tallied tallied) {
            return of(catalog, tallied.tally());
        }
        if (measure instanceof Measure.Share share) {
            return of(catalog, share.numerator(), underWay).and(of(catalog, share.denominator(), underWay));
        }
        if (measure instanceof Measure.Difference difference) {
            return of(catalog, difference.minuend(), underWay).and(of(catalog, difference.subtrahend(), underWay));
        }
        if (measure instanceof Measure.UnitsWhere where) {
            return where.let().values().stream()
                    .map(tally -> of(catalog, tally))
                    .reduce(NONE, Dimensions::and);
        }
        if (measure instanceof Measure.Extreme extreme) {
            return of(catalog, extreme.of(), underWay);
        }
        if (measure instanceof Measure.Reference reference) {
            return of(catalog, reference.metric(), reference.term(), underWay).stream()
                    .reduce(NONE, Dimensions::and)
                    .without(reference.by().keySet());
        }
        return ANY;
    }

    /** The dimensions of a tally. */
    static Dimensions of(Catalog catalog, Tally tally) {
        SortedMap<String, Set<String>> words = new TreeMap<>();
        for (Map.Entry<String, Expression> dimension : tally.by().entrySet()) {
            Set<String> values = Optional.ofNullable(catalog.tables().get(tally.table()))
                    .map(table -> dimension.getValue().meaning(Columns.of(catalog, table)))
                    .map(Meaning::words)
                    .orElse(Set.of());
            words.put(dimension.getKey(), values);
        }
        return new Dimensions(true, words);
    }

    private Dimensions and(Dimensions other) {
        SortedMap<String, Set<String>> both = new TreeMap<>(words);
        other.words.forEach((dimension, values) -> both.merge(dimension, values, Dimensions::union));
        return new Dimensions(complete && other.complete, both);
    }

    private static Set<String> union(Set<String> left, Set<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Set.of();
        }
        Set<String> all = new LinkedHashSet<>(left);
        all.addAll(right);
        return all;
    }

    private Dimensions with(Map<String, String> fixed) {
        SortedMap<String, Set<String>> all = new TreeMap<>(words);
        fixed.forEach((dimension, value) -> all.put(dimension, Set.of(value)));
        return new Dimensions(complete, all);
    }

    private Dimensions without(Collection<String> fixed) {
        SortedMap<String, Set<String>> rest = new TreeMap<>(words);
        rest.keySet().removeAll(fixed);
        return new Dimensions(complete, rest);
    }

    /** Whether there is, or could be, a dimension of that name. */
    public boolean has(String dimension) {
        return !complete || words.containsKey(dimension);
    }

    /** Whether the dimension can have that value. */
    public boolean allows(String dimension, String value) {
        Set<String> values = words.getOrDefault(dimension, Set.of());
        return has(dimension) && (values.isEmpty() || values.contains(value));
    }

    /**
     * Whether these values, in any order, and these further dimensions tell one figure.
     *
     * @param known dimensions whose value is known from elsewhere
     */
    public boolean areTold(List<String> values, Collection<String> known) {
        if (!complete) {
            return true;
        }
        if (values.isEmpty()) {
            return known.containsAll(words.keySet());
        }
        List<String> rest = new ArrayList<>(values.subList(1, values.size()));
        return words.keySet().stream()
                .filter(dimension -> allows(dimension, values.get(0)))
                .anyMatch(dimension -> without(Set.of(dimension)).areTold(rest, known));
    }
}
