package xianghui.expression;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names for a test, each with an origin of its own. */
final class Names implements Environment {

    private final Map<String, Value> values = new HashMap<>();

    Names with(String name, long number) {
        return with(name, Value.Num.of(number));
    }

    Names with(String name, String text) {
        return with(name, new Value.Text(text));
    }

    Names with(String name, LocalDate day) {
        return with(name, new Value.Day(day));
    }

    Names with(String name, YearMonth month) {
        return with(name, new Value.Month(month));
    }

    Names with(String name, boolean truth) {
        return with(name, new Value.Truth(truth));
    }

    Names with(String name, Value value) {
        values.put(name, value);
        return this;
    }

    @Override
    public Quantity lookup(String name) {
        return values.containsKey(name)
                ? new Quantity(values.get(name), Set.of(new Cell(name)))
                : Quantity.missing(name);
    }

    @Override
    public LocalDate asOf() {
        return LocalDate.of(2026, 6, 30);
    }

    /** Every day is a working day here. */
    @Override
    public int workdays(LocalDate after, LocalDate until) {
        return (int) Math.max(0, after.datesUntil(until).count());
    }

    /** Where a name stands. */
    record Cell(String name) implements Origin {}
}
