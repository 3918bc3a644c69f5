package xianghui.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xianghui.expression.Value;
import xianghui.returns.CellValue;
import xianghui.spreadsheet.GridCell;

/** Understands days: dates of the spreadsheet, and year, month and day in any of the usual forms. */
final class DayMeaning {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SHORT_YEAR = Pattern.compile("'?\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}");
    private static final Pattern NO_YEAR = Pattern.compile("\\d{1,2}[-./]\\d{1,2}");
    /** Days since the end of 1899, as spreadsheets count them, from 2000 to 2099. */
    private static final Pattern SERIAL = Pattern.compile("(3[6-9]|[4-6]\\d|7[0-2])\\d{3}");

    static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    Meaning of(GridCell cell) {
        Optional<LocalDate> date = cell.day();
        if (date.isPresent()) {
            return plausible(date.get());
        }
        String text = DateText.unified(cell.typed());
        if (cell.kind() == GridCell.Kind.NUMBER && SERIAL.matcher(text).matches()) {
            LocalDate day = SERIAL_ZERO.plusDays(Long.parseLong(text));
            return plausible(day).but(Fault.SERIAL_DAY, "serial", Map.of("day", new Value.Day(day).toString()));
        }
        for (Pattern pattern : new Pattern[] {DAY, EIGHT_DIGITS}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return day(matcher);
            }
        }
        return Meaning.unreadable(Fault.DAY, variant(text));
    }

    private static String variant(String text) {
        if (SHORT_YEAR.matcher(text).matches()) {
            return "shortyear";
        }
        return NO_YEAR.matcher(text).matches() ? "noyear" : "words";
    }

    private static Meaning day(Matcher matcher) {
        try {
            return plausible(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Meaning.unreadable(Fault.DAY, "impossible");
        }
    }

    private static Meaning plausible(LocalDate day) {
        return day.getYear() < 1900 || day.getYear() > 2100
                ? Meaning.unreadable(Fault.DAY, "impossible")
                : Meaning.of(new CellValue.Day(day));
    }
}
