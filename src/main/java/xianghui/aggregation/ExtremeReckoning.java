package xianghui.aggregation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xianghui.expression.Value;
import xianghui.query.Frame;
import xianghui.returns.CellRef;

/** The smallest or largest figure that a single unit has. */
record ExtremeReckoning(Reckoning inner, boolean largest) implements Reckoning {

    private static final Comparator<Amount> BY_VALUE = (a, b) -> Value.compare(a.value(), b.value());

    @Override
    public Set<String> dimensions() {
        return inner.dimensions();
    }

    @Override
    public Set<Group> groups(List<Frame> units) {
        return inner.groups(units);
    }

    @Override
    public boolean complete(Frame unit, Group group) {
        return inner.complete(unit, group);
    }

    @Override
    public Optional<Amount> amount(Group group, List<Frame> units) {
        Stream<Amount> amounts = units.stream()
                .filter(unit -> inner.present(unit, group))
                .flatMap(unit -> inner.amount(group, List.of(unit)).stream())
                .filter(amount -> !(amount.value() instanceof Value.Missing));
        return amounts.min(largest ? BY_VALUE.reversed() : BY_VALUE);
    }

    @Override
    public Set<CellRef> unfilled(Group group, List<Frame> units) {
        return inner.unfilled(group, units);
    }
}
