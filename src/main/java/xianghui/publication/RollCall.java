package xianghui.publication;

import java.util.List;
import xianghui.catalog.Unit;

/**
 * Which units of the register are in.
 *
 * @param expected all units of the register
 * @param accepted those whose return counts
 * @param returned those whose newest file was sent back
 * @param inConflict those with files that contradict each other
 * @param missing those of whom nothing was received
 */
public record RollCall(
        List<Unit> expected, List<Unit> accepted, List<Unit> returned, List<Unit> inConflict, List<Unit> missing) {

    public RollCall {
        expected = List.copyOf(expected);
        accepted = List.copyOf(accepted);
        returned = List.copyOf(returned);
        inConflict = List.copyOf(inConflict);
        missing = List.copyOf(missing);
    }

    /** Whether every expected unit is in and nothing waits for an answer. */
    public boolean complete() {
        return accepted.size() == expected.size() && returned.isEmpty() && inConflict.isEmpty();
    }

    /** The units that the figures do not contain, for whatever reason. */
    public List<Unit> absent() {
        return expected.stream().filter(unit -> !accepted.contains(unit)).toList();
    }
}
