package xianghui.narrative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import xianghui.catalog.Term;

/**
 * What stands in braces: {@code name|value,value:previous:form}.
 *
 * @param values of dimensions, in any order
 * @param options what follows the colons, but for the term
 */
record Placeholder(String name, List<String> values, Term term, List<String> options) {

    private static final String PREVIOUS = "previous";

    Placeholder {
        values = List.copyOf(values);
        options = List.copyOf(options);
    }

    /** Reads what stands between braces, or between the brackets of a claim's condition. */
    static Placeholder parse(String source) {
        List<String> parts = new ArrayList<>(Arrays.asList(source.split(":", -1)));
        String head = parts.remove(0);
        Term term = parts.remove(PREVIOUS) ? Term.PREVIOUS : Term.CURRENT;
        int bar = head.indexOf('|');
        String name = bar < 0 ? head : head.substring(0, bar);
        List<String> values =
                bar < 0 ? List.of() : Arrays.asList(head.substring(bar + 1).split("[,\uFF0C]", -1));
        return new Placeholder(name, values, term, parts);
    }

    /** The forms among the options; an option that is no form is not among them. */
    List<Form> forms() {
        return options.stream().map(Form::of).flatMap(Optional::stream).toList();
    }

    /** The one value, where there is just one. */
    Optional<String> value() {
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
