package xianghui.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import xianghui.expression.Meaning;
import xianghui.expression.Vocabulary;

/** The names that a question about tallies may mention: the tallies and their dimensions. */
record TallyNames(Catalog catalog, SortedMap<String, Tally> let) implements Vocabulary {

    /** What the smallest and the largest of may be; all else that is added up is a number. */
    static final Set<Tally.Kind> EXTREMES = Set.of(Tally.Kind.MIN, Tally.Kind.MAX);

    @Override
    public Optional<Meaning> meaning(String name) {
        Tally tally = let.get(name);
        return tally == null
                ? Optional.ofNullable(
                                Dimensions.of(catalog, let.values()).words().get(name))
                        .map(Meaning::text)
                : Optional.of(meaning(catalog, tally));
    }

    /** What is known of the result of a tally. */
    static Meaning meaning(Catalog catalog, Tally tally) {
        return EXTREMES.contains(tally.kind())
                ? Optional.ofNullable(catalog.tables().get(tally.table()))
                        .flatMap(table -> tally.of().map(of -> of.meaning(Columns.of(catalog, table))))
                        .orElse(Meaning.ANY)
                : Meaning.NUMBER;
    }
}
