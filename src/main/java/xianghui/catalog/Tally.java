package xianghui.catalog;

import java.util.Optional;
import java.util.SortedMap;
import xianghui.expression.Expression;

/**
 * Adds up rows of one table.
 *
 * @param of what is added up; empty for a count
 * @param among rows that are looked at: a group with such a row is there, though nothing in it may count; last term's
 *     figures say nothing of a unit without such a row
 * @param where which of these rows count; constant {@code true} for all
 * @param by name of a dimension and what it equals in a row
 * @param latest of the rows of one unit and group that count, only those in which this is greatest
 */
public record Tally(
        Kind kind,
        String table,
        Optional<Expression> of,
        Expression among,
        Expression where,
        SortedMap<String, Expression> by,
        Optional<Expression> latest) {

    /** A tally of every row that counts. */
    public Tally(
            Kind kind,
            String table,
            Optional<Expression> of,
            Expression among,
            Expression where,
            SortedMap<String, Expression> by) {
        this(kind, table, of, among, where, by, Optional.empty());
    }

    /** A tally of whatever rows count. */
    public Tally(Kind kind, String table, Optional<Expression> of, Expression where, SortedMap<String, Expression> by) {
        this(kind, table, of, where, where, by);
    }

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
