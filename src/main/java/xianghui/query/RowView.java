package xianghui.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.expression.Environment;
import xianghui.expression.Origin;
import xianghui.expression.Quantity;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Row;

/** One row as an environment: its cells, its computed and looked-up columns, attributes, unit and settings. */
public final class RowView implements Environment {

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
        Reading reading = row.readings().get(name);
        return reading == null ? frame.finder(table, name).find(this) : quantity(reading);
    }

    private Quantity quantity(Reading reading) {
        boolean nilIsZero = reading.value() instanceof CellValue.Nil
                && table.field(Readings.base(reading.field()))
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
