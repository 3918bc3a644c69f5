package xianghui.catalog;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import xianghui.expression.Expression;

/**
 * One sheet of the return.
 *
 * @param sheet the name of the sheet
 * @param aliases other names by which it is known
 * @param key the fields that together tell one row from another; the first is not blank in any row
 * @param carried fields that a new blank form takes over from the unit's last accepted return, row by row
 * @param periods in which it is asked for; empty: in all
 * @param subject the field that names what a row is about, and whose cell stands for the row when rows are counted
 */
public record Table(
        String id,
        String sheet,
        List<String> aliases,
        Layout layout,
        List<Field> fields,
        List<String> key,
        String subject,
        List<String> carried,
        Optional<Form> form,
        List<Lookup> lookups,
        List<Computed> computed,
        List<String> periods) {

    public Table {
        aliases = List.copyOf(aliases);
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        carried = List.copyOf(carried);
        lookups = List.copyOf(lookups);
        computed = List.copyOf(computed);
        periods = List.copyOf(periods);
    }

    /** How a sheet is laid out. */
    public enum Layout {
        /** Label and value, once. */
        COVER,
        /** One row is one item; together they are one row of the data. */
        FORM,
        /** One row is one district, person, case and so on. */
        LIST
    }

    /**
     * The columns of a form.
     *
     * @param item the header of the column that says which item a row holds
     * @param label the header of the column with the item's name; empty where there is none
     * @param remark the header of the remarks; empty where there are none
     * @param group the column by whose value items are put together; empty where the sheet is one group
     */
    public record Form(String item, String label, String current, String last, String remark, Optional<Field> group) {}

    /**
     * Columns taken from the one row of another sheet that matches; none or several matching is a missing value.
     *
     * @param on field of the other table, and what it must equal in this row
     * @param where which rows of the other table are looked at
     * @param take name in this row, and field or computed column of the other table
     */
    public record Lookup(
            String table, SortedMap<String, Expression> on, Expression where, SortedMap<String, String> take) {}

    /** A column that is reckoned from others of the row. */
    public record Computed(String id, Expression formula) {}

    /** The field of that id, if there is one; the group of a form is one. */
    public Optional<Field> field(String id) {
        Optional<Field> group =
                form.flatMap(Form::group).filter(field -> field.id().equals(id));
        return group.isPresent()
                ? group
                : fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
