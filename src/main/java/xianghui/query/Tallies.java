package xianghui.query;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import xianghui.catalog.Tally;
import xianghui.expression.Expression;
import xianghui.expression.Origin;
import xianghui.expression.Quantity;
import xianghui.expression.Value;

/** Runs a tally over returns; the result is by the values of its dimensions. */
public final class Tallies {

    /** Orders groups by their dimensions and values. */
    public static final Comparator<SortedMap<String, String>> BY_DIMENSIONS = Tallies::compare;

    private Tallies() {}

    private static int compare(SortedMap<String, String> left, SortedMap<String, String> right) {
        Iterator<Map.Entry<String, String>> others = right.entrySet().iterator();
        for (Map.Entry<String, String> one : left.entrySet()) {
            if (!others.hasNext()) {
                return 1;
            }
            Map.Entry<String, String> other = others.next();
            int names = one.getKey().compareTo(other.getKey());
            int order = names != 0 ? names : one.getValue().compareTo(other.getValue());
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    /** Group by group what the tally finds in the returns; a group without any row is not there. */
    public static SortedMap<SortedMap<String, String>, Tallied> run(Tally tally, List<Frame> frames) {
        TallySheet sheet = new TallySheet(tally.kind());
        for (Frame frame : frames) {
            rows(tally, frame)
                    .filter(row -> tally.where().isTrue(row)
                            && (tally.among().equals(tally.where())
                                    || tally.among().isTrue(row)))
                    .forEach(row -> group(tally, row).ifPresent(group -> sheet.add(group, entry(tally, row))));
        }
        return sheet.groups();
    }

    /**
     * As {@link #run(Tally, List)}, but also with the groups in which rows were looked at and none counts, and with the
     * rows of which it cannot be told whether they count.
     */
    public static SortedMap<SortedMap<String, String>, Tallied> survey(Tally tally, Frame frame) {
        TallySheet sheet = new TallySheet(tally.kind());
        rows(tally, frame).forEach(row -> look(tally, row)
                .ifPresent(found -> group(tally, row).ifPresent(group -> sheet.add(group, found))));
        return sheet.groups();
    }

    /** The rows that are looked at; of those that count only the latest of their group, if the tally says so. */
    private static Stream<RowView> rows(Tally tally, Frame frame) {
        if (tally.latest().isEmpty()) {
            return frame.rows(tally.table());
        }
        Expression moment = tally.latest().get();
        Map<SortedMap<String, String>, Value> last = new TreeMap<>(BY_DIMENSIONS);
        frame.rows(tally.table()).filter(tally.where()::isTrue).forEach(row -> group(tally, row)
                .ifPresent(group -> {
                    Value value = moment.evaluate(row).value();
                    if (!(value instanceof Value.Missing)) {
                        last.merge(group, value, (one, other) -> Value.compare(one, other) < 0 ? other : one);
                    }
                }));
        return frame.rows(tally.table())
                .filter(row -> !tally.where().isTrue(row)
                        || group(tally, row)
                                .map(last::get)
                                .filter(moment.evaluate(row).value()::equals)
                                .isPresent());
    }

    private static Optional<Tallied> look(Tally tally, RowView row) {
        Value among = tally.among().evaluate(row).value();
        Value where = tally.where().equals(tally.among())
                ? among
                : tally.where().evaluate(row).value();
        if (isTrue(among) && isTrue(where)) {
            return Optional.of(entry(tally, row));
        }
        if (isFalse(among) || isFalse(where)) {
            return isTrue(among) ? Optional.of(new Tallied(tally.kind(), List.of(), List.of())) : Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Value value : List.of(among, where)) {
            if (value instanceof Value.Missing missing) {
                names.addAll(missing.names());
            }
        }
        return Optional.of(new Tallied(tally.kind(), List.of(), row.blank(names)));
    }

    private static boolean isTrue(Value value) {
        return value instanceof Value.Truth truth && truth.truth();
    }

    private static boolean isFalse(Value value) {
        return value instanceof Value.Truth truth && !truth.truth();
    }

    /** One tally after the other, each under its name; names that a group lacks count nothing there. */
    public static SortedMap<SortedMap<String, String>, Map<String, Quantity>> run(
            SortedMap<String, Tally> let, List<Frame> frames) {
        return run(let, frames, Tallied::quantity);
    }

    /** The same for checks: a result to which a row owes its value is missing, with the cells that hold none. */
    public static SortedMap<SortedMap<String, String>, Map<String, Quantity>> complete(
            SortedMap<String, Tally> let, List<Frame> frames) {
        return run(let, frames, Tallied::complete);
    }

    private static SortedMap<SortedMap<String, String>, Map<String, Quantity>> run(
            SortedMap<String, Tally> let, List<Frame> frames, Function<Tallied, Quantity> result) {
        SortedMap<SortedMap<String, String>, Map<String, Quantity>> groups = new TreeMap<>(BY_DIMENSIONS);
        let.forEach((name, tally) -> run(tally, frames)
                .forEach((group, tallied) -> groups.computeIfAbsent(group, key -> nothing(let, key))
                        .put(name, named(name, result.apply(tallied)))));
        boolean ungrouped = let.values().stream().allMatch(tally -> tally.by().isEmpty());
        if (ungrouped) {
            groups.computeIfAbsent(Collections.emptySortedMap(), key -> nothing(let, key));
        }
        return groups;
    }

    private static Map<String, Quantity> nothing(SortedMap<String, Tally> let, SortedMap<String, String> group) {
        Map<String, Quantity> values = new TreeMap<>();
        group.forEach((dimension, value) -> values.put(dimension, Quantity.of(new Value.Text(value))));
        let.forEach((name, tally) -> values.put(
                name, new Tallied(tally.kind(), List.of(), List.of()).quantity().orMissing(name)));
        return values;
    }

    private static Quantity named(String name, Quantity quantity) {
        return quantity.value() instanceof Value.Missing
                ? new Quantity(new Value.Missing(Set.of(name)), quantity.origins())
                : quantity;
    }

    private static Optional<SortedMap<String, String>> group(Tally tally, RowView row) {
        SortedMap<String, String> group = new TreeMap<>();
        for (Map.Entry<String, Expression> dimension : tally.by().entrySet()) {
            Value value = dimension.getValue().evaluate(row).value();
            if (value instanceof Value.Missing) {
                return Optional.empty();
            }
            group.put(dimension.getKey(), value.toString());
        }
        return Optional.of(group);
    }

    private static Tallied entry(Tally tally, RowView row) {
        Set<Origin> subject = new LinkedHashSet<>(row.subject());
        if (tally.of().isEmpty()) {
            return new Tallied(tally.kind(), List.of(new Tallied.Entry(Value.Num.of(1), subject)), List.of());
        }
        Quantity quantity = tally.of().get().evaluate(row);
        if (quantity.value() instanceof Value.Missing missing) {
            return new Tallied(tally.kind(), List.of(), row.blank(missing.names()));
        }
        Set<Origin> origins = tally.kind() == Tally.Kind.DISTINCT ? subject : quantity.origins();
        return new Tallied(tally.kind(), List.of(new Tallied.Entry(quantity.value(), origins)), List.of());
    }
}
