package xianghui.render.pdf;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said to the office about a style sheet that cannot be used. */
final class StyleSheetMessages {

    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("xianghui.render.pdf.style-sheet", Locale.ROOT);

    private StyleSheetMessages() {}

    static String text(String key, Object... values) {
        return new MessageFormat(MESSAGES.getString(key), Locale.ROOT).format(values);
    }
}
