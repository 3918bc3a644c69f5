package xianghui.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import xianghui.expression.Kind;

/** Looks for contradictions in what is added up. */
record TallyCheck(Catalog catalog, Place place) {

    private static final Set<Tally.Kind> OF_ANYTHING = Set.of(Tally.Kind.COUNT, Tally.Kind.DISTINCT);

    void look(Tally tally) {
        Optional<Table> table = Optional.ofNullable(catalog.tables().get(tally.table()));
        if (table.isEmpty()) {
            place.expect(catalog.tables().keySet(), "table.unknown", tally.table());
            return;
        }
        Columns names = Columns.of(catalog, table.get());
        if (!tally.among().equals(tally.where())) {
            place.question("among", tally.among(), names);
        }
        place.question("where", tally.where(), names);
        tally.by().values().forEach(dimension -> place.formula("by", dimension, names));
        tally.latest().ifPresent(latest -> place.formula("latest", latest, names));
        tally.of().ifPresent(of -> {
            String key = Entry.small(tally.kind());
            boolean day = TallyNames.EXTREMES.contains(tally.kind())
                    && of.meaning(names).kind() == Kind.DAY;
            if (OF_ANYTHING.contains(tally.kind()) || day) {
                place.formula(key, of, names);
            } else {
                place.number(key, of, names);
            }
        });
    }

    /** Tallies of a check, whose groups are put side by side, so that they must be of the same dimensions. */
    void lookAlike(SortedMap<String, Tally> let) {
        look(let);
        if (let.values().stream().map(tally -> tally.by().keySet()).distinct().count() > 1) {
            place.problem("let.not-alike");
        }
    }

    /** Tallies of a metric, of which one must have all dimensions, and the others may have some. */
    void lookTogether(SortedMap<String, Tally> let) {
        look(let);
        if (let.isEmpty()) {
            return;
        }
        Set<String> all = Dimensions.of(catalog, let.values()).words().keySet();
        if (let.values().stream().noneMatch(tally -> tally.by().keySet().equals(all))) {
            place.problem("let.not-together", Place.list(all));
        }
    }

    private void look(SortedMap<String, Tally> let) {
        let.values().forEach(this::look);
        if (let.isEmpty()) {
            place.problem("key.missing", "let");
        }
    }
}
