package xianghui.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds computed and looked-up columns that need themselves. */
record ColumnCycles(Catalog catalog) {

    /** Each circle, under the table of the column where it was entered. */
    List<Cycles.Circle> circles() {
        Map<Column, Set<Column>> needs = new LinkedHashMap<>();
        catalog.tables().values().forEach(table -> {
            table.computed()
                    .forEach(column -> needs.put(
                            new Column(table.id(), column.id()),
                            columns(table.id(), column.formula().names())));
            table.lookups().forEach(lookup -> needs.putAll(needs(table, lookup)));
        });
        return Cycles.in(needs).stream()
                .map(circle -> Cycles.Circle.of(
                        circle.get(0).table(),
                        circle.stream().map(Column::toString).toList()))
                .toList();
    }

    private static Map<Column, Set<Column>> needs(Table table, Table.Lookup lookup) {
        Map<Column, Set<Column>> needs = new LinkedHashMap<>();
        lookup.take().forEach((name, taken) -> {
            Set<Column> needed = new LinkedHashSet<>();
            lookup.on().values().forEach(here -> needed.addAll(columns(table.id(), here.names())));
            needed.addAll(columns(lookup.table(), lookup.on().keySet()));
            needed.addAll(columns(lookup.table(), lookup.where().names()));
            needed.add(new Column(lookup.table(), taken));
            needs.put(new Column(table.id(), name), needed);
        });
        return needs;
    }

    private static Set<Column> columns(String table, Set<String> names) {
        Set<Column> columns = new LinkedHashSet<>();
        names.forEach(name -> columns.add(new Column(table, name)));
        return columns;
    }

    private record Column(String table, String name) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }
}
