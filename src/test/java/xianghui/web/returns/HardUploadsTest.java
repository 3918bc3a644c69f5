package xianghui.web.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import xianghui.application.SmallCounty;
import xianghui.job.Folders;
import xianghui.people.Role;
import xianghui.store.JdbcUploads;
import xianghui.web.Served;
import xianghui.web.Visit;

/** Sends files slowly, in part, or in masses: nothing of them stays, and the others do not notice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HardUploadsTest {

    private static final String BOUNDARY = "----xianghui-boundary";

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = Served.county(
                SmallCounty.in(folder),
                "--xianghui.upload.grace=3s",
                "--xianghui.upload.slowest=100B",
                "--xianghui.upload.hourly=5");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void slow_senders_are_given_up_and_others_are_served_meanwhile() throws Exception {
        Visit slow = township("slow", "01");
        slow.get("/units/01");
        byte[] body = body(slow, filing("01", "甲镇", 100, 90));
        ExecutorService senders = Executors.newFixedThreadPool(6);
        List<Future<Integer>> answers = new ArrayList<>();
        Visit other = township("quick", "02");
        try {
            for (int sender = 0; sender < 6; sender++) {
                answers.add(senders.submit(() -> status(slow, "01", new Dripping(body))));
            }
            Thread.sleep(500);
            Instant before = Instant.now();
            assertThat(other.get("/units/02").statusCode()).isEqualTo(200);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            // Four may send at the same time; the connection may be gone before its sender reads why.
            assertThat(statuses).hasSize(6).allMatch(status -> List.of(0, 408, 503)
                    .contains(status));
        } finally {
            senders.shutdownNow();
        }
        assertNothingCame("01");
        assertThat(refusals()).filteredOn("408"::equals).hasSize(4);
    }

    @Test
    void a_connection_that_breaks_off_shortly_before_the_end_leaves_nothing() throws Exception {
        Visit visit = township("broken", "03");
        visit.get("/units/03");
        byte[] body = body(visit, filing("03", "丙乡", 100, 90));
        byte[] most = Arrays.copyOf(body, body.length * 99 / 100);
        assertThat(status(visit, "03", new Breaking(most))).isZero();
        assertNothingCame("03");
    }

    @Test
    void a_gigabyte_is_refused_before_it_is_sent() throws Exception {
        Visit visit = township("big", "03");
        visit.get("/units/03");
        Instant before = Instant.now();
        // Whether the refusal is read before the connection is closed is the sender's luck.
        assertThat(status(
                        visit, "03", BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Zeros::new), 1L << 30)))
                .isIn(413, 0);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertNothingCame("03");
        assertThat(refusals()).contains("413");
    }

    @Test
    void who_sends_file_upon_file_has_to_wait() {
        Visit visit = township("busy", "02");
        int seen = 0;
        for (int file = 0; file < 7; file++) {
            visit.get("/units/02");
            byte[] content = ("第" + file + "份").getBytes(StandardCharsets.UTF_8);
            int status =
                    visit.upload("/units/02/uploads", Map.of("a.xlsx", content)).statusCode();
            assertThat(status).as("file " + file).isEqualTo(file < 5 ? 200 : 429);
            seen++;
        }
        assertThat(seen).isEqualTo(7);
        assertThat(refusals()).contains("429");
    }

    /** With which status files were refused. */
    private static List<String> refusals() {
        return new JdbcTemplate(served.bean(DataSource.class))
                .queryForList(
                        "SELECT object FROM audit_line WHERE action = 'UPLOAD' AND outcome = 'REFUSED'", String.class);
    }

    private static Visit township(String login, String unit) {
        return served.visit(login, Role.TOWNSHIP, unit);
    }

    private static byte[] body(Visit visit, SmallCounty.Filing filing) {
        return Visit.multipart(
                BOUNDARY, Map.of(filing.file(), SmallCounty.workbook(filing)), Map.of("_csrf", visit.token()));
    }

    /** The answer, or zero where the connection was gone. */
    private static int status(Visit visit, String unit, InputStream body) {
        return status(visit, unit, BodyPublishers.ofInputStream(() -> body));
    }

    private static int status(Visit visit, String unit, BodyPublisher body) {
        try {
            return visit.send(
                            visit.request("/units/" + unit + "/uploads")
                                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                    .POST(body)
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private static void assertNothingCame(String unit) throws Exception {
        assertThat(served.bean(JdbcUploads.class).all("第十六届", "终报"))
                .noneMatch(upload -> upload.unit().equals(unit));
        Path spool = served.bean(Folders.class).spool();
        for (int look = 0; look < 300 && Files.exists(spool) && !isEmpty(spool); look++) {
            Thread.sleep(100);
        }
        assertThat(Files.exists(spool) && !isEmpty(spool)).isFalse();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            return left.findAny().isEmpty();
        }
    }

    /** Has no end. */
    private static final class Zeros extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] block, int offset, int length) {
            Arrays.fill(block, offset, offset + length, (byte) 0);
            return length;
        }
    }

    /** Five bytes in a second. */
    private static final class Dripping extends InputStream {

        private final byte[] content;
        private int next;

        Dripping(byte[] content) {
            this.content = content;
        }

        @Override
        public int read() {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return next < content.length ? content[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] block, int offset, int length) {
            int one = read();
            if (one < 0) {
                return -1;
            }
            block[offset] = (byte) one;
            return 1;
        }
    }

    /** Ends with a failure. */
    private static final class Breaking extends InputStream {

        private final byte[] content;
        private int next;

        Breaking(byte[] content) {
            this.content = content;
        }

        @Override
        public int read() throws IOException {
            if (next == content.length) {
                throw new IOException("the cable was pulled out");
            }
            return content[next++] & 0xFF;
        }
    }
}
