package xianghui.aggregation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.query.Frame;
import xianghui.returns.CellRef;

/**
 * Two measures put together over the units that have both.
 *
 * @param second of the same dimensions, or of some of them
 */
record PairReckoning(Reckoning first, Reckoning second, BiFunction<Amount, Amount, Optional<Amount>> join)
        implements Reckoning {

    /** One divided by the other. */
    static PairReckoning share(Reckoning numerator, Reckoning denominator) {
        return new PairReckoning(numerator, denominator, (n, d) -> Amounts.plain(n)
                .flatMap(above -> Amounts.plain(d).map(below -> new Amount.Ratio(above, below))));
    }

    /** One less the other; none where either is none, such as a share of nothing. */
    static PairReckoning difference(Reckoning minuend, Reckoning subtrahend) {
        return new PairReckoning(minuend, subtrahend, (from, less) -> Optional.<Amount>of(new Amount.Change(from, less))
                .filter(change -> change.number().isPresent()));
    }

    @Override
    public Set<String> dimensions() {
        return first.dimensions();
    }

    @Override
    public Set<Group> groups(List<Frame> units) {
        Stream<Group> more =
                second.dimensions().equals(first.dimensions()) ? second.groups(units).stream() : Stream.empty();
        return Stream.concat(first.groups(units).stream(), more).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public boolean complete(Frame unit, Group group) {
        return first.complete(unit, group) && second.complete(unit, group.only(second.dimensions()));
    }

    @Override
    public Optional<Amount> amount(Group group, List<Frame> units) {
        return first.amount(group, units).flatMap(one -> second.amount(group.only(second.dimensions()), units)
                .flatMap(other -> join.apply(one, other)));
    }

    @Override
    public Set<CellRef> unfilled(Group group, List<Frame> units) {
        Set<CellRef> cells = new LinkedHashSet<>(first.unfilled(group, units));
        cells.addAll(second.unfilled(group.only(second.dimensions()), units));
        return cells;
    }
}
