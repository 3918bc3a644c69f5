package xianghui.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days that are written out in a file, with or without a time (ISO 8601). */
final class IsoDay {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2})?)?");

    private IsoDay() {}

    /** The day as it is written, whatever its zone; none if it is a time without a day or no date at all. */
    static Optional<LocalDate> of(String text) {
        var parts = DAY.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
