package xianghui.expression;

import java.util.Set;

/** The answer of a check: it holds, it is broken, or it cannot be told. */
public sealed interface Outcome {

    /** The check holds. */
    record Holds() implements Outcome {}

    /** The check is broken; the origins are the cells that break it. */
    record Broken(Set<Origin> origins) implements Outcome {}

    /** The check could not be made because of these missing names. */
    record NotEvaluable(Set<String> missing) implements Outcome {}
}
