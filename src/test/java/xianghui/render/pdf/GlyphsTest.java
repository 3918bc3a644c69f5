package xianghui.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.document.CellStyle;
import xianghui.document.ParagraphStyle;
import xianghui.render.SampleSummary;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GlyphsTest {

    private final Glyphs glyphs = new Glyphs(Path.of("templates/style/summary.jrxml"));

    GlyphsTest() throws IOException {}

    @Test
    void rare_names_digits_and_marks_can_be_shown_in_every_style() {
        assertThat(glyphs.missing(SampleSummary.RARE + "〇0123456789.,%—～（）《》“”·①ⅣabcXYZ$={}@+-<&;＝÷"))
                .isEmpty();
    }

    @Test
    void a_character_that_no_font_has_is_named() {
        assertThat(glyphs.missing(ParagraphStyle.BODY, "王𬀩与\uE000")).containsExactlyInAnyOrder("𬀩", "\uE000");
        assertThat(glyphs.missing(CellStyle.CELL, "王𬀩")).containsExactly("𬀩");
        assertThat(glyphs.missing(ParagraphStyle.BODY, "王明")).isEmpty();
    }
}
