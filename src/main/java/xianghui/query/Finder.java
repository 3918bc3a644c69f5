package xianghui.query;

import java.util.Map;
import java.util.Optional;
import xianghui.catalog.CodeList;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.expression.Expression;
import xianghui.expression.Quantity;
import xianghui.expression.Value;

/** Knows where the value of a name stands that is no cell of its row; found out once for all rows of a table. */
interface Finder {

    String QUOTA = "quota.";
    String DEADLINE = "deadline.";

    Quantity find(RowView row);

    static Finder of(Frame frame, Table table, String name) {
        Optional<Expression> formula = table.computed().stream()
                .filter(column -> column.id().equals(name))
                .map(Table.Computed::formula)
                .findFirst();
        if (formula.isPresent()) {
            return formula.get()::evaluate;
        }
        Optional<Table.Lookup> lookup = table.lookups().stream()
                .filter(join -> join.take().containsKey(name))
                .findFirst();
        if (lookup.isPresent()) {
            return row -> frame.join(lookup.get()).take(row, name);
        }
        if (name.startsWith(DEADLINE)) {
            return row -> deadline(frame, name, row.lookup(name.substring(DEADLINE.length())));
        }
        if (name.startsWith(QUOTA)
                && table.field(name.substring(QUOTA.length())).isPresent()) {
            return row -> quota(frame, name, row.lookup(name.substring(QUOTA.length())));
        }
        return attributeOrSetting(frame, table, name);
    }

    /** {@code field.attribute} is the attribute that the code list gives to the code in the field. */
    private static Finder attributeOrSetting(Frame frame, Table table, String name) {
        int dot = name.indexOf('.');
        Optional<Field> field = dot < 0 ? Optional.empty() : table.field(name.substring(0, dot));
        if (field.isEmpty()) {
            Quantity setting = frame.around(Map.of()).lookup(name);
            return row -> setting;
        }
        Optional<CodeList> codes =
                Optional.ofNullable(frame.catalog().codes().get(field.get().codes()));
        String attribute = name.substring(dot + 1);
        return row -> {
            Quantity code = row.lookup(field.get().id());
            return codes.flatMap(list -> list.attribute(attribute, code.value().toString()))
                    .map(value -> new Quantity(new Value.Text(value), code.origins()))
                    .orElseGet(() -> Quantity.missing(name));
        };
    }

    /** {@code quota.field} is the unit's quota for the body named by that field. */
    private static Quantity quota(Frame frame, String name, Quantity body) {
        Quantity seats = frame.around(Map.of()).lookup(QUOTA + body.value());
        return seats.value() instanceof Value.Missing
                ? Quantity.missing(name)
                : new Quantity(seats.value(), body.origins());
    }

    private static Quantity deadline(Frame frame, String name, Quantity meeting) {
        return Optional.ofNullable(
                        frame.catalog().county().deadlines().get(meeting.value().toString()))
                .map(day -> new Quantity(new Value.Day(day), meeting.origins()))
                .orElseGet(() -> Quantity.missing(name));
    }
}
