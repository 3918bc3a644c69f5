package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.Condemned.Moment;
import xianghui.application.Running.Ended;

/** Copies of an installation, and what becomes of them elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupTest {

    @TempDir
    static Path shared;

    private static SmallCounty county;
    private static Path backup;

    @TempDir
    Path root;

    @BeforeAll
    static void run_and_back_up() {
        county = SmallCounty.filed(shared);
        assertThat(xianghui(county).exit()).isZero();
        backup = shared.resolve("备份/第一份.zip");

        Ended made = xianghui(county, "backup", "--to=" + backup);

        assertThat(made.exit()).isZero();
        assertThat(made.said()).containsExactly("已备份到 " + backup + "（1 MB），并已逐个文件核对。里面有名册和账号，请像原始报表一样保管。");
    }

    @Test
    void a_backup_brought_back_elsewhere_gives_the_same_figures() throws IOException {
        Ended restored = xianghui(elsewhere("restore", backup.toString()));

        assertThat(restored.said())
                .containsExactly("已恢复 " + entries(backup).size() + " 个文件，逐个核对无误。数据在 " + root.resolve("data") + "，报告在 "
                        + root.resolve("output") + "。");
        assertThat(restored.exit()).isZero();
        Path report = root.resolve("output/第十六届/2026-06-30");
        assertThat(RunTest.files(report)).isEqualTo(RunTest.files(county.report()));
        Files.delete(report.resolve("figures.json"));
        assertThat(xianghui(elsewhere("run")).exit()).isZero();
        assertThat(report.resolve("figures.json"))
                .hasSameBinaryContentAs(county.report().resolve("figures.json"));
        assertThat(xianghui(elsewhere("doctor")).said()).noneMatch(line -> line.startsWith("故障"));
    }

    @Test
    void a_backup_taken_while_a_run_was_cut_off_is_finished_elsewhere() throws Exception {
        SmallCounty dying = SmallCounty.copy(county, root.resolve("dying"));
        assertThat(Condemned.diedAt(new Moment("xianghui.job.IngestJob", "write", 2), dying))
                .isTrue();
        Path taken = root.resolve("taken.zip");
        assertThat(xianghui(dying, "backup", "--to=" + taken).exit()).isZero();

        assertThat(xianghui(elsewhere("restore", taken.toString())).exit()).isZero();
        Files.delete(root.resolve("input/returns"));
        SmallCounty.copy(county, root.resolve("again"));
        Files.move(root.resolve("again/input/returns"), root.resolve("input/returns"));

        Ended run = xianghui(elsewhere("run"));

        assertThat(run.said()).first().isEqualTo("上一次运行中途停止，已清理，现在接着做。");
        assertThat(RunTest.files(root.resolve("output/第十六届/2026-06-30"))).isEqualTo(RunTest.files(county.report()));
    }

    @Test
    void nothing_is_brought_back_over_what_is_there() throws IOException {
        Files.createDirectories(root.resolve("output"));
        Files.writeString(root.resolve("output/a.txt"), "mine");

        Ended refused = xianghui(elsewhere("restore", backup.toString()));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said())
                .first()
                .isEqualTo("“" + root.resolve("output") + "”不是空文件夹，没有恢复。请用 --data 和 --output 指定空的文件夹，以免盖掉现有的数据。");
        assertThat(root.resolve("data")).doesNotExist();
        assertThat(xianghui(county, "restore", backup.toString()).exit()).isEqualTo(2);
    }

    @Test
    void settings_that_are_there_already_are_kept_and_named() throws IOException {
        Files.createDirectories(root.resolve("input"));
        Files.writeString(root.resolve("input/county.yaml"), "another");

        Ended restored = xianghui(elsewhere("restore", backup.toString()));

        assertThat(restored.said())
                .first()
                .isEqualTo("这里原有的 " + root.resolve("input/county.yaml") + " 与备份中的不同，没有改动，请自行核对。");
        assertThat(root.resolve("input/county.yaml")).hasContent("another");
    }

    @Test
    void a_backup_that_was_changed_in_any_way_is_refused_before_anything_is_written() throws IOException {
        Map<String, byte[]> whole = entries(backup);
        String archived = whole.keySet().stream()
                .filter(name -> name.startsWith("data/received/"))
                .findFirst()
                .orElseThrow();
        List<Path> changed = List.of(
                changed(
                        "digit",
                        (name, content) -> name.equals("output/第十六届/2026-06-30/figures.json")
                                ? new String(content).replace("440", "441").getBytes()
                                : content),
                changed("missing", (name, content) -> name.equals(archived) ? null : content),
                changed("cut", (name, content) -> name.equals(archived) ? Arrays.copyOf(content, 100) : content),
                changed("database", (name, content) -> name.equals("data/database.sql") ? new byte[0] : content),
                changed("no sums", (name, content) -> name.equals("SHA256SUMS") ? null : content),
                changed(
                        "climbs",
                        (name, content) -> name.equals("SHA256SUMS")
                                ? (new String(content)
                                                + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                                                + "  input/../../evil\n")
                                        .getBytes()
                                : content),
                half(),
                Files.writeString(root.resolve("text.zip"), "no zip"));
        List<Path> noBackup = List.of(changed.get(4), changed.get(6), changed.get(7));
        int seen = 0;
        for (Path one : changed) {
            Ended refused = xianghui(elsewhere("restore", one.toString()));
            assertThat(refused.exit()).as(one.toString()).isEqualTo(2);
            assertThat(refused.said())
                    .first()
                    .asString()
                    .startsWith(noBackup.contains(one) ? "“" + one + "”不是本程序的备份" : "备份“" + one + "”里的“");
            seen++;
        }
        assertThat(seen).isEqualTo(8);
        assertThat(root.resolve("data")).doesNotExist();
        assertThat(root.resolve("output")).doesNotExist();
    }

    @Test
    void a_file_is_never_written_over_and_only_so_many_are_kept() throws IOException {
        assertThat(xianghui(county, "backup", "--to=" + backup).said())
                .first()
                .isEqualTo("已经有“" + backup + "”，不会覆盖，请换一个文件名。");
        Path folder = Files.createDirectories(county.data().resolve("backup"));
        for (String day : List.of("20260101", "20260102", "20260103")) {
            Files.writeString(folder.resolve("xianghui-" + day + "-010000.zip"), day);
        }
        Files.writeString(folder.resolve("mine.zip"), "of a person");

        assertThat(xianghui(county, "backup", "--xianghui.backup.keep=2").exit())
                .isZero();

        assertThat(folder.resolve("xianghui-20260103-010000.zip")).exists();
        assertThat(folder.resolve("mine.zip")).exists();
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void a_restore_that_was_cut_off_can_be_done_again_and_nothing_else() throws Exception {
        assertThat(Condemned.diedAt(
                        new Moment("xianghui.store.DatabaseScript", "read", 1),
                        elsewhere("restore", backup.toString())))
                .isTrue();

        assertThat(xianghui(elsewhere("doctor")).said()).anyMatch(line -> line.startsWith("故障  上一次恢复备份没有做完。"));
        Files.createDirectories(root.resolve("input/returns"));
        assertThat(xianghui(elsewhere("run")).exit()).isEqualTo(3);

        assertThat(xianghui(elsewhere("restore", backup.toString())).exit()).isZero();
        assertThat(xianghui(elsewhere("run")).exit()).isZero();
    }

    @Test
    void another_process_that_has_the_database_is_named() throws Exception {
        SmallCounty busy = SmallCounty.copy(county, root);
        Files.createDirectories(busy.data());
        try (Other other = Other.holding(busy.data().resolve("xianghui"))) {
            assertThat(xianghui(busy, "backup").exit()).isEqualTo(4);
            assertThat(xianghui(busy, "doctor").said())
                    .anyMatch(line -> line.contains("正由另一个程序使用（进程号 " + other.pid() + "）"));
        }
    }

    /** A process that has a database open. */
    private record Other(Process process) implements AutoCloseable {

        static Other holding(Path database) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Holder.class.getName(),
                            database.toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(process.inputReader().readLine()).isEqualTo("open");
            return new Other(process);
        }

        long pid() {
            return process.pid();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    private List<String> elsewhere(String... command) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(SmallCounty.options(root));
        return line;
    }

    private Path changed(String name, BiFunction<String, byte[], byte[]> change) throws IOException {
        Path target = root.resolve(name + ".zip");
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : all(backup).entrySet()) {
                byte[] content = change.apply(entry.getKey(), entry.getValue());
                if (content != null) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(content);
                    zip.closeEntry();
                }
            }
            if (name.equals("climbs")) {
                zip.putNextEntry(new ZipEntry("input/../../evil"));
                zip.closeEntry();
            }
        }
        return target;
    }

    private Path half() throws IOException {
        byte[] content = Files.readAllBytes(backup);
        return Files.write(root.resolve("half.zip"), Arrays.copyOf(content, content.length / 2));
    }

    /** What was backed up, without the sums. */
    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = all(zip);
        assertThat(entries.remove("SHA256SUMS")).isNotNull();
        return entries;
    }

    private static Map<String, byte[]> all(Path file) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }
}
