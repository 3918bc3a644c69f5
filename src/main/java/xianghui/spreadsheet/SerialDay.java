package xianghui.spreadsheet;

import java.time.LocalDate;
import java.util.Optional;

/** Days as a workbook counts them. */
final class SerialDay {

    private static final long BEFORE_1900 = LocalDate.of(1899, 12, 31).toEpochDay();
    private static final long FIRST_OF_1904 = LocalDate.of(1904, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final int NO_LEAP_DAY = 60;
    private static final double MILLISECONDS = 86_400_000;

    private SerialDay() {}

    /**
     * The day of a number; none for one below zero or after the year 9999, which no program shows as a date.
     *
     * <p>Counting from 1900 includes 29 February 1900, which never was; the number of that day means 1 March here.
     *
     * @param since1904 whether the workbook counts from 1904-01-01 as zero
     */
    static Optional<LocalDate> of(double serial, boolean since1904) {
        if (!(serial >= 0 && serial < 3_000_000)) {
            return Optional.empty();
        }
        long whole = (long) Math.floor(serial);
        if ((int) ((serial - whole) * MILLISECONDS + 0.5) >= MILLISECONDS) {
            // Less than half a millisecond before midnight, an error of reckoning.
            whole++;
        }
        long day = since1904 ? FIRST_OF_1904 + whole : BEFORE_1900 + (whole > NO_LEAP_DAY ? whole - 1 : whole);
        return day > LAST ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
