package xianghui.catalog;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import xianghui.expression.Meaning;
import xianghui.expression.Vocabulary;

/** The names that stand for something in a row of a table. */
public final class Columns implements Vocabulary {

    /** What the last term's column of a form is called, behind the item. */
    static final String LAST = "_last";

    private static final String DEADLINE = "deadline.";

    private final Catalog catalog;
    private final Table table;
    private final Settings settings;
    private final Set<String> underWay;

    private Columns(Catalog catalog, Table table, Set<String> underWay) {
        this.catalog = catalog;
        this.table = table;
        this.settings = new Settings(catalog, true);
        this.underWay = underWay;
    }

    /** The names in a row of that table. */
    public static Columns of(Catalog catalog, Table table) {
        return new Columns(catalog, table, Set.of());
    }

    /** The columns: fields, of a form also the last term's, computed and looked-up ones. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        table.form().flatMap(Table.Form::group).map(Field::id).ifPresent(names::add);
        table.fields().stream().map(Field::id).forEach(names::add);
        if (hasLast()) {
            table.fields().stream().map(field -> field.id() + LAST).forEach(names::add);
        }
        table.computed().stream().map(Table.Computed::id).forEach(names::add);
        table.lookups().forEach(lookup -> names.addAll(lookup.take().keySet()));
        return names;
    }

    /** The field under that name, which may be the last term's. */
    Optional<Field> field(String name) {
        boolean last = hasLast() && name.endsWith(LAST);
        return table.field(name)
                .or(() -> last ? table.field(name.substring(0, name.length() - LAST.length())) : Optional.empty());
    }

    @Override
    public Optional<Meaning> meaning(String name) {
        Optional<Meaning> column = column(name);
        if (column.isPresent()) {
            return column;
        }
        if (name.startsWith(DEADLINE)) {
            return codes(name.substring(DEADLINE.length())).map(list -> Meaning.DAY);
        }
        if (name.startsWith(Settings.QUOTA)
                && codes(name.substring(Settings.QUOTA.length())).isPresent()) {
            return Optional.of(Meaning.NUMBER);
        }
        return attribute(name).or(() -> settings.meaning(name));
    }

    private Optional<Meaning> column(String name) {
        Optional<Field> field = field(name);
        if (field.isPresent()) {
            return field.map(found -> meaning(catalog, found));
        }
        String place = table.id() + "." + name;
        if (underWay.contains(place)) {
            return Optional.of(Meaning.ANY);
        }
        Set<String> further = new LinkedHashSet<>(underWay);
        further.add(place);
        return computed(name, further).or(() -> lookedUp(name, further));
    }

    private Optional<Meaning> computed(String name, Set<String> further) {
        return table.computed().stream()
                .filter(column -> column.id().equals(name))
                .findFirst()
                .map(column -> column.formula().meaning(new Columns(catalog, table, further)));
    }

    private Optional<Meaning> lookedUp(String name, Set<String> further) {
        return table.lookups().stream()
                .filter(lookup -> lookup.take().containsKey(name))
                .findFirst()
                .map(lookup -> Optional.ofNullable(catalog.tables().get(lookup.table()))
                        .flatMap(other -> new Columns(catalog, other, further)
                                .column(String.valueOf(lookup.take().get(name))))
                        .orElse(Meaning.ANY));
    }

    /** {@code field.attribute} for a field of one code. */
    private Optional<Meaning> attribute(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : codes(name.substring(0, dot))
                        .flatMap(list -> Optional.ofNullable(list.attributes().get(name.substring(dot + 1))))
                        .map(attribute -> Meaning.text(new LinkedHashSet<>(attribute.values())));
    }

    private Optional<CodeList> codes(String field) {
        return table.field(field)
                .filter(found -> found.kind() == FieldKind.CODE)
                .flatMap(found -> Optional.ofNullable(catalog.codes().get(found.codes())));
    }

    private boolean hasLast() {
        return table.form().filter(form -> !form.last().isEmpty()).isPresent();
    }

    /** What is known of the values of a field. */
    static Meaning meaning(Catalog catalog, Field field) {
        return switch (field.kind()) {
            case TEXT -> Meaning.text(Set.of());
            case COUNT, DECIMAL -> Meaning.NUMBER;
            case DAY, MONTH -> Meaning.DAY;
            case CODE, CODES, FLAG ->
                Meaning.text(Optional.ofNullable(catalog.codes().get(field.codes()))
                        .filter(list -> !list.open())
                        .map(CodeList::codes)
                        .orElse(Set.of()));
        };
    }
}
