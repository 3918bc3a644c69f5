package xianghui.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xianghui.returns.CellValue;
import xianghui.spreadsheet.GridCell;

/** Understands months such as those of birth; a day behind the month is left out. */
final class MonthMeaning {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})([-./])(\\d{1,2})/?");
    private static final Pattern WITH_DAY = Pattern.compile("(\\d{4})([-./])(\\d{1,2})[-./]\\d{1,2}");
    private static final Pattern SIX_DIGITS = Pattern.compile("(\\d{4})()(\\d{2})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})()(\\d{2})\\d{2}");
    private static final Pattern SHORT_YEAR = Pattern.compile("'?\\d{2}[-./]\\d{1,2}/?");
    /** Days since the end of 1899, as spreadsheets count them, from 1927 on. */
    private static final Pattern SERIAL = Pattern.compile("[1-4]\\d{4}");

    private static final Pattern AGE = Pattern.compile("\\d{2}" + Words.word("age") + "?");

    Meaning of(GridCell cell) {
        Optional<LocalDate> date = cell.day();
        if (date.isPresent()) {
            return month(date.get().getYear(), date.get().getMonthValue());
        }
        String text = DateText.unified(cell.typed());
        if (cell.kind() == GridCell.Kind.NUMBER && SERIAL.matcher(text).matches()) {
            LocalDate day = DayMeaning.SERIAL_ZERO.plusDays(Long.parseLong(text));
            return month(day.getYear(), day.getMonthValue()).but(Fault.SERIAL_MONTH, "serial", Map.of());
        }
        for (Pattern pattern : new Pattern[] {MONTH, WITH_DAY, SIX_DIGITS, EIGHT_DIGITS}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return ambiguous(
                        matcher, month(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(3))));
            }
        }
        return Meaning.unreadable(Fault.MONTH, variant(text));
    }

    /** A point and a single 1 may be January, or October whose nought a spreadsheet has dropped. */
    private static Meaning ambiguous(Matcher matcher, Meaning meaning) {
        boolean lostNought = matcher.pattern() == MONTH
                && matcher.group(2).equals(".")
                && matcher.group(3).equals("1")
                && matcher.end(3) == matcher.end();
        return lostNought ? meaning.but(Fault.AMBIGUOUS_MONTH, "nought", Map.of()) : meaning;
    }

    private static String variant(String text) {
        if (AGE.matcher(text).matches()) {
            return "age";
        }
        return SHORT_YEAR.matcher(text).matches() ? "shortyear" : "words";
    }

    private static Meaning month(int year, int month) {
        return year < 1900 || year > 2100 || month < 1 || month > 12
                ? Meaning.unreadable(Fault.MONTH, "impossible")
                : Meaning.of(new CellValue.Month(YearMonth.of(year, month)));
    }
}
