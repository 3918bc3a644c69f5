package xianghui.validation;

import java.util.List;
import java.util.Set;
import xianghui.expression.Environment;
import xianghui.query.Frame;
import xianghui.returns.CellRef;

/** What a check came upon in one return. */
sealed interface Fault {

    /** The return that has to be looked at. */
    Frame frame();

    /** The places, in that return's file. */
    List<CellRef> cells();

    /**
     * The rule is broken.
     *
     * @param values what the rule's message is filled with
     */
    record Broken(Frame frame, List<CellRef> cells, Environment values) implements Fault {}

    /**
     * The rule could not be checked.
     *
     * @param missing the headers of what is missing
     */
    record Unchecked(Frame frame, List<CellRef> cells, Set<String> missing) implements Fault {}
}
