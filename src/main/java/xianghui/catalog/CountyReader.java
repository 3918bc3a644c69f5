package xianghui.catalog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads the county's settings and its register of units. */
final class CountyReader {

    private static final Pattern FRACTION = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:/([1-9][0-9]*))?");

    private CountyReader() {}

    static County read(Entry entry) {
        Names names = entry.entry("county")
                .map(county -> county.as(CountyReader::names))
                .orElse(new Names("", "", ""));
        Calendar calendar = entry.entry("calendar")
                .map(days -> days.as(CountyReader::calendar))
                .orElse(new Calendar(Set.of(), Set.of()));
        return new County(
                names.name(),
                names.office(),
                names.phone(),
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
                        .toList(),
                entry.text("layout", ""));
    }

    private static Names names(Entry entry) {
        entry.text("province", "");
        return new Names(entry.text("name"), entry.text("office"), entry.text("phone", ""));
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
        return new Threshold(id, entry.text("name"), value, entry.text("unit", ""));
    }

    /** A decimal, or one divided by another: two thirds have no end of decimals. */
    private static BigFraction fraction(String text) {
        Matcher parts = FRACTION.matcher(text);
        if (!parts.matches()) {
            throw new NumberFormatException(text);
        }
        BigFraction above = decimal(parts.group(1));
        return parts.group(2) == null ? above : above.divide(decimal(parts.group(2)));
    }

    private static BigFraction decimal(String text) {
        BigDecimal decimal = new BigDecimal(text);
        return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
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

    private record Names(String name, String office, String phone) {}

    private record Calendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {}
}
