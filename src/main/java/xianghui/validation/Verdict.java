package xianghui.validation;

import java.util.List;
import java.util.stream.Stream;
import xianghui.returns.Finding;
import xianghui.returns.Return;

/** A return with all that was found in it. */
public record Verdict(Return filed, List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The same with what was found before, such as while reading the file. */
    public Verdict after(List<Finding> earlier) {
        return new Verdict(
                filed, Stream.concat(earlier.stream(), findings.stream()).toList());
    }

    /** Whether the unit counts: no finding that keeps it out is left without a decision. */
    public boolean acceptable(Decisions decisions) {
        return decisions.judge(findings).stream().noneMatch(Judged::keepsOut);
    }
}
