package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.Running.Ended;

/** What the doctor says of sound and of ailing installations. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoctorTest {

    @TempDir
    Path root;

    private SmallCounty county;

    @BeforeEach
    void found_a_county() {
        county = SmallCounty.filed(root);
    }

    @Test
    void a_sound_installation_has_no_fault() throws IOException {
        xianghui(county);
        Files.copy(Path.of("input/serve.yaml"), root.resolve("input/serve.yaml"));

        Ended examined = xianghui(county, "doctor", "--server.port=0");

        assertThat(examined.exit()).isLessThan(2);
        assertThat(examined.said())
                .contains(
                        "正常  能够使用中文文件名。",
                        "正常  程序自带的 5 套字体都能使用。",
                        "正常  设定文件 " + root.resolve("input/serve.yaml") + "：改了 0 项，名称都认识。",
                        "正常  设定和模板没有矛盾：3 个单位，届次 第十六届。",
                        "正常  数据库 " + county.data().resolve("xianghui.mv.db") + " 打得开，收到过 3 个文件。",
                        "正常  抽查了 3 个收到的文件，内容都没有变。",
                        "正常  端口 0 空着，服务可以使用。",
                        "注意  还没有备份。",
                        "      → 请做一次 backup，或者让服务每天自动备份。")
                .noneMatch(line -> line.startsWith("故障"));
        assertThat(root.resolve("data").toFile().list()).noneMatch(name -> name.startsWith(".doctor"));
    }

    @Test
    void everything_that_ails_is_said_at_once_with_what_to_do() throws IOException {
        xianghui(county);
        try (Stream<Path> archive = Files.list(county.data().resolve("received"))) {
            Files.writeString(archive.findFirst().orElseThrow(), "changed");
        }
        Files.writeString(county.data().resolve("xianghui.mv.db"), "rubbish");
        Files.setPosixFilePermissions(county.data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setLastModifiedTime(
                county.data().resolve("run.lock"), FileTime.from(Instant.now().plus(Duration.ofDays(3))));
        Files.writeString(root.resolve("input/serve.yaml"), "xianghui.backup.kepp: 3\nserver.prot: 80\nfoo: bar\n");
        county.edit("templates/return/S02.yaml", "numerator: T04", "numerator: T44");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended examined = xianghui(county, "doctor", "--server.port=" + taken.getLocalPort());

            assertThat(examined.exit()).isEqualTo(2);
            String file = "设定文件 " + root.resolve("input/serve.yaml");
            assertThat(examined.said())
                    .contains(
                            "故障  " + file + ":1 的“xianghui.backup.kepp”不认识，是否指“xianghui.backup.keep”？",
                            "注意  " + file + ":2 的“server.prot”不认识，是否指“server.port”？",
                            "故障  " + file + ":3 的“foo”不认识，没有起作用。",
                            "故障  设定和模板有 1 处问题，汇总不能开始：",
                            "注意  端口 " + taken.getLocalPort() + " 已被占用。",
                            "      → 请执行 chmod -R go-rwx " + county.data() + "。",
                            "      → 请先把整个数据文件夹另存一份，再用 restore 命令从备份恢复。",
                            "      → 请校准系统时间后再用，否则收到的先后会弄错。")
                    .anyMatch(line -> line.startsWith("故障  数据库 ") && line.contains(" 打不开（H2 9"))
                    .anyMatch(line -> line.startsWith("故障  收到的文件 ") && line.endsWith(" 的内容变了，或者读不出来。"))
                    .last()
                    .asString()
                    .matches("检查完毕：正常 \\d+ 项，注意 \\d+ 项，故障 6 项。");
        }
    }

    @Test
    void folders_that_are_not_there_or_are_no_folders_are_named() throws IOException {
        Files.writeString(root.resolve("output"), "a file");
        Path nowhere = root.resolve("nowhere");

        Ended examined = xianghui(List.of(
                "doctor",
                "--input=" + nowhere,
                "--output=" + root.resolve("output"),
                "--data=/proc/xianghui",
                "--server.address=192.0.2.1"));

        assertThat(examined.exit()).isEqualTo(2);
        assertThat(examined.said())
                .contains(
                        "故障  设定和收文文件夹 " + nowhere + " 不存在。",
                        "故障  报告文件夹的位置 " + root.resolve("output") + " 上是一个文件。",
                        "故障  数据文件夹 /proc/xianghui 不能写入。",
                        "故障  地址 192.0.2.1 不是本机的地址。",
                        "注意  没有设定文件 " + nowhere.resolve("serve.yaml") + "，全部使用默认值。");
    }

    @Test
    void a_settings_file_that_cannot_be_read_is_refused_with_its_line_by_every_command() throws IOException {
        Files.writeString(root.resolve("input/serve.yaml"), "server.port: 8080\n\tserver.address: x\n");
        for (String command : List.of("doctor", "run")) {
            Ended refused = xianghui(county, command);
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.said()).containsExactly("设定文件第 2 行写法不对，请检查：名称和值之间用冒号加一个空格，缩进不能用制表符，同一项不要写两次。");
        }
        Files.writeString(root.resolve("input/serve.yaml"), "xianghui.backup.keep: many\n");
        Ended refused = xianghui(county, "backup");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said())
                .singleElement()
                .asString()
                .startsWith("设定“xianghui.backup.keep”的值“many”不能用，请在 serve.yaml 或命令行里改正（");
    }
}
