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

    private static final String HIDDEN = "*";

    public Field {
        aliases = List.copyOf(aliases);
    }

    /** What a page may show of what was typed: the first character alone where it may identify a person. */
    public String discreet(String typed) {
        String text = typed.strip();
        return personal && !text.isEmpty() ? text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN : typed;
    }
}
