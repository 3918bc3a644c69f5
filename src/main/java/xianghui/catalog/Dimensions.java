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
        return Optional.ofNullable(catalog.metrics().get(metric)).stream()
                .flatMap(known -> known.cases().stream())
                .filter(source -> source.term() == term)
                .flatMap(source -> of(catalog, source).stream())
                .toList();
    }

    /** The dimensions of the figures of one case. */
    static List<Dimensions> of(Catalog catalog, Metric.Case source) {
        return of(catalog, source, Set.of());
    }

    private static List<Dimensions> of(Catalog catalog, Metric.Case source, Set<Metric.Case> underWay) {
        if (underWay.contains(source)) {
            return List.of(ANY);
        }
        Set<Metric.Case> further = new LinkedHashSet<>(underWay);
        further.add(source);
        return of(catalog, source.measure(), further).stream()
                .map(dimensions -> dimensions.with(source.by()))
                .toList();
    }

    /** What the dimensions of a measure can be; several where a metric that it refers to has several cases. */
    static List<Dimensions> of(Catalog catalog, Measure measure) {
        return of(catalog, measure, Set.of());
    }

    private static List<Dimensions> of(Catalog catalog, Measure measure, Set<Metric.Case> underWay) {
        if (measure instanceof Measure.Tallied tallied) {
            return List.of(of(catalog, tallied.tally()));
        }
        if (measure instanceof Measure.Share share) {
            return pairs(of(catalog, share.numerator(), underWay), of(catalog, share.denominator(), underWay));
        }
        if (measure instanceof Measure.Difference difference) {
            return pairs(of(catalog, difference.minuend(), underWay), of(catalog, difference.subtrahend(), underWay));
        }
        if (measure instanceof Measure.Reference reference) {
            return of(catalog, reference, underWay);
        }
        if (measure instanceof Measure.Extreme extreme) {
            return of(catalog, extreme.of(), underWay);
        }
        if (measure instanceof Measure.UnitsWhere where) {
            return List.of(of(catalog, where.let().values()));
        }
        return measure instanceof Measure.Reckoned reckoned
                ? List.of(of(catalog, reckoned.let().values()))
                : List.of(ANY);
    }

    private static List<Dimensions> of(Catalog catalog, Measure.Reference reference, Set<Metric.Case> underWay) {
        return orAny(Optional.ofNullable(catalog.metrics().get(reference.metric())).stream()
                .flatMap(known -> reference.meant(known).stream())
                .flatMap(source -> of(catalog, source, underWay).stream())
                .filter(dimensions -> reference.by().keySet().stream().allMatch(dimensions::has))
                .map(dimensions -> dimensions.without(reference.by().keySet()))
                .toList());
    }

    /** Two measures are put together where the second has no dimension that the first has not. */
    private static List<Dimensions> pairs(List<Dimensions> firsts, List<Dimensions> seconds) {
        return orAny(firsts.stream()
                .filter(first -> seconds.stream().anyMatch(first::covers))
                .toList());
    }

    /** Whether two measures can be put together. */
    static boolean fit(List<Dimensions> firsts, List<Dimensions> seconds) {
        return firsts.stream().anyMatch(first -> seconds.stream().anyMatch(first::covers));
    }

    private boolean covers(Dimensions other) {
        return !complete || words.keySet().containsAll(other.words.keySet());
    }

    /** Where a contradiction leaves nothing, which is told elsewhere, anything is possible. */
    private static List<Dimensions> orAny(List<Dimensions> dimensions) {
        return dimensions.isEmpty() ? List.of(ANY) : dimensions;
    }

    /** All dimensions of tallies that are put side by side. */
    static Dimensions of(Catalog catalog, Collection<Tally> let) {
        return let.stream().map(tally -> of(catalog, tally)).reduce(NONE, Dimensions::and);
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
