package xianghui.aggregation;

import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xianghui.catalog.Term;

/**
 * Names one figure.
 *
 * @param scope {@link #COUNTY} or the code of a unit
 * @param by dimension and value, such as level and county level
 */
public record FigureKey(String metric, String scope, Term term, SortedMap<String, String> by)
        implements Comparable<FigureKey> {

    /** The scope of figures over all units. */
    public static final String COUNTY = "county";

    private static final String SEPARATOR = "|";
    private static final Comparator<FigureKey> ORDER = Comparator.comparing(FigureKey::metric)
            .thenComparing(FigureKey::scope)
            .thenComparing(FigureKey::term)
            .thenComparing(key -> key.by().toString());

    public FigureKey {
        by = Collections.unmodifiableSortedMap(new TreeMap<>(by));
    }

    /** A figure of the county and the current term. */
    public static FigureKey ofCounty(String metric, Map<String, String> by) {
        return new FigureKey(metric, COUNTY, Term.CURRENT, new TreeMap<>(by));
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    public static FigureKey parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length < 3) {
            throw new IllegalArgumentException("not the key of a figure: " + text);
        }
        SortedMap<String, String> by = new TreeMap<>();
        for (int i = 3; i < parts.length; i++) {
            int sign = parts[i].indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("not the key of a figure: " + text);
            }
            by.put(parts[i].substring(0, sign), unescaped(parts[i].substring(sign + 1)));
        }
        return new FigureKey(parts[0], parts[1], Term.valueOf(parts[2].toUpperCase(Locale.ROOT)), by);
    }

    /** Metric, scope, term and each dimension with its value, separated by bars. */
    @Override
    public String toString() {
        String head = String.join(SEPARATOR, metric, scope, term.label());
        return by.entrySet().stream()
                .map(entry -> SEPARATOR + entry.getKey() + "=" + escaped(entry.getValue()))
                .collect(Collectors.joining("", head, ""));
    }

    /** A value may be a text that a unit has written, with bars in it. */
    private static String escaped(String value) {
        return value.replace("^", "^0").replace(SEPARATOR, "^1");
    }

    private static String unescaped(String value) {
        return value.replace("^1", SEPARATOR).replace("^0", "^");
    }

    @Override
    public int compareTo(FigureKey other) {
        return ORDER.compare(this, other);
    }
}
