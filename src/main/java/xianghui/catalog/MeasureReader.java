package xianghui.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads how a figure is made.
 *
 * @param tallies what a tally inherits
 * @param term the term that another metric is taken of where none is named
 */
record MeasureReader(TallyReader tallies, Term term) {

    private enum Kind {
        SHARE,
        DIFFERENCE,
        UNITS_WHERE,
        RECKONED,
        LOWEST,
        HIGHEST,
        NAMED,
        METRIC
    }

    /** Whether the entry says how a figure is made. */
    static boolean standsIn(Entry entry) {
        return !kinds(entry).isEmpty() || !TallyReader.kinds(entry).isEmpty();
    }

    Measure read(Entry entry) {
        return read(entry, true);
    }

    /** The measure of a case, in which {@code by} says which values all its figures have. */
    Measure readCase(Entry entry) {
        return read(entry, false);
    }

    private Measure read(Entry entry, boolean dimensions) {
        List<Kind> kinds = kinds(entry);
        if (kinds.isEmpty()) {
            return new Measure.Tallied(tallies.read(entry, dimensions));
        }
        if (kinds.size() > 1 || !TallyReader.kinds(entry).isEmpty()) {
            entry.problem("measure.not-one");
        }
        MeasureReader inner = inheriting(entry, dimensions);
        return switch (kinds.get(0)) {
            case SHARE -> inner.pair(entry, "share", "numerator", "denominator", Measure.Share::new);
            case DIFFERENCE -> inner.pair(entry, "difference", "minuend", "subtrahend", Measure.Difference::new);
            case UNITS_WHERE -> inner.unitsWhere(entry);
            case RECKONED -> inner.reckoned(entry);
            case LOWEST -> new Measure.Extreme(reference(entry, "lowest"), false);
            case HIGHEST -> new Measure.Extreme(reference(entry, "highest"), true);
            case NAMED -> new Measure.Named(entry.text("named"));
            case METRIC -> dimensions ? metric(entry) : simple(entry, "metric");
        };
    }

    /** For kinds made of tallies: these take over the table and the dimensions that stand here. */
    private MeasureReader inheriting(Entry entry, boolean dimensions) {
        boolean ofTallies = entry.hasEntry("share")
                || entry.hasEntry("difference")
                || entry.hasEntry("units-where")
                || entry.hasEntry("reckoned");
        return ofTallies ? new MeasureReader(tallies.inheriting(entry, dimensions), term) : this;
    }

    private Measure pair(Entry entry, String kind, String first, String second, Pair pair) {
        return entry.entry(kind)
                .map(parts -> parts.as(keys -> pair.of(part(keys, first), part(keys, second))))
                .orElseGet(this::nothing);
    }

    private Measure part(Entry entry, String key) {
        return entry.hasEntry(key)
                ? entry.entry(key).map(part -> part.as(this::read)).orElseGet(this::nothing)
                : simple(entry, key);
    }

    private Measure.Reference simple(Entry entry, String key) {
        return new Measure.Reference(entry.text(key), term, new TreeMap<>());
    }

    private Measure unitsWhere(Entry entry) {
        return entry.entry("units-where")
                .map(parts -> parts.as(keys -> (Measure) new Measure.UnitsWhere(
                        tallies.let(keys), keys.expression("given", "true"), keys.expression("when"))))
                .orElseGet(this::nothing);
    }

    private Measure reckoned(Entry entry) {
        return entry.entry("reckoned")
                .map(parts -> parts.as(keys -> (Measure) new Measure.Reckoned(
                        tallies.let(keys), keys.expression("given", "true"), keys.expression("value"))))
                .orElseGet(this::nothing);
    }

    private Measure.Reference reference(Entry entry, String key) {
        return entry.hasEntry(key)
                ? entry.entry(key).map(part -> part.as(this::metric)).orElseThrow()
                : simple(entry, key);
    }

    private Measure.Reference metric(Entry entry) {
        return new Measure.Reference(
                entry.text("metric"), entry.word("term", term), new TreeMap<>(entry.textByWord("by")));
    }

    private Measure nothing() {
        return new Measure.Reference("", term, new TreeMap<>());
    }

    private static List<Kind> kinds(Entry entry) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (entry.has(Entry.small(kind))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Puts two measures together. */
    private interface Pair {
        Measure of(Measure first, Measure second);
    }
}
