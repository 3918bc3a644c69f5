package xianghui.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.expression.Environment;
import xianghui.expression.Origin;
import xianghui.expression.Quantity;
import xianghui.expression.Value;
import xianghui.returns.CellRef;
import xianghui.returns.Reading;
import xianghui.returns.Row;

/** One row as an environment: its cells, its computed and looked-up columns, attributes, unit and settings. */
public final class RowView implements Environment {

    private static final String QUOTA = "quota.";

    private final Frame frame;
    private final Table table;
    private final Row row;
    private final Map<String, Quantity> known = new HashMap<>();

    RowView(Frame frame, Table table, Row row) {
        this.frame = frame;
        this.table = table;
        this.row = row;
    }

    public Row row() {
        return row;
    }

    /** The return that the row stands in. */
    public Frame frame() {
        return frame;
    }

    /** The cell that stands for the row when rows are counted. */
    public List<CellRef> subject() {
        return row.reading(table.subject()).map(Reading::cell).stream().toList();
    }

    /** The one cell to fill where a value is missing: the first of these names that stands in the row, else its subject. */
    List<Origin> blank(Set<String> names) {
        Stream<CellRef> cells = names.stream()
                .map(name -> name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.')))
                .flatMap(field -> row.reading(field).stream())
                .map(Reading::cell);
        return Stream.concat(cells, subject().stream())
                .<Origin>map(cell -> cell)
                .limit(1)
                .toList();
    }

    @Override
    public Quantity lookup(String name) {
        Quantity value = known.get(name);
        if (value == null) {
            value = find(name);
            known.put(name, value);
        }
        return value;
    }

    private Quantity find(String name) {
        Optional<Reading> reading = row.reading(name);
        if (reading.isPresent()) {
            return quantity(reading.get());
        }
        Optional<Table.Computed> computed = table.computed().stream()
                .filter(column -> column.id().equals(name))
                .findFirst();
        if (computed.isPresent()) {
            return computed.get().formula().evaluate(this);
        }
        Optional<Table.Lookup> lookup = table.lookups().stream()
                .filter(join -> join.take().containsKey(name))
                .findFirst();
        if (lookup.isPresent()) {
            return frame.join(lookup.get()).take(this, name);
        }
        if (name.startsWith("deadline.")) {
            return deadline(name);
        }
        return name.startsWith(QUOTA)
                        && table.field(name.substring(QUOTA.length())).isPresent()
                ? quota(name)
                : attributeOrSetting(name);
    }

    /** {@code quota.field} is the unit's quota for the body named by that field. */
    private Quantity quota(String name) {
        Quantity body = lookup(name.substring(QUOTA.length()));
        Quantity seats = frame.around(Map.of()).lookup(QUOTA + body.value());
        return seats.value() instanceof Value.Missing
                ? Quantity.missing(name)
                : new Quantity(seats.value(), body.origins());
    }

    /** {@code field.attribute} is the attribute that the code list gives to the code in the field. */
    private Quantity attributeOrSetting(String name) {
        int dot = name.indexOf('.');
        Optional<Field> field = dot < 0 ? Optional.empty() : table.field(name.substring(0, dot));
        if (field.isEmpty()) {
            return frame.around(Map.of()).lookup(name);
        }
        Quantity code = lookup(field.get().id());
        return Optional.ofNullable(frame.catalog().codes().get(field.get().codes()))
                .flatMap(list ->
                        list.attribute(name.substring(dot + 1), code.value().toString()))
                .map(attribute -> new Quantity(new Value.Text(attribute), code.origins()))
                .orElseGet(() -> Quantity.missing(name));
    }

    private Quantity deadline(String name) {
        Quantity meeting = lookup(name.substring("deadline.".length()));
        return Optional.ofNullable(
                        frame.catalog().county().deadlines().get(meeting.value().toString()))
                .map(day -> new Quantity(new Value.Day(day), meeting.origins()))
                .orElseGet(() -> Quantity.missing(name));
    }

    private Quantity quantity(Reading reading) {
        boolean nilIsZero = table.field(Readings.base(reading.field()))
                .map(Field::nilIsZero)
                .orElse(false);
        return new Quantity(Readings.value(reading, nilIsZero), Set.of(reading.cell()));
    }

    @Override
    public LocalDate asOf() {
        return frame.asOf();
    }

    @Override
    public int workdays(LocalDate after, LocalDate until) {
        return frame.catalog().county().workdays(after, until);
    }
}
