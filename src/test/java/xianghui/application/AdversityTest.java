package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static xianghui.application.Running.xianghui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.Running.Ended;

/** Folders and files that are not as they should be, and what a run says of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdversityTest {

    @TempDir
    Path root;

    @Test
    void a_damaged_database_is_refused_in_words() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        Path database = Files.createDirectories(county.data()).resolve("xianghui.mv.db");
        Files.writeString(database, "rubbish");

        Ended refused = xianghui(county);

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.said())
                .singleElement()
                .asString()
                .startsWith("数据库文件 " + database + " 打不开（H2 9")
                .endsWith("请先把整个数据文件夹另存一份，再用 restore 命令从备份恢复。");
        assertThat(database).hasContent("rubbish");
    }

    @Test
    void received_files_without_a_database_are_not_forgotten() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        Files.delete(county.data().resolve("xianghui.mv.db"));

        Ended refused = xianghui(county);

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.said())
                .singleElement()
                .asString()
                .startsWith("数据文件夹里有收到的文件，却没有数据库 ")
                .endsWith("确实要从头开始，请用 --data 另外指定一个空文件夹。");
    }

    @Test
    void a_report_goes_through_a_link_to_a_folder_with_blanks_and_chinese_in_its_name() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        Path real = Files.createDirectories(root.resolve("汇总 结果（新）"));
        Files.createSymbolicLink(root.resolve("output"), real);

        assertThat(xianghui(county).exit()).isZero();

        assertThat(real.resolve("第十六届/2026-06-30/工作总结.pdf")).isNotEmptyFile();
    }

    @Test
    void a_file_in_the_place_of_the_output_folder_fails_the_run_and_only_printing_is_done_again() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        Files.writeString(root.resolve("output"), "in the way");

        Ended failed = xianghui(county);

        assertThat(failed.exit()).isEqualTo(3);
        assertThat(failed.said())
                .last()
                .asString()
                .startsWith("“生成文件”这一步没有完成（")
                .contains(root.resolve("output").toString());

        Files.delete(root.resolve("output"));
        assertThat(xianghui(county).exit()).isZero();
        assertThat(new Ledger(county).lastSteps("summary")).containsExactly("render COMPLETED");
    }

    @Test
    void a_full_disk_under_the_output_fails_the_run_and_leaves_nothing_half_written() throws Exception {
        SmallCounty county = SmallCounty.filed(root);
        try (Mount full = Mount.tmpfs(root.resolve("output"), "64k")) {
            Ended failed = xianghui(county);

            assertThat(failed.exit()).isEqualTo(3);
            assertThat(failed.said())
                    .last()
                    .asString()
                    .isEqualTo("“生成文件”这一步没有完成（“" + root.resolve("output")
                            + "”所在的磁盘已经写满，请系统管理员腾出空间）。已完成的步骤不会丢失，排除原因后重新运行，从这一步接着做。");
            assertThat(county.report()).doesNotExist();

            full.enlarge("64m");
            assertThat(xianghui(county).exit()).isZero();
            assertThat(county.report().resolve("manifest.json")).isRegularFile();
        }
    }

    @Test
    void a_full_disk_under_the_data_takes_nothing_in_that_it_cannot_keep() throws Exception {
        SmallCounty county = SmallCounty.filed(root);
        try (Mount full = Mount.tmpfs(county.data(), "420k")) {
            Ended failed = xianghui(county);

            assertThat(failed.exit()).isEqualTo(3);
            assertThat(failed.said()).last().asString().contains("“" + county.data() + "”所在的磁盘已经写满");
            assertThat(county.report()).doesNotExist();

            full.enlarge("64m");
            assertThat(xianghui(county).exit()).isZero();
            assertThat(new Ledger(county).list("SELECT sha256 FROM submission")).hasSize(3);
        }
    }

    @Test
    void an_output_that_may_only_be_read_fails_the_run_until_it_may_be_written() throws Exception {
        SmallCounty county = SmallCounty.filed(root);
        try (Mount fixed = Mount.tmpfs(root.resolve("output"), "64m")) {
            fixed.again("ro");
            Ended failed = xianghui(county);

            assertThat(failed.exit()).isEqualTo(3);
            assertThat(failed.said()).last().asString().startsWith("“生成文件”这一步没有完成（");

            fixed.again("rw");
            assertThat(xianghui(county).exit()).isZero();
        }
    }

    /** A small disk of its own, where the machine lets us have one; else the test is skipped aloud. */
    private static final class Mount implements AutoCloseable {

        private final Path folder;

        private Mount(Path folder) {
            this.folder = folder;
        }

        static Mount tmpfs(Path folder, String size) throws IOException, InterruptedException {
            Files.createDirectories(folder);
            assumeThat(ends("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()))
                    .as("a disk can be mounted here")
                    .isTrue();
            return new Mount(folder);
        }

        void enlarge(String size) throws IOException, InterruptedException {
            again("size=" + size);
        }

        void again(String option) throws IOException, InterruptedException {
            assertThat(ends("mount", "-o", "remount," + option, folder.toString()))
                    .isTrue();
        }

        private static boolean ends(String... command) throws InterruptedException {
            try {
                Process process = new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() throws InterruptedException {
            assertThat(ends("umount", folder.toString())).isTrue();
        }
    }
}
