package xianghui.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xianghui.catalog.Check;
import xianghui.catalog.Rule;
import xianghui.expression.Environment;
import xianghui.expression.Origin;
import xianghui.expression.Outcome;
import xianghui.expression.Quantity;
import xianghui.query.Frame;
import xianghui.query.Surroundings;
import xianghui.query.Tallies;
import xianghui.returns.CellRef;

/** Asks the question of each group of rows of all returns together; each unit involved is told of its own cells. */
record CountyChecking(Check.AcrossCheck check, Headers headers) implements Checking {

    @Override
    public List<Fault> faults(Rule rule, List<Frame> frames) {
        List<Fault> faults = new ArrayList<>();
        if (!frames.isEmpty()) {
            Tallies.complete(check.let(), frames).values().forEach(values -> fault(rule, frames, values)
                    .forEach(faults::add));
        }
        return faults;
    }

    private Stream<Fault> fault(Rule rule, List<Frame> frames, Map<String, Quantity> values) {
        Environment environment =
                new Surroundings(headers.catalog(), frames.get(0).asOf(), Optional.empty(), values);
        if (!check.when().isTrue(environment)) {
            return Stream.empty();
        }
        Outcome outcome = check.check().test(environment);
        if (outcome instanceof Outcome.Broken broken) {
            return frames.stream().flatMap(frame -> broken(rule, frame, values, broken.origins()));
        }
        if (outcome instanceof Outcome.NotEvaluable unknown) {
            Set<String> missing = headers.ofTallies(rule.table(), check.let(), unknown.missing());
            List<CellRef> blanks = GroupChecking.blanks(values, unknown.missing());
            return frames.stream().flatMap(frame -> unchecked(frame, Places.inFile(frame, blanks), missing));
        }
        return Stream.empty();
    }

    private static Stream<Fault> broken(Rule rule, Frame frame, Map<String, Quantity> values, Set<Origin> origins) {
        List<CellRef> cells = Places.ofGroup(rule, frame, values, origins);
        return cells.isEmpty() ? Stream.empty() : Stream.of(new Fault.Broken(frame, cells, frame.around(values)));
    }

    private static Stream<Fault> unchecked(Frame frame, List<CellRef> blanks, Set<String> missing) {
        return blanks.isEmpty() ? Stream.empty() : Stream.of(new Fault.Unchecked(frame, blanks, missing));
    }
}
