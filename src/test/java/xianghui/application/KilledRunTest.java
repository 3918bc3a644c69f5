package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xianghui.application.Condemned.Moment;
import xianghui.application.Running.Ended;

/** Processes that are killed with signal 9 wherever it hurts, and what the next start makes of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledRunTest {

    private static final String RECOVERED = "上一次运行中途停止，已清理，现在接着做。";
    private static final String BATCH = "org.springframework.batch.core.repository.support.SimpleJobRepository";

    @TempDir
    static Path shared;

    private static SmallCounty undisturbed;

    /** The report of the county that was never disturbed. */
    private static Map<String, String> clean;

    @TempDir
    Path root;

    @BeforeAll
    static void run_once_undisturbed() throws IOException {
        undisturbed = SmallCounty.filed(shared);
        assertThat(xianghui(undisturbed).exit()).isZero();
        clean = RunTest.files(undisturbed.report());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "while files are put into the archive, xianghui.intake.Archive, syncFolder, 2",
        "when the job is known and has no execution, " + BATCH + ", createJobExecution, 1",
        "before it is written down what counts, xianghui.job.Settler, apply, 1",
        "between receiving and adding up, " + BATCH + ", createJobExecution, 2",
        "when some files are in their places, xianghui.publication.ReportFolder, move, 3",
    })
    void a_run_that_dies_is_finished_by_the_next_start(String words, String type, String method, int time)
            throws Exception {
        SmallCounty county = SmallCounty.copy(undisturbed, root);

        assertThat(Condemned.diedAt(new Moment(type, method, time), county)).isTrue();

        assertThat(whole(county.report(), clean)).isTrue();
        finishes(county);
    }

    @Test
    void a_run_that_dies_twice_before_it_has_committed_anything_new_doubles_nothing() throws Exception {
        SmallCounty county = SmallCounty.copy(undisturbed, root);

        assertThat(Condemned.diedAt(new Moment("xianghui.job.IngestJob", "write", 3), county))
                .isTrue();
        assertThat(Condemned.diedAt(new Moment("xianghui.job.IngestJob", "write", 1), county))
                .isTrue();

        finishes(county);
    }

    @Test
    void a_run_that_dies_while_a_new_version_takes_the_place_of_an_old_one_leaves_both_whole() throws Exception {
        SmallCounty county = SmallCounty.copy(undisturbed, root);
        xianghui(county);
        county.with(filing("02", "乙镇", 200, 160).correctedOn("2026-07-05"));

        assertThat(Condemned.diedAt(new Moment("xianghui.publication.ReportFolder", "move", 12), county))
                .isTrue();

        Map<String, String> left = RunTest.files(county.report());
        assertThat(xianghui(county).said()).first().isEqualTo(RECOVERED);
        assertThat(RunTest.files(county.report().resolve("history/1"))).isEqualTo(clean);
        Map<String, String> now = RunTest.files(county.report());
        assertThat(now).hasSize(2 * clean.size());
        assertThat(now.values()).containsAll(left.values());
    }

    @Test
    void a_run_that_dies_at_any_moment_is_finished_by_the_next_start() throws Exception {
        SmallCounty county = SmallCounty.copy(undisturbed, root);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Duration moment = Duration.ofMillis(2000 + random.nextInt(4000));

        Condemned.diedAfter(moment, county);

        assertThat(xianghui(county).exit()).as("seed %s: %s", seed, moment).isZero();
        assertThat(RunTest.files(county.report())).isEqualTo(clean);
        nothingIsDoubled(county);
    }

    @ParameterizedTest
    @CsvSource({
        "ingest, xianghui.job.IngestJob, write, 2, 'receive COMPLETED, ingest STOPPED'",
    })
    void a_run_that_is_told_to_end_stops_at_the_next_border_and_goes_on_there(
            String job, String type, String method, int time, String steps) throws Exception {
        SmallCounty county = SmallCounty.copy(undisturbed, root);

        int exit = Condemned.toldToEndAt(new Moment(type, method, time), county);

        assertThat(exit).isEqualTo(143);
        assertThat(String.join(", ", new Ledger(county).lastSteps(job))).isEqualTo(steps);
        Ended again = xianghui(county);
        assertThat(again.said()).doesNotContain(RECOVERED);
        assertThat(RunTest.files(county.report())).isEqualTo(clean);
        nothingIsDoubled(county);
    }

    private void finishes(SmallCounty county) throws IOException {
        Ended again = xianghui(county);

        assertThat(again.said()).first().isEqualTo(RECOVERED);
        assertThat(again.exit()).isZero();
        assertThat(RunTest.files(county.report())).isEqualTo(clean);
        nothingIsDoubled(county);
    }

    static void nothingIsDoubled(SmallCounty county) throws IOException {
        Ledger ledger = new Ledger(county);
        for (String table :
                new String[] {"sheet_row WHERE part = 'DATA'", "submission", "accepted_return", "verdict"}) {
            assertThat(ledger.list("SELECT sha256 FROM " + table))
                    .as(table)
                    .hasSize(3)
                    .doesNotHaveDuplicates();
        }
        Map<String, String> archive = RunTest.files(county.data().resolve("received"));
        assertThat(archive).hasSize(3).allSatisfy((name, sha256) -> assertThat(name)
                .isEqualTo(sha256));
    }

    /** Whether every file that stands there is one of that report, to the last byte. */
    private static boolean whole(Path report, Map<String, String> known) throws IOException {
        return !Files.exists(report)
                || known.values().containsAll(RunTest.files(report).values());
    }
}
