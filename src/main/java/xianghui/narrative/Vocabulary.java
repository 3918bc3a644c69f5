package xianghui.narrative;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that the program itself puts between figures. */
final class Vocabulary {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.narrative", Locale.ROOT);

    private Vocabulary() {}

    /** A word of the bundle. */
    static String word(String key) {
        return WORDS.getString(key);
    }

    /** A sentence of the bundle with these values. */
    static String say(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(values);
    }
}
