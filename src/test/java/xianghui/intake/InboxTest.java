package xianghui.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.returns.SubmissionId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxTest {

    private static final Instant NOW = Instant.parse("2026-07-05T18:00:00Z");

    /** Of the three letters abc, as FIPS 180-4 gives it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path home;

    private Path folder;
    private Path kept;
    private Archive archive;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(home.resolve("returns"));
        kept = home.resolve("data").resolve("received");
        archive = new Archive(kept);
    }

    @Test
    void A_file_is_kept_unchanged_under_its_digest_and_stays_where_it_is() throws IOException {
        write("07城关镇.xlsx", "abc");

        Receipt receipt = receive();

        SubmissionId id = new SubmissionId(ABC);
        assertThat(receipt.submissions()).containsExactly(new Submission(id, "07城关镇.xlsx", NOW, "folder", 3));
        assertThat(receipt.findings()).isEmpty();
        assertThat(archive.content(id)).asString(UTF_8).isEqualTo("abc");
        assertThat(names(kept)).containsExactly(ABC);
        assertThat(folder.resolve("07城关镇.xlsx")).hasContent("abc");
    }

    @Test
    void A_second_look_changes_nothing() throws IOException {
        write("07城关镇.xlsx", "abc");
        Receipt first = receive();
        var modified = Files.getLastModifiedTime(kept.resolve(ABC));

        assertThat(receive()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(kept.resolve(ABC))).isEqualTo(modified);
    }

    @Test
    void A_kept_file_that_was_spoilt_on_the_disk_is_kept_again() throws IOException {
        write("07城关镇.xlsx", "abc");
        receive();
        Files.writeString(kept.resolve(ABC), "a");

        receive();

        assertThat(kept.resolve(ABC)).hasContent("abc");
    }

    @Test
    void The_same_content_under_two_names_is_one_submission() throws IOException {
        write("07城关镇.xlsx", "abc");
        write("07城关镇(1).xlsx", "abc");

        Receipt receipt = receive();

        assertThat(receipt.submissions()).extracting(Submission::originalName).containsExactly("07城关镇(1).xlsx");
        assertThat(flat(receipt))
                .containsExactly("07城关镇.xlsx F-DUPLICATE NOTE 文件“07城关镇.xlsx”与“07城关镇(1).xlsx”内容完全一样，只算一份，不必处理。");
    }

    @Test
    void A_file_of_any_name_is_taken_in() throws IOException {
        write("报表.doc", "abc");
        write("no extension", "d");

        assertThat(receive().submissions())
                .extracting(Submission::originalName)
                .containsExactly("no extension", "报表.doc");
    }

    @Test
    void What_is_no_return_is_passed_over_with_a_reason() throws IOException {
        write("~$07城关镇.xlsx", "lock");
        write(".hidden", "x");
        Files.createDirectory(folder.resolve("08大河镇.xlsx"));
        Files.writeString(home.resolve("elsewhere"), "s");
        Files.createSymbolicLink(folder.resolve("09.xlsx"), home.resolve("elsewhere"));

        Receipt receipt = receive();

        assertThat(receipt.submissions()).isEmpty();
        assertThat(flat(receipt))
                .containsExactly(
                        ".hidden F-SKIPPED NOTE “.hidden”是隐藏文件，没有读取；如果是报表，请改名后重新放入。",
                        "08大河镇.xlsx F-SKIPPED NOTE “08大河镇.xlsx”是文件夹，里面的文件没有读取，请把文件直接放进来。",
                        "09.xlsx F-SKIPPED NOTE “09.xlsx”是快捷方式（链接），没有读取，请把文件本身放进来。",
                        "~$07城关镇.xlsx F-SKIPPED NOTE “~$07城关镇.xlsx”是表格软件打开文件时的临时文件，没有读取，请关闭正在编辑的报表。");
    }

    @Test
    void A_file_too_big_for_a_return_is_refused_without_being_read() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("大.xlsx").toFile(), "rw")) {
            file.setLength(Inbox.LARGEST + 1);
        }
        write("07城关镇.xlsx", "abc");

        Receipt receipt = receive();

        assertThat(receipt.submissions()).hasSize(1);
        assertThat(flat(receipt)).containsExactly("大.xlsx F-FILE FATAL 文件“大.xlsx”大得不像一份报表，没有读取，请用下发的模板另存后重新报送。");
    }

    @Test
    void A_folder_that_is_not_there_is_trouble_of_the_office() {
        assertThatThrownBy(() -> inbox().receive(home.resolve("nowhere"), (file, content) -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void An_archive_that_cannot_be_written_is_trouble_of_the_office() throws IOException {
        write("07城关镇.xlsx", "abc");
        Files.writeString(home.resolve("data"), "a file where the folder should be");

        assertThatThrownBy(this::receive).isInstanceOf(IOException.class);
    }

    @Test
    void A_file_that_is_still_being_written_is_left_for_the_next_round() throws IOException {
        Path slow = Files.writeString(folder.resolve("07城关镇.xlsx"), "ab");
        Files.setLastModifiedTime(slow, FileTime.from(NOW.minusSeconds(1)));
        write("08大河镇.xlsx", "xyz");
        Files.setLastModifiedTime(folder.resolve("08大河镇.xlsx"), FileTime.from(NOW.minusSeconds(60)));
        List<Duration> waited = new ArrayList<>();
        Inbox inbox = new Inbox(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(3), time -> {
            waited.add(time);
            append(slow, "c");
        });

        Receipt receipt = inbox.receive(folder, (file, content) -> archive.keep(content));

        assertThat(waited).containsExactly(Duration.ofSeconds(2));
        assertThat(receipt.submissions()).extracting(Submission::originalName).containsExactly("08大河镇.xlsx");
        assertThat(flat(receipt)).containsExactly("07城关镇.xlsx F-SKIPPED NOTE “07城关镇.xlsx”还在复制或保存，这次没有读取，下次汇总时再收。");
        assertThat(receive().submissions())
                .extracting(Submission::originalName)
                .containsExactly("07城关镇.xlsx", "08大河镇.xlsx");
    }

    @Test
    void A_file_that_was_just_put_there_and_stands_still_is_taken() throws IOException {
        write("07城关镇.xlsx", "abc");
        Files.setLastModifiedTime(folder.resolve("07城关镇.xlsx"), FileTime.from(NOW));
        List<Duration> waited = new ArrayList<>();

        Receipt receipt = new Inbox(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(3), waited::add)
                .receive(folder, (file, content) -> archive.keep(content));

        assertThat(waited).containsExactly(Duration.ofSeconds(3));
        assertThat(receipt.submissions()).hasSize(1);
        assertThat(receipt.findings()).isEmpty();
    }

    @Test
    void A_file_that_is_rewritten_in_place_with_size_and_time_put_back_is_left_for_the_next_round() throws Exception {
        Path rewritten = Files.writeString(folder.resolve("07城关镇.xlsx"), "abc");
        Files.setLastModifiedTime(rewritten, FileTime.from(NOW));
        Inbox inbox = new Inbox(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(3), time -> {});
        List<String> kept = new ArrayList<>();
        Thread writer = rewriting(rewritten);

        int left = 0;
        int turns = 0;
        try {
            for (; left == 0 && turns < 20_000; turns++) {
                Receipt receipt = inbox.receive(folder, (file, content) -> kept.add(new String(content, UTF_8)));
                left += receipt.findings().size();
            }
        } finally {
            writer.interrupt();
            // It must not write on while the folder is cleared away.
            writer.join();
        }

        assertThat(left + kept.size()).isEqualTo(turns);
        assertThat(left).isPositive();
        assertThat(kept).allMatch(content -> content.matches("a*|b*|abc"));
    }

    @Test
    void A_file_dated_in_the_future_is_not_waited_for_for_ever() throws IOException {
        write("07城关镇.xlsx", "abc");
        Files.setLastModifiedTime(folder.resolve("07城关镇.xlsx"), FileTime.from(NOW.plusSeconds(86_400)));

        Receipt receipt = new Inbox(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(3), time -> {
                    throw new IllegalStateException("waited");
                })
                .receive(folder, (file, content) -> archive.keep(content));

        assertThat(receipt.submissions()).hasSize(1);
    }

    @Test
    void A_pipe_does_not_hold_up_the_round_and_links_lead_nowhere() throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), "s");
        Files.createSymbolicLink(folder.resolve("自己.xlsx"), folder.resolve("自己.xlsx"));
        Files.createSymbolicLink(folder.resolve("文件夹.xlsx"), home);
        Files.createLink(folder.resolve("硬链接.xlsx"), secret);
        int made = new ProcessBuilder("mkfifo", folder.resolve("管道.xlsx").toString())
                .start()
                .waitFor();

        Receipt receipt = receive();

        assertThat(made).isZero();
        assertThat(receipt.submissions()).extracting(Submission::originalName).containsExactly("硬链接.xlsx");
        assertThat(flat(receipt))
                .containsExactly(
                        "文件夹.xlsx F-SKIPPED NOTE “文件夹.xlsx”是快捷方式（链接），没有读取，请把文件本身放进来。",
                        "管道.xlsx F-SKIPPED NOTE “管道.xlsx”不是普通文件，没有读取，请把报表文件本身放进来。",
                        "自己.xlsx F-SKIPPED NOTE “自己.xlsx”是快捷方式（链接），没有读取，请把文件本身放进来。");
    }

    @Test
    void A_file_that_may_not_be_read_is_said_and_the_others_go_on() throws IOException {
        write("07城关镇.xlsx", "abc");
        write("08大河镇.xlsx", "x");
        Files.setPosixFilePermissions(folder.resolve("08大河镇.xlsx"), Set.of());
        // To root nothing is forbidden: then there is nothing to be seen here.
        assumeFalse(Files.isReadable(folder.resolve("08大河镇.xlsx")), "this user may read everything");

        Receipt receipt = receive();

        assertThat(receipt.submissions()).extracting(Submission::originalName).containsExactly("07城关镇.xlsx");
        assertThat(flat(receipt)).containsExactly("08大河镇.xlsx F-FILE FATAL 文件“08大河镇.xlsx”读不出来，请检查文件权限和磁盘后重新放入。");
    }

    @Test
    void A_file_that_vanishes_in_between_is_said_and_the_others_go_on() throws IOException {
        write("07城关镇.xlsx", "abc");
        write("08大河镇.xlsx", "x");
        Files.setLastModifiedTime(folder.resolve("08大河镇.xlsx"), FileTime.from(NOW));
        Inbox inbox = new Inbox(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(3), time -> {
            try {
                Files.delete(folder.resolve("08大河镇.xlsx"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        Receipt receipt = inbox.receive(folder, (file, content) -> archive.keep(content));

        assertThat(receipt.submissions()).hasSize(1);
        assertThat(flat(receipt)).containsExactly("08大河镇.xlsx F-FILE FATAL 文件“08大河镇.xlsx”读不出来，请检查文件权限和磁盘后重新放入。");
    }

    @Test
    void Names_of_every_kind_are_kept_and_shown_in_one_harmless_line() throws Exception {
        List<String> names = List.of(
                "-rf.xlsx",
                "点.xlsx.",
                "x\\..\\..\\y.xlsx",
                "CON",
                "😀👨‍👩.xlsx",
                "a\u202Exslx.exe",
                "行\n二.xlsx",
                "控\u001B[2J.xlsx",
                "e\u0301.xlsx",
                "\u00e9.xlsx",
                "长".repeat(85),
                " 空格 .xlsx");
        for (String name : names) {
            write(name, name);
        }
        int made = new ProcessBuilder("bash", "-c", "printf x > \"$0/\"$'\\xff\\xfe.xlsx'", folder.toString())
                .start()
                .waitFor();
        assertThat(made).isZero();
        Files.createDirectory(folder.resolve("夹\u202E\n.xlsx"));

        Receipt receipt = receive();

        assertThat(receipt.submissions()).hasSize(names.size() + 1);
        assertThat(receipt.submissions()).extracting(Submission::originalName).containsAll(names);
        assertThat(names(kept)).hasSize(names.size() + 1).allMatch(name -> name.matches("[0-9a-f]{64}"));
        assertThat(receipt.findings()).hasSize(1);
        assertThat(receipt.findings().get(0).message()).isEqualTo("“夹\\u202E .xlsx”是文件夹，里面的文件没有读取，请把文件直接放进来。");
    }

    @Test
    void Ten_thousand_files_are_all_taken_in() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            write(i + ".xlsx", Integer.toString(i));
        }
        AtomicInteger taken = new AtomicInteger();

        Receipt receipt = inbox().receive(folder, (file, content) -> taken.incrementAndGet());

        assertThat(taken).hasValue(10_000);
        assertThat(receipt.submissions()).hasSize(10_000);
    }

    @Test
    void Every_reason_for_not_taking_a_file_has_its_sentence() {
        assertThat(Obstacle.values()).hasSize(8).allSatisfy(obstacle -> assertThat(obstacle.notice()
                        .of("", "甲.xlsx", obstacle.variant(), Map.of("file", "甲.xlsx"), List.of())
                        .message())
                .startsWith(obstacle.notice() == Notice.UNREAD ? "文件“甲.xlsx”" : "“甲.xlsx”")
                .endsWith("。"));
    }

    /** Writes a and b in turn into a file, and puts its time back. */
    private static Thread rewriting(Path file) {
        Thread writer = new Thread(() -> {
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                try {
                    Files.writeString(file, (i % 2 == 0 ? "a" : "b").repeat(30_000));
                    Files.setLastModifiedTime(file, FileTime.from(NOW));
                } catch (IOException e) {
                    return;
                }
            }
        });
        writer.setDaemon(true);
        writer.start();
        return writer;
    }

    private static void append(Path file, String more) {
        try {
            Files.writeString(file, more, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Receipt receive() throws IOException {
        return inbox().receive(folder, (file, content) -> archive.keep(content));
    }

    private static Inbox inbox() {
        return new Inbox(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ZERO);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> flat(Receipt receipt) {
        return receipt.findings().stream()
                .map(finding -> String.join(
                        " ",
                        finding.workbook(),
                        finding.rule(),
                        finding.severity().name(),
                        finding.message()))
                .toList();
    }
}
