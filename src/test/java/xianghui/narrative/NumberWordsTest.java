package xianghui.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Figure;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumberWordsTest {

    private final NumberWords words = new NumberWords(HandMade.CATALOG.county());

    @ParameterizedTest
    @CsvSource({
        "3800, 3800",
        "3801, 3800多",
        "3899, 3800多",
        "2546, 2500多",
        "155, 150多",
        "150, 150",
        "98, 98",
        "7, 7",
        "15000, 15000",
        "15001, 15000多",
        "0, 0"
    })
    void a_rough_number_keeps_two_digits_and_is_more_only_where_it_is_more(long number, String said) {
        assertThat(say(plain("X02", number, 1), Form.ROUGHLY)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"390, 719, 54%以上", "54, 100, 54%", "95, 100, 95%", "719, 719, 100%", "58, 61, 95%以上"})
    void above_is_said_only_of_what_is_above(long numerator, long denominator, String said) {
        assertThat(say(HandMade.figure("P05", HandMade.ratio(numerator, denominator)), Form.ABOVE))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"7, 2, 近4, 近四", "4, 1, 4, 四", "121, 12, 近11, 近十一"})
    void nearly_is_the_next_whole_number_unless_it_is_whole(
            long numerator, long denominator, String digits, String characters) {
        Figure months = plain("G06", numerator, denominator);
        assertThat(say(months, Form.NEARLY)).isEqualTo(digits);
        assertThat(say(months, Form.NEARLY, Form.CHARACTERS)).isEqualTo(characters);
    }

    @ParameterizedTest
    @CsvSource({"5, 五", "10, 十", "11, 十一", "20, 二十", "35, 三十五", "100, 100"})
    void small_numbers_have_characters(String digits, String characters) {
        assertThat(NumberWords.characters(digits)).isEqualTo(characters);
    }

    @ParameterizedTest
    @CsvSource({"2076, 2076, 100", "2075, 2076, 99.9", "0, 9, 0.0", "1, 9999, 0.1", "58, 61, 95.1"})
    void all_of_something_is_said_without_decimals_and_almost_all_is_never_all(
            long numerator, long denominator, String said) {
        assertThat(say(HandMade.figure("K03", HandMade.ratio(numerator, denominator))))
                .isEqualTo(said);
    }

    @Test
    void a_table_keeps_the_decimals_of_all() {
        assertThat(words.write(HandMade.figure("K03", HandMade.ratio(3, 3)), List.of()))
                .contains("100.0");
    }

    @Test
    void changes_are_said_with_or_without_their_sign() {
        Figure fall = HandMade.figure("D01", new Amount.Change(HandMade.ratio(1, 4), HandMade.ratio(1, 2)), "类别", "女");
        Figure rise = HandMade.figure("D01", new Amount.Change(HandMade.ratio(1, 2), HandMade.ratio(1, 4)), "类别", "女");
        assertThat(say(fall)).isEqualTo("-25.0");
        assertThat(say(fall, Form.ABSOLUTE)).isEqualTo("25.0");
        assertThat(say(fall, Form.SIGNED)).isEqualTo("-25.0");
        assertThat(say(rise, Form.SIGNED)).isEqualTo("+25.0");
    }

    @Test
    void days_have_no_padding_and_may_leave_out_the_year() {
        Figure day =
                HandMade.figure("V10", new Amount.Day(LocalDate.of(2026, 6, 5), List.of()), "极", "最晚", "会议", "县党代会");
        assertThat(say(day)).isEqualTo("2026年6月5日");
        assertThat(say(day, Form.DATE)).isEqualTo("6月5日");
    }

    @Test
    void units_are_named_or_counted() {
        Figure units = HandMade.figure("L09", new Amount.Units(List.of("03"), List.of("01", "04"), List.of()));
        assertThat(say(units)).isEqualTo("1");
        assertThat(say(units, Form.MEETING)).isEqualTo("双槐镇");
        assertThat(say(units, Form.NOT_MEETING)).isEqualTo("垚城镇、犇山镇");
        assertThat(say(units, Form.NOT_MEETING_COUNT)).isEqualTo("2");
    }

    @Test
    void nothing_is_said_of_nothing() {
        assertThat(words.say(HandMade.figure("K03", HandMade.ratio(0, 0)), List.of()))
                .isEmpty();
        assertThat(words.say(plain("K06", 0, 1), List.of(Form.NONZERO))).isEmpty();
        Figure all = HandMade.figure("L09", new Amount.Units(List.of("03"), List.of(), List.of()));
        assertThat(words.say(all, List.of(Form.NOT_MEETING))).isEmpty();
    }

    private String say(Figure figure, Form... forms) {
        return words.say(figure, Arrays.asList(forms)).orElseThrow();
    }

    private static Figure plain(String metric, long numerator, long denominator) {
        return HandMade.figure(metric, new Amount.Plain(BigFraction.of(numerator, denominator), List.of()));
    }
}
