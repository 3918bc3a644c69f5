package xianghui.validation;

import java.util.Locale;
import java.util.Optional;
import xianghui.catalog.Decision;
import xianghui.catalog.Severity;
import xianghui.returns.Finding;

/** A finding and what the office decided about it. */
public record Judged(Finding finding, Optional<Decision> decision) {

    /** What became of a finding. */
    public enum State {
        OPEN,
        /** Explained; it did not keep the unit out. */
        ANSWERED,
        /** Set aside with a reason and a name; it would have kept the unit out. */
        OVERRIDDEN,
        /** Gone with a later return. */
        CORRECTED;

        /** As written in findings.json. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        if (decision.isEmpty()) {
            return State.OPEN;
        }
        return finding.severity() == Severity.FATAL ? State.OVERRIDDEN : State.ANSWERED;
    }

    boolean keepsOut() {
        return finding.severity() == Severity.FATAL && state() == State.OPEN;
    }
}
