package xianghui.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
        assertThatThrownBy(() -> new Inbox(archive, Clock.systemUTC()).receive(home.resolve("nowhere")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void An_archive_that_cannot_be_written_is_trouble_of_the_office() throws IOException {
        write("07城关镇.xlsx", "abc");
        Files.writeString(home.resolve("data"), "a file where the folder should be");

        assertThatThrownBy(this::receive).isInstanceOf(IOException.class);
    }

    private Receipt receive() throws IOException {
        return new Inbox(archive, Clock.fixed(NOW, ZoneOffset.UTC)).receive(folder);
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
