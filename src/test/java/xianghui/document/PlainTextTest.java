package xianghui.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {

    @Test
    void ordinary_text_is_kept_as_it_is() {
        assertThat(new Words("附件：　1. 王堃“—”𠮷$P{x}").text()).isEqualTo("附件：　1. 王堃“—”𠮷$P{x}");
    }

    @Test
    void line_breaks_tabs_and_control_characters_become_one_space() {
        assertThat(new Words("一\r\n二\t三\u0000四\u2028五").text()).isEqualTo("一 二 三 四 五");
    }

    @Test
    void invisible_formatting_goes() {
        assertThat(new FigureText("\uFEFF3\u200B5\u202E2\u00AD", "T01").text()).isEqualTo("352");
    }

    @Test
    void half_a_character_is_made_visible() {
        assertThat(new Words("甲\uD842乙\uFFFF").text()).isEqualTo("甲\uFFFD乙\uFFFD");
    }
}
