package xianghui.expression;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** The closed list of functions; the operators of arithmetic are among them. */
enum Function {
    ADD("+", Kind.NUMBER, Kind.NUMBER, Kind.NUMBER) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return new Value.Num(number(values, 0).add(number(values, 1)));
        }
    },
    SUBTRACT("-", Kind.NUMBER, Kind.NUMBER, Kind.NUMBER) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return new Value.Num(number(values, 0).subtract(number(values, 1)));
        }
    },
    MULTIPLY("*", Kind.NUMBER, Kind.NUMBER, Kind.NUMBER) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return new Value.Num(number(values, 0).multiply(number(values, 1)));
        }
    },
    DIVIDE("/", Kind.NUMBER, Kind.NUMBER, Kind.NUMBER) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            BigFraction divisor = number(values, 1);
            return divisor.signum() == 0
                    ? new Value.Missing(Set.of())
                    : new Value.Num(number(values, 0).divide(divisor));
        }
    },
    ABS("abs", Kind.NUMBER, Kind.NUMBER) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return new Value.Num(number(values, 0).abs());
        }
    },
    /** The largest whole number not above. */
    FLOOR("floor", Kind.NUMBER, Kind.NUMBER) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            BigFraction number = number(values, 0);
            return new Value.Num(BigFraction.of(new java.math.BigDecimal(number.getNumerator())
                    .divide(new java.math.BigDecimal(number.getDenominator()), 0, java.math.RoundingMode.FLOOR)
                    .toBigInteger()));
        }
    },
    MAX("max", Kind.NUMBER, Kind.NUMBER, Kind.NUMBER) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            BigFraction a = number(values, 0);
            BigFraction b = number(values, 1);
            return new Value.Num(a.compareTo(b) >= 0 ? a : b);
        }
    },
    MIN("min", Kind.NUMBER, Kind.NUMBER, Kind.NUMBER) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            BigFraction a = number(values, 0);
            BigFraction b = number(values, 1);
            return new Value.Num(a.compareTo(b) <= 0 ? a : b);
        }
    },
    /** Full years since a month or day, at the as-of date. */
    AGE("age", Kind.NUMBER, Kind.DAY) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return Value.Num.of(ChronoUnit.YEARS.between(day(values, 0), environment.asOf()));
        }
    },
    /** Full years from the first to the second day. */
    YEARS("years", Kind.NUMBER, Kind.DAY, Kind.DAY) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return Value.Num.of(ChronoUnit.YEARS.between(day(values, 0), day(values, 1)));
        }
    },
    /** Full months from the first to the second day, and the days left over as a part of their month. */
    MONTHS("months", Kind.NUMBER, Kind.DAY, Kind.DAY) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            LocalDate until = day(values, 1);
            long full = ChronoUnit.MONTHS.between(day(values, 0), until);
            LocalDate last = day(values, 0).plusMonths(full);
            long length = ChronoUnit.DAYS.between(last, day(values, 0).plusMonths(full + 1));
            return new Value.Num(
                    BigFraction.of(ChronoUnit.DAYS.between(last, until), length).add(BigFraction.of(full)));
        }
    },
    /** Two values as one, such as the name and the month of birth that tell a person. */
    BOTH("both", Kind.TEXT, Kind.ANY, Kind.ANY) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return new Value.Text(values.get(0) + "\u3000" + values.get(1));
        }
    },
    /** Days from the first to the second. */
    DAYS("days", Kind.NUMBER, Kind.DAY, Kind.DAY) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return Value.Num.of(ChronoUnit.DAYS.between(day(values, 0), day(values, 1)));
        }
    },
    /** The day so many months later. */
    PLUS_MONTHS("plus_months", Kind.DAY, Kind.DAY, Kind.NUMBER) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return new Value.Day(day(values, 0).plusMonths(number(values, 1).longValue()));
        }
    },
    /** Working days after the first day up to and including the second. */
    WORKDAYS("workdays", Kind.NUMBER, Kind.DAY, Kind.DAY) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return Value.Num.of(environment.workdays(day(values, 0), day(values, 1)));
        }
    },
    /** The as-of date. */
    TODAY("today", Kind.DAY) {
        @Override
        Value apply(List<Value> values, Environment environment) {
            return new Value.Day(environment.asOf());
        }
    };

    private final String sign;
    private final Kind gives;
    private final List<Kind> takes;

    Function(String sign, Kind gives, Kind... takes) {
        this.sign = sign;
        this.gives = gives;
        this.takes = List.of(takes);
    }

    /** As it is written in an expression. */
    String sign() {
        return sign;
    }

    Kind gives() {
        return gives;
    }

    List<Kind> takes() {
        return takes;
    }

    abstract Value apply(List<Value> values, Environment environment);

    private static BigFraction number(List<Value> values, int index) {
        if (values.get(index) instanceof Value.Num num) {
            return num.number();
        }
        throw new IllegalArgumentException("not a number");
    }

    private static LocalDate day(List<Value> values, int index) {
        return Comparing.day(values.get(index)).orElseThrow(() -> new IllegalArgumentException("not a day"));
    }
}
