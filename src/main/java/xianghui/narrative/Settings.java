package xianghui.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.catalog.County;
import xianghui.catalog.Threshold;
import xianghui.expression.Value;

/** What the county's settings say where a placeholder asks for them. */
final class Settings {

    private final County county;
    private final LocalDate asOf;

    Settings(County county, LocalDate asOf) {
        this.county = county;
        this.asOf = asOf;
    }

    /** The words for a placeholder, if it names a setting. */
    Optional<String> say(Placeholder placeholder) {
        String name = placeholder.name();
        if (name.startsWith("$")) {
            return threshold(name.substring(1)).map(Settings::number);
        }
        Optional<LocalDate> day = day(placeholder);
        if (day.isPresent()) {
            return day.map(found -> placeholder.forms().contains(Form.DATE)
                    ? NumberWords.monthAndDay(found)
                    : new Value.Day(found).toString());
        }
        return switch (name) {
            case "county" -> Optional.of(county.name());
            case "office" -> Optional.of(county.office());
            case "term" -> Optional.of(county.term());
            case "slogans" -> placeholder.value().map(county.slogans()::get);
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> day(Placeholder placeholder) {
        return switch (placeholder.name()) {
            case "as-of" -> Optional.of(asOf);
            case "opened" -> Optional.of(county.opened());
            case "polling-day" -> Optional.of(county.pollingDay());
            case "report-date" -> Optional.of(county.reportDate());
            case "deadlines" -> placeholder.value().map(county.deadlines()::get);
            default -> Optional.empty();
        };
    }

    private Optional<Threshold> threshold(String id) {
        return Optional.ofNullable(county.thresholds().get(id));
    }

    /** A threshold's value without its unit. */
    static String number(Threshold threshold) {
        return new Value.Num(threshold.value()).toString();
    }

    /** The days that office text may name in digits. */
    static List<LocalDate> days(County county) {
        List<LocalDate> days = new ArrayList<>(List.of(
                county.asOf(),
                county.opened(),
                county.pollingDay(),
                county.reportDate(),
                county.termFrom(),
                county.termUntil()));
        days.addAll(Map.copyOf(county.deadlines()).values());
        return days;
    }
}
