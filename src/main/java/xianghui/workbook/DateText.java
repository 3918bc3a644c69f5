package xianghui.workbook;

import java.util.regex.Pattern;

/** Evens out how days and months are written, before they are taken apart. */
final class DateText {

    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");
    private static final Pattern MARKS = Pattern.compile("[" + Words.word("date.marks") + "]");
    private static final Pattern TAILS = Pattern.compile("[" + Words.word("date.tails") + "]$");

    private DateText() {}

    /** Digits only, year and month each followed by their mark, which is a stroke where Chinese words stood. */
    static String unified(String typed) {
        String day = TIME.matcher(Spelling.tidy(typed)).replaceAll("");
        String digits = HanDigits.unified(Spelling.folded(day));
        return MARKS.matcher(TAILS.matcher(digits).replaceAll("")).replaceAll("/");
    }
}
