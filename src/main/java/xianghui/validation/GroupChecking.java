package xianghui.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xianghui.catalog.Check;
import xianghui.catalog.Rule;
import xianghui.catalog.Table;
import xianghui.catalog.Tally;
import xianghui.expression.Environment;
import xianghui.expression.Outcome;
import xianghui.expression.Quantity;
import xianghui.query.Frame;
import xianghui.query.Tallies;
import xianghui.returns.CellRef;
import xianghui.returns.SheetState;

/** Asks the question of each group of rows, within one return. */
record GroupChecking(Check.AcrossCheck check, Headers headers) implements Checking {

    private static final Set<SheetState> SAID = Set.of(SheetState.FILLED, SheetState.NONE);

    @Override
    public List<Fault> faults(Rule rule, List<Frame> frames) {
        List<Fault> faults = new ArrayList<>();
        for (Frame frame : frames) {
            if (said(frame, rule.table())) {
                faults.addAll(faults(rule, frame));
            }
        }
        return faults;
    }

    /** What is not said at all is missing; it is not zero. */
    private List<Fault> faults(Rule rule, Frame frame) {
        Set<String> unsaid = new LinkedHashSet<>();
        check.let().values().stream()
                .map(Tally::table)
                .filter(table -> !said(frame, table))
                .map(headers.catalog()::table)
                .map(Table::sheet)
                .forEach(unsaid::add);
        if (!unsaid.isEmpty()) {
            return List.of(new Fault.Unchecked(frame, Places.ofSheet(rule, frame), unsaid));
        }
        List<Fault> faults = new ArrayList<>();
        Tallies.complete(check.let(), List.of(frame)).values().forEach(values -> fault(rule, frame, values)
                .ifPresent(faults::add));
        return faults;
    }

    private Optional<Fault> fault(Rule rule, Frame frame, Map<String, Quantity> values) {
        Environment environment = frame.around(values);
        if (!check.when().isTrue(environment)) {
            return Optional.empty();
        }
        Outcome outcome = check.check().test(environment);
        if (outcome instanceof Outcome.Broken broken) {
            List<CellRef> cells = Places.ofGroup(rule, frame, values, broken.origins());
            List<CellRef> places = cells.isEmpty() ? Places.ofSheet(rule, frame) : cells;
            return Optional.of(new Fault.Broken(frame, places, environment));
        }
        if (outcome instanceof Outcome.NotEvaluable unknown) {
            Set<String> missing = headers.ofTallies(rule.table(), check.let(), unknown.missing());
            return Optional.of(
                    new Fault.Unchecked(frame, Places.inFile(frame, blanks(values, unknown.missing())), missing));
        }
        return Optional.empty();
    }

    static List<CellRef> blanks(Map<String, Quantity> values, Collection<String> missing) {
        return missing.stream()
                .flatMap(name -> Places.of(values, name).stream())
                .distinct()
                .toList();
    }

    private static boolean said(Frame frame, String table) {
        return SAID.contains(frame.source().state(table));
    }
}
