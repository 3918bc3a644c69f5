package xianghui.aggregation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import xianghui.catalog.Tally;
import xianghui.expression.Quantity;
import xianghui.expression.Value;
import xianghui.query.Frame;
import xianghui.query.Tallied;
import xianghui.returns.CellRef;

/** Several tallies, each under a name, for a formula over them. */
record Names(Ledger ledger, SortedMap<String, Tally> let) {

    Set<String> dimensions() {
        Set<String> dimensions = new TreeSet<>();
        let.values().forEach(tally -> dimensions.addAll(tally.by().keySet()));
        return dimensions;
    }

    /** The groups of the tallies that have all dimensions. */
    Set<Group> groups(List<Frame> units) {
        Set<Group> groups = new LinkedHashSet<>();
        let.values().stream()
                .filter(tally -> tally.by().keySet().equals(dimensions()))
                .forEach(tally -> groups.addAll(ledger.groups(tally, units)));
        return groups;
    }

    boolean declared(Frame unit) {
        return let.values().stream().allMatch(tally -> Ledger.declared(tally, unit));
    }

    /** What each name amounts to in these units; a sum to which a row owes its value is missing. */
    Map<String, Quantity> values(Group group, List<Frame> units) {
        Map<String, Quantity> values = new TreeMap<>(group.quantities());
        let.forEach((name, tally) -> values.put(name, value(name, tally, group, units)));
        return values;
    }

    private Quantity value(String name, Tally tally, Group group, List<Frame> units) {
        Tallied found = ledger.together(tally, group.only(tally.by().keySet()), units);
        boolean owed = tally.kind() == Tally.Kind.SUM && !found.missing().isEmpty();
        return owed
                ? new Quantity(new Value.Missing(Set.of(name)), new LinkedHashSet<>(found.missing()))
                : found.quantity().orMissing(name);
    }

    Set<CellRef> unfilled(Group group, List<Frame> units) {
        Set<CellRef> cells = new LinkedHashSet<>();
        let.values()
                .forEach(tally -> cells.addAll(
                        Cells.of(ledger.together(tally, group.only(tally.by().keySet()), units)
                                .missing())));
        return cells;
    }
}
