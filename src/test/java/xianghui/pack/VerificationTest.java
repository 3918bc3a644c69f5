package xianghui.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.job.Program;
import xianghui.pack.Verification.State;

/** Whether anything can be done to a pack without being seen, and whether a pack can do any harm. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {

    @TempDir
    Path folder;

    @Test
    void what_was_packed_is_whole_and_every_program_can_open_it() throws IOException {
        Path pack = write(packed(contents()));

        Verification found = Verification.of(pack);

        assertThat(found.state()).isEqualTo(State.SOUND);
        assertThat(found.changed()).isEmpty();
        assertThat(found.manifest().orElseThrow().name()).isEqualTo("工作总结");
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "00README.txt",
                            "inputs/a.xlsx",
                            "manifest.json",
                            "manifest.sums",
                            "report/工作总结.pdf",
                            "state.json");
            assertThat(zip.getInputStream(zip.getEntry("state.json")).readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("{}");
        }
    }

    @Test
    void the_sums_are_those_of_the_standards() {
        Sums sums = Sums.of("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(sums.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        // GB/T 32905—2016, appendix A.1
        assertThat(sums.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void not_one_byte_anywhere_can_be_another() throws IOException {
        byte[] whole = packed(contents());
        Path pack = folder.resolve("flipped.zip");
        int seen = 0;
        for (int position = 0; position < whole.length; position++) {
            byte[] flipped = whole.clone();
            flipped[position] ^= (byte) (1 << position % 8);
            Files.write(pack, flipped);
            Verification found = Verification.of(pack);
            assertThat(found.state()).as("byte %d", position).isEqualTo(State.ALTERED);
            assertThat(found.changed().size()
                            + found.missing().size()
                            + found.added().size())
                    .as("byte %d", position)
                    .isPositive();
            seen++;
        }
        assertThat(seen).isEqualTo(whole.length).isGreaterThan(1500);
    }

    @Test
    void a_changed_content_is_named() throws IOException {
        byte[] whole = packed(contents());
        int position = new String(whole, StandardCharsets.ISO_8859_1).indexOf("second");
        whole[position] = 'S';

        assertThat(Verification.of(write(whole)).changed()).containsExactly("report/工作总结.pdf");
    }

    @Test
    void nothing_can_stand_before_or_behind_it_and_nothing_can_be_cut_off() throws IOException {
        byte[] whole = packed(contents());
        List<byte[]> others = List.of(
                joined(whole, new byte[] {0}),
                joined(new byte[] {0}, whole),
                joined(whole, whole),
                Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, whole.length - 30),
                Arrays.copyOf(whole, whole.length / 2));
        int seen = 0;
        for (byte[] other : others) {
            assertThat(Verification.of(write(other)).state()).as("%d", seen).isEqualTo(State.ALTERED);
            seen++;
        }
        assertThat(seen).isEqualTo(6);
    }

    @Test
    void entries_that_were_added_taken_out_renamed_or_put_in_twice_are_named() throws IOException {
        Map<String, byte[]> all = entries();

        Map<String, byte[]> more = new TreeMap<>(all);
        more.put("inputs/b.xlsx", new byte[] {1});
        assertThat(Verification.of(zipped(more)).added()).containsExactly("inputs/b.xlsx");

        Map<String, byte[]> fewer = new TreeMap<>(all);
        fewer.remove("state.json");
        assertThat(Verification.of(zipped(fewer)).missing()).containsExactly("state.json");

        Map<String, byte[]> renamed = new TreeMap<>(all);
        renamed.put("inputs/c.xlsx", renamed.remove("inputs/a.xlsx"));
        Verification found = Verification.of(zipped(renamed));
        assertThat(found.missing()).containsExactly("inputs/a.xlsx");
        assertThat(found.added()).containsExactly("inputs/c.xlsx");

        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        List<String> names = List.of(
                "00README.txt",
                "inputs/a.xlsx",
                "inputs/a.xlsx",
                "manifest.json",
                "manifest.sums",
                "report/工作总结.pdf",
                "state.json");
        Container.write(names, all::get, twice, name -> {});
        assertThat(Verification.of(write(twice.toByteArray())).added()).containsExactly("inputs/a.xlsx");

        Map<String, byte[]> without = new TreeMap<>(all);
        without.remove("manifest.json");
        assertThat(Verification.of(zipped(without)).changed()).containsExactly("manifest.json");
        assertThat(Verification.of(zipped(without)).state()).isEqualTo(State.ALTERED);
    }

    @Test
    void one_packed_again_by_another_program_is_not_the_one_that_was_made() throws IOException {
        Verification found = Verification.of(zipped(entries()));

        assertThat(found.state()).isEqualTo(State.ALTERED);
        assertThat(found.changed()).hasSize(1);
    }

    @Test
    void an_entry_and_its_line_changed_together_do_not_fit_the_sums_of_the_manifest() throws IOException {
        Map<String, byte[]> all = entries();
        SortedMap<String, byte[]> other = contents();
        other.put("state.json", "{ }".getBytes(StandardCharsets.UTF_8));
        Map<String, byte[]> forged = new TreeMap<>(all);
        forged.putAll(other);
        forged.put("manifest.json", manifest(other).bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Container.write(List.copyOf(forged.keySet()), forged::get, out, name -> {});

        assertThat(Verification.of(write(out.toByteArray())).changed()).containsExactly("manifest.json");
    }

    @Test
    void other_files_are_no_packs() throws IOException {
        assertThat(Verification.of(write(new byte[0])).state()).isEqualTo(State.NO_PACK);
        assertThat(Verification.of(write("text".getBytes(StandardCharsets.UTF_8)))
                        .state())
                .isEqualTo(State.NO_PACK);
        assertThat(Verification.of(zipped(Map.of("manifest.json", "{}".getBytes(StandardCharsets.UTF_8))))
                        .state())
                .isEqualTo(State.NO_PACK);
        assertThat(Verification.of(zipped(Map.of("a.txt", new byte[9]))).state())
                .isEqualTo(State.NO_PACK);
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                byte[] content = entry.getKey().equals("inputs/a.xlsx") ? new byte[1 << 20] : entry.getValue();
                for (int i = 0; i < (content.length > 1000 ? 100 : 1); i++) {
                    zip.write(content);
                }
                zip.closeEntry();
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);

        assertThat(Verification.of(bomb).changed()).containsExactly("inputs/a.xlsx");
    }

    @Test
    void sizes_that_cannot_be_are_not_believed() throws IOException {
        SortedMap<String, PackManifest.Line> lines =
                new TreeMap<>(manifest(contents()).entries());
        for (long size : new long[] {-1, Long.MAX_VALUE, 1L << 40}) {
            lines.put("inputs/a.xlsx", new PackManifest.Line(size, Sums.of(new byte[0])));
            Map<String, byte[]> all = new TreeMap<>(contents());
            sealed(all, of(lines));
            assertThat(Verification.of(zipped(all)).changed()).contains("inputs/a.xlsx");
        }
    }

    @Test
    void a_pack_that_fits_its_sums_leads_nowhere_else() throws IOException {
        int seen = 0;
        for (String name : List.of(
                "definitions/../../evil",
                "definitions/templates/../../../evil",
                "definitions//evil",
                "definitions/C:\\evil",
                "definitions/templates/")) {
            SortedMap<String, byte[]> contents = contents();
            contents.put(name, new byte[] {1});
            contents.put("report/manifest.json", "{\"term\": \"第十六届\"}".getBytes(StandardCharsets.UTF_8));
            Path pack = write(packed(contents));
            assertThat(Verification.of(pack).state()).isEqualTo(State.SOUND);
            Rebuilding rebuilding = new Rebuilding(new Program("1"), (folders, inbox) -> {
                throw new IllegalStateException("it went too far");
            });
            assertThatThrownBy(() -> rebuilding.rebuild(pack, folder.resolve("to")))
                    .as(name)
                    .isInstanceOf(PackRefusedException.class)
                    .hasMessage("refused.pack");
            assertThat(folder.resolve("to")).doesNotExist();
            seen++;
        }
        assertThat(seen).isEqualTo(5);
    }

    private static SortedMap<String, byte[]> contents() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        contents.put("00README.txt", "read".getBytes(StandardCharsets.UTF_8));
        contents.put("inputs/a.xlsx", new byte[] {0, 1, 2, 3});
        contents.put("report/工作总结.pdf", "a second one".getBytes(StandardCharsets.UTF_8));
        contents.put("state.json", "{}".getBytes(StandardCharsets.UTF_8));
        return contents;
    }

    private static PackManifest manifest(SortedMap<String, byte[]> contents) {
        SortedMap<String, PackManifest.Line> lines = new TreeMap<>();
        contents.forEach((name, content) -> lines.put(name, new PackManifest.Line(content.length, Sums.of(content))));
        return of(lines);
    }

    private static PackManifest of(SortedMap<String, PackManifest.Line> lines) {
        return new PackManifest("1", "final", "工作总结", "第十六届", "2026-06-30", "run", "../", lines);
    }

    private static void sealed(Map<String, byte[]> contents, PackManifest manifest) {
        contents.put("manifest.json", manifest.bytes());
        contents.put(
                "manifest.sums", Verification.sums(Sums.of(manifest.bytes())).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> entries() {
        SortedMap<String, byte[]> all = contents();
        sealed(all, manifest(contents()));
        return all;
    }

    private static byte[] packed(SortedMap<String, byte[]> contents) throws IOException {
        SortedMap<String, byte[]> all = new TreeMap<>(contents);
        sealed(all, manifest(contents));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Container.write(List.copyOf(all.keySet()), all::get, out, name -> {});
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("some.zip"), content);
    }

    /** As any other program would pack it. */
    private Path zipped(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("other.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
