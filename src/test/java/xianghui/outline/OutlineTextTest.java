package xianghui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutlineTextTest {

    @Test
    void every_outline_in_Word_says_what_its_text_dump_says() throws IOException {
        List<Path> texts = OutlineBuilder.texts();
        assertThat(texts).hasSizeGreaterThan(1);
        for (Path text : texts) {
            assertThat(OutlineBuilder.dump(OutlineBuilder.word(text))).isEqualTo(Files.readString(text));
        }
    }
}
