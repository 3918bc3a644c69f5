package xianghui.aggregation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xianghui.query.Frame;
import xianghui.returns.CellRef;

/** Those figures of a measure that have some values, which are not said again. */
record ChosenReckoning(Reckoning inner, SortedMap<String, String> chosen) implements Reckoning {

    @Override
    public Set<String> dimensions() {
        Set<String> dimensions = new TreeSet<>(inner.dimensions());
        dimensions.removeAll(chosen.keySet());
        return dimensions;
    }

    @Override
    public Set<Group> groups(List<Frame> units) {
        return inner.groups(units).stream()
                .filter(group -> group.has(chosen))
                .map(group -> group.minus(chosen.keySet()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public boolean complete(Frame unit, Group group) {
        return inner.complete(unit, group.plus(chosen));
    }

    @Override
    public boolean present(Frame unit, Group group) {
        return inner.present(unit, group.plus(chosen));
    }

    @Override
    public Optional<Amount> amount(Group group, List<Frame> units) {
        return inner.amount(group.plus(chosen), units);
    }

    @Override
    public Set<CellRef> unfilled(Group group, List<Frame> units) {
        return inner.unfilled(group.plus(chosen), units);
    }
}
