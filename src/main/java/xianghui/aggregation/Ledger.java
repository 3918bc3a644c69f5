package xianghui.aggregation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xianghui.catalog.Tally;
import xianghui.query.Frame;
import xianghui.query.Tallied;
import xianghui.query.Tallies;
import xianghui.returns.SheetState;

/** What each tally finds in each unit, found once. */
final class Ledger {

    private static final Set<SheetState> DECLARED = Set.of(SheetState.FILLED, SheetState.NONE, SheetState.NOT_STARTED);

    private final Map<Frame, Map<Tally, Map<Group, Tallied>>> found = new HashMap<>();

    /** Whether the unit filled the sheet or said that there is none. */
    static boolean declared(Tally tally, Frame unit) {
        return DECLARED.contains(unit.source().state(tally.table()));
    }

    /** What the tally finds in a unit, group by group. */
    Map<Group, Tallied> survey(Tally tally, Frame unit) {
        return found.computeIfAbsent(unit, none -> new HashMap<>())
                .computeIfAbsent(tally, none -> Tallies.survey(tally, unit).entrySet().stream()
                        .collect(Collectors.toMap(entry -> new Group(entry.getKey()), Map.Entry::getValue)));
    }

    /** The groups that a tally finds in any of the units; the one of all rows is always there. */
    Set<Group> groups(Tally tally, List<Frame> units) {
        Set<Group> groups = new LinkedHashSet<>();
        if (tally.by().isEmpty()) {
            groups.add(new Group(new java.util.TreeMap<>()));
        }
        units.forEach(unit -> groups.addAll(survey(tally, unit).keySet()));
        return groups;
    }

    /** What the tally finds in these units together. */
    Tallied together(Tally tally, Group group, List<Frame> units) {
        List<Tallied> parts = units.stream()
                .flatMap(unit -> Optional.ofNullable(survey(tally, unit).get(group)).stream())
                .toList();
        return new Tallied(
                tally.kind(),
                parts.stream().flatMap(part -> part.entries().stream()).toList(),
                parts.stream().flatMap(part -> part.missing().stream()).toList());
    }
}
