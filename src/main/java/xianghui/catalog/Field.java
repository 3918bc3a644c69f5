package xianghui.catalog;

import java.util.List;
import xianghui.expression.Expression;

/**
 * One column of a list, one item of a form, or one line of the cover.
 *
 * @param header the label that a clerk sees
 * @param aliases other labels by which it is known
 * @param codes the name of its code list; empty for other kinds
 * @param required when a blank is a fault: constant {@code true} or {@code false}, or a question within the row
 * @param nilIsZero whether an explicit nil counts as zero
 * @param unit the unit that a clerk may write behind a number; may be empty
 * @param personal whether it may identify a person, so that it never leaves the county's copy
 */
public record Field(
        String id,
        String header,
        List<String> aliases,
        FieldKind kind,
        String codes,
        Expression required,
        boolean nilIsZero,
        String unit,
        boolean personal) {

    public Field {
        aliases = List.copyOf(aliases);
    }
}
