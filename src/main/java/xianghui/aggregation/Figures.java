package xianghui.aggregation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xianghui.catalog.Term;

/** All figures of a report, in the order of the metrics, the county before its units, and codes in the office's order. */
public final class Figures {

    private final Map<FigureKey, Figure> figures = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException if two figures have one key
     */
    public Figures(List<Figure> figures) {
        for (Figure figure : figures) {
            if (this.figures.putIfAbsent(figure.key(), figure) != null) {
                throw new IllegalArgumentException("two figures of one key: " + figure.key());
            }
        }
    }

    /** Every figure. */
    public List<Figure> all() {
        return List.copyOf(figures.values());
    }

    /** The figures of one metric and scope. */
    public List<Figure> all(String metric, String scope, Term term) {
        return figures.values().stream()
                .filter(figure -> is(figure.key(), metric, scope, term))
                .toList();
    }

    /** The figure of that key. */
    public Optional<Figure> find(FigureKey key) {
        return Optional.ofNullable(figures.get(key));
    }

    /** The figure whose dimensions have just these values, in whatever order. */
    public Optional<Figure> find(String metric, String scope, Term term, Collection<String> values) {
        List<String> wanted = values.stream().sorted().toList();
        return all(metric, scope, term).stream()
                .filter(figure ->
                        figure.key().by().values().stream().sorted().toList().equals(wanted))
                .findFirst();
    }

    /** The values that a dimension has among the county's figures of a metric, in the office's order. */
    public List<String> values(String metric, String dimension) {
        Set<String> values = new LinkedHashSet<>();
        for (Figure figure : all(metric, FigureKey.COUNTY, Term.CURRENT)) {
            Optional.ofNullable(figure.key().by().get(dimension)).ifPresent(values::add);
        }
        return List.copyOf(values);
    }

    private static boolean is(FigureKey key, String metric, String scope, Term term) {
        return key.metric().equals(metric) && key.scope().equals(scope) && key.term() == term;
    }
}
