package xianghui.catalog;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One indicator.
 *
 * @param decimals digits behind the point when printed
 * @param unit as printed; {@code %} makes a share be printed in hundredths
 * @param over units that it runs over
 * @param definition one sentence for the notes of the report
 * @param whole what the denominator of its shares is called, of which every unit's numerator is a part; empty where a
 *     numerator may be more
 * @param cases where its figures come from
 */
public record Metric(
        String id,
        String name,
        String definition,
        int decimals,
        String unit,
        Role over,
        String whole,
        List<Case> cases) {

    public Metric {
        cases = List.copyOf(cases);
    }

    /** One whose shares are not said to be parts of a whole. */
    public Metric(String id, String name, String definition, int decimals, String unit, Role over, List<Case> cases) {
        this(id, name, definition, decimals, unit, over, "", cases);
    }

    /**
     * One source of figures.
     *
     * @param by dimensions with a fixed value in all figures of this case; others come from the measure
     * @param decimals where they differ from the metric's
     * @param unit where it differs from the metric's
     */
    public record Case(
            Term term,
            SortedMap<String, String> by,
            Measure measure,
            Optional<Integer> decimals,
            Optional<String> unit) {

        public Case(Term term, SortedMap<String, String> by, Measure measure) {
            this(term, by, measure, Optional.empty(), Optional.empty());
        }
    }
}
