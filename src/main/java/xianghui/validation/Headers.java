package xianghui.validation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import xianghui.catalog.Catalog;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.catalog.Tally;
import xianghui.catalog.Threshold;
import xianghui.returns.Sentences;

/** Names what is missing in the words that stand above the columns. */
record Headers(Catalog catalog, Sentences sentences) {

    private static final String LAST = "_last";

    /** What names of a row of that table are called. */
    Set<String> of(String table, Collection<String> names) {
        Set<String> headers = new LinkedHashSet<>();
        names.forEach(name -> headers.add(header(catalog.table(table), name)));
        return headers;
    }

    /** What the values that tallies add up are called; those of another sheet with its name. */
    Set<String> ofTallies(String table, SortedMap<String, Tally> let, Collection<String> names) {
        Set<String> headers = new LinkedHashSet<>();
        for (String name : names) {
            Optional<Tally> tally = Optional.ofNullable(let.get(name));
            if (tally.isEmpty()) {
                headers.addAll(of(table, Set.of(name)));
                continue;
            }
            Table other = catalog.table(tally.get().table());
            tally.get().of().stream()
                    .flatMap(formula -> formula.names().stream())
                    .map(added -> header(other, added))
                    .map(header -> other.id().equals(table) ? header : elsewhere(other, header))
                    .forEach(headers::add);
        }
        return headers;
    }

    private String header(Table table, String name) {
        Optional<Field> field = table.field(name);
        if (field.isPresent()) {
            return field.get().header();
        }
        if (name.endsWith(LAST)) {
            String current = header(table, name.substring(0, name.length() - LAST.length()));
            return sentences.say("header.last", Map.of("header", current));
        }
        Optional<Table.Lookup> lookup = table.lookups().stream()
                .filter(join -> join.take().containsKey(name))
                .findFirst();
        if (lookup.isPresent()) {
            Table other = catalog.table(lookup.get().table());
            return elsewhere(other, header(other, lookup.get().take().getOrDefault(name, name)));
        }
        return name.startsWith("$") ? setting(name.substring(1)) : part(table, name);
    }

    private String elsewhere(Table other, String header) {
        return sentences.say("header.elsewhere", Map.of("sheet", other.sheet(), "header", header));
    }

    private String setting(String threshold) {
        return Optional.ofNullable(catalog.county().thresholds().get(threshold))
                .map(Threshold::name)
                .orElse(threshold);
    }

    /** Of {@code field.attribute}, {@code deadline.field} and {@code quota.field}, the field. */
    private static String part(Table table, String name) {
        for (String part : name.split("\\.", -1)) {
            Optional<Field> field = table.field(part);
            if (field.isPresent()) {
                return field.get().header();
            }
        }
        return name;
    }
}
