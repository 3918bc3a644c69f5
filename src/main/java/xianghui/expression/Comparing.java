package xianghui.expression;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Compares values of one kind. */
final class Comparing {

    private Comparing() {}

    static int order(Value left, Value right) {
        if (left instanceof Value.Num a && right instanceof Value.Num b) {
            return a.number().compareTo(b.number());
        }
        Optional<LocalDate> first = day(left);
        Optional<LocalDate> second = day(right);
        if (first.isPresent() && second.isPresent()) {
            return first.get().compareTo(second.get());
        }
        throw new IllegalArgumentException("values of these kinds have no order");
    }

    static boolean equal(Value left, Value right) {
        if (left instanceof Value.Text a && right instanceof Value.Text b) {
            return a.text().equals(b.text());
        }
        if (left instanceof Value.Truth a && right instanceof Value.Truth b) {
            return a.truth() == b.truth();
        }
        return order(left, right) == 0;
    }

    /** Whether one of several codes, joined by the enumeration comma, is the one asked for. */
    static boolean has(Value codes, Value code) {
        return Arrays.asList(codes.toString().split("\u3001")).contains(code.toString());
    }

    /** A day, or the first of a month. */
    static Optional<LocalDate> day(Value value) {
        if (value instanceof Value.Day day) {
            return Optional.of(day.day());
        }
        return value instanceof Value.Month month ? Optional.of(month.month().atDay(1)) : Optional.empty();
    }
}
