package xianghui.expression;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a name or a formula amounts to; a missing value is a value of its own and never zero. */
public sealed interface Value {

    /** Orders two numbers, or two days. */
    static int compare(Value left, Value right) {
        return Comparing.order(left, right);
    }

    /** An exact number. */
    record Num(BigFraction number) implements Value {
        public static Num of(long number) {
            return new Num(BigFraction.of(number));
        }

        /** Digits; a fraction is cut to two decimals (messages only: figures round elsewhere). */
        @Override
        public String toString() {
            return number.getDenominator().equals(java.math.BigInteger.ONE)
                    ? number.getNumerator().toString()
                    : number.bigDecimalValue(2, java.math.RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    /** A word, a code, or several codes joined by the enumeration comma. */
    record Text(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A day of the calendar. */
    record Day(LocalDate day) implements Value {
        private static final DateTimeFormatter LONG =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.CHINA);

        @Override
        public String toString() {
            return LONG.format(day);
        }
    }

    /** A month of the calendar; as a day it counts from its first. */
    record Month(YearMonth month) implements Value {
        @Override
        public String toString() {
            return month.toString();
        }
    }

    /** The answer to a question. */
    record Truth(boolean truth) implements Value {}

    /** Nothing to reckon with; the names are those that would have been needed. */
    record Missing(Set<String> names) implements Value {
        public Missing {
            names = new TreeSet<>(names);
        }
    }
}
