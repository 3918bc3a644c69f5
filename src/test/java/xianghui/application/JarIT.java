package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program as a process of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JarIT {

    private static final List<String> LIGHT = List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @TempDir
    Path root;

    @Test
    void the_jar_runs_without_a_command_and_speaks_utf_8_whatever_the_locale() throws Exception {
        SmallCounty county = SmallCounty.filed(root);

        Running.Ended run = ended(start(Map.of("LC_ALL", "C"), county));

        assertThat(run.exit()).isZero();
        assertThat(run.said())
                .startsWith("收到 3 个文件，已妥善保存。", "01甲镇.xlsx：已读取。强制 0，核实 0，提示 0，未审核 0")
                .endsWith("应报单位全部采用，汇总完成。");
        assertThat(county.report().resolve("工作总结.pdf")).isNotEmptyFile();
    }

    @Test
    void exit_codes_reach_the_shell() throws Exception {
        SmallCounty county = SmallCounty.filed(root).with(filing("02", "乙镇", 200, 250));

        assertThat(ended(start(county, "run")).exit()).isEqualTo(1);
        assertThat(ended(start(county, "run", "--wrong")).exit()).isEqualTo(2);
    }

    @Test
    void while_one_process_works_another_says_so() throws Exception {
        SmallCounty county = SmallCounty.filed(root);
        Process working = start(county);
        BufferedReader said = output(working);
        until(said, line -> line.startsWith("收到"));
        signal("-STOP", working);

        Running.Ended refused = ended(start(county));

        signal("-CONT", working);
        until(said, line -> false);
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.said()).containsExactly("另一次汇总正在进行，这次没有开始；请等它结束后再试。");
        assertThat(working.waitFor()).isZero();
    }

    @Test
    void a_process_started_without_options_takes_its_helper_along_when_it_is_killed() throws Exception {
        SmallCounty county = SmallCounty.filed(root);
        Process killed = start(List.of(), Map.of("LC_ALL", "C.UTF-8"), county);
        until(output(killed), said -> said.startsWith("收到 3 个文件"));
        List<ProcessHandle> helpers = killed.descendants().toList();
        killed.destroyForcibly().waitFor();

        Running.Ended again = ended(start(county));

        assertThat(helpers).hasSize(1).noneMatch(ProcessHandle::isAlive);
        assertThat(again.exit()).isZero();
        assertThat(again.said()).contains("上一次运行中途停止，已清理，现在接着做。");
    }

    @Test
    void a_process_started_without_options_waits_for_its_helper_when_it_is_stopped() throws Exception {
        SmallCounty county = SmallCounty.filed(root);
        Process stopped = start(List.of(), Map.of("LC_ALL", "C.UTF-8"), county);
        until(output(stopped), said -> said.startsWith("收到 3 个文件"));
        List<ProcessHandle> helpers = stopped.descendants().toList();
        stopped.destroy();

        assertThat(stopped.waitFor()).isEqualTo(143);
        assertThat(helpers).hasSize(1).noneMatch(ProcessHandle::isAlive);
        assertThat(ended(start(county)).exit()).isZero();
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    private static Process start(SmallCounty county, String... arguments) throws IOException {
        return start(Map.of("LC_ALL", "C.UTF-8"), county, arguments);
    }

    private static Process start(Map<String, String> environment, SmallCounty county, String... arguments)
            throws IOException {
        return start(LIGHT, environment, county, arguments);
    }

    private static Process start(
            List<String> options, Map<String, String> environment, SmallCounty county, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("xianghui.jar")));
        command.addAll(List.of(arguments));
        command.addAll(county.options());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Running.Ended ended(Process process) throws IOException, InterruptedException {
        List<String> said = until(output(process), line -> false);
        return new Running.Ended(process.waitFor(), said);
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static List<String> until(BufferedReader output, Predicate<String> enough) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (enough.test(line)) {
                return lines;
            }
        }
        return lines;
    }
}
