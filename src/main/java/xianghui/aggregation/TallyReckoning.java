package xianghui.aggregation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.catalog.Tally;
import xianghui.catalog.Term;
import xianghui.expression.Quantity;
import xianghui.query.Frame;
import xianghui.query.Tallied;
import xianghui.returns.CellRef;

/** Rows added up. */
record TallyReckoning(Ledger ledger, Tally tally, Term term) implements Reckoning {

    @Override
    public Set<String> dimensions() {
        return tally.by().keySet();
    }

    @Override
    public Set<Group> groups(List<Frame> units) {
        return ledger.groups(tally, units);
    }

    @Override
    public boolean complete(Frame unit, Group group) {
        boolean whole =
                tally.kind() != Tally.Kind.SUM || found(group, unit).missing().isEmpty();
        return speaks(unit) && whole;
    }

    @Override
    public boolean present(Frame unit, Group group) {
        Tallied found = found(group, unit);
        boolean blank = found.entries().isEmpty() && !found.missing().isEmpty();
        return speaks(unit) && !(blank && tally.kind() != Tally.Kind.COUNT);
    }

    /** Last term's figures say nothing of a unit that looked back at no row at all. */
    private boolean speaks(Frame unit) {
        return Ledger.declared(tally, unit)
                && (term == Term.CURRENT || !ledger.survey(tally, unit).isEmpty());
    }

    private Tallied found(Group group, Frame unit) {
        return ledger.together(tally, group, List.of(unit));
    }

    @Override
    public Optional<Amount> amount(Group group, List<Frame> units) {
        Tallied found = ledger.together(tally, group, units);
        Quantity result = found.quantity();
        List<CellRef> cells = Cells.of(result.origins());
        if (tally.kind() == Tally.Kind.MEAN && !found.entries().isEmpty()) {
            BigFraction sum = found.sum();
            return Optional.of(new Amount.Mean(
                    new Amount.Plain(sum, cells), found.entries().size()));
        }
        return Amounts.of(result.value(), cells);
    }

    @Override
    public Set<CellRef> unfilled(Group group, List<Frame> units) {
        return new LinkedHashSet<>(Cells.of(ledger.together(tally, group, units).missing()));
    }
}
