package xianghui.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

class ExpressionPropertiesTest {

    private static BigFraction number(String formula, Names names) {
        return ((Value.Num) Expression.parse(formula).evaluate(names).value()).number();
    }

    @Property(tries = 200)
    void arithmetic_is_exact(
            @ForAll @BigRange(min = "-1000000000000000000000", max = "1000000000000000000000") BigInteger a,
            @ForAll @IntRange(min = 1, max = 1_000_000) int b,
            @ForAll @IntRange(min = 1, max = 1_000_000) int c) {
        Names names = new Names()
                .with("a", new Value.Num(BigFraction.of(a)))
                .with("b", b)
                .with("c", c);

        assertThat(number("a / b * b", names)).isEqualTo(BigFraction.of(a));
        assertThat(number("(a + b) / c", names)).isEqualTo(number("a / c + b / c", names));
        assertThat(number("a - a / b - a / c", names)).isEqualTo(number("a * (b * c - c - b) / (b * c)", names));
    }

    @Property(tries = 200)
    void a_decimal_is_read_as_it_is_written(
            @ForAll @IntRange(min = 0, max = 1_000_000) int whole,
            @ForAll @IntRange(min = 0, max = 999) int thousandths) {
        String decimal = "%d.%03d".formatted(whole, thousandths);

        assertThat(number(decimal + " * 1000", new Names())).isEqualTo(BigFraction.of(whole * 1000L + thousandths));
    }

    @Property(tries = 200)
    void a_whole_number_is_printed_as_it_was_written(@ForAll @IntRange(min = 0) int number) {
        assertThat(Expression.parse(Integer.toString(number)).evaluate(new Names()))
                .hasToString(Integer.toString(number));
    }

    @Property(tries = 200)
    void floor_is_the_largest_whole_number_not_above(
            @ForAll @IntRange(min = -100_000, max = 100_000) int a, @ForAll @IntRange(min = 1, max = 1000) int b) {
        Names names = new Names().with("a", a).with("b", b);

        assertThat(number("floor(a / b)", names)).isEqualTo(BigFraction.of(Math.floorDiv(a, b)));
    }

    @Property(tries = 100)
    void de_morgan_holds_also_for_what_cannot_be_told(
            @ForAll @IntRange(min = 0, max = 2) int a, @ForAll @IntRange(min = 0, max = 2) int b) {
        Names names = named(named(new Names(), "a", a), "b", b);

        assertThat(Expression.parse("not (a and b)").evaluate(names).value())
                .isEqualTo(Expression.parse("not a or not b").evaluate(names).value());
        assertThat(Expression.parse("not (a or b)").evaluate(names).value())
                .isEqualTo(Expression.parse("not a and not b").evaluate(names).value());
    }

    /** False, true, or missing. */
    private static Names named(Names names, String name, int state) {
        return state == 2 ? names : names.with(name, state == 1);
    }
}
