package xianghui.catalog;

import java.text.MessageFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** Collects what is wrong with the definitions, in the words of the office. */
final class Problems {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages.catalog", Locale.ROOT);

    private final Set<Problem> problems = new LinkedHashSet<>();

    void add(String file, String id, String message, Object... values) {
        problems.add(new Problem(file, id, say(message, values)));
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    boolean none() {
        return problems.isEmpty();
    }

    /** A sentence of the bundle with these values. */
    static String say(String message, Object... values) {
        return new MessageFormat(MESSAGES.getString(message), Locale.ROOT).format(values);
    }
}
