package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.outline.OutlineBuilder;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleRow;
import xianghui.sample.SampleUnit;

/** Asks, checks, counts, claims and tabulates something new by writing definitions only. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewColumnIT {

    private static final String RULE = """
            rules:
              - id: R-T01
                title: 工人、农民代表不填高级职称
                severity: query
                source: 测试用
                check: "grade != '高级'"
                where: "occupation in ('工人', '农民')"
                message: "身份类别为{occupation}而职称为{grade}，请核实"
                at: [grade]
                holds: {occupation: 农民, grade: 初级}
                breaks: {occupation: 农民, grade: 高级}
            """;

    private static final String METRIC = """
            metrics:
              - id: P90
                name: 各级职称代表数
                unit: 名
                definition: 当选代表（委员）按职称分列的人数
                count: true
                where: "result = '当选'"
                by: {类别: grade}
            """;

    private static final String CLAIM = """

              - id: CL90
                name: 高级职称代表多于中级
                sheets: [S05]
                alternatives:
                  - {id: A, when: "covered and [P90|高级] > [P90|中级]", text: "{范围}代表委员中高级职称{P90|高级}名，多于中级职称的{P90|中级}名"}
                  - {id: B, text: "{范围}代表委员中高级职称{P90|高级}名，中级职称{P90|中级}名"}
            """;

    @Test
    void a_new_column_is_asked_checked_counted_claimed_and_tabulated_without_any_Java(@TempDir Path root)
            throws Exception {
        Path templates = copy(root.resolve("templates"));
        edit(templates, "codes.yaml", "codes:\n", "codes:\n  - list: 职称\n    values: {高级: [正高, 副高], 中级: [], 初级: []}\n");
        edit(
                templates,
                "return/S05.yaml",
                "  - {id: votes,",
                "  - {id: grade, header: 职称, kind: code, codes: 职称, required: true}\n  - {id: votes,");
        edit(templates, "return/S05.yaml", "rules:\n", RULE);
        edit(templates, "return/S05.yaml", "metrics:\n", METRIC);
        Files.writeString(
                templates.resolve("claims.yaml"),
                Files.readString(templates.resolve("claims.yaml")).stripTrailing() + "\n" + CLAIM);
        edit(
                templates,
                "tables.yaml",
                "      - {header: 面积, width: 13, text: \"{B10}\"}\n",
                "      - {header: 高级职称, width: 13, text: \"{P90|高级}\"}\n");
        outline(templates);
        SampleCounty county = SampleCounty.golden(templates);
        int senior = 0;
        int middle = 0;
        for (SampleUnit unit : county.units()) {
            for (SampleRow row : unit.sheet("S05").rows()) {
                boolean worker = row.is("occupation", "工人") || row.is("occupation", "农民");
                row.set("grade", worker ? "初级" : row.is("sex", "女") ? "副高" : "中级");
                if (row.is("result", "当选") && !worker) {
                    senior += row.is("sex", "女") ? 1 : 0;
                    middle += row.is("sex", "女") ? 0 : 1;
                }
            }
        }
        SampleRow odd = county.unit("07")
                .sheet("S05")
                .rows(row -> row.is("occupation", "农民"))
                .get(0);
        odd.set("grade", "高级");
        senior += odd.is("result", "当选") ? 1 : 0;

        CountyRun run = CountyRun.prepared(county, root, templates).again();

        assertThat(run.said()).as("what the run said").isNotEmpty();
        assertThat(run.exit()).isZero();
        String sentence = "全县代表委员中高级职称" + senior + "名，中级职称" + middle + "名。";
        assertThat(run.wordText()).contains(sentence).contains("高级职称");
        assertThat(run.pdfText()).contains(sentence);
        assertThat(run.findings()).contains("07 QUERY R-T01 代表委员花名册!" + odd.cell("grade") + " open");
        assertThat(run.wordWithTables()).contains("高级职称");
    }

    private static void outline(Path templates) throws IOException {
        List<String> lines = Files.readAllLines(templates.resolve("outline/final.txt")).stream()
                .map(line -> line.replace("{CL13}。", "{CL13}。{CL90}。"))
                .toList();
        OutlineBuilder.write(lines, templates.resolve("outline/final.docx"));
    }

    private static void edit(Path folder, String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static Path copy(Path target) throws IOException {
        Path source = Path.of("templates");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
        return target;
    }
}
