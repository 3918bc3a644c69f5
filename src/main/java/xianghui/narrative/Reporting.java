package xianghui.narrative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xianghui.catalog.County;
import xianghui.catalog.Role;
import xianghui.catalog.Unit;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Sheet;
import xianghui.returns.SheetState;

/**
 * Which units of the register are in, and what they say of their sheets.
 *
 * @param register every unit that is expected
 * @param states by unit, then table, of the units that are in
 * @param refused codes of the units whose return did not pass the checks
 */
record Reporting(List<Unit> register, Map<String, Map<String, SheetState>> states, Set<String> refused) {

    public Reporting {
        register = List.copyOf(register);
        states = Map.copyOf(states);
        refused = Set.copyOf(refused);
    }

    /** The units of the accepted returns, and those of whose files only findings are left. */
    static Reporting of(County county, List<Return> accepted, List<Finding> open) {
        Map<String, Map<String, SheetState>> states = new HashMap<>();
        for (Return one : accepted) {
            states.put(
                    one.unit(), one.sheets().values().stream().collect(Collectors.toMap(Sheet::table, Sheet::state)));
        }
        Set<String> refused = open.stream()
                .filter(finding -> !finding.workbook().isEmpty() && !states.containsKey(finding.unit()))
                .map(Finding::unit)
                .collect(Collectors.toSet());
        return new Reporting(county.units(), states, refused);
    }

    /** Whether the unit's return is in. */
    boolean isIn(Unit unit) {
        return states.containsKey(unit.code());
    }

    /** Whether the unit's return came, but did not pass the checks. */
    boolean isRefused(Unit unit) {
        return refused.contains(unit.code());
    }

    /** How far the units of a role have filled these sheets or declared that there is nothing to fill. */
    Attendance attendance(Role role, List<String> sheets) {
        List<Unit> expected =
                register.stream().filter(unit -> role.includes(unit.role())).toList();
        List<Unit> absent = expected.stream()
                .filter(unit -> !isIn(unit) && !isRefused(unit))
                .toList();
        List<Unit> returned = expected.stream().filter(this::isRefused).toList();
        List<Unit> lacking = expected.stream()
                .filter(unit -> isIn(unit) && !sheets.stream().allMatch(sheet -> isSaid(unit, sheet)))
                .toList();
        return new Attendance(role, expected, absent, returned, lacking);
    }

    private boolean isSaid(Unit unit, String sheet) {
        SheetState state = Optional.ofNullable(states.get(unit.code()))
                .map(sheets -> sheets.get(sheet))
                .orElse(SheetState.ABSENT);
        return state == SheetState.FILLED || state == SheetState.NONE;
    }
}
