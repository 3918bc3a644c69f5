package xianghui.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xianghui.catalog.Rule;
import xianghui.catalog.Severity;
import xianghui.query.Frame;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Sentences;

/** Puts faults into words; the rows that a rule could not check for the same reason make one finding. */
record Report(Sentences sentences) {

    List<Finding> findings(Rule rule, List<Fault> faults) {
        List<Finding> findings = new ArrayList<>();
        Map<Reason, List<Fault>> unchecked = new LinkedHashMap<>();
        for (Fault fault : faults) {
            if (fault instanceof Fault.Broken broken) {
                findings.add(finding(
                        rule, broken.frame(), rule.severity(), rule.message().fill(broken.values()), broken.cells()));
            } else if (fault instanceof Fault.Unchecked unknown) {
                unchecked
                        .computeIfAbsent(new Reason(unknown.frame(), unknown.missing()), reason -> new ArrayList<>())
                        .add(unknown);
            }
        }
        unchecked.forEach((reason, same) -> findings.add(unchecked(rule, reason, same)));
        return findings;
    }

    private Finding unchecked(Rule rule, Reason reason, List<Fault> faults) {
        Set<CellRef> cells = new LinkedHashSet<>();
        faults.forEach(fault -> cells.addAll(fault.cells()));
        String comma = sentences.say("comma", Map.of());
        Map<String, String> values = Map.of(
                "missing", String.join(comma, reason.missing()),
                "title", rule.title(),
                "places", String.valueOf(faults.size()));
        String message = sentences.say(faults.size() == 1 ? "unchecked" : "unchecked.often", values);
        return finding(rule, reason.frame(), Severity.NOT_EVALUABLE, message, List.copyOf(cells));
    }

    private static Finding finding(Rule rule, Frame frame, Severity severity, String message, List<CellRef> cells) {
        Return source = frame.source();
        return new Finding(source.unit(), source.workbook(), rule.id(), severity, message, cells);
    }

    /** Why rows of a return could not be checked. */
    private record Reason(Frame frame, Set<String> missing) {}
}
