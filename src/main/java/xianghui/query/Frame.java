package xianghui.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.Table;
import xianghui.catalog.Unit;
import xianghui.expression.Environment;
import xianghui.expression.Quantity;
import xianghui.returns.Return;
import xianghui.returns.Row;

/** The rows of one return, with the columns that are reckoned or taken from other sheets. */
public final class Frame {

    private final Catalog catalog;
    private final LocalDate asOf;
    private final Return source;
    private final Map<Table.Lookup, Join> joins = new HashMap<>();
    private final Map<String, List<RowView>> views = new HashMap<>();
    private final Map<String, Map<String, Finder>> finders = new HashMap<>();

    /**
     * @param asOf the day on which ages are reckoned
     */
    public Frame(Catalog catalog, LocalDate asOf, Return source) {
        this.catalog = catalog;
        this.asOf = asOf;
        this.source = source;
    }

    public Return source() {
        return source;
    }

    /** The unit that filed. */
    public Unit unit() {
        return catalog.county()
                .unit(source.unit())
                .orElseThrow(() -> new IllegalStateException("unit " + source.unit() + " is not in the register"));
    }

    /** All rows of a table. */
    public Stream<RowView> rows(String table) {
        return views
                .computeIfAbsent(table, id -> source.rows(id).stream()
                        .map(row -> view(catalog.table(id), row))
                        .toList())
                .stream();
    }

    /** One row of a table, such as a row of totals. */
    public RowView view(Table table, Row row) {
        return new RowView(this, table, row);
    }

    /** The unit, the settings and whatever else is given. */
    public Environment around(Map<String, Quantity> given) {
        return new Surroundings(catalog, asOf, Optional.of(unit()), given);
    }

    Catalog catalog() {
        return catalog;
    }

    /** The day on which ages are reckoned. */
    public LocalDate asOf() {
        return asOf;
    }

    /** How a name that is no cell of its row is found in the rows of that table. */
    Finder finder(Table table, String name) {
        Map<String, Finder> known = finders.computeIfAbsent(table.id(), none -> new HashMap<>());
        Finder finder = known.get(name);
        if (finder == null) {
            finder = Finder.of(this, table, name);
            known.put(name, finder);
        }
        return finder;
    }

    Join join(Table.Lookup lookup) {
        Join known = joins.get(lookup);
        if (known == null) {
            known = Join.of(this, lookup);
            joins.put(lookup, known);
        }
        return known;
    }
}
