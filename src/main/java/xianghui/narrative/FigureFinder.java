package xianghui.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.aggregation.Figures;
import xianghui.catalog.Term;

/** Finds the one figure that a placeholder means. */
final class FigureFinder {

    private final Figures figures;
    private final Map<Shelf, List<Figure>> shelves = new HashMap<>();
    private final Map<String, Set<String>> dimensions = new HashMap<>();

    private record Shelf(String metric, String scope, Term term) {}

    FigureFinder(Figures figures) {
        this.figures = figures;
        for (Figure figure : figures.all()) {
            FigureKey key = figure.key();
            shelves.computeIfAbsent(new Shelf(key.metric(), key.scope(), key.term()), shelf -> new ArrayList<>())
                    .add(figure);
            dimensions
                    .computeIfAbsent(key.metric(), metric -> new TreeSet<>())
                    .addAll(key.by().keySet());
        }
    }

    /** The figure of that key. */
    Optional<Figure> find(FigureKey key) {
        return figures.find(key);
    }

    /**
     * The figure whose dimensions have just these values.
     *
     * @param values of any dimensions
     * @param bound dimensions whose value is known from the place; left out where the metric has no such dimension
     */
    Optional<Figure> find(String metric, String scope, Term term, List<String> values, Map<String, String> bound) {
        return all(metric, scope, term).stream()
                .filter(figure -> fits(figure.key(), values, bound))
                .findFirst();
    }

    /** Every figure of that metric. */
    List<Figure> all(String metric, String scope, Term term) {
        return shelves.getOrDefault(new Shelf(metric, scope, term), List.of());
    }

    private boolean fits(FigureKey key, List<String> values, Map<String, String> bound) {
        SortedMap<String, String> by = key.by();
        Set<String> known = dimensions.getOrDefault(key.metric(), Set.of());
        return by.values().containsAll(values)
                && by.entrySet().stream()
                        .allMatch(entry -> values.contains(entry.getValue())
                                || entry.getValue().equals(bound.get(entry.getKey())))
                && bound.keySet().stream().filter(known::contains).allMatch(by::containsKey);
    }
}
