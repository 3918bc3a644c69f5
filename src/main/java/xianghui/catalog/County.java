package xianghui.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The county, its term and its register of units.
 *
 * @param phone of the office, for those who fill in a return; may be empty
 * @param deadlines by meeting
 * @param slogans of this term, by subject
 * @param thresholds by id
 * @param holidays days off besides the weekend
 * @param workdays days at work in spite of the weekend
 * @param layout the preset of the layout that was chosen; empty: the first
 */
public record County(
        String name,
        String office,
        String phone,
        String term,
        String period,
        String templateVersion,
        LocalDate asOf,
        LocalDate pollingDay,
        LocalDate opened,
        LocalDate reportDate,
        LocalDate termFrom,
        LocalDate termUntil,
        Map<String, LocalDate> deadlines,
        Map<String, String> slogans,
        Map<String, Threshold> thresholds,
        Set<LocalDate> holidays,
        Set<LocalDate> workdays,
        List<Unit> units,
        String layout) {

    /** The unit of that code. */
    public Optional<Unit> unit(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** Whether offices work on that day. */
    public boolean isWorkday(LocalDate day) {
        boolean weekend = day.getDayOfWeek().getValue() >= 6;
        return workdays.contains(day) || !weekend && !holidays.contains(day);
    }

    /** Working days after the first day up to and including the last; none if the last is not later. */
    public int workdays(LocalDate after, LocalDate until) {
        return (int) after.plusDays(1)
                .datesUntil(until.isAfter(after) ? until.plusDays(1) : after.plusDays(1))
                .filter(this::isWorkday)
                .count();
    }
}
