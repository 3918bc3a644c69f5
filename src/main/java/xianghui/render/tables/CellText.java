package xianghui.render.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads printed text as a number where a spreadsheet then shows exactly the same text. */
final class CellText {

    /** No more digits than a spreadsheet keeps; no leading zeros, no plus. */
    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(\\.[0-9]+)?");

    private static final int KEPT_DIGITS = 15;

    /** What a cell can hold. */
    private static final int LONGEST = 32_767;

    /** What spreadsheets take for a character's number. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /**
     * A number and how to show it.
     *
     * @param format as spreadsheets write number formats
     */
    record Number(BigDecimal value, String format) {}

    static Optional<Number> number(String text) {
        Matcher plain = PLAIN.matcher(text);
        if (!plain.matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text.replace(",", ""));
        boolean negativeZero = text.startsWith("-") && value.signum() == 0;
        if (value.precision() > KEPT_DIGITS || negativeZero) {
            return Optional.empty();
        }
        String whole = plain.group(1).contains(",") ? "#,##0" : "0";
        String format = value.scale() > 0 ? whole + "." + "0".repeat(value.scale()) : whole;
        return Optional.of(new Number(value, format));
    }

    /** Whether a spreadsheet would read the text as a formula if it were typed in. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    /** A text as it is to be written so that it is read literally: cut where a cell ends, {@code _x0041_} no letter A. */
    static String literal(String text) {
        String numbered = NUMBERED.matcher(text).replaceAll("_x005F_");
        if (numbered.length() <= LONGEST) {
            return numbered;
        }
        int end = Character.isHighSurrogate(numbered.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return numbered.substring(0, end) + "…";
    }
}
