package xianghui.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns numerals in Chinese characters, as in dates, into digits. */
final class HanDigits {

    /** The characters for nought to nine, and the ten. */
    private static final String DIGITS = Words.word("digits");

    private static final String TEN = Words.word("ten");
    private static final Pattern WITH_TEN = Pattern.compile("(\\d?)" + TEN + "(\\d?)");

    private HanDigits() {}

    /** The text with its numerals, each below a hundred or digit by digit, as digits. */
    static String unified(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().forEach(character -> {
            int digit = DIGITS.indexOf(character);
            digits.appendCodePoint(digit < 0 ? character : '0' + digit % 10);
        });
        Matcher matcher = WITH_TEN.matcher(digits);
        return matcher.replaceAll(match -> (match.group(1).isEmpty() ? "1" : match.group(1))
                + (match.group(2).isEmpty() ? "0" : match.group(2)));
    }
}
