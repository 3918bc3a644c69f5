package xianghui.spreadsheet;

import java.util.OptionalDouble;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Numbers as a file writes them and as Excel shows them, which are not always the same: 0.30000000000000004 is 0.3. */
final class NumberText {

    /** As many as Excel shows. */
    private static final int DIGITS = 15;

    private NumberText() {}

    /** The number; none if the text is not one or is beyond every number. */
    static OptionalDouble parse(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if ((character < '0' || character > '9') && "+-.eE".indexOf(character) < 0) {
                return OptionalDouble.empty();
            }
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    static String shown(double number) {
        return NumberToTextConverter.toText(number);
    }

    /** Without the point and the zero that Java writes after a whole number. */
    static String whole(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Whether the text is a number and already what {@link #shown} would make of it. Most are; that saves much. */
    static boolean isShown(String text) {
        int length = text.length();
        int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        for (int at = start; at < length; at++) {
            char character = text.charAt(at);
            if (character == '.' && point < 0) {
                point = at;
            } else if (character < '0' || character > '9') {
                return false;
            }
        }
        int digits = length - start - (point < 0 ? 0 : 1);
        if (digits < 1 || digits > DIGITS || point == start) {
            return false;
        }
        boolean zero = text.charAt(start) == '0';
        if (point < 0) {
            return !zero || length == 1;
        }
        boolean canonical = text.charAt(length - 1) != '0' && point < length - 1;
        return canonical && (!zero || point == start + 1 && text.charAt(point + 1) != '0');
    }
}
