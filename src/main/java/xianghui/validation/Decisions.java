package xianghui.validation;

import java.util.List;
import java.util.Optional;
import xianghui.catalog.Decision;
import xianghui.returns.Finding;

/** The office's decisions about findings. */
public record Decisions(List<Decision> all) {

    public Decisions {
        all = List.copyOf(all);
    }

    /** Each finding with the decision that answers it. */
    public List<Judged> judge(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Judged(finding, decision(finding)))
                .toList();
    }

    /** The decisions that answer none of these findings. */
    public List<Decision> idle(List<Finding> findings) {
        return all.stream()
                .filter(decision -> findings.stream().noneMatch(finding -> answers(decision, finding)))
                .toList();
    }

    private Optional<Decision> decision(Finding finding) {
        return all.stream().filter(decision -> answers(decision, finding)).findFirst();
    }

    private static boolean answers(Decision decision, Finding finding) {
        return decision.unit().equals(finding.unit())
                && decision.rule().equals(finding.rule())
                && finding.cells().stream().anyMatch(cell -> cell.toString().equals(decision.cell()));
    }
}
