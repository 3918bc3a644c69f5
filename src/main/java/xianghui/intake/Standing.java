package xianghui.intake;

import java.util.List;
import java.util.Optional;
import xianghui.returns.Finding;
import xianghui.returns.Return;

/**
 * Which of a unit's returns counts, and what becomes of the others.
 *
 * @param accepted the one that counts; none in a conflict, where the last accepted one keeps counting
 * @param returned the latest that is not acceptable, unless a later one is accepted: it goes back to the unit
 * @param conflicting those that contradict each other, two or more, or none
 * @param superseded those that a later one has replaced; nothing more is said of them
 */
public record Standing(
        Optional<Return> accepted,
        Optional<Return> returned,
        List<Return> conflicting,
        List<Return> superseded,
        List<Finding> findings) {

    public Standing {
        conflicting = List.copyOf(conflicting);
        superseded = List.copyOf(superseded);
        findings = List.copyOf(findings);
    }
}
