package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xianghui.publication.Sha256;

/** Drops odd things and several versions into the folder and looks at what the whole run makes of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeRunTest {

    @TempDir
    Path root;

    @Test
    void two_different_acceptable_files_are_listed_with_their_cells_and_neither_is_used() throws IOException {
        SmallCounty county =
                SmallCounty.filed(root).with(filing("02", "乙镇", 200, 160).named("又一份.xlsx"));

        assertThat(xianghui(county).exit()).isEqualTo(1);

        assertThat(findings(county))
                .containsExactly(
                        "02乙镇.xlsx F-CONFLICT 同一单位报了几份不同的报表：02乙镇.xlsx、又一份.xlsx，都没有采用。请留下正确的一份，"
                                + "或把它的报送类型改为“更正”并写上较晚的填报日期。不同之处：选区投票!C4 150 ↔ 160。 选区投票!C4",
                        "又一份.xlsx F-CONFLICT 同一单位报了几份不同的报表：02乙镇.xlsx、又一份.xlsx，都没有采用。请留下正确的一份，"
                                + "或把它的报送类型改为“更正”并写上较晚的填报日期。不同之处：选区投票!C4 160 ↔ 150。 选区投票!C4");
        assertThat(exact(county, "T04")).isEqualTo("290");
    }

    @Test
    void in_a_conflict_the_last_accepted_file_keeps_counting_until_a_correction_ends_it() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        county.with(filing("02", "乙镇", 200, 160).named("又一份.xlsx"));
        assertThat(xianghui(county).exit()).isEqualTo(1);
        assertThat(exact(county, "T04")).isEqualTo("440");

        county.with(filing("02", "乙镇", 200, 170).named("第三份.xlsx").correctedOn("2026-07-08"));

        assertThat(xianghui(county).exit()).isZero();
        assertThat(exact(county, "T04")).isEqualTo("460");
    }

    @Test
    void an_older_version_that_arrives_late_changes_nothing() throws IOException {
        SmallCounty county =
                SmallCounty.filed(root).with(filing("02", "乙镇", 200, 160).correctedOn("2026-07-05"));
        xianghui(county);
        assertThat(exact(county, "T04")).isEqualTo("450");

        county.with(filing("02", "乙镇", 200, 150).named("迟到的.xlsx"));

        assertThat(xianghui(county).exit()).isZero();
        assertThat(exact(county, "T04")).isEqualTo("450");
    }

    @Test
    void of_two_returned_files_the_one_received_last_stands_whatever_they_are_called() throws IOException {
        SmallCounty county = SmallCounty.filed(root)
                .without("02乙镇.xlsx")
                .with(filing("02", "乙镇", 200, 250).named("乙.xlsx"));
        xianghui(county);
        county.with(filing("02", "乙镇", 200, 260).named("丙.xlsx"));

        assertThat(xianghui(county).exit()).isEqualTo(1);

        assertThat(findings(county)).containsExactly("丙.xlsx R-1 参加投票260人多于登记选民200人，请核对 选区投票!C4");
    }

    @Test
    void every_file_is_kept_under_its_digest_with_the_name_the_time_and_the_way_it_came() throws IOException {
        SmallCounty county = SmallCounty.filed(root).write("input/returns/坏的.xlsx", "no workbook");
        xianghui(county);

        List<String> rows = new Ledger(county)
                .list(
                        "SELECT sha256 || ' ' || name || ' ' || channel || ' ' || (received IS NOT NULL) FROM submission");

        assertThat(rows).hasSize(4);
        try (Stream<Path> files = Files.list(county.inbox())) {
            for (Path file : files.toList()) {
                String digest = Sha256.of(file);
                assertThat(rows).contains(digest + " " + file.getFileName() + " folder TRUE");
                assertThat(county.data().resolve("received").resolve(digest)).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void odd_things_in_the_folder_change_no_figure_of_the_others() throws Exception {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        String before = Files.readString(county.report().resolve("figures.json"));
        Files.createDirectory(county.inbox().resolve("04.xlsx"));
        Files.createSymbolicLink(county.inbox().resolve("05.xlsx"), Path.of("/etc/passwd"));
        assertThat(new ProcessBuilder(
                                "mkfifo", county.inbox().resolve("06.xlsx").toString())
                        .start()
                        .waitFor())
                .isZero();
        county.write("input/returns/行\n二\u202E\u001B[2J.xlsx", "no workbook");
        county.write("input/returns/" + "长".repeat(80) + ".xlsx", "none either");

        Running.Ended run = xianghui(county);

        assertThat(Files.readString(county.report().resolve("figures.json"))).isEqualTo(before);
        assertThat(run.said()).contains("行 二\\u202E\\u001B[2J.xlsx：退回。强制 1，核实 0，提示 0，未审核 0");
        assertThat(run.said())
                .noneMatch(line -> line.chars().anyMatch(letter -> Character.isISOControl(letter) || letter == 0x202E));
        assertThat(findings(county)).hasSize(5);
        assertThat(xianghui(county, "trace", "T04").said()).contains("本届：440人（准确数 440；3/3 个单位）");
    }

    private static String exact(SmallCounty county, String metric) throws IOException {
        JsonNode figures = new JsonMapper()
                .readTree(Files.readString(county.report().resolve("figures.json")))
                .path("figures");
        for (JsonNode figure : figures) {
            if (figure.path("metric").stringValue().equals(metric)
                    && figure.path("scope").stringValue().equals("county")) {
                return figure.path("exact").stringValue();
            }
        }
        throw new IllegalStateException("no figure " + metric);
    }

    /** As {@code workbook rule message cells}, of what is open. */
    private static List<String> findings(SmallCounty county) throws IOException {
        JsonNode findings =
                new JsonMapper().readTree(Files.readString(county.report().resolve("findings.json")));
        return IntStream.range(0, findings.size())
                .mapToObj(findings::get)
                .filter(one -> one.path("state").stringValue().equals("open"))
                .map(one -> {
                    StringBuilder cells = new StringBuilder();
                    one.path("cells").forEach(cell -> cells.append(' ')
                            .append(cell.path("sheet").stringValue())
                            .append('!')
                            .append(cell.path("cell").stringValue()));
                    return one.path("workbook").stringValue() + " "
                            + one.path("rule").stringValue() + " "
                            + one.path("message").stringValue() + cells;
                })
                .toList();
    }
}
