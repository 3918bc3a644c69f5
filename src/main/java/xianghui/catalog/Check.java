package xianghui.catalog;

import java.util.List;
import java.util.SortedMap;
import xianghui.expression.Expression;

/** A kind of check. */
public sealed interface Check {

    /** One row at a time. */
    record RowCheck(Expression where, Expression check) implements Check {}

    /**
     * The total rows that a clerk wrote against the rows they add up.
     *
     * @param where which rows a total is over
     * @param by the dimension for which there may be a total each; a total without it is over all rows
     * @param fields the columns compared
     */
    record TotalCheck(Expression where, List<String> by, List<String> fields) implements Check {}

    /**
     * Sums, counts and extremes of any sheets, per group.
     *
     * @param scope {@link Role#COUNTY}: over all returns together; {@link Role#TOWNSHIP}: within one return
     * @param let names and what they add up; all grouped by the same dimensions
     * @param when which groups are checked
     * @param check in the names of {@code let}, the dimensions, the unit and the settings
     */
    record AcrossCheck(Scope scope, SortedMap<String, Tally> let, Expression when, Expression check) implements Check {}

    /** Where an across check looks. */
    enum Scope {
        /** One return. */
        UNIT,
        /** All accepted returns together. */
        COUNTY
    }

    /** A check written in Java under that name. */
    record NamedCheck(String name) implements Check {}
}
