package xianghui.document;

import java.util.Locale;
import java.util.ResourceBundle;

/** Knows what the office calls the styles. */
final class StyleNames {

    private static final ResourceBundle NAMES = ResourceBundle.getBundle("xianghui.document.styles", Locale.ROOT);

    private StyleNames() {}

    static String of(String styleId) {
        return NAMES.getString(styleId);
    }
}
