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

/** A measure all of whose figures have some values besides. */
record FixedReckoning(Reckoning inner, SortedMap<String, String> fixed) implements Reckoning {

    @Override
    public Set<String> dimensions() {
        Set<String> dimensions = new TreeSet<>(inner.dimensions());
        dimensions.addAll(fixed.keySet());
        return dimensions;
    }

    @Override
    public Set<Group> groups(List<Frame> units) {
        return inner.groups(units).stream()
                .map(group -> group.plus(fixed))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public boolean complete(Frame unit, Group group) {
        return group.has(fixed) && inner.complete(unit, group.minus(fixed.keySet()));
    }

    @Override
    public boolean present(Frame unit, Group group) {
        return group.has(fixed) && inner.present(unit, group.minus(fixed.keySet()));
    }

    @Override
    public Optional<Amount> amount(Group group, List<Frame> units) {
        return group.has(fixed) ? inner.amount(group.minus(fixed.keySet()), units) : Optional.empty();
    }

    @Override
    public Set<CellRef> unfilled(Group group, List<Frame> units) {
        return inner.unfilled(group.minus(fixed.keySet()), units);
    }
}
