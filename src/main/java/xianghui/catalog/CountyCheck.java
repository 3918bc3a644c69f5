package xianghui.catalog;

import java.util.List;

/** Looks for contradictions in the county's settings. */
final class CountyCheck {

    private CountyCheck() {}

    static void look(Place place, County county) {
        Twice codes = new Twice();
        Twice names = new Twice();
        county.units().forEach(unit -> {
            codes.look(place, "unit.twice", List.of(unit.code()));
            names.look(place, "unit.twice", List.of(unit.name()));
            names.look(place, "unit.twice", unit.aliases());
            if (unit.role() == Role.ALL) {
                place.problem("unit.role", unit.name());
            }
        });
        if (county.units().isEmpty()) {
            place.problem("unit.none");
        }
        if (county.termFrom().isAfter(county.termUntil())) {
            place.problem("term.reversed");
        }
    }
}
