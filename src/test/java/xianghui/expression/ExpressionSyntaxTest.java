package xianghui.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpressionSyntaxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a +; 4; UNEXPECTED_END; ",
                "(a; 3; UNEXPECTED_END; ",
                "a b; 3; UNEXPECTED; b",
                "a = b = c; 7; UNEXPECTED; =",
                "a ＝ 1; 3; UNEXPECTED; ＝",
                "a == 1; 4; UNEXPECTED; =",
                "a + and b; 5; UNEXPECTED; a",
                "a is empty; 6; UNEXPECTED; e",
                "a in 'x'; 6; UNEXPECTED; '",
                "a has; 6; UNEXPECTED_END; ",
                "a hasty; 3; UNEXPECTED; h",
                "1.2.3 + a; 1; NO_NUMBER; 1.2.3",
                "a + .5; 5; NO_NUMBER; .5",
                "a = 'x; 5; TEXT_WITHOUT_END; ",
                "[T05 = 1; 1; BRACKET_WITHOUT_END; ",
                "1 + round(a); 5; NO_FUNCTION; round",
                "1 + max(a); 5; WRONG_NUMBER_OF_ARGUMENTS; max",
                "today(a); 1; WRONG_NUMBER_OF_ARGUMENTS; today",
                "max(a, b; 9; UNEXPECTED_END; ",
            })
    void What_cannot_be_read_is_refused_with_its_place(
            String source, int place, ExpressionSyntaxException.Reason reason, String detail) {
        ExpressionSyntaxException refusal =
                catchThrowableOfType(ExpressionSyntaxException.class, () -> Expression.parse(source));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.detail()).isEqualTo(detail == null ? "" : detail);
        assertThat(refusal.place()).isEqualTo(place);
        assertThat(refusal.source()).isEqualTo(source);
    }
}
