package xianghui.web.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.SmallCounty;
import xianghui.people.Role;
import xianghui.web.Served;
import xianghui.web.Visit;

/** Kills the process that serves the page right after it has given a receipt. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledTest {

    private static final String READY = "ready at ";

    @TempDir
    Path folder;

    /** Serves a county for somebody to kill. */
    public static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) throws InterruptedException {
            Served served = Served.county(SmallCounty.in(Path.of(arguments[0]))).person("town1", Role.TOWNSHIP, "01");
            System.out.println(READY + served.uri("/"));
            Thread.currentThread().join();
        }
    }

    @Test
    void what_was_acknowledged_is_there_and_what_was_half_sent_is_gone() throws Exception {
        byte[] file = SmallCounty.workbook(filing("01", "甲镇", 100, 90));
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Victim.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        HttpResponse<String> receipt;
        try {
            Visit visit = Visit.at(ready(victim)).login("town1", Served.PASSWORD);
            visit.get("/units/01");
            receipt = visit.upload("/units/01/uploads", Map.of("甲镇.xlsx", file));
            assertThat(receipt.statusCode()).isEqualTo(200);
        } finally {
            victim.destroyForcibly();
        }
        assertThat(victim.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Path spool = Files.createDirectories(folder.resolve("data/spool"));
        Files.write(spool.resolve("half.part"), new byte[100]);

        try (Served served = Served.county(SmallCounty.in(folder))) {
            Visit visit = served.visit("town1", Role.TOWNSHIP, "01");
            String path = receipt.uri().getPath() + "?" + receipt.uri().getRawQuery();
            HttpResponse<String> again = visit.get(path);
            for (int look = 0;
                    look < 300 && again.headers().firstValue("Refresh").isPresent();
                    look++) {
                Thread.sleep(100);
                again = visit.get(path);
            }
            assertThat(again.body()).contains("已收到", "甲镇.xlsx", "采用");
            assertThat(visit.download("/units/01/versions/1").body()).isEqualTo(file);
            assertThat(visit.get("/units/01").body()).contains("第 1 版").doesNotContain("第 2 版");
        }
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
    }

    private static URI ready(Process victim) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()));
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("never ready: " + all);
    }
}
