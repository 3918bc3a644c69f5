package xianghui.catalog;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the county's settings and its register of units. */
final class CountyReader {

    private CountyReader() {}

    static County read(Entry entry) {
        Names names = entry.entry("county")
                .map(county -> county.as(CountyReader::names))
                .orElse(new Names("", ""));
        Calendar calendar = entry.entry("calendar")
                .map(days -> days.as(CountyReader::calendar))
                .orElse(new Calendar(java.util.Set.of(), java.util.Set.of()));
        return new County(
                names.name(),
                names.office(),
                entry.text("term"),
                entry.text("period"),
                entry.text("template-version"),
                entry.day("as-of"),
                entry.day("polling-day"),
                entry.day("opened"),
                entry.day("report-date"),
                entry.day("term-from"),
                entry.day("term-until"),
                entry.dayByWord("deadlines"),
                entry.textByWord("slogans"),
                thresholds(entry),
                calendar.holidays(),
                calendar.workdays(),
                entry.entries("units").stream()
                        .map(unit -> unit.named("code").as(CountyReader::unit))
                        .toList());
    }

    private static Names names(Entry entry) {
        entry.text("province", "");
        return new Names(entry.text("name"), entry.text("office"));
    }

    private static Calendar calendar(Entry entry) {
        return new Calendar(entry.days("holidays"), entry.days("workdays"));
    }

    private static SortedMap<String, Threshold> thresholds(Entry entry) {
        return entry.byWord("thresholds", (all, id) -> all.entry(id)
                .map(threshold -> threshold.as(keys -> threshold(id, keys)))
                .orElse(new Threshold(id, "", BigFraction.ZERO, "")));
    }

    private static Threshold threshold(String id, Entry entry) {
        BigFraction value = entry.number("value", BigFraction.ZERO, CountyReader::fraction);
        return new Threshold(id, entry.text("name"), value, entry.text("unit"));
    }

    /** A decimal, or one divided by another: two thirds have no end of decimals. */
    private static BigFraction fraction(String text) {
        int bar = text.indexOf('/');
        return bar < 0 ? decimal(text) : decimal(text.substring(0, bar)).divide(decimal(text.substring(bar + 1)));
    }

    private static BigFraction decimal(String text) {
        BigDecimal value = new BigDecimal(text.strip());
        return BigFraction.of(value.unscaledValue()).divide(java.math.BigInteger.TEN.pow(value.scale()));
    }

    private static Unit unit(Entry entry) {
        return new Unit(
                entry.text("code"),
                entry.text("name"),
                entry.texts("aliases"),
                entry.word("role", Role.TOWNSHIP),
                entry.text("kind"),
                entry.texts("predecessors"),
                quota(entry));
    }

    private static Map<String, Integer> quota(Entry entry) {
        return entry.byWord("quota", (seats, body) -> seats.whole(body, 0));
    }

    private record Names(String name, String office) {}

    private record Calendar(java.util.Set<java.time.LocalDate> holidays, java.util.Set<java.time.LocalDate> workdays) {}
}
