package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.Condemned.Moment;
import xianghui.intake.Archive;
import xianghui.people.Role;
import xianghui.runs.Cause;
import xianghui.runs.Ending;
import xianghui.runs.Run;
import xianghui.runs.Runs;
import xianghui.web.Served;
import xianghui.web.Visit;

/** A server that is killed with signal 9 while it runs and takes in files at the same time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledServerTest {

    @TempDir
    Path root;

    /** Serves a county; a township sends in one file after the other, and a clerk presses the button. */
    public static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Served served = Served.county(SmallCounty.at(Path.of(arguments[0])))
                    .person("clerk", Role.CLERK, "")
                    .person("town", Role.TOWNSHIP, "01");
            CountDownLatch sent = new CountDownLatch(2);
            new Thread(() -> send(served, Path.of(arguments[1]), sent)).start();
            Visit clerk = served.visit("clerk");
            clerk.get("/runs");
            sent.await();
            clerk.post("/runs", Map.of());
            Thread.currentThread().join();
        }

        /** What was acknowledged is written down where the test finds it. */
        private static void send(Served served, Path acknowledged, CountDownLatch sent) {
            Visit town = served.visit("town");
            for (int i = 1; i < 80; i++) {
                byte[] file = SmallCounty.workbook(filing("01", "甲镇", 100, i));
                town.get("/units/01");
                if (town.upload("/units/01/uploads", Map.of("甲镇.xlsx", file)).statusCode() == 200) {
                    append(acknowledged, Archive.idOf(file).sha256());
                    sent.countDown();
                }
            }
        }

        private static void append(Path file, String line) {
            try {
                Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void the_next_start_goes_on_by_itself_says_so_and_has_every_file_that_was_acknowledged() throws Exception {
        SmallCounty county = SmallCounty.filed(root);
        Path acknowledged = root.resolve("acknowledged.txt");

        assertThat(Condemned.diedAt(
                        new Moment("xianghui.job.Settler", "apply", 1),
                        Victim.class,
                        List.of(root.toString(), acknowledged.toString())))
                .isTrue();

        try (Served again = Served.county(county)) {
            Run last = resumed(again.bean(Runs.class));
            List<Run> runs = again.bean(Runs.class).last(2);
            assertThat(runs).extracting(Run::ending).element(1).isEqualTo(Ending.CUT_OFF);
            assertThat(last.ending()).isIn(Ending.COMPLETE, Ending.INCOMPLETE);
            assertThat(last.recovered()).isTrue();
            assertThat(again.visit("clerk").get("/runs/" + last.id()).body()).contains("上一次");
        }
        List<String> told = Files.readAllLines(acknowledged);
        assertThat(told).hasSizeGreaterThanOrEqualTo(2);
        assertThat(new Ledger(county).list("SELECT sha256 FROM submission"))
                .containsAll(told)
                .doesNotHaveDuplicates();
        assertThat(RunTest.files(county.data().resolve("received")))
                .containsKeys(told.toArray(String[]::new))
                .allSatisfy((name, sha256) -> assertThat(name).isEqualTo(sha256));
        assertThat(county.report().resolve("manifest.json")).isRegularFile();
    }

    /** The run that goes on by itself, once it has ended; it begins a moment after the server has started. */
    private static Run resumed(Runs runs) throws InterruptedException, IOException {
        for (int look = 0; look < 600; look++) {
            Optional<Run> ended = runs.last(1).stream()
                    .filter(run -> run.start().cause() == Cause.RESUMPTION)
                    .filter(run -> run.ending() != Ending.UNDER_WAY)
                    .findFirst();
            if (ended.isPresent()) {
                return ended.get();
            }
            Thread.sleep(100);
        }
        throw new IOException("the run did not end");
    }
}
