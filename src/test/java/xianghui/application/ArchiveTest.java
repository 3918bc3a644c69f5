package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.Running.Ended;
import xianghui.draft.Sheet;
import xianghui.job.Reception;
import xianghui.job.UnitView;
import xianghui.pack.Forged;
import xianghui.pack.Verification;

/** What a county hands to the archive, and what can be made of it when nothing else is left. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveTest {

    @TempDir
    static Path shared;

    private static SmallCounty county;
    private static Path pack;
    private static Ended archived;

    @TempDir
    Path root;

    /** A night with everything in it: folder and page, a return sent back and corrected, an answer, an edited draft. */
    @BeforeAll
    static void live_and_archive() throws IOException {
        county = SmallCounty.in(shared).with(filing("01", "甲镇", 100, 90).named("张三丰交来的.xlsx"));
        Files.copy(county.inbox().resolve("张三丰交来的.xlsx"), county.inbox().resolve("张三丰交来的（副本）.xlsx"));
        Files.createDirectories(county.inbox().resolve("往年"));
        Files.write(county.inbox().resolve("~$张三丰交来的.xlsx"), new byte[] {1});
        try (Office office = Office.of(county)) {
            office.reads("02", filing("02", "乙镇", 200, 80));
            office.reads("03", filing("03", "丙乡", 300, 301));
            Reception reception = office.bean(Reception.class);
            String query = office.stands("02").findings().stream()
                    .filter(UnitView.Noted::isOpen)
                    .map(UnitView.Noted::key)
                    .findFirst()
                    .orElseThrow();
            reception.answer("02", query, "当天大雨", "zhangsan");
            reception.accept("02", query, "当天大雨", "lisi");
            office.run();
            office.reads("03", filing("03", "丙乡", 300, 200).correctedOn("2026-07-02"));
            office.run();
        }
        Path word = county.report().resolve("工作总结.docx");
        Files.write(word, Sheet.edit(Files.readAllBytes(word), xml -> xml.replace("登记选民", "我县登记选民")));
        county.with(filing("01", "甲镇", 120, 90).correctedOn("2026-07-03").named("更正.xlsx"));
        assertThat(xianghui(county).exit()).isZero();
        pack = county.report().resolveSibling("归档/工作总结-2026-06-30.zip");
        archived = xianghui(county, "archive");
    }

    @Test
    void a_report_is_packed_with_all_it_was_made_from() throws IOException {
        assertThat(archived.said().get(0)).startsWith("已把第十六届工作总结（数据截止 2026-06-30）归档到 " + pack + "：共 ");
        assertThat(archived.said().get(1)).startsWith("请把下面两行抄在案卷的备考表上");
        assertThat(archived.said().get(2)).matches("  SHA-256 [0-9a-f]{64}");
        assertThat(archived.said().get(3)).matches("  SM3     [0-9a-f]{64}");
        assertThat(archived.exit()).isZero();
        Map<String, byte[]> entries = entries(pack);
        assertThat(entries)
                .containsKeys(
                        "00README.txt",
                        "definitions/county.yaml",
                        "definitions/templates/outline/final.docx",
                        "draft/base.docx",
                        "draft/edited.docx",
                        "manifest.json",
                        "manifest.sums",
                        "report/工作总结.docx",
                        "report/工作总结.pdf",
                        "report/统计表.xlsx",
                        "report/审核意见.xlsx",
                        "report/findings.json",
                        "report/manifest.json",
                        "runs.json",
                        "state.json");
        assertThat(List.copyOf(entries.keySet())).isSorted().noneMatch(name -> name.contains("张三丰"));
        assertThat(entries.keySet().stream().filter(name -> name.matches("inputs/[0-9a-f]{64}\\.xlsx")))
                .hasSize(5);
        assertThat(new String(entries.get("state.json"))).contains("当天大雨").doesNotContain("zhangsan", "lisi");
        assertThat(new String(entries.get("runs.json"))).contains("\"run_line\"");
        assertThat(new String(entries.get("report/manifest.json"))).contains("\"report\": \"final\"", "\"merged\"");
    }

    @Test
    void the_same_report_packed_again_gives_the_same_bytes() throws IOException {
        Path other = root.resolve("other.zip");
        assertThat(xianghui(county, "archive", "--to=" + other, "--as-of=2026-06-30", "--term=第十六届")
                        .exit())
                .isZero();
        assertThat(other).hasSameBinaryContentAs(pack);
        assertThat(xianghui(county, "archive", "--to=" + other).said().get(0))
                .isEqualTo("已经有“" + other + "”，不会覆盖，请换一个文件名。");
        Ended again = xianghui(county, "archive");
        assertThat(again.said().get(0)).contains("内容没有变化，没有再做一份");
        assertThat(again.said().subList(1, 4)).isEqualTo(archived.said().subList(1, 4));
        assertThat(pack.resolveSibling("工作总结-2026-06-30-2.zip")).doesNotExist();
    }

    @Test
    void the_report_is_made_again_from_the_pack_alone() throws IOException {
        Path copy = Files.copy(pack, root.resolve("copy.zip"));
        Path again = root.resolve("again");

        Ended rebuilt =
                xianghui(List.of("rebuild", copy.toString(), "--to=" + again, "--data=" + root.resolve("none")));

        assertThat(rebuilt.said())
                .containsExactly(
                        "归档包：第十六届工作总结，数据截止 2026-06-30，由程序 0.1.0-SNAPSHOT 做成。",
                        "另有 changes.json、变化情况.docx、变化情况.xlsx：比的是上一份报告，不能单凭这一份的材料重做，" + "照归档的原样放在一起，不参加核对。",
                        "重做完毕：8 个文件都与归档的逐字节相同，放在 " + again + "。");
        assertThat(rebuilt.exit()).isZero();
        int seen = 0;
        for (Path file : files(again)) {
            assertThat(file)
                    .hasSameBinaryContentAs(
                            county.report().resolve(again.relativize(file).toString()));
            seen++;
        }
        assertThat(seen).isEqualTo(11);
        assertThat(root.resolve("none")).doesNotExist();
        assertThat(xianghui(List.of("rebuild", copy.toString(), "--to=" + again))
                        .said()
                        .get(0))
                .isEqualTo("“" + again + "”不是空文件夹，没有重做。请另外指定一个空文件夹。");
    }

    @Test
    void a_whole_pack_is_found_whole_without_anything_else() {
        Ended verified = xianghui(List.of("verify", pack.toString(), "--data=" + root.resolve("none")));

        assertThat(verified.said().get(1)).matches("核对完毕：\\d+ 项都在，没有一个字节变动。");
        assertThat(verified.said().subList(2, 5)).isEqualTo(archived.said().subList(1, 4));
        assertThat(verified.exit()).isZero();
        assertThat(root.resolve("none")).doesNotExist();
    }

    @Test
    void no_byte_of_two_hundred_can_be_another_without_being_seen() throws IOException {
        byte[] whole = Files.readAllBytes(pack);
        Path flipped = root.resolve("flipped.zip");
        Random random = new Random(20261122);
        int seen = 0;
        for (int flip = 0; flip < 200; flip++) {
            int position = random.nextInt(whole.length);
            byte before = whole[position];
            whole[position] ^= (byte) (1 << random.nextInt(8));
            Files.write(flipped, whole);
            Verification found = Verification.of(flipped);
            assertThat(found.state()).as("byte %d", position).isEqualTo(Verification.State.ALTERED);
            assertThat(found.changed().size()
                            + found.missing().size()
                            + found.added().size())
                    .as("byte %d", position)
                    .isPositive();
            whole[position] = before;
            seen++;
        }
        assertThat(seen).isEqualTo(200);
    }

    @Test
    void a_pack_of_another_version_of_the_program_is_told() throws IOException {
        Path older = root.resolve("older.zip");
        Forged.ofProgram("0.0.9", pack, older);

        Ended rebuilt = xianghui(List.of("rebuild", older.toString(), "--to=" + root.resolve("again")));

        assertThat(rebuilt.said().get(0)).isEqualTo("归档包：第十六届工作总结，数据截止 2026-06-30，由程序 0.0.9 做成。");
        assertThat(rebuilt.said().get(1))
                .isEqualTo("注意：这份报告是程序 0.0.9 做成的，现在的程序是 0.1.0-SNAPSHOT。" + "版本不同，重做的报告不一定与原件相同；要逐字节相同，请用原来的版本。");
        assertThat(rebuilt.said().get(3)).endsWith("7 个文件与归档的相同，1 个不同。");
        assertThat(rebuilt.said().get(4)).isEqualTo("  不同：manifest.json");
        assertThat(rebuilt.exit()).isEqualTo(1);
    }

    @Test
    void what_is_no_pack_or_was_altered_is_neither_verified_nor_rebuilt() throws IOException {
        Path text = Files.writeString(root.resolve("text.zip"), "no zip");
        assertThat(xianghui(List.of("verify", text.toString())).exit()).isEqualTo(2);
        byte[] content = Files.readAllBytes(pack);
        content[content.length / 2] ^= 4;
        Path altered = Files.write(root.resolve("altered.zip"), content);

        Ended verified = xianghui(List.of("verify", altered.toString()));

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.said().get(1)).isEqualTo("这个归档包被改动过，或者已经损坏：");
        assertThat(verified.said().get(2)).startsWith("  改动：");
        Ended rebuilt = xianghui(List.of("rebuild", altered.toString(), "--to=" + root.resolve("x")));
        assertThat(rebuilt.said().get(0)).startsWith("归档包“" + altered + "”被改动过或者已经损坏，没有重做。");
        assertThat(rebuilt.exit()).isEqualTo(2);
        assertThat(root.resolve("x")).doesNotExist();
    }

    @Test
    void what_has_changed_since_the_run_is_said_instead_of_packed() throws IOException {
        SmallCounty other = SmallCounty.filed(root.resolve("other"));
        Path to = root.resolve("a.zip");
        assertThat(xianghui(other, "archive").said().get(0)).isEqualTo("没有找到第十六届的工作总结，请先用 run 写出报告，再归档。");
        assertThat(xianghui(other).exit()).isZero();
        try (Office office = Office.of(other)) {
            office.reads("02", filing("02", "乙镇", 200, 160).correctedOn("2026-07-02"));
        }
        Ended late = xianghui(other, "archive", "--to=" + to);
        assertThat(late.said().get(0)).startsWith("写出报告以后，又收到了报表、答复");
        assertThat(late.exit()).isEqualTo(2);

        Path word = other.report().resolve("工作总结.docx");
        Files.write(word, Sheet.edit(Files.readAllBytes(word), xml -> xml.replace("登记选民", "我县登记选民")));
        assertThat(xianghui(other, "archive", "--to=" + to).said().get(0)).startsWith("报告里的“工作总结.docx”在写出以后改过。");

        other.edit("templates/codes.yaml", "是: []", "是: [对]");
        assertThat(xianghui(other, "archive", "--to=" + to).said().get(0))
                .startsWith("写出报告以后，设定或模板又改过（templates/codes.yaml）。");
        assertThat(to).doesNotExist();
        assertThat(xianghui(other, "archive", "--report=nothing").exit()).isEqualTo(2);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }
}
