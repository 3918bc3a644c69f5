package xianghui.aggregation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xianghui.catalog.Catalog;
import xianghui.expression.Environment;
import xianghui.expression.Expression;
import xianghui.expression.Quantity;
import xianghui.query.Frame;
import xianghui.query.Surroundings;
import xianghui.returns.CellRef;

/** A value reckoned from tallies over all units together, where something is given. */
record ValueReckoning(Catalog catalog, LocalDate asOf, Names names, Expression given, Expression value)
        implements Reckoning {

    @Override
    public Set<String> dimensions() {
        return names.dimensions();
    }

    @Override
    public Set<Group> groups(List<Frame> units) {
        return names.groups(units);
    }

    @Override
    public boolean complete(Frame unit, Group group) {
        return names.declared(unit);
    }

    @Override
    public Optional<Amount> amount(Group group, List<Frame> units) {
        Environment around = new Surroundings(catalog, asOf, Optional.empty(), names.values(group, units));
        if (!given.isTrue(around)) {
            return Optional.empty();
        }
        Quantity result = value.evaluate(around);
        return Amounts.of(result.value(), Cells.of(result.origins()));
    }

    @Override
    public Set<CellRef> unfilled(Group group, List<Frame> units) {
        return names.unfilled(group, units);
    }
}
