package xianghui.aggregation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import xianghui.query.Frame;
import xianghui.returns.CellRef;

/** A measure that can be taken over any set of units, group by group. */
interface Reckoning {

    /** The dimensions of its groups. */
    Set<String> dimensions();

    /** The groups that these units together have. */
    Set<Group> groups(List<Frame> units);

    /** Whether the unit has all that is needed to enter a share or a change. */
    boolean complete(Frame unit, Group group);

    /** Whether the unit has something to say; zero is something. */
    default boolean present(Frame unit, Group group) {
        return complete(unit, group);
    }

    /** The amount over these units; empty where there is none, such as the smallest of nothing. */
    Optional<Amount> amount(Group group, List<Frame> units);

    /** One cell for each row that belongs here but holds no value. */
    Set<CellRef> unfilled(Group group, List<Frame> units);
}
