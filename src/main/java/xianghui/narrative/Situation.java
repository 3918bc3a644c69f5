package xianghui.narrative;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Term;

/**
 * Where in the report a text stands, so that its placeholders need not say it.
 *
 * @param scope the county or the code of a unit
 * @param bound dimensions whose value is known here
 * @param words what is put in for a name, such as that of a dimension
 * @param attendance whose data are spoken of
 */
record Situation(
        String scope, Term term, SortedMap<String, String> bound, Map<String, String> words, Attendance attendance) {

    Situation {
        bound = Collections.unmodifiableSortedMap(new TreeMap<>(bound));
        words = Map.copyOf(words);
    }

    /** The county and the current term. */
    static Situation ofCounty(Attendance attendance) {
        return new Situation(FigureKey.COUNTY, Term.CURRENT, Collections.emptySortedMap(), Map.of(), attendance);
    }

    Situation in(String otherScope) {
        return new Situation(otherScope, term, bound, words, attendance);
    }

    Situation by(Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(bound);
        all.putAll(more);
        return new Situation(scope, term, all, words, attendance).saying(more);
    }

    Situation saying(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(words);
        all.putAll(more);
        return new Situation(scope, term, bound, all, attendance);
    }

    Situation about(Attendance others) {
        return new Situation(scope, term, bound, words, others);
    }

    /** The term that a placeholder here means. */
    Term term(Placeholder placeholder) {
        return placeholder.term() == Term.PREVIOUS ? Term.PREVIOUS : term;
    }

    Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }
}
