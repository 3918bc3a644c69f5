package xianghui.query;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.catalog.Tally;
import xianghui.expression.Origin;
import xianghui.expression.Quantity;
import xianghui.expression.Value;

/**
 * What a tally found in one group.
 *
 * @param entries one for each row that was added up
 * @param missing one cell for each row that belongs here but holds no value
 */
public record Tallied(Tally.Kind kind, List<Entry> entries, List<Origin> missing) {

    public Tallied {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /** The contribution of one row. */
    public record Entry(Value value, Set<Origin> origins) {}

    /** The result; missing for an extreme or a mean of nothing. */
    public Quantity quantity() {
        return switch (kind) {
            case COUNT -> new Quantity(Value.Num.of(entries.size()), origins(entries));
            case SUM -> new Quantity(new Value.Num(sum()), origins(entries));
            case DISTINCT -> distinct();
            case MIN -> extreme(entries.stream().min(order()));
            case MAX -> extreme(entries.stream().max(order()));
            case MEAN ->
                entries.isEmpty()
                        ? Quantity.missing("")
                        : new Quantity(new Value.Num(sum().divide(entries.size())), origins(entries));
            case MEDIAN -> median();
        };
    }

    /** The result; missing, with the cells that hold no value, where a row that belongs here holds none. */
    public Quantity complete() {
        return missing.isEmpty()
                ? quantity()
                : new Quantity(new Value.Missing(Set.of("")), new LinkedHashSet<>(missing));
    }

    /** The sum of the entries that are numbers. */
    public BigFraction sum() {
        BigInteger whole = BigInteger.ZERO;
        BigFraction parts = BigFraction.ZERO;
        for (Entry entry : entries) {
            BigFraction number = ((Value.Num) entry.value()).number();
            if (number.getDenominator().equals(BigInteger.ONE)) {
                whole = whole.add(number.getNumerator());
            } else {
                parts = parts.add(number);
            }
        }
        return parts.add(whole);
    }

    private Quantity distinct() {
        Map<String, Entry> first = new LinkedHashMap<>();
        entries.forEach(entry -> first.putIfAbsent(entry.value().toString(), entry));
        return new Quantity(Value.Num.of(first.size()), origins(List.copyOf(first.values())));
    }

    private static Quantity extreme(Optional<Entry> entry) {
        return entry.map(found -> new Quantity(found.value(), found.origins())).orElseGet(() -> Quantity.missing(""));
    }

    private Quantity median() {
        List<Entry> sorted = entries.stream().sorted(order()).toList();
        if (sorted.isEmpty()) {
            return Quantity.missing("");
        }
        Entry low = sorted.get((sorted.size() - 1) / 2);
        Entry high = sorted.get(sorted.size() / 2);
        BigFraction middle = ((Value.Num) low.value())
                .number()
                .add(((Value.Num) high.value()).number())
                .divide(2);
        return new Quantity(new Value.Num(middle), origins(List.of(low, high)));
    }

    private static Comparator<Entry> order() {
        return (a, b) -> Value.compare(a.value(), b.value());
    }

    private static Set<Origin> origins(List<Entry> entries) {
        Set<Origin> origins = new LinkedHashSet<>();
        entries.forEach(entry -> origins.addAll(entry.origins()));
        return origins;
    }
}
