package xianghui.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import xianghui.expression.Expression;

/**
 * Reads what is added up.
 *
 * @param table the sheet that is meant where none is named; may be empty
 * @param by the dimensions that are meant where none are named
 */
record TallyReader(String table, SortedMap<String, Expression> by) {

    private static final String EVERY_ROW = "true";

    /** The kinds of tally that the entry names. */
    static List<Tally.Kind> kinds(Entry entry) {
        return Arrays.stream(Tally.Kind.values())
                .filter(kind -> entry.has(Entry.small(kind)))
                .toList();
    }

    Tally read(Entry entry) {
        return read(entry, true);
    }

    /**
     * Reads a tally.
     *
     * @param dimensions whether {@code by} names dimensions in this entry
     */
    Tally read(Entry entry, boolean dimensions) {
        List<Tally.Kind> kinds = kinds(entry);
        if (kinds.size() != 1) {
            entry.problem("measure.not-one");
        }
        Tally.Kind kind = kinds.isEmpty() ? Tally.Kind.COUNT : kinds.get(0);
        String of = Entry.small(kind);
        boolean counted = kind == Tally.Kind.COUNT && entry.text(of, EVERY_ROW).equals(EVERY_ROW);
        Expression where = entry.expression("where", EVERY_ROW);
        return new Tally(
                kind,
                table(entry),
                counted ? Optional.empty() : Optional.of(entry.expression(of)),
                entry.expression("among", where.toString()),
                where,
                inheriting(entry, dimensions).by(),
                entry.has("latest") ? Optional.of(entry.expression("latest")) : Optional.empty());
    }

    /** The same, but for what stands in this entry. */
    TallyReader inheriting(Entry entry, boolean dimensions) {
        boolean own = dimensions && entry.has("by");
        return new TallyReader(entry.text("table", table), own ? entry.expressions("by") : by);
    }

    SortedMap<String, Tally> let(Entry entry) {
        return entry.byWord("let", (names, name) -> names.entry(name)
                .map(tally -> tally.as(this::read))
                .orElseGet(this::nothing));
    }

    private String table(Entry entry) {
        return table.isEmpty() ? entry.text("table") : entry.text("table", table);
    }

    private Tally nothing() {
        return new Tally(Tally.Kind.COUNT, table, Optional.empty(), Expression.parse(EVERY_ROW), by);
    }
}
