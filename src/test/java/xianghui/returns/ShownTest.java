package xianghui.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShownTest {

    @Test
    void a_name_without_anything_odd_is_shown_as_it_is() {
        assertThat(Sentences.shown("07石桥镇(1).xlsx")).isEqualTo("07石桥镇(1).xlsx");
        assertThat(Sentences.shown("CON")).isEqualTo("CON");
        assertThat(Sentences.shown("../../etc/passwd")).isEqualTo("../../etc/passwd");
        assertThat(Sentences.shown("👨\u200D👩报表😀")).isEqualTo("👨👩报表😀");
    }

    @Test
    void a_text_is_one_line_whatever_it_has_for_an_end_of_line() {
        assertThat(Sentences.shown("甲\r\n2026-07-01 INFO 假的一行\u2028乙\u0085丙\t丁"))
                .isEqualTo("甲 2026-07-01 INFO 假的一行 乙 丙 丁");
    }

    @Test
    void what_commands_a_terminal_or_turns_the_writing_is_spelled_out() {
        assertThat(Sentences.shown("\u001B[2J红\u0007")).isEqualTo("\\u001B[2J红\\u0007");
        assertThat(Sentences.shown("报表\u202Exslx.exe")).isEqualTo("报表\\u202Exslx.exe");
    }

    @Test
    void what_is_written_from_right_to_left_is_shut_off() {
        assertThat(Sentences.shown("\u05D0\u05D1.xlsx")).isEqualTo("\u2068\u05D0\u05D1.xlsx\u2069");
    }

    @Test
    void halves_of_characters_are_replaced_and_whole_ones_stay() {
        assertThat(Sentences.shown("a\uD800b\uDC00c𠮷")).isEqualTo("a\uFFFDb\uFFFDc𠮷");
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        assertThat(Sentences.shown("𠮷".repeat(100))).isEqualTo("𠮷".repeat(40) + "…");
    }
}
