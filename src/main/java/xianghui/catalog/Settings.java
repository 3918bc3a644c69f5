package xianghui.catalog;

import java.util.Optional;
import java.util.Set;
import xianghui.expression.Meaning;
import xianghui.expression.Vocabulary;

/**
 * The names that stand for something wherever an expression is: thresholds, the county's days and, within one return,
 * its unit.
 *
 * @param ofUnit whether there is one unit
 */
public record Settings(Catalog catalog, boolean ofUnit) implements Vocabulary {

    static final String QUOTA = "quota.";
    private static final Set<String> DAYS =
            Set.of("county.polling_day", "county.opened", "county.term_from", "county.term_until");
    private static final Set<String> TEXTS = Set.of("unit.code", "unit.name", "unit.kind");

    @Override
    public Optional<Meaning> meaning(String name) {
        if (name.startsWith("$")) {
            return Optional.ofNullable(catalog.county().thresholds().get(name.substring(1)))
                    .map(threshold -> Meaning.NUMBER);
        }
        if (DAYS.contains(name)) {
            return Optional.of(Meaning.DAY);
        }
        return ofUnit ? ofUnit(name) : Optional.empty();
    }

    private Optional<Meaning> ofUnit(String name) {
        if (TEXTS.contains(name)) {
            return Optional.of(Meaning.text(Set.of()));
        }
        if (name.equals("unit.role")) {
            return Optional.ofNullable(catalog.tables().get(CoverCheck.COVER))
                    .flatMap(cover -> cover.field(CoverCheck.ROLE))
                    .map(field -> Columns.meaning(catalog, field));
        }
        return name.startsWith(QUOTA) && isBody(name.substring(QUOTA.length()))
                ? Optional.of(Meaning.NUMBER)
                : Optional.empty();
    }

    private boolean isBody(String name) {
        return catalog.county().units().stream().anyMatch(unit -> unit.quota().containsKey(name));
    }
}
