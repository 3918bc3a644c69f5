package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xianghui.application.Running.Ended;
import xianghui.job.RunLock;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestartTest {

    @TempDir
    Path root;

    @Test
    void after_a_failed_render_only_render_runs_again() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        Path obstacle = root.resolve("output/第十六届");
        Files.createDirectories(obstacle.getParent());
        Files.writeString(obstacle, "a file where the folder of the term should be");
        Ledger ledger = new Ledger(county);

        Ended failed = xianghui(county);

        assertThat(failed.exit()).isEqualTo(3);
        assertThat(failed.said())
                .last()
                .asString()
                .startsWith("“生成文件”这一步没有完成（")
                .endsWith("）。已完成的步骤不会丢失，排除原因后重新运行，从这一步接着做。");
        assertThat(ledger.lastSteps("ingest"))
                .containsExactly("receive COMPLETED", "ingest COMPLETED", "settle COMPLETED");
        assertThat(ledger.lastSteps("summary"))
                .containsExactly("aggregate COMPLETED", "compose COMPLETED", "render FAILED");

        Files.delete(obstacle);
        assertThat(xianghui(county).exit()).isZero();

        assertThat(ledger.lastSteps("summary")).containsExactly("render COMPLETED");
        assertThat(ledger.executions("ingest")).isEqualTo(1);
        assertThat(ledger.executions("summary")).isEqualTo(2);
        assertThat(county.report().resolve("工作总结.pdf")).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource({"ingest, receive", "ingest, ingest", "ingest, settle", "summary, aggregate", "summary, render"})
    void a_run_that_was_killed_is_cleared_up_and_done_to_the_end(String job, String step) throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        Map<String, String> clean = RunTest.files(county.report());
        Ledger ledger = new Ledger(county);
        ledger.cutOff(job, step);
        Files.delete(county.report().resolve("manifest.json"));

        Ended again = xianghui(county);

        assertThat(again.said()).first().isEqualTo("上一次运行中途停止，已清理，现在接着做。");
        assertThat(again.said()).last().isEqualTo("应报单位全部采用，汇总完成。");
        assertThat(ledger.lastSteps(job)).first().isEqualTo(step + " COMPLETED");
        assertThat(RunTest.files(county.report())).isEqualTo(clean);
        assertThat(ledger.list("SELECT sha256 FROM sheet_row WHERE part = 'DATA'"))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "summary"})
    void a_job_that_was_killed_before_its_first_execution_can_run(String job) throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        new Ledger(county).cutOffBeforeExecution(job);
        Files.delete(county.report().resolve("manifest.json"));

        Ended again = xianghui(county);

        assertThat(again.said()).first().isEqualTo("上一次运行中途停止，已清理，现在接着做。");
        assertThat(again.exit()).isZero();
        assertThat(county.report().resolve("manifest.json")).isRegularFile();
    }

    @Test
    void a_move_into_place_that_was_cut_off_is_finished_and_keeps_the_earlier_version_together() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        Map<String, String> first = RunTest.files(county.report());
        Path leaving = Files.createDirectories(county.report().resolve("history/.leaving"));
        for (String file : List.of("figures.json", "manifest.json")) {
            Files.move(county.report().resolve(file), leaving.resolve(file));
        }
        county.with(filing("02", "乙镇", 200, 160).correctedOn("2026-07-05"));

        assertThat(xianghui(county).exit()).isZero();

        assertThat(RunTest.files(county.report().resolve("history/1"))).isEqualTo(first);
        assertThat(county.report().resolve("history/.leaving")).doesNotExist();
    }

    @Test
    void of_two_runs_at_once_one_works_and_the_other_says_so() throws Exception {
        SmallCounty county = SmallCounty.filed(root);
        Callable<Ended> run = () -> xianghui(county);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Ended>> runs = threads.invokeAll(List.of(run, run));
            List<Integer> exits =
                    List.of(runs.get(0).get().exit(), runs.get(1).get().exit());

            // The second may also come after the first and find everything done.
            assertThat(exits).contains(0).isSubsetOf(0, 4);
            assertThat(new Ledger(county).executions("summary")).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void while_a_run_is_under_way_another_does_not_start() {
        SmallCounty county = SmallCounty.filed(root);
        try (RunLock lock = RunLock.take(county.data())) {
            Ended refused = xianghui(county);

            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.said()).containsExactly("另一次汇总正在进行，这次没有开始；请等它结束后再试。");
        }
        assertThat(xianghui(county).exit()).isZero();
    }

    @Test
    void a_database_that_another_process_has_open_is_said_to_be_in_use() throws Exception {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        county.data().resolve("xianghui").toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");

            assertThat(xianghui(county).exit()).isEqualTo(4);
        } finally {
            other.destroyForcibly();
            other.waitFor();
        }
        assertThat(xianghui(county).exit()).isZero();
    }
}
