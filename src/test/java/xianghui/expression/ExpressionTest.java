package xianghui.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExpressionTest {

    private final Names names = new Names()
            .with("a", 7)
            .with("b", 2)
            .with("round", "首次")
            .with("origin", "县直、训练班")
            .with("born", YearMonth.of(1996, 7))
            .with("opened", LocalDate.of(2026, 3, 8))
            .with("closed", LocalDate.of(2026, 5, 9))
            .with("yes", true)
            .with("no", false);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3; 7",
                "(1 + 2) * 3; 9",
                "10 - 4 - 3; 3",
                "12 / 3 / 2; 2",
                "a - -b; 9",
                "-a + 10; 3",
                "a / b; 3.5",
                "0.1 + 0.2; 0.3",
                "1 / 3 + 1 / 3 + 1 / 3; 1",
                "abs(b - a); 5",
                "floor(a / b); 3",
                "floor(0 - a / b); -4",
                "max(a, b); 7",
                "min(a, b); 2",
                "age(born); 29",
                "age(opened); 0",
                "years(born, closed); 29",
                "days(opened, closed); 62",
                "workdays(opened, closed); 62",
                "months(opened, closed); 2.03",
                "plus_months(opened, 2); 2026年5月8日",
                "plus_months(opened, 0 - 1); 2026年2月8日",
                "today(); 2026年6月30日",
                "both(round, born); 首次　1996-07",
            })
    void Formulas_are_reckoned(String formula, String result) {
        assertThat(Expression.parse(formula).evaluate(names)).hasToString(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a = 7; true",
                "a != 7; false",
                "a > b and b > 1; true",
                "a < b or b <= 2; true",
                "a >= 7.0; true",
                "not a = 7; false",
                "not (a = 7 and b = 3); true",
                // and binds closer than or
                "yes or no and no; true",
                "(yes or no) and no; false",
                "not no and yes; true",
                "not not yes; true",
                "round = '首次'; true",
                "round in ('再次投票', '首次'); true",
                "round in ('再次投票'); false",
                "not round in ('再次投票'); true",
                "origin has '训练班'; true",
                "origin has '训练'; false",
                "closed > opened; true",
                "born < opened; true",
                "a is blank; false",
                "a is not blank; true",
                "c is blank; true",
                "a / 0 is blank; true",
                "a + c is not blank; false",
                "true; true",
                "false; false",
            })
    void Questions_are_answered(String question, boolean answer) {
        assertThat(Expression.parse(question).evaluate(names).value()).isEqualTo(new Value.Truth(answer));
        assertThat(Expression.parse(question).isTrue(names)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "no and c; false",
                "c and no; false",
                "yes and c; ?",
                "c and yes; ?",
                "yes or c; true",
                "c or yes; true",
                "no or c; ?",
                "c or no; ?",
                "not c; ?",
                "c = 1; ?",
                "c != c; ?",
                "c in (1, 2); ?",
                "a in (c, 7); true",
                "a in (c, 8); ?",
                "a + c > 0; ?",
                "a / 0 = 1; ?",
                "abs(a / 0) + 1 > 0; ?",
            })
    void What_cannot_be_told_is_neither_true_nor_false(String question, String answer) {
        Value value = Expression.parse(question).evaluate(names).value();

        if (answer.equals("?")) {
            assertThat(value).isInstanceOf(Value.Missing.class);
            assertThat(Expression.parse(question).isTrue(names)).isFalse();
        } else {
            assertThat(value).isEqualTo(new Value.Truth(Boolean.parseBoolean(answer)));
        }
    }

    @Test
    void A_check_that_cannot_be_made_says_what_is_missing() {
        assertThat(Expression.parse("a + c > d or no").test(names))
                .isEqualTo(new Outcome.NotEvaluable(Set.of("c", "d")));
    }

    @Test
    void A_broken_check_names_the_cells_that_it_looked_at() {
        assertThat(Expression.parse("a = b and round = '首次'").test(names))
                .isEqualTo(new Outcome.Broken(Set.of(new Names.Cell("a"), new Names.Cell("b"))));
    }

    @Test
    void A_check_that_holds_says_just_that() {
        assertThat(Expression.parse("a > b").test(names)).isEqualTo(new Outcome.Holds());
    }

    @Test
    void A_number_is_no_answer_of_a_check() {
        assertThatThrownBy(() -> Expression.parse("a + b").test(names))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not a question: a + b");
    }

    @Test
    void Values_of_different_kinds_are_not_compared() {
        assertThatThrownBy(() -> Expression.parse("round = 1").evaluate(names))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void Every_name_is_known_in_order() {
        assertThat(Expression.parse("b + item.rank > $young and [T05|县:previous] in (a, unit.code)")
                        .names())
                .containsExactly("b", "item.rank", "$young", "T05|县:previous", "a", "unit.code");
    }

    @Test
    void Words_of_the_language_may_begin_a_name() {
        Names more = new Names()
                .with("order", 1)
                .with("android", 1)
                .with("inside", 1)
                .with("is_open", 1);

        assertThat(Expression.parse("order = 1 and android = 1 and inside = 1 and is_open = 1")
                        .isTrue(more))
                .isTrue();
    }

    @Test
    void Expressions_are_the_same_if_they_are_written_the_same() {
        assertThat(Expression.parse("a + b"))
                .isEqualTo(Expression.parse("a + b"))
                .hasSameHashCodeAs(Expression.parse("a + b"))
                .isNotEqualTo(Expression.parse("b + a"))
                .hasToString("a + b");
    }
}
