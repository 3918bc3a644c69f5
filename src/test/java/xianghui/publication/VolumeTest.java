package xianghui.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VolumeTest {

    @TempDir
    Path output;

    @Test
    void a_version_is_found_by_its_manifest_also_when_a_later_one_has_moved_it_away() throws IOException {
        Volume first = Reports.publish(output, "2026-06-30", Map.of("工作总结.docx", "一"));
        Volume second = Reports.publish(output, "2026-06-30", Map.of("工作总结.docx", "二"));
        Volume other = Reports.publish(output, "2026-07-31", Map.of("工作总结.docx", "三"));
        Shelf shelf = new Shelf(output);

        assertThat(shelf.current()).containsExactly(other, second);
        assertThat(text(shelf.find(first.digest()).orElseThrow(), "工作总结.docx")).isEqualTo("一");
        assertThat(text(shelf.find(second.digest()).orElseThrow(), "工作总结.docx")).isEqualTo("二");
        assertThat(shelf.find("0".repeat(64))).isEmpty();
    }

    @Test
    void a_report_that_was_copied_elsewhere_is_not_current() throws IOException {
        Volume volume = Reports.publish(output, "2026-06-30", Map.of("工作总结.docx", "一"));
        Path copy = Files.createDirectories(output.resolve("第十六届/2026-01-01"));
        Files.copy(volume.folder().resolve("manifest.json"), copy.resolve("manifest.json"));

        assertThat(new Shelf(output).current()).containsExactly(volume);
    }

    @Test
    void files_are_those_of_the_manifest_and_no_others() throws IOException {
        Volume volume = Reports.publish(output, "2026-06-30", Map.of("工作总结.docx", "一", "退回/02乙镇.xlsx", "二"));
        Files.writeString(volume.folder().resolve("secret.txt"), "no file of the report");

        assertThat(volume.files()).containsExactly("工作总结.docx", "退回/02乙镇.xlsx", "manifest.json");
        assertThat(text(volume, "退回/02乙镇.xlsx")).isEqualTo("二");
        for (String name : List.of("secret.txt", "../2026-06-30/工作总结.docx", "", "/etc/hostname")) {
            assertThatThrownBy(() -> volume.open(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_file_that_was_changed_or_lost_or_made_a_link_is_not_opened() throws IOException {
        Volume volume = Reports.publish(output, "2026-06-30", Map.of("a", "一", "b", "二", "c", "三"));
        Files.writeString(volume.folder().resolve("a"), "改");
        Files.delete(volume.folder().resolve("b"));
        Files.move(volume.folder().resolve("c"), output.resolve("c"));
        Files.createSymbolicLink(volume.folder().resolve("c"), output.resolve("c"));

        for (String name : List.of("a", "b", "c")) {
            assertThatThrownBy(() -> volume.open(name)).as(name).isInstanceOf(IOException.class);
        }
    }

    @Test
    void what_was_compared_is_what_is_read_though_another_file_takes_its_place() throws IOException {
        Volume volume = Reports.publish(output, "2026-06-30", Map.of("a", "一"));
        try (FileChannel channel = volume.open("a")) {
            Files.move(volume.folder().resolve("a"), output.resolve("gone"));
            Files.writeString(volume.folder().resolve("a"), "改");
            assertThat(Channels.newInputStream(channel).readAllBytes()).isEqualTo("一".getBytes(StandardCharsets.UTF_8));
        }
    }

    static String text(Volume volume, String name) throws IOException {
        try (FileChannel channel = volume.open(name)) {
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
