package xianghui.narrative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import xianghui.catalog.County;
import xianghui.catalog.Role;
import xianghui.catalog.Unit;
import xianghui.returns.Return;
import xianghui.returns.Sheet;
import xianghui.returns.SheetState;

/**
 * Which units of the register are in, and what they say of their sheets.
 *
 * @param register every unit that is expected
 * @param states by unit, then table, of the units that are in
 */
public record Reporting(List<Unit> register, Map<String, Map<String, SheetState>> states) {

    public Reporting {
        register = List.copyOf(register);
        states = Map.copyOf(states);
    }

    /** The units of these accepted returns. */
    public static Reporting of(County county, List<Return> accepted) {
        Map<String, Map<String, SheetState>> states = new HashMap<>();
        for (Return one : accepted) {
            states.put(
                    one.unit(), one.sheets().values().stream().collect(Collectors.toMap(Sheet::table, Sheet::state)));
        }
        return new Reporting(county.units(), states);
    }

    /** Whether the unit's return is in. */
    boolean isIn(Unit unit) {
        return states.containsKey(unit.code());
    }

    /** How far the units of a role have filled these sheets or declared that there is nothing to fill. */
    Attendance attendance(Role role, List<String> sheets) {
        List<Unit> expected =
                register.stream().filter(unit -> role.includes(unit.role())).toList();
        List<Unit> absent = expected.stream().filter(unit -> !isIn(unit)).toList();
        List<Unit> lacking = expected.stream()
                .filter(unit -> isIn(unit) && !sheets.stream().allMatch(sheet -> isSaid(unit, sheet)))
                .toList();
        return new Attendance(role, expected, absent, lacking);
    }

    private boolean isSaid(Unit unit, String sheet) {
        SheetState state = Optional.ofNullable(states.get(unit.code()))
                .map(sheets -> sheets.get(sheet))
                .orElse(SheetState.ABSENT);
        return state == SheetState.FILLED || state == SheetState.NONE;
    }
}
