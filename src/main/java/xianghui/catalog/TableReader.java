package xianghui.catalog;

import java.util.List;
import java.util.Optional;
import xianghui.catalog.Table.Layout;

/** Reads what one sheet asks for. */
final class TableReader {

    private TableReader() {}

    static Table read(Entry entry) {
        Layout layout = entry.word("layout", Layout.LIST);
        Optional<Table.Form> form = layout == Layout.FORM ? Optional.of(form(entry)) : Optional.empty();
        String group = form.flatMap(Table.Form::group).map(Field::id).orElse("");
        List<String> key = layout == Layout.LIST ? entry.texts("key") : group.isEmpty() ? List.of() : List.of(group);
        if (layout == Layout.LIST && key.isEmpty()) {
            entry.problem("key.missing", "key");
        }
        return new Table(
                entry.text("table"),
                entry.text("sheet"),
                entry.texts("aliases"),
                layout,
                entry.entries("fields").stream()
                        .map(field -> field.named("id").as(FieldReader::read))
                        .toList(),
                key,
                layout == Layout.LIST ? entry.text("subject") : group,
                layout == Layout.LIST ? entry.texts("carried") : List.of(),
                form,
                entry.entries("lookups").stream()
                        .map(lookup -> lookup.as(TableReader::lookup))
                        .toList(),
                entry.entries("computed").stream()
                        .map(column -> column.named("id").as(TableReader::computed))
                        .toList(),
                entry.texts("periods"));
    }

    private static Table.Form form(Entry entry) {
        Columns columns = entry.entry("columns")
                .map(words -> words.as(
                        keys -> new Columns(keys.text("current"), keys.text("last", ""), keys.text("remark", ""))))
                .orElseGet(() -> {
                    entry.problem("key.missing", "columns");
                    return new Columns("", "", "");
                });
        return new Table.Form(
                entry.text("item"),
                entry.text("label", ""),
                columns.current(),
                columns.last(),
                columns.remark(),
                entry.entry("group").map(group -> group.named("id").as(FieldReader::read)));
    }

    private static Table.Lookup lookup(Entry entry) {
        return new Table.Lookup(
                entry.text("from"),
                entry.expressions("on"),
                entry.expression("where", "true"),
                entry.textByWord("take"));
    }

    private static Table.Computed computed(Entry entry) {
        return new Table.Computed(entry.text("id"), entry.expression("formula"));
    }

    private record Columns(String current, String last, String remark) {}
}
