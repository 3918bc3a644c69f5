package xianghui.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.catalog.Table;
import xianghui.expression.Environment;
import xianghui.expression.Expression;
import xianghui.expression.Quantity;
import xianghui.expression.Value;

/** Finds the one row of another sheet that belongs to a row. */
final class Join {

    private final Table.Lookup lookup;
    private final Map<List<String>, List<RowView>> rows;

    private Join(Table.Lookup lookup, Map<List<String>, List<RowView>> rows) {
        this.lookup = lookup;
        this.rows = rows;
    }

    static Join of(Frame frame, Table.Lookup lookup) {
        Map<List<String>, List<RowView>> rows = new HashMap<>();
        List<Expression> fields =
                lookup.on().keySet().stream().map(Expression::parse).toList();
        frame.rows(lookup.table()).filter(row -> lookup.where().isTrue(row)).forEach(row -> key(fields, row)
                .ifPresent(key ->
                        rows.computeIfAbsent(key, none -> new ArrayList<>()).add(row)));
        return new Join(lookup, rows);
    }

    /** The value of the name that the lookup takes; missing where no row matches, or more than one. */
    Quantity take(RowView row, String name) {
        List<RowView> matching = key(List.copyOf(lookup.on().values()), row)
                .map(key -> rows.getOrDefault(key, List.of()))
                .orElse(List.of());
        String taken = Optional.ofNullable(lookup.take().get(name)).orElse(name);
        return matching.size() == 1 ? matching.get(0).lookup(taken) : Quantity.missing(name);
    }

    private static Optional<List<String>> key(List<Expression> parts, Environment row) {
        List<String> key = new ArrayList<>();
        for (Expression part : parts) {
            Value value = part.evaluate(row).value();
            if (value instanceof Value.Missing) {
                return Optional.empty();
            }
            key.add(value.toString());
        }
        return Optional.of(key);
    }
}
