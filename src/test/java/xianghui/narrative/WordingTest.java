package xianghui.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordingTest {

    @Test
    void a_clause_vanishes_with_its_figure_and_leaves_no_stray_mark() {
        String text = "【交流书记{L07|党委书记}名、】【乡镇长{L07|乡镇长}名、】【主席{L07|人大主席}名】。";
        assertThat(new HandMade()
                        .count("L07", 4, "职务", "党委书记")
                        .count("L07", 5, "职务", "乡镇长")
                        .say(text))
                .isEqualTo("交流书记4名、乡镇长5名。");
        assertThat(new HandMade().count("L07", 5, "职务", "乡镇长").say(text)).isEqualTo("乡镇长5名。");
    }

    @Test
    void a_text_outside_clauses_is_not_said_without_its_figure() {
        assertThat(new HandMade().say("受理{K05|涉换届,受理}件")).isEqualTo("-");
    }

    @Test
    void values_of_dimensions_stand_in_any_order() {
        HandMade made = new HandMade().count("K05", 3, "范围", "涉换届", "类别", "受理");
        assertThat(made.say("{K05|涉换届,受理}")).isEqualTo("3");
        assertThat(made.say("{K05|受理,涉换届}")).isEqualTo("3");
        assertThat(made.say("{K05|受理}")).isEqualTo("-");
    }

    @Test
    void settings_and_scope_come_from_the_county() {
        HandMade all = new HandMade();
        assertThat(all.say("{county}{term}，{opened:日期}，{as-of}，{$young}岁，{slogans|纪律}"))
                .isEqualTo("垚川县第十六届，3月8日，2026年6月30日，35岁，十个严禁");
        assertThat(all.say("{范围}；{范围:简}；{范围:乡镇}")).isEqualTo("全县；全县；全县乡镇");
        HandMade some = new HandMade().absent("01").absent("04");
        assertThat(some.say("{范围}{未报}")).isEqualTo("已报送的11个乡镇和县本级（应报14个单位）；垚城镇、犇山镇尚未报送");
        assertThat(some.say("{范围:简}，{范围:乡镇}")).isEqualTo("已报送的11个乡镇和县本级，已报送的11个乡镇");
        assertThat(new HandMade().absent("00").say("{范围}")).isEqualTo("已报送的13个乡镇（应报14个单位）");
    }

    @Test
    void rows_left_out_of_a_share_are_said_behind_it() {
        assertThat(new HandMade().shareWithout(1, "P05", 389, 718).say("大专以上学历的占{P05}%，其余略。"))
                .isEqualTo("大专以上学历的占54.2%（未填1人），其余略。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{T05", "T05}", "【开", "合】", "【开【开】】", "{T05|县】"})
    void brackets_want_partners(String text) {
        assertThatThrownBy(() -> Wording.parse(text)).isInstanceOf(WordingException.class);
    }
}
