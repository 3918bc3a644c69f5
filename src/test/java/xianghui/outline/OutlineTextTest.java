package xianghui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutlineTextTest {

    @Test
    void the_outline_in_Word_says_what_its_text_dump_says() throws IOException {
        assertThat(OutlineBuilder.dump(OutlineBuilder.WORD)).isEqualTo(Files.readString(OutlineBuilder.TEXT));
    }
}
