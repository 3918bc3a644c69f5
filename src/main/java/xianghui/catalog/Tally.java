package xianghui.catalog;

import java.util.Optional;
import java.util.SortedMap;
import xianghui.expression.Expression;

/**
 * Adds up rows of one table.
 *
 * @param of what is added up; empty for a count
 * @param where which rows; constant {@code true} for all
 * @param by name of a dimension and what it equals in a row
 */
public record Tally(
        Kind kind, String table, Optional<Expression> of, Expression where, SortedMap<String, Expression> by) {

    /** How rows are added up. */
    public enum Kind {
        SUM,
        COUNT,
        /** Different values of {@link Tally#of}. */
        DISTINCT,
        MIN,
        MAX,
        MEAN,
        MEDIAN
    }
}
