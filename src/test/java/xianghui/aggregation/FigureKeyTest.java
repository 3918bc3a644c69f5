package xianghui.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import xianghui.catalog.Term;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FigureKeyTest {

    @Test
    void a_key_is_written_with_its_dimensions_in_order_and_read_again() {
        FigureKey key = new FigureKey("V03", "07", Term.PREVIOUS, new TreeMap<>(Map.of("投票项", "乡镇长", "会议", "乡镇人代会")));
        assertThat(key).hasToString("V03|07|previous|会议=乡镇人代会|投票项=乡镇长");
        assertThat(FigureKey.parse(key.toString())).isEqualTo(key);
        assertThat(FigureKey.ofCounty("K06", Map.of())).hasToString("K06|county|current");
        assertThat(FigureKey.parse("K06|county|current")).isEqualTo(FigureKey.ofCounty("K06", Map.of()));
    }

    @Test
    void what_is_no_key_is_refused() {
        assertThatThrownBy(() -> FigureKey.parse("K06")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FigureKey.parse("K06|county|current|县")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_value_that_looks_like_a_key_itself_comes_back_as_it_was() {
        for (String value : List.of("甲|乙", "{T01|县}", "^1", "^|^0", "=", "||", "")) {
            FigureKey key = FigureKey.ofCounty("X09", Map.of("类别", value));

            assertThat(FigureKey.parse(key.toString())).isEqualTo(key);
        }
    }
}
