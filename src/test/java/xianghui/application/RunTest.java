package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xianghui.application.Running.Ended;
import xianghui.publication.Sha256;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunTest {

    @TempDir
    Path root;

    @Test
    void a_complete_county_gets_its_report() throws IOException {
        SmallCounty county = SmallCounty.filed(root);

        Ended run = xianghui(county, "run");

        assertThat(run.exit()).isZero();
        assertThat(run.said())
                .containsExactly(
                        "收到 3 个文件，已妥善保存。",
                        "01甲镇.xlsx：已读取。强制 0，核实 0，提示 0，未审核 0",
                        "02乙镇.xlsx：已读取。强制 0，核实 0，提示 0，未审核 0",
                        "03丙乡.xlsx：已读取。强制 0，核实 0，提示 0，未审核 0",
                        "正在汇总……",
                        "正在撰写总结……",
                        "正在生成文件……",
                        "",
                        "应报 3 个单位：已采用 3，退回 0，冲突 0，未报 0。",
                        "待处理的审核意见：强制 0，核实 0，提示 0，未审核 0。",
                        "文件在 " + county.report() + "：工作总结.docx、工作总结.pdf、统计表.xlsx、审核意见.xlsx 等。",
                        "应报单位全部采用，汇总完成。");
        assertThat(files(county.report()))
                .containsOnlyKeys(
                        "changes.json",
                        "figures.json",
                        "findings.json",
                        "manifest.json",
                        "变化情况.docx",
                        "变化情况.xlsx",
                        "审核意见.xlsx",
                        "工作总结.docx",
                        "工作总结.pdf",
                        "底稿/工作总结.docx",
                        "统计表.xlsx");
        assertThat(figure(county, "T01", "county").path("exact").stringValue()).isEqualTo("600");
        assertThat(figure(county, "T05", "02").path("exact").stringValue()).isEqualTo("150/200");
        assertThat(figure(county, "T05", "02").path("cells").toString())
                .isEqualTo(
                        "{\"numerator\":[{\"unit\":\"02\",\"workbook\":\"02乙镇.xlsx\",\"sheet\":\"选区投票\",\"cell\":\"C4\"}],"
                                + "\"denominator\":[{\"unit\":\"02\",\"workbook\":\"02乙镇.xlsx\",\"sheet\":\"选区投票\",\"cell\":\"B4\"}]}");
        assertThat(json(county, "figures.json").path("coverage").toString())
                .isEqualTo("{\"expected\":3,\"accepted\":3,\"missing\":[]}");
        for (JsonNode output : json(county, "manifest.json").path("outputs")) {
            assertThat(Sha256.of(county.report().resolve(output.path("file").stringValue())))
                    .isEqualTo(output.path("sha256").stringValue());
        }
    }

    @Test
    void a_character_that_no_font_can_show_is_a_finding() throws IOException {
        SmallCounty county = SmallCounty.in(root)
                .edit("input/county.yaml", "name: 小县,", "name: 小\uD883\uDEFD县,")
                .with(filing("01", "甲镇", 100, 90))
                .with(filing("02", "乙镇", 200, 150))
                .with(filing("03", "丙乡", 300, 200));

        Ended run = xianghui(county);

        assertThat(run.exit()).isZero();
        assertThat(run.said()).contains("待处理的审核意见：强制 0，核实 1，提示 0，未审核 0。");
        assertThat(json(county, "findings.json").path(0).toString())
                .isEqualTo("{\"unit\":null,\"workbook\":null,\"rule\":\"F-GLYPH\",\"severity\":\"QUERY\",\"message\":"
                        + "\"“小〔U+30EFD〕县工作总结”里的“\uD883\uDEFD”（U+30EFD）没有字体能够显示，PDF 里印成“〔U+30EFD〕”；请核对是否打错，能改用通用规范字的请改用，不能改的请管理员补充字体。\","
                        + "\"cells\":[],\"state\":\"open\"}");
        assertThat(xianghui(county).said()).contains("待处理的审核意见：强制 0，核实 1，提示 0，未审核 0。");
    }

    @Test
    void the_same_inputs_again_leave_every_file_as_it_is() throws IOException {
        SmallCounty county = SmallCounty.filed(root).without("03丙乡.xlsx");
        assertThat(xianghui(county).exit()).isEqualTo(1);
        Map<String, String> before = files(county.report());

        Ended again = xianghui(county);

        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.said())
                .containsExactly(
                        "收到的文件和设定与上次完全相同，不再重读。",
                        "",
                        "与上次的输入完全相同，报告已经做好，文件没有改动。",
                        "应报 3 个单位：已采用 2，退回 0，冲突 0，未报 1。",
                        "未报：丙乡",
                        "待处理的审核意见：强制 1，核实 0，提示 0，未审核 0。",
                        "文件在 " + county.report() + "：工作总结.docx、工作总结.pdf、统计表.xlsx、审核意见.xlsx 等。",
                        "汇总已完成，但单位不齐；补报或改正后请再运行一次。");
        assertThat(files(county.report())).isEqualTo(before);
    }

    @Test
    void a_missing_unit_is_named_everywhere() throws IOException {
        SmallCounty county = SmallCounty.filed(root).without("03丙乡.xlsx");

        assertThat(xianghui(county).exit()).isEqualTo(1);

        assertThat(json(county, "figures.json").path("coverage").toString())
                .isEqualTo("{\"expected\":3,\"accepted\":2,\"missing\":[{\"code\":\"03\",\"name\":\"丙乡\"}]}");
        assertThat(json(county, "findings.json").toString())
                .isEqualTo("[{\"unit\":\"03\",\"workbook\":null,\"rule\":\"F-MISSING\",\"severity\":\"FATAL\","
                        + "\"message\":\"丙乡（03）没有报送，汇总不含该单位，请催报。\",\"cells\":[],\"state\":\"open\"}]");
        assertThat(figure(county, "T01", "county").path("exact").stringValue()).isEqualTo("300");
    }

    @Test
    void a_correction_takes_the_place_of_the_first_return_and_the_first_report_goes_to_the_history()
            throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        Map<String, String> first = files(county.report());
        county.with(filing("02", "乙镇", 200, 160).correctedOn("2026-07-05"));

        assertThat(xianghui(county).exit()).isZero();

        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("450");
        assertThat(files(county.report().resolve("history/1"))).isEqualTo(first);
    }

    @Test
    void the_run_after_a_correction_finds_nothing_to_do() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        county.with(filing("02", "乙镇", 200, 160).correctedOn("2026-07-05"));
        xianghui(county);
        Map<String, String> corrected = files(county.report());

        Ended again = xianghui(county);

        assertThat(again.exit()).isZero();
        assertThat(again.said()).contains("与上次的输入完全相同，报告已经做好，文件没有改动。");
        assertThat(files(county.report())).isEqualTo(corrected);
    }

    @Test
    void a_return_that_fell_to_a_stricter_rule_is_sent_back_even_if_its_file_is_gone() throws IOException {
        SmallCounty county = SmallCounty.filed(root).with(filing("02", "乙镇", 200, 80));
        assertThat(xianghui(county).exit()).isZero();
        county.without("02乙镇.xlsx")
                .edit(
                        "templates/return/S02.yaml",
                        "title: 参加投票过半\n    severity: query",
                        "title: 参加投票过半\n    severity: fatal");

        Ended fell = xianghui(county);

        assertThat(fell.exit()).isEqualTo(1);
        assertThat(fell.said()).contains("应报 3 个单位：已采用 2，退回 1，冲突 0，未报 0。", "退回：乙镇");
        assertThat(Files.readString(county.report().resolve("findings.json")))
                .contains("参加投票80人不过登记选民200人的半数")
                .doesNotContain("F-MISSING");
        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("290");
        changesNothing(county);

        // The one that fell is no longer there for the next run when another counts.
        county.with(filing("02", "乙镇", 200, 150));
        assertThat(xianghui(county).exit()).isZero();
        changesNothing(county);
    }

    private static void changesNothing(SmallCounty county) throws IOException {
        Map<String, String> before = files(county.report());
        assertThat(xianghui(county).said()).contains("与上次的输入完全相同，报告已经做好，文件没有改动。");
        assertThat(files(county.report())).isEqualTo(before);
    }

    @Test
    void another_return_that_is_no_correction_is_a_conflict_and_the_accepted_one_keeps_counting() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        county.with(filing("02", "乙镇", 200, 160).named("又一份.xlsx"));

        Ended run = xianghui(county);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains("应报 3 个单位：已采用 3，退回 0，冲突 1，未报 0。", "冲突：乙镇");
        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("440");
    }

    @Test
    void of_two_first_returns_of_a_unit_none_counts_until_one_is_taken_away() throws IOException {
        SmallCounty county =
                SmallCounty.filed(root).with(filing("02", "乙镇", 200, 160).named("又一份.xlsx"));

        Ended run = xianghui(county);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains("应报 3 个单位：已采用 2，退回 0，冲突 1，未报 0。");
        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("290");

        assertThat(xianghui(county.without("02乙镇.xlsx")).exit()).isZero();
        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("450");
    }

    @Test
    void an_accepted_return_counts_although_its_file_left_the_folder() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);

        assertThat(xianghui(county.without("02乙镇.xlsx")).exit()).isZero();
        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("440");
    }

    @Test
    void a_faulty_return_goes_back_and_any_good_one_takes_its_place() throws IOException {
        SmallCounty county = SmallCounty.filed(root).with(filing("02", "乙镇", 200, 250));

        Ended run = xianghui(county);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains("02乙镇.xlsx：退回。强制 1，核实 0，提示 0，未审核 0", "应报 3 个单位：已采用 2，退回 1，冲突 0，未报 0。", "退回：乙镇");
        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("290");
        try (Workbook back =
                WorkbookFactory.create(county.report().resolve("退回/02乙镇.xlsx").toFile(), null, true)) {
            Sheet votes = back.getSheet("选区投票");
            assertThat(votes.getCellComment(new CellAddress("C4")).getString().getString())
                    .isEqualTo("【审核意见】强制：参加投票250人多于登记选民200人，请核对");
            assertThat(votes.getRow(3).getCell(2).getStringCellValue()).isEqualTo("250");
        }

        assertThat(xianghui(county.with(filing("02", "乙镇", 200, 190))).exit()).isZero();
        assertThat(county.report().resolve("退回")).doesNotExist();
        assertThat(county.report().resolve("history/1/退回/02乙镇.xlsx")).isRegularFile();
        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("480");
    }

    @Test
    void a_decision_of_the_office_lets_a_faulty_return_in_and_answers_a_query() throws IOException {
        SmallCounty county = SmallCounty.filed(root)
                .with(filing("02", "乙镇", 200, 250))
                .with(filing("03", "丙乡", 300, 100))
                .write("input/decisions.yaml", """
                          - {unit: "02", rule: R-1, cell: 选区投票!C4, reason: 含委托投票, by: 某主任, date: 2026-07-03}
                          - {unit: "03", rule: R-2, cell: 选区投票!C4, reason: 已核实, by: 某主任, date: 2026-07-03}
                        """);

        assertThat(xianghui(county).exit()).isZero();

        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("440");
        JsonNode findings = json(county, "findings.json");
        assertThat(findings.findValuesAsString("rule")).containsExactly("R-1", "R-2");
        assertThat(findings.findValuesAsString("state")).containsExactly("overridden", "answered");

        county.edit("input/decisions.yaml", "unit: \"02\"", "unit: \"77\"");
        Ended refused = xianghui(county);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said()).contains("  decisions.yaml R-1: 单位“77”不在 county.yaml 的名册里，请核对代码。");
    }

    @Test
    void a_file_that_is_no_workbook_does_not_stop_the_others() throws IOException {
        SmallCounty county =
                SmallCounty.filed(root).without("02乙镇.xlsx").write("input/returns/坏文件.xlsx", "not a workbook");

        Ended run = xianghui(county);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains("坏文件.xlsx：退回。强制 1，核实 0，提示 0，未审核 0", "应报 3 个单位：已采用 2，退回 0，冲突 0，未报 1。");
        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("290");
    }

    @Test
    void the_same_content_under_two_names_counts_once() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        Files.copy(county.inbox().resolve("02乙镇.xlsx"), county.inbox().resolve("副本.xlsx"));

        assertThat(xianghui(county).exit()).isZero();
        assertThat(json(county, "findings.json").toString()).contains("F-DUPLICATE");
    }

    @Test
    void a_rule_that_changes_and_changes_back_is_applied_to_what_was_accepted_before() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        county.without("03丙乡.xlsx").edit("templates/return/S02.yaml", "voted * 2 > registered", "voted < 200");

        assertThat(xianghui(county).said()).contains("03丙乡.xlsx：已读取。强制 0，核实 1，提示 0，未审核 0");

        county.edit("templates/return/S02.yaml", "severity: query", "severity: fatal");
        Ended withdrawn = xianghui(county);
        assertThat(withdrawn.exit()).isEqualTo(1);
        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("240");

        county.edit("templates/return/S02.yaml", "voted < 200", "voted < 201");
        assertThat(xianghui(county).exit()).isZero();
        assertThat(figure(county, "T04", "county").path("exact").stringValue()).isEqualTo("440");
    }

    @Test
    void lost_files_are_written_again_and_changed_ones_go_to_the_history() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        Map<String, String> first = files(county.report());
        Files.delete(county.report().resolve("工作总结.pdf"));

        assertThat(xianghui(county).exit()).isZero();
        assertThat(files(county.report())).isEqualTo(first);

        Files.writeString(county.report().resolve("figures.json"), "{}");
        assertThat(xianghui(county).exit()).isZero();
        assertThat(Files.readString(county.report().resolve("history/1/figures.json")))
                .isEqualTo("{}");
        assertThat(files(county.report())).containsAllEntriesOf(first).hasSize(2 * first.size());
    }

    @Test
    void a_fresh_database_writes_the_same_bytes() throws IOException {
        SmallCounty county = SmallCounty.filed(root).with(filing("02", "乙镇", 200, 250));
        xianghui(county);
        Map<String, String> first = files(county.report());
        SmallCounty other = SmallCounty.copy(county, root.resolve("other"));

        xianghui(other);

        assertThat(files(other.report())).isEqualTo(first);
    }

    private static JsonNode json(SmallCounty county, String file) throws IOException {
        return new JsonMapper().readTree(Files.readString(county.report().resolve(file)));
    }

    private static JsonNode figure(SmallCounty county, String metric, String scope) throws IOException {
        for (JsonNode figure : json(county, "figures.json").path("figures")) {
            if (figure.path("metric").stringValue().equals(metric)
                    && figure.path("scope").stringValue().equals(scope)) {
                return figure;
            }
        }
        throw new IllegalStateException("no figure " + metric + " of " + scope);
    }

    /** Every file below a folder with its digest. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Sha256.of(path));
            }
        }
        return files;
    }
}
