package xianghui.aggregation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xianghui.expression.Environment;
import xianghui.expression.Expression;
import xianghui.expression.Quantity;
import xianghui.expression.Value;
import xianghui.query.Frame;
import xianghui.returns.CellRef;

/** The units of which something is true, among those to which the question is put. */
record UnitsReckoning(Names names, Expression given, Expression when) implements Reckoning {

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
        List<String> meeting = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Set<CellRef> cells = new LinkedHashSet<>();
        for (Frame unit : units) {
            Environment around = unit.around(names.values(group, List.of(unit)));
            if (given.isTrue(around)) {
                Quantity answer = when.evaluate(around);
                boolean met = answer.value() instanceof Value.Truth truth && truth.truth();
                (met ? meeting : others).add(unit.source().unit());
                cells.addAll(met ? Cells.of(answer.origins()) : List.of());
            }
        }
        return Optional.of(new Amount.Units(meeting, others, List.copyOf(cells)));
    }

    @Override
    public Set<CellRef> unfilled(Group group, List<Frame> units) {
        return names.unfilled(group, units);
    }
}
