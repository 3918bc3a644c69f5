package xianghui.job;

import java.util.List;
import xianghui.catalog.County;
import xianghui.publication.FindingEntry;

/**
 * How the county stands now.
 *
 * @param units all of the register, in its order
 * @param strays what was found in files that do not tell their unit
 * @param current whether nothing has changed since it was reckoned; if not, it is how the county stood a moment ago
 */
public record Overview(County county, List<UnitView> units, List<FindingEntry> strays, boolean current) {

    public Overview {
        units = List.copyOf(units);
        strays = List.copyOf(strays);
    }

    /** The units that stand in that way. */
    public List<UnitView> in(UnitView.State state) {
        return units.stream().filter(unit -> unit.state() == state).toList();
    }

    public int count(UnitView.State state) {
        return in(state).size();
    }

    /** The units to be reminded, of whom a text is ready. */
    public List<UnitView> toRemind() {
        return units.stream().filter(unit -> !unit.reminder().isEmpty()).toList();
    }
}
