package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written beside a report of what is different from the one before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesTest {

    private static final List<String> FILES = List.of("变化情况.docx", "变化情况.xlsx", "changes.json");

    @TempDir
    Path root;

    private SmallCounty county() {
        return SmallCounty.in(root)
                .write("templates/claims.yaml", """
                        claims:
                          - id: CL01
                            name: 参选率高
                            sheets: [S02]
                            over: township
                            alternatives:
                              - {id: A, when: "[T05] >= 0.8", text: "参选率高，达到{T05}%"}
                              - {id: B, text: omit}
                        """)
                .outline("全县登记选民{T01}人。{CL01}。")
                .with(filing("01", "甲镇", 100, 90))
                .with(filing("02", "乙镇", 200, 170));
    }

    @Test
    void the_differences_put_to_the_report_before_give_the_report_after() throws IOException {
        SmallCounty county = county();
        try (Office office = Office.of(county)) {
            office.run();
            JsonNode first = json(county, "changes.json");
            assertThat(first.path("before").isNull()).isTrue();
            assertThat(first.path("figures")).isEmpty();
            assertThat(words(county)).contains("这是本届的第一份报告，以前没有报告可以比较。");
            Said before = Said.of(county);

            county.with(filing("01", "甲镇", 120, 90).correctedOn("2026-07-02"))
                    .with(filing("02", "乙镇", 200, 95).correctedOn("2026-07-02"))
                    .with(filing("03", "丙乡", 300, 200));
            office.run();
            JsonNode changes = json(county, "changes.json");
            Said after = Said.of(county);
            assertThat(before.figures().size()).isEqualTo(3);
            assertThat(before).isNotEqualTo(after);
            assertThat(before.put(changes)).isEqualTo(after);

            assertThat(changes.path("before").path("number").asInt()).isEqualTo(1);
            assertThat(changes.path("units"))
                    .extracting(unit -> unit.path("name").asString() + " "
                            + unit.path("event").asString())
                    .containsExactly("甲镇 corrected", "乙镇 corrected", "丙乡 in");
            assertThat(changes.path("figures")).hasSize(3);
            assertThat(movers(changes, "T01")).containsExactly("01 corrected 选区投票!B4 100 120", "03 in 1");
            assertThat(movers(changes, "T04")).containsExactly("02 corrected 选区投票!C4 170 95", "03 in 1");
            assertThat(movers(changes, "T05"))
                    .containsExactly("01 corrected 选区投票!B4 100 120", "02 corrected 选区投票!C4 170 95", "03 in 2");

            assertThat(words(county).get(0)).isEqualTo("工作总结变化情况");
            assertThat(words(county).get(1)).matches("（与[0-9年月日]+时[0-9]{2}分第1次汇总相比）");
            assertThat(words(county).subList(2, words(county).size()))
                    .containsExactly(
                            "一、单位。新采用1个：丙乡；更正2个：甲镇、乙镇。",
                            "二、全县数据。正文中有3项变动，附表中另有0项。",
                            "指标|上次|本次|变动由来",
                            "登记选民|300人|620人|甲镇选区投票!B4，100改为120；丙乡新采用（1格）",
                            "参加投票|260人|385人|乙镇选区投票!C4，170改为95；丙乡新采用（1格）",
                            "参选率|86.7%|62.1%|甲镇选区投票!B4，100改为120；乙镇选区投票!C4，170改为95；丙乡新采用（2格）",
                            "三、结论。改写0处，不再写1处，新写0处。",
                            "不再写“参选率高，达到86.7%”。",
                            "四、审核意见。新增1条（其中强制0条），了结1条。",
                            "乙镇（核实）：参加投票95人不过登记选民200人的半数，请核实",
                            "全部变动见“变化情况.xlsx”。");
            assertThat(sheet(county))
                    .startsWith("变化情况", "类别|项目|上次|本次|变动由来", "单位|甲镇|已采用|已采用|已更正")
                    .contains(
                            "正文数据|登记选民|300人|620人|甲镇选区投票!B4，100改为120；丙乡新采用（1格）",
                            "结论|CL01|参选率高，达到86.7%|（不写）|",
                            "审核意见|乙镇|—|待处理|参加投票95人不过登记选民200人的半数，请核实")
                    .hasSize(11);

            Map<String, byte[]> kept = bytes(county, FILES);
            office.run();
            assertThat(bytes(county, FILES)).containsExactlyInAnyOrderEntriesOf(kept);
        }
    }

    @Test
    void only_these_files_depend_on_the_report_before() throws IOException {
        SmallCounty county = county();
        try (Office office = Office.of(county)) {
            office.run();
            county.with(filing("03", "丙乡", 300, 200));
            office.run();
        }
        SmallCounty alone = SmallCounty.copy(county, root.resolve("alone"));
        try (Office office = Office.of(alone)) {
            office.run();
        }
        List<String> others = others(county);
        assertThat(others).contains("工作总结.docx", "工作总结.pdf", "统计表.xlsx", "审核意见.xlsx", "figures.json", "findings.json");
        Map<String, byte[]> first = bytes(alone, others);
        assertThat(bytes(county, others)).containsExactlyInAnyOrderEntriesOf(first);
        assertThat(words(county)).contains("一、单位。新采用1个：丙乡。");
        assertThat(words(alone)).contains("这是本届的第一份报告，以前没有报告可以比较。");

        Files.delete(county.report().resolve("变化情况.docx"));
        try (Office office = Office.of(county)) {
            office.run();
        }
        assertThat(words(county)).contains("一、单位。新采用1个：丙乡。");
    }

    /** What a report says: figures of the county, claims, and open findings. */
    private record Said(
            SortedMap<String, String> figures, SortedMap<String, String> claims, SortedSet<String> findings) {

        static Said of(SmallCounty county) throws IOException {
            SortedMap<String, String> figures = new TreeMap<>();
            SortedMap<String, String> claims = new TreeMap<>();
            SortedSet<String> findings = new TreeSet<>();
            JsonNode report = json(county, "figures.json");
            report.path("figures").forEach(one -> {
                if (one.path("scope").asString().equals("county")) {
                    figures.put(key(one), amount(one));
                }
            });
            report.path("claims").forEach(one -> {
                if (!one.path("text").asString().isEmpty()) {
                    claims.put(one.path("claim").asString(), one.path("text").asString());
                }
            });
            json(county, "findings.json").forEach(one -> {
                boolean grave = !one.path("severity").asString().equals("NOTE");
                if (grave && one.path("state").asString().equals("open")) {
                    findings.add(finding(one));
                }
            });
            return new Said(figures, claims, findings);
        }

        Said put(JsonNode changes) {
            SortedMap<String, String> moved = new TreeMap<>(figures);
            changes.path("figures").forEach(one -> {
                assertThat(moved.get(key(one))).isEqualTo(amount(one.path("before")));
                if (one.path("after").isNull()) {
                    moved.remove(key(one));
                } else {
                    moved.put(key(one), amount(one.path("after")));
                }
            });
            SortedMap<String, String> said = new TreeMap<>(claims);
            changes.path("claims").forEach(one -> {
                String claim = one.path("claim").asString();
                assertThat(said.getOrDefault(claim, ""))
                        .isEqualTo(one.path("before").asString());
                said.put(claim, one.path("after").asString());
            });
            said.values().removeIf(String::isEmpty);
            SortedSet<String> open = new TreeSet<>(findings);
            changes.path("findings").path("closed").forEach(one -> assertThat(open.remove(finding(one)))
                    .isTrue());
            changes.path("findings").path("opened").forEach(one -> open.add(finding(one)));
            return new Said(moved, said, open);
        }

        private static String key(JsonNode figure) {
            return figure.path("metric").asString() + figure.path("term").asString() + figure.path("by");
        }

        private static String amount(JsonNode figure) {
            return figure.path("amount").asString() + " = "
                    + figure.path("exact").asString();
        }

        private static String finding(JsonNode one) {
            return one.path("unit").asString()
                    + one.path("rule").asString()
                    + one.path("message").asString();
        }
    }

    private static List<String> movers(JsonNode changes, String metric) {
        List<String> movers = new ArrayList<>();
        changes.path("figures").forEach(figure -> {
            if (figure.path("metric").asString().equals(metric)) {
                figure.path("movers")
                        .forEach(one -> movers.add(one.path("unit").asString() + " "
                                + one.path("event").asString() + " "
                                + (one.has("cells")
                                        ? one.path("cells").asString()
                                        : one.path("sheet").asString() + "!"
                                                + one.path("cell").asString() + " "
                                                + one.path("before").asString() + " "
                                                + one.path("after").asString())));
            }
        });
        return movers;
    }

    private static JsonNode json(SmallCounty county, String name) throws IOException {
        return new JsonMapper().readTree(Files.readString(county.report().resolve(name)));
    }

    private static List<String> others(SmallCounty county) throws IOException {
        try (var files = Files.list(county.report())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !FILES.contains(name) && !name.equals("manifest.json"))
                    .toList();
        }
    }

    private static Map<String, byte[]> bytes(SmallCounty county, List<String> names) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        for (String name : names) {
            bytes.put(name, Files.readAllBytes(county.report().resolve(name)));
        }
        return bytes;
    }

    private static List<String> words(SmallCounty county) throws IOException {
        return WordLines.of(county.report().resolve("变化情况.docx"));
    }

    private static List<String> sheet(SmallCounty county) throws IOException {
        DataFormatter formatter = new DataFormatter();
        try (InputStream in = Files.newInputStream(county.report().resolve("变化情况.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            List<String> lines = new ArrayList<>();
            for (Row row : workbook.getSheet("变化情况")) {
                lines.add(IntStream.range(0, row.getLastCellNum())
                        .mapToObj(column -> formatter.formatCellValue(row.getCell(column)))
                        .collect(Collectors.joining("|")));
            }
            return lines;
        }
    }
}
