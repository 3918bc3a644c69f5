package xianghui.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is compressed by us comes out again, and is the same on every machine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SteadyDeflateTest {

    @Test
    void every_content_comes_out_again() throws DataFormatException {
        Random random = new Random(9704);
        int tried = 0;
        for (int length : new int[] {0, 1, 2, 258, 32767, 32768, 65535, 65536, 300_000}) {
            for (int letters : new int[] {1, 3, 40, 256}) {
                byte[] content = new byte[length];
                for (int i = 0; i < length; i++) {
                    content[i] = (byte) random.nextInt(letters);
                }
                assertThat(inflated(SteadyDeflate.zlib(content), false, length)).isEqualTo(content);
                assertThat(inflated(SteadyDeflate.raw(content), true, length)).isEqualTo(content);
                tried++;
            }
        }
        assertThat(tried).isEqualTo(36);
    }

    @Test
    void the_bytes_do_not_depend_on_where_they_are_made() {
        byte[] content = "参选率93.4%，参选率93.4%。".getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(SteadyDeflate.raw(content)))
                .isEqualTo("7bdadff4b2a1f3795fbba5b19e89eafb3d3d4f51041e37340100");
    }

    /** One byte more than there should be, which would show. */
    private static byte[] inflated(byte[] deflated, boolean raw, int length) throws DataFormatException {
        Inflater inflater = new Inflater(raw);
        inflater.setInput(deflated);
        byte[] content = new byte[length + 1];
        int got = 0;
        while (!inflater.finished() && got < content.length) {
            got += inflater.inflate(content, got, content.length - got);
        }
        assertThat(inflater.finished()).isTrue();
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return Arrays.copyOf(content, got);
    }
}
