package xianghui.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundingTest {

    @Test
    void a_published_turnout_is_met() {
        assertThat(Rounding.percent(BigFraction.of(1869117, 2253399), 1)).isEqualByComparingTo("82.9");
    }

    @Test
    void halves_go_up() {
        assertThat(Rounding.round(BigFraction.of(625, 10000), 3)).isEqualByComparingTo("0.063");
        assertThat(Rounding.percent(BigFraction.of(1, 2000), 1)).isEqualByComparingTo("0.1");
    }

    @Test
    void rounding_happens_once_and_not_in_steps() {
        assertThat(Rounding.percent(BigFraction.of(9345, 100000).multiply(10), 0))
                .isEqualByComparingTo("93");
    }

    @Test
    void all_but_one_is_not_all_and_one_is_not_none() {
        assertThat(Rounding.percent(BigFraction.of(20999, 21000), 1)).isEqualByComparingTo("99.9");
        assertThat(Rounding.percent(BigFraction.of(1, 21000), 1)).isEqualByComparingTo("0.1");
        assertThat(Rounding.percent(BigFraction.ONE, 1)).isEqualByComparingTo("100");
        assertThat(Rounding.percent(BigFraction.ZERO, 1)).isEqualByComparingTo("0");
    }

    @Test
    void a_change_may_round_to_nothing() {
        assertThat(Rounding.points(BigFraction.of(1, 21000), 1)).isEqualByComparingTo("0");
        assertThat(Rounding.points(BigFraction.of(7, 26), 1)).isEqualByComparingTo("26.9");
    }
}
