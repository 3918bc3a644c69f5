package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Spoilt returns of every kind end as cells or as a refusal: in 256 MB, none in more than ten seconds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzTest {

    private static final int ROUNDS = 2000;
    private static final Pattern RESULT = Pattern.compile("rounds (\\d+) refused (\\d+) same (\\d+) other (\\d+)");

    @Test
    void Thousands_of_spoilt_returns_are_read_or_refused() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fuzzer.class.getName(),
                        "0",
                        Integer.toString(ROUNDS))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        Matcher result = RESULT.matcher(said);
        assertThat(result.find()).as(said).isTrue();
        assertThat(Integer.parseInt(result.group(1))).isEqualTo(ROUNDS);
        int seen = Integer.parseInt(result.group(2))
                + Integer.parseInt(result.group(3))
                + Integer.parseInt(result.group(4));
        assertThat(seen).isEqualTo(ROUNDS);
        assertThat(Integer.parseInt(result.group(2))).isGreaterThan(ROUNDS / 2);
        assertThat(Integer.parseInt(result.group(4))).isGreaterThan(ROUNDS / 20);
    }
}
