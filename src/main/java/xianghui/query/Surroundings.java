package xianghui.query;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import xianghui.catalog.Catalog;
import xianghui.catalog.County;
import xianghui.catalog.Unit;
import xianghui.expression.Environment;
import xianghui.expression.Quantity;
import xianghui.expression.Value;

/** Knows some given names, the county's settings and, within one return, its unit. */
public record Surroundings(Catalog catalog, LocalDate asOf, Optional<Unit> unit, Map<String, Quantity> given)
        implements Environment {

    @Override
    public Quantity lookup(String name) {
        Quantity known = given.get(name);
        return known != null ? known : setting(name).map(Quantity::of).orElseGet(() -> Quantity.missing(name));
    }

    private Optional<Value> setting(String name) {
        County county = catalog.county();
        if (name.startsWith("$")) {
            return Optional.ofNullable(county.thresholds().get(name.substring(1)))
                    .map(threshold -> new Value.Num(threshold.value()));
        }
        return switch (name) {
            case "county.polling_day" -> Optional.of(new Value.Day(county.pollingDay()));
            case "county.opened" -> Optional.of(new Value.Day(county.opened()));
            case "county.term_from" -> Optional.of(new Value.Day(county.termFrom()));
            case "county.term_until" -> Optional.of(new Value.Day(county.termUntil()));
            default -> unit.flatMap(filer -> unitFact(filer, name));
        };
    }

    private Optional<Value> unitFact(Unit filer, String name) {
        if (name.startsWith("quota.")) {
            return Optional.ofNullable(filer.quota().get(name.substring("quota.".length())))
                    .map(Value.Num::of);
        }
        return switch (name) {
            case "unit.code" -> Optional.of(new Value.Text(filer.code()));
            case "unit.name" -> Optional.of(new Value.Text(filer.name()));
            case "unit.kind" -> Optional.of(new Value.Text(filer.kind()));
            case "unit.role" ->
                Optional.ofNullable(catalog.roleCodes().get(filer.role())).map(Value.Text::new);
            default -> Optional.empty();
        };
    }

    @Override
    public int workdays(LocalDate after, LocalDate until) {
        return catalog.county().workdays(after, until);
    }
}
