package xianghui.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplateTest {

    private final Names names =
            new Names().with("voted", 50).with("registered", 120).with("day", LocalDate.of(2026, 4, 23));

    @Test
    void Values_are_put_into_the_sentence() {
        assertThat(Template.parse("{day}参加投票{voted}人，差{registered - voted}人，占{voted / registered}")
                        .fill(names))
                .isEqualTo("2026年4月23日参加投票50人，差70人，占0.42");
    }

    @Test
    void What_is_missing_is_a_dash() {
        assertThat(Template.parse("发出{issued}张").fill(names)).isEqualTo("发出—张");
    }

    @Test
    void Its_names_and_misuses_are_known() {
        Template template = Template.parse("{voted}与{issued + voted}");

        assertThat(template.names()).containsExactly("voted", "issued");
        assertThat(template.misuses(name -> Optional.of(Meaning.NUMBER).filter(known -> name.equals("voted"))))
                .containsExactly(new Misuse.UnknownName("issued"));
    }

    @Test
    void A_brace_without_end_is_refused() {
        assertThatThrownBy(() -> Template.parse("参加投票{voted人"))
                .isInstanceOf(ExpressionSyntaxException.class)
                .hasMessage("brace without end at 5 in: 参加投票{voted人");
    }

    @Test
    void A_sentence_without_braces_stays_as_it_is() {
        assertThat(Template.parse("请核对").fill(names)).isEqualTo("请核对");
        assertThat(Template.parse("请核对")).isEqualTo(Template.parse("请核对")).hasToString("请核对");
    }
}
