package xianghui.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the office writes which figure it means: metric, bar, values of its dimensions in any order, colon, options.
 *
 * @param id of a metric or a claim, or some other word
 */
record FigureName(String id, List<String> values, Term term) {

    private static final Pattern ID = Pattern.compile("[A-Z]{1,3}[0-9]{2}[a-z]?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final String VALUES = "[,\uFF0C]";

    /** Reads what stands in brackets or braces. */
    static FigureName parse(String text) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(":", -1)));
        String head = parts.remove(0);
        Term term = parts.contains(Term.PREVIOUS.label()) ? Term.PREVIOUS : Term.CURRENT;
        int bar = head.indexOf('|');
        return bar < 0
                ? new FigureName(head, List.of(), term)
                : new FigureName(
                        head.substring(0, bar),
                        Arrays.asList(head.substring(bar + 1).split(VALUES, -1)),
                        term);
    }

    /** What stands in the braces of a text. */
    static List<FigureName> in(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> parse(found.group(1)))
                .toList();
    }

    /** Whether it looks like a metric or a claim, not like a word of the office or a setting. */
    boolean looksLikeId() {
        return ID.matcher(id).matches();
    }
}
