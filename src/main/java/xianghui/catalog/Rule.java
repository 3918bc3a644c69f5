package xianghui.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import xianghui.expression.Template;

/**
 * One rule with one severity.
 *
 * @param table the sheet it is about
 * @param title what it demands, in a few words
 * @param source law article, standard or paper
 * @param from first polling day on which it is in force
 * @param until last polling day
 * @param units whose returns it is about
 * @param at fields whose cells a finding names; empty: those that the check looked at
 * @param holds an example that passes, table then rows of field and value
 * @param breaks an example that fails
 * @param periods in which it is asked; empty: in all in which its sheets are
 */
public record Rule(
        String id,
        String table,
        String title,
        Severity severity,
        String source,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Role units,
        Check check,
        Template message,
        List<String> at,
        Map<String, List<Map<String, String>>> holds,
        Map<String, List<Map<String, String>>> breaks,
        List<String> periods) {

    public Rule {
        periods = List.copyOf(periods);
    }

    /** The sheets that it looks at. */
    Set<String> sheets() {
        Set<String> sheets = new TreeSet<>(Set.of(table));
        if (check instanceof Check.AcrossCheck across) {
            across.let().values().forEach(tally -> sheets.add(tally.table()));
        }
        return sheets;
    }

    /** Whether the rule is in force on that polling day. */
    public boolean inForce(LocalDate pollingDay) {
        return from.map(day -> !pollingDay.isBefore(day)).orElse(true)
                && until.map(day -> !pollingDay.isAfter(day)).orElse(true);
    }
}
