package xianghui.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xianghui.catalog.Check;
import xianghui.catalog.Rule;
import xianghui.expression.Outcome;
import xianghui.query.Frame;
import xianghui.query.RowView;
import xianghui.returns.CellRef;

/** Asks the question of each row that is meant. */
record RowChecking(Check.RowCheck check, Headers headers) implements Checking {

    @Override
    public List<Fault> faults(Rule rule, List<Frame> frames) {
        List<Fault> faults = new ArrayList<>();
        frames.forEach(
                frame -> frame.rows(rule.table()).filter(check.where()::isTrue).forEach(row -> fault(rule, row)
                        .ifPresent(faults::add)));
        return faults;
    }

    private Optional<Fault> fault(Rule rule, RowView row) {
        Outcome outcome = check.check().test(row);
        if (outcome instanceof Outcome.Broken broken) {
            return Optional.of(new Fault.Broken(row.frame(), Places.ofRow(rule, row, broken.origins()), row));
        }
        if (outcome instanceof Outcome.NotEvaluable unknown) {
            Set<String> missing = headers.of(rule.table(), unknown.missing());
            return Optional.of(new Fault.Unchecked(row.frame(), blanks(row, unknown.missing()), missing));
        }
        return Optional.empty();
    }

    /** The blank cells themselves, or the cell that stands for the row where what is missing is no cell of it. */
    private static List<CellRef> blanks(RowView row, Set<String> missing) {
        Set<CellRef> cells = new LinkedHashSet<>();
        missing.forEach(name -> row.row().reading(name).ifPresent(reading -> cells.add(reading.cell())));
        return cells.isEmpty() ? row.subject() : List.copyOf(cells);
    }
}
