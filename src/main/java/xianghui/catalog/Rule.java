package xianghui.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<String, List<Map<String, String>>> breaks) {

    /** Whether the rule is in force on that polling day. */
    public boolean inForce(LocalDate pollingDay) {
        return from.map(day -> !pollingDay.isBefore(day)).orElse(true)
                && until.map(day -> !pollingDay.isAfter(day)).orElse(true);
    }
}
