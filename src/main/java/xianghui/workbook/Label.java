package xianghui.workbook;

import java.util.List;
import java.util.stream.Stream;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.expression.Expression;

/**
 * A column that a sheet should have.
 *
 * @param id of the field; its code is the table's id, a point and this in capitals
 * @param header as the office's form calls it
 * @param spellings the header and its aliases, as {@link Spelling#label} gives them
 * @param kind of what stands below
 */
record Label(String id, String header, List<String> spellings, FieldKind kind, Need need) {

    /** What it means that a column is missing. */
    enum Need {
        REQUIRED,
        /** Checks and figures will be missing with it. */
        WANTED,
        /** Nothing is missed. */
        SPARE
    }

    private static final Expression FALSE = Expression.parse("false");

    static Label of(Field field) {
        List<String> spellings = Stream.concat(Stream.of(field.header()), field.aliases().stream())
                .map(Spelling::label)
                .toList();
        return new Label(
                field.id(),
                field.header(),
                spellings,
                field.kind(),
                field.required().equals(FALSE) ? Need.WANTED : Need.REQUIRED);
    }

    static Label of(String id, String header, Need need) {
        return new Label(id, header, List.of(Spelling.label(header)), FieldKind.TEXT, need);
    }
}
