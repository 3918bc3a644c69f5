package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xianghui.outline.OutlineBuilder;

/** What a report says while units are missing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlineTest {

    private static final String INTRO =
            "一、截至2026年6月30日，应报3个单位，实报1个单位；乙镇尚未报送；丙乡的报表未通过审核。" + "正文和附表的比率都按已报单位计算，单位报齐后还会变动。";

    @TempDir
    Path root;

    private SmallCounty county() {
        SmallCounty county = SmallCounty.in(root).with(filing("01", "甲镇", 100, 90));
        county.edit("templates/return/S02.yaml", "name: 参选率,", "name: 参选率, whole: 登记选民,");
        OutlineBuilder.write(
                List.of(
                        "[TITLE] {county}工作总结",
                        "[SUBTITLE] （{暂缺}）",
                        "[BODY] 登记选民{T01}人，参加投票{T04}人，参选率{T05}%。",
                        "[ATTACHMENT_LIST] {暂缺}时比率的最终范围",
                        "[ATTACHMENT_LIST] 指标来源表",
                        "[ATTACHMENT_MARK] 附件{暂缺:不印}",
                        "[ATTACHMENT_TITLE] {暂缺}时比率的最终范围",
                        "[NOTE] {最终范围}",
                        "[ATTACHMENT_MARK] 附件",
                        "[ATTACHMENT_TITLE] 指标来源表",
                        "[NOTE] {指标来源表}"),
                root.resolve("templates/outline/final.docx"));
        return county;
    }

    @Test
    void a_report_without_all_units_says_so_and_bounds_what_its_shares_can_become() throws IOException {
        SmallCounty county = county().with(filing("03", "丙乡", 300, 301));
        county.write(
                "input/denominators.yaml",
                "- {unit: \"02\", metric: T05, denominator: 200, basis: known, source: 登记选民名单公布件}\n");
        assertThat(xianghui(county).exit()).isEqualTo(1);

        Path word = county.report().resolve("工作总结.docx");
        assertThat(WordLines.of(word))
                .containsSubsequence(
                        "小县工作总结",
                        "（暂缺2个乡镇）",
                        "登记选民100人，参加投票90人，参选率90.0%。",
                        "附件：1.暂缺2个乡镇时比率的最终范围",
                        "　　　2.指标来源表",
                        "附件1",
                        "暂缺2个乡镇时比率的最终范围",
                        INTRO,
                        "二、暂缺单位的分母已知或可以估计的比率，下表给出最终结果的范围：最低为暂缺单位的分子全部是零，"
                                + "最高为其分子与分母相等；最低向下舍入，最高向上舍入。已报单位不再更正、暂缺单位的分母与表中相同的，"
                                + "单位报齐后的比率必在最低与最高之间（含两端）。",
                        "三、依据为“估计”的，是暂以其他报表所填的分母代替，暂缺单位正式报送的分母与此不同的，范围随之变动；"
                                + "依据为“已知”的，由县里在“denominators.yaml”中写明。各单位分母的来源："
                                + "乙镇，登记选民名单公布件（已知）；丙乡，取自已报来、尚未采用的报表（估计）。",
                        "编号|指标|分组|分母|现报（%）|已报分母|暂缺分母|最低（%）|最高（%）|依据",
                        "T05|参选率|—|登记选民|90.0|100|500|15.0|98.4|部分估计",
                        "附件2",
                        "指标来源表");
        assertThat(pdf(county.report().resolve("工作总结.pdf")))
                .contains("小县工作总结（暂缺2个乡镇）", "暂缺2个乡镇时比率的最终范围一、截至2026年6月30日", "98.4部分估计");
        Path tables = county.report().resolve("统计表.xlsx");
        assertThat(sheet(tables, "最终范围")).contains("T05 参选率 — 登记选民 90.0 100 500 15.0 98.4 部分估计");
        assertThat(sheet(tables, "指标来源明细"))
                .contains(
                        "T05 参选率 全县 最终最低 15.0 分子 甲镇 01甲镇.xlsx 选区投票 1 C4",
                        "T05 参选率 全县 最终最高 98.4 分母 甲镇 01甲镇.xlsx 选区投票 1 B4");

        List<JsonNode> bounds = bounds(county);
        assertThat(bounds).extracting(one -> one.path("exact").asString()).containsExactly("90/600", "590/600");
        assertThat(bounds.get(0).path("assumed").toString())
                .isEqualTo(
                        "[{\"unit\":\"02\",\"denominator\":\"200\",\"basis\":\"known\",\"source\":\"登记选民名单公布件\"},"
                                + "{\"unit\":\"03\",\"denominator\":\"300\",\"basis\":\"estimate\",\"source\":\"取自已报来、尚未采用的报表\"}]");
        assertThat(xianghui(county, "audit", word.toString()).said().get(1))
                .isEqualTo("核对完毕：与数据相符 9 个，手改不符 0 个，没有出处 0 个，结论不成立 0 处。");
        byte[] before = Files.readAllBytes(word);
        assertThat(xianghui(county).exit()).isEqualTo(1);
        assertThat(word).hasBinaryContent(before);
        isArchived(county);

        county.with(filing("02", "乙镇", 200, 150))
                .with(filing("03", "丙乡", 300, 200).correctedOn("2026-07-02"));
        assertThat(xianghui(county).exit()).isZero();
        assertThat(WordLines.of(word))
                .doesNotContain("（暂缺2个乡镇）", INTRO)
                .containsSubsequence("小县工作总结", "登记选民600人，参加投票440人，参选率73.3%。", "附件：1.指标来源表", "附件1", "指标来源表")
                .noneMatch(line -> line.contains("暂缺") || line.contains("最低"));
        assertThat(bounds(county)).isEmpty();
    }

    @Test
    void an_earlier_return_stands_in_for_one_that_is_missing_and_nothing_is_guessed_where_there_is_none()
            throws IOException {
        SmallCounty county = county().with(filing("02", "乙镇", 210, 150));
        xianghui(county);
        county.edit("input/county.yaml", "term: 第十六届", "term: 第十七届").without("02乙镇.xlsx");
        county.edit(
                "input/county.yaml",
                "{code: \"03\", name: 丙乡, aliases: [], role: township",
                "{code: \"03\", name: 丙乡, aliases: [], role: county");
        Files.write(county.inbox().resolve("01甲镇.xlsx"), of("第十七届", filing("01", "甲镇", 120, 60)));
        assertThat(xianghui(county).exit()).isEqualTo(1);
        Path report = root.resolve("output/第十七届/2026-06-30");
        assertThat(WordLines.of(report.resolve("工作总结.docx")))
                .containsSubsequence(
                        "（暂缺1个乡镇和县本级）",
                        "三、依据为“估计”的，是暂以其他报表所填的分母代替，暂缺单位正式报送的分母与此不同的，范围随之变动；"
                                + "依据为“已知”的，由县里在“denominators.yaml”中写明。各单位分母的来源：乙镇，取自第十六届“终报”报表（估计）。",
                        "T05|参选率|—|登记选民|50.0|120|210|18.1|81.9|估计");
        JsonNode manifest = new JsonMapper().readTree(Files.readString(report.resolve("manifest.json")));
        assertThat(manifest.path("inputs")).anySatisfy(input -> {
            assertThat(input.path("unit").asString()).isEqualTo("02");
            assertThat(input.path("use").asString()).isEqualTo("stand-in");
        });
        isArchived(county);

        SmallCounty fresh = SmallCounty.copy(county, root.resolve("fresh"));
        xianghui(fresh);
        assertThat(WordLines.of(root.resolve("fresh/output/第十七届/2026-06-30/工作总结.docx")))
                .contains("（暂缺1个乡镇和县本级）", "二、下列比率因暂缺单位的分母还不知道，不给出范围：参选率。")
                .noneMatch(line -> line.contains("最低"));
    }

    @Test
    void a_denominator_that_cannot_be_meant_is_refused() {
        SmallCounty county = county().write("input/denominators.yaml", """
                - {unit: "09", metric: T05, denominator: -1, basis: known, source: 公布件}
                - {unit: "01", metric: T01, denominator: 5, source: 公布件}
                - {unit: "01", metric: T05, basis: sure, source: 公布件}
                - {unit: "01", metric: T05, denominator: 5, source: 公布件}
                """);
        Running.Ended refused = xianghui(county);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said().stream().filter(line -> line.contains("denominators.yaml")))
                .containsExactly(
                        "  denominators.yaml T05: 单位“09”不在 county.yaml 的名册里，请核对代码。",
                        "  denominators.yaml T05: 分母“-1”小于零，请核对。",
                        "  denominators.yaml T01: 指标“T01”没有写 whole（分母的叫法），单位没有报齐时不给出它的范围，请删去这一条。",
                        "  denominators.yaml T05: 缺少“denominator”，请补上。",
                        "  denominators.yaml T05: “basis”不能是“sure”，可以是：known、estimate。",
                        "  denominators.yaml T05: 单位“01”的这一分母写了两次，请只留一条。");
    }

    /** The archive holds all that the report was made from: it is only made after the same was made from it again. */
    private static void isArchived(SmallCounty county) {
        Running.Ended archived = xianghui(county, "archive");
        assertThat(archived.said().get(0)).contains("已经只用这个包重做一遍报告，与原件逐字节相同");
        assertThat(archived.exit()).isZero();
    }

    private static byte[] of(String term, SmallCounty.Filing filing) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(SmallCounty.workbook(filing)));
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            workbook.getSheet("封面").getRow(3).getCell(1).setCellValue(term);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static List<JsonNode> bounds(SmallCounty county) throws IOException {
        JsonNode figures = new JsonMapper()
                .readTree(Files.readString(county.report().resolve("figures.json")))
                .path("figures");
        assertThat(figures.size()).isGreaterThanOrEqualTo(6);
        List<JsonNode> bounds = new ArrayList<>();
        figures.forEach(one -> {
            if (one.has("assumed")) {
                bounds.add(one);
            }
        });
        return bounds;
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static List<String> sheet(Path file, String name) throws IOException {
        DataFormatter formatter = new DataFormatter();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheet(name);
            List<String> lines = new ArrayList<>();
            for (Row row : sheet) {
                lines.add(IntStream.range(0, row.getLastCellNum())
                        .mapToObj(column -> formatter.formatCellValue(row.getCell(column)))
                        .collect(Collectors.joining(" ")));
            }
            return lines;
        }
    }
}
