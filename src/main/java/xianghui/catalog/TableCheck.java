package xianghui.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for contradictions in what a sheet asks for. */
record TableCheck(Catalog catalog, Place place, Table table) {

    private static final Set<FieldKind> CODED = Set.of(FieldKind.CODE, FieldKind.CODES, FieldKind.FLAG);
    private static final Set<FieldKind> NUMBERS = Set.of(FieldKind.COUNT, FieldKind.DECIMAL);

    /**
     * Notes what is contradictory.
     *
     * @param sheets the names of sheets that were seen before
     */
    void look(Twice sheets) {
        sheets.look(place, "sheet.twice", List.of(table.sheet()));
        sheets.look(place, "sheet.twice", table.aliases());
        new Twice().look(place, "column.twice", List.copyOf(columnsAsWritten()));
        Twice headers = new Twice();
        fields().forEach(field -> {
            headers.look(place, "header.twice", List.of(field.header()));
            headers.look(place, "header.twice", field.aliases());
            look(field);
        });
        table.key().forEach(this::expectField);
        table.carried().forEach(this::expectField);
        if (table.layout() == Table.Layout.LIST) {
            expectField(table.subject());
        }
        table.computed().forEach(column -> place.formula(column.id(), column.formula(), Columns.of(catalog, table)));
        table.lookups().forEach(this::look);
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>(table.fields());
        table.form().flatMap(Table.Form::group).ifPresent(fields::add);
        return fields;
    }

    private List<String> columnsAsWritten() {
        List<String> names = new ArrayList<>(fields().stream().map(Field::id).toList());
        table.computed().stream().map(Table.Computed::id).forEach(names::add);
        table.lookups().forEach(lookup -> names.addAll(lookup.take().keySet()));
        return names;
    }

    private void expectField(String name) {
        place.expect(fields().stream().map(Field::id).toList(), "field.unknown", name);
    }

    private void look(Field field) {
        if (CODED.contains(field.kind())) {
            if (field.codes().isEmpty()) {
                place.problem("codes.missing", field.id());
            }
            place.expect(catalog.codes().keySet(), "codes.unknown", field.codes());
        } else if (!field.codes().isEmpty()) {
            place.problem("codes.not-coded", field.id());
        }
        if (field.nilIsZero() && !NUMBERS.contains(field.kind())) {
            place.problem("nil.not-number", field.id());
        }
        place.question(field.id() + ".required", field.required(), Columns.of(catalog, table));
    }

    private void look(Table.Lookup lookup) {
        Optional<Table> from = Optional.ofNullable(catalog.tables().get(lookup.table()));
        if (from.isEmpty()) {
            place.expect(catalog.tables().keySet(), "table.unknown", lookup.table());
            return;
        }
        Columns there = Columns.of(catalog, from.get());
        place.question("where", lookup.where(), there);
        lookup.on().forEach((field, here) -> {
            place.expect(there.names(), "column.unknown", field);
            place.formula("on", here, Columns.of(catalog, table));
        });
        lookup.take().values().forEach(column -> place.expect(there.names(), "column.unknown", column));
    }
}
