package xianghui.expression;

import java.time.LocalDate;

/** Knows what the names in an expression stand for. */
public interface Environment {

    /** The value of a name; a {@link Value.Missing} where there is none. */
    Quantity lookup(String name);

    /** The day on which ages are reckoned. */
    LocalDate asOf();

    /** The number of working days after the first day up to and including the last. */
    int workdays(LocalDate after, LocalDate until);
}
