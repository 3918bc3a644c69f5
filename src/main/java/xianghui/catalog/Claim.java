package xianghui.catalog;

import java.util.List;
import java.util.Optional;
import xianghui.expression.Expression;

/**
 * A sentence that must be earned.
 *
 * @param sheets what must be filled or declared nil in every unit of {@code over} for the claim to be about all
 * @param over whose returns it depends on
 * @param alternatives in order; the first whose condition is true is said
 */
public record Claim(
        String id,
        String name,
        List<String> sheets,
        Role over,
        Optional<ForEach> forEach,
        List<Alternative> alternatives) {

    public Claim {
        sheets = List.copyOf(sheets);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * One instance for each value of these dimensions among the figures of a metric, in the order of the codes.
     *
     * @param merge the dimension whose values are named together where the same is said of them; empty: none
     * @param join what stands between what is said of different values
     */
    public record ForEach(String metric, List<String> dimensions, String merge, String join) {
        public ForEach {
            dimensions = List.copyOf(dimensions);
        }
    }

    /**
     * One thing that may be said.
     *
     * @param letter A is the claim itself; wordings of one alternative bear the same letter
     * @param when in figures, in brackets
     * @param text with placeholders like those of the outline; empty: nothing is said
     */
    public record Alternative(String letter, Expression when, String text) {}
}
