package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends texts that are code, markup, formulas or commands somewhere, and expects them everywhere as plain text. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextTest {

    /** As it stands in the file, and as it is to be printed; the same where the second is empty. */
    private static final List<Map.Entry<String, String>> TEXTS = List.of(
            Map.entry("${7*7}", ""),
            Map.entry("#{7*7}", ""),
            Map.entry("$P{REPORT_CONNECTION}", ""),
            Map.entry("$F{x}.getClass()", ""),
            Map.entry("new java.io.File(\"x\").delete()", ""),
            Map.entry("<style isBold=\"true\">粗</style>", ""),
            Map.entry("<b>&lt;&amp;</b>", ""),
            Map.entry("<script>alert(1)</script>", ""),
            Map.entry("=HYPERLINK(\"http://x.invalid\",\"y\")", ""),
            Map.entry("+1+1", ""),
            Map.entry("-2+3", ""),
            Map.entry("@SUM(1)", ""),
            Map.entry("'=1", ""),
            Map.entry("{ INCLUDETEXT \"x\" }", ""),
            Map.entry("{ DDEAUTO c:\\\\x }", ""),
            Map.entry("]]>", ""),
            Map.entry("{T01|县}", ""),
            Map.entry("{label}", ""),
            Map.entry("【{T99}】", ""),
            Map.entry("%s %n {0} ''", ""),
            Map.entry("- {unit: \"01\", rule: R-1}", ""),
            Map.entry("_x005F_x0041_", "_x0041_"),
            Map.entry("a_x001B_[2Jb_x0007_", "a [2Jb "),
            Map.entry("甲_x000D__x000A_2026-07-01 ERROR 假的一行", "甲 2026-07-01 ERROR 假的一行"),
            Map.entry("半_xD800_个", "半\uFFFD个"),
            Map.entry("报表\u202Exslx.exe", "报表 xslx.exe"),
            Map.entry("../../../etc/passwd", ""));

    @TempDir
    Path root;

    @Test
    void every_text_lands_literally_in_every_output() throws IOException {
        SmallCounty county = county();
        write(county, TEXTS.stream().map(Map.Entry::getKey).toList());

        Running.Ended run;
        List<String> logged;
        List<String> odd;
        try (Overheard log = Overheard.listen()) {
            run = xianghui(county, "run", "--logging.level.root=INFO", "--logging.level.xianghui=DEBUG");
            logged = log.lines();
            odd = log.odd();
        }

        assertThat(run.said()).contains("应报 3 个单位：已采用 3，退回 0，冲突 0，未报 0。");
        assertThat(run.exit()).isZero();
        assertThat(run.said()).hasSizeLessThan(25);
        List<String> printed = TEXTS.stream()
                .map(text -> text.getValue().isEmpty() ? text.getKey() : text.getValue())
                .toList();
        assertThat(printed).hasSize(27);
        assertThat(names(county)).containsAll(stripped(printed));
        List<String> tables = cells(county.report().resolve("统计表.xlsx"));
        assertThat(tables).containsAll(stripped(printed));
        String findings = String.join("\n", cells(county.report().resolve("审核意见.xlsx")));
        String document = text(county.report().resolve("工作总结.docx"));
        String paper = pdf(county.report().resolve("工作总结.pdf"));
        for (String text : printed) {
            assertThat(findings).contains(text.strip() + "参加投票1人不过");
            assertThat(document).contains(escaped(text.strip()));
            // The PDF has no glyph for what stands for half a character, and says so in its place.
            assertThat(paper).contains(text.replaceAll("\\s", "").replace("\uFFFD", "〔U+FFFD〕"));
        }
        assertThat(document).doesNotContain("instrText", "fldSimple");
        JsonNode json =
                new JsonMapper().readTree(Files.readString(county.report().resolve("findings.json")));
        assertThat(json.size()).isEqualTo(TEXTS.size() + 1);
        assertThat(json.findValuesAsString("rule")).contains("F-GLYPH");
        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains("假的一行") || line.contains("HYPERLINK"));
        assertThat(odd).isEmpty();
    }

    @Test
    void the_file_that_goes_back_and_the_terminal_hold_them_as_text_too() throws IOException {
        SmallCounty county = county();
        write(county, TEXTS.stream().map(Map.Entry::getKey).toList());

        xianghui(county);
        Running.Ended check =
                xianghui(county, "check", county.inbox().resolve("02乙镇.xlsx").toString());

        try (Workbook back =
                WorkbookFactory.create(Files.newInputStream(county.report().resolve("退回/02乙镇.xlsx")))) {
            Sheet list = back.getSheet("待改清单");
            assertThat(list.getLastRowNum()).isEqualTo(TEXTS.size() + 2);
            for (Row row : list) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                }
            }
        }
        assertThat(check.said()).hasSize(TEXTS.size() + 3);
        assertThat(check.said())
                .noneMatch(line -> line.chars().anyMatch(letter -> Character.isISOControl(letter) || letter == 0x202E));
        assertThat(String.join("\n", check.said())).contains("[核实] R-2 C4 ${7*7}参加投票1人不过", "=HYPERLINK(");
    }

    @Test
    void a_text_as_long_as_a_cell_can_hold_stops_nothing() throws IOException {
        SmallCounty county = county();
        write(county, List.of("长".repeat(32_767), "短"));

        Running.Ended run = xianghui(county);

        assertThat(run.exit()).isZero();
        assertThat(county.report().resolve("工作总结.pdf")).isNotEmptyFile();
        assertThat(county.report().resolve("退回/02乙镇.xlsx")).isNotEmptyFile();
    }

    /** Figures and a table by the name of the district, which is free text, and a query that quotes it. */
    private SmallCounty county() {
        SmallCounty county = SmallCounty.filed(root)
                .edit("templates/return/S02.yaml", "message: \"参加投票{voted}人不过", "message: \"{district}参加投票{voted}人不过")
                .edit(
                        "templates/return/S02.yaml",
                        "  - {id: T04,",
                        "  - {id: T02, name: 各选区登记选民, definition: 按选区另列, decimals: 0, unit: 人, over: township,"
                                + " sum: registered, by: {类别: district}}\n  - {id: T04,")
                .write("templates/tables.yaml", """
                        tables:
                          - name: 附表1
                            title: 各选区
                            unit: 单位：人
                            columns:
                              - {header: 选区, width: 60, text: "{label}"}
                              - {header: 登记选民, width: 20, text: "{T02}"}
                            lines:
                              - {each: 类别, of: T02}
                        """);
        county.outline("{表:附表1}");
        return county;
    }

    private static void write(SmallCounty county, List<String> districts) throws IOException {
        Path file = county.inbox().resolve("02乙镇.xlsx");
        county.with(filing("02", "乙镇", 200, 150));
        byte[] before = Files.readAllBytes(file);
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(before));
                OutputStream out = Files.newOutputStream(file)) {
            Sheet votes = book.getSheet("选区投票");
            for (int i = 0; i < districts.size(); i++) {
                Row row = votes.createRow(3 + i);
                row.createCell(0).setCellValue(districts.get(i));
                row.createCell(1).setCellValue(100 + i);
                row.createCell(2).setCellValue(1);
            }
            book.write(out);
        }
    }

    private static List<String> stripped(List<String> texts) {
        return texts.stream().map(String::strip).toList();
    }

    private static List<String> names(SmallCounty county) throws IOException {
        JsonNode figures = new JsonMapper()
                .readTree(Files.readString(county.report().resolve("figures.json")))
                .path("figures");
        List<String> names = new ArrayList<>();
        figures.forEach(figure -> names.add(figure.path("by").path("类别").asString("")));
        return names.stream()
                .map(name -> name.replaceAll("[\u001B\u0007]", " ").strip())
                .toList();
    }

    /** Every text of a workbook; there is no formula in it. */
    private static List<String> cells(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(file))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue().strip());
                        }
                    }
                }
            }
        }
        return texts;
    }

    private static String text(Path docx) throws IOException {
        try (ZipFile zip = new ZipFile(docx.toFile(), StandardCharsets.UTF_8)) {
            return new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
