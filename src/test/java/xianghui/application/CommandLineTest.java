package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xianghui.application.Running.Ended;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--asof=2026-06-30|不认识“--asof=2026-06-30”。",
                "run --fast|不认识“--fast”。",
                "draw|不认识“draw”。",
                "run --as-of 2026-02-30|--as-of 不能是“2026-02-30”。",
                "run --report interim|没有“interim”这种报告，可以写：final（工作总结）、progress（情况汇报）、village（村级换届进展）、daily（工作日报）。",
                "run --input|缺少 --input。",
                "run --as-of 2026-06-30 --as-of 2026-07-31|--as-of 写了两次，请只写一次。",
                "check|缺少 FILE。",
                "check nowhere.xlsx|没有找到文件“nowhere.xlsx”。",
                "trace|缺少 METRIC。"
            })
    void a_command_line_that_cannot_be_understood_is_refused(String line, String words) {
        Ended refused = xianghui(List.of(line.split(" ")));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said()).containsExactly(words, "用 --help 可以看到全部命令和选项。");
    }

    @Test
    void help_names_the_commands_that_there_are() {
        Ended help = xianghui(List.of("--help"));

        assertThat(help.exit()).isZero();
        assertThat(String.join("\n", help.said()))
                .contains("run ", "check ", "blank ", "trace ", "serve ", "doctor ", "backup ", "restore ");
    }

    @Test
    void contradictions_between_definitions_are_all_said_and_nothing_is_written() {
        SmallCounty county = SmallCounty.filed(root)
                .edit("templates/return/S02.yaml", "check: \"voted <= registered\"", "check: \"votes <= registered\"")
                .edit("templates/return/S02.yaml", "numerator: T04", "numerator: T44");

        Ended refused = xianghui(county);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said()).first().asString().endsWith("处问题，没有开始汇总，请逐处改正：");
        assertThat(String.join("\n", refused.said())).contains("S02.yaml R-1", "votes", "S02.yaml T05", "T44");
        assertThat(root.resolve("output")).doesNotExist();
        assertThat(county.data()).doesNotExist();
    }

    @Test
    void an_input_folder_that_is_not_there_is_refused() {
        SmallCounty county = SmallCounty.filed(root);
        List<String> options = county.options().stream()
                .map(option -> option.replace("/input", "/elsewhere"))
                .toList();

        Ended refused = xianghui(options);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said())
                .containsExactly(
                        "设定和模板有 2 处问题，没有开始汇总，请逐处改正：",
                        "  " + root.resolve("elsewhere/county.yaml") + ": 没有找到，请检查文件夹位置和文件名。",
                        "  " + root.resolve("elsewhere/returns") + ": 没有找到，请检查文件夹位置和文件名。");
    }

    @Test
    void a_placeholder_of_the_outline_that_means_nothing_is_refused() {
        SmallCounty county = SmallCounty.filed(root)
                .edit("templates/return/S02.yaml", "id: T04", "id: T03")
                .edit("templates/return/S02.yaml", "numerator: T04", "numerator: T03");

        Ended refused = xianghui(county);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(String.join("\n", refused.said())).contains("final.docx", "T04");
    }

    @Test
    void an_outline_that_is_no_document_is_refused() {
        SmallCounty county = SmallCounty.filed(root).write("templates/outline/final.docx", "no document");

        Ended refused = xianghui(county);

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(String.join("\n", refused.said())).contains("final.docx");
    }

    @Test
    void check_prints_what_it_found_sheet_by_sheet_and_stores_nothing() {
        SmallCounty county = SmallCounty.filed(root).with(filing("02", "乙镇", 200, 250));
        String file = county.inbox().resolve("02乙镇.xlsx").toString();
        String good = county.inbox().resolve("01甲镇.xlsx").toString();

        Ended check = xianghui(county, "check", good, file);

        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.said())
                .containsExactly(
                        "01甲镇.xlsx：可以采用。强制 0，核实 0，提示 0，未审核 0",
                        "  核对码 030-742，应与签章页上印的一致。",
                        "02乙镇.xlsx：要退回。强制 1，核实 0，提示 0，未审核 0",
                        "  选区投票",
                        "    [强制] R-1 C4 参加投票250人多于登记选民200人，请核对");
        assertThat(xianghui(county, "check", good).exit()).isZero();
        assertThat(county.data()).doesNotExist();
    }

    @Test
    void check_looks_at_several_files_and_refuses_what_is_no_file_before_it_looks_at_any() {
        SmallCounty county =
                SmallCounty.filed(root).with(filing("03", "丙乡", 300, 100)).write("note.txt", "no workbook");
        String good = county.inbox().resolve("01甲镇.xlsx").toString();
        String asked = county.inbox().resolve("03丙乡.xlsx").toString();
        String other = root.resolve("note.txt").toString();

        Ended check = xianghui(county, "check", asked, other, good);

        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.said())
                .containsExactly(
                        "03丙乡.xlsx：可以采用。强制 0，核实 1，提示 0，未审核 0",
                        "  核对码 052-118，应与签章页上印的一致。",
                        "  选区投票",
                        "    [核实] R-2 C4 参加投票100人不过登记选民300人的半数，请核实",
                        "note.txt：要退回。强制 1，核实 0，提示 0，未审核 0",
                        "  整个文件",
                        "    [强制] F-FILE  文件“note.txt”是纯文本，不是 Excel 工作簿，请把数据填到下发的模板里，另存为“Excel 工作簿（.xlsx）”后再报送。",
                        "01甲镇.xlsx：可以采用。强制 0，核实 0，提示 0，未审核 0",
                        "  核对码 030-742，应与签章页上印的一致。");
        assertThat(xianghui(county, "check", asked).exit()).isZero();
        Ended folder = xianghui(county, "check", good, county.inbox().toString());
        assertThat(folder.exit()).isEqualTo(2);
        assertThat(folder.said())
                .containsExactly("“" + county.inbox() + "”是文件夹，请写出里面的文件名，可以一次写几个。", "用 --help 可以看到全部命令和选项。");
        Ended missing = xianghui(county, "check", good, "没有.xlsx");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.said()).first().isEqualTo("没有找到文件“没有.xlsx”。");
        assertThat(county.data()).doesNotExist();
    }

    @Test
    void check_goes_through_the_sheets_in_their_order_whatever_order_the_faults_were_found_in() {
        SmallCounty county = SmallCounty.filed(root)
                .edit(
                        "templates/return/S00.yaml",
                        "{id: as_of, header: 数据截止日期, kind: day, required: true}",
                        "{id: as_of, header: 数据截止日期, kind: day, required: true}\n  - {id: phone, header: 电话, kind: text, required: true}")
                .with(filing("02", "乙镇", 200, 250));

        List<String> said = xianghui(
                        county, "check", county.inbox().resolve("02乙镇.xlsx").toString())
                .said();

        assertThat(said).filteredOn(line -> line.matches("  \\S.*")).containsExactly("  整个文件", "  选区投票");
        assertThat(said).noneMatch(line -> line.contains("\u001B"));
    }

    @Test
    void trace_prints_the_cells_behind_a_figure_without_a_database() {
        SmallCounty county = SmallCounty.filed(root);

        Ended trace = xianghui(county, "trace", "T05", "--unit", "02");

        assertThat(trace.exit()).isZero();
        assertThat(trace.said())
                .containsExactly(
                        "T05 参选率：参加投票除以登记选民",
                        "",
                        "本届：75.0%（准确数 150/200；1/1 个单位）",
                        "  分子，1 个单元格",
                        "    02乙镇.xlsx 选区投票!C4 150",
                        "    合起来是 150",
                        "  分母，1 个单元格",
                        "    02乙镇.xlsx 选区投票!B4 200",
                        "    合起来是 200");
        assertThat(county.data()).doesNotExist();
        assertThat(xianghui(county, "trace", "X99").said()).contains("没有“X99”这个指标。");
        assertThat(xianghui(county, "trace", "T05", "--unit", "99").exit()).isEqualTo(2);
    }

    @Test
    void trace_shows_the_cells_of_the_last_report_even_when_its_files_were_taken_away() {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        county.without("02乙镇.xlsx");

        assertThat(xianghui(county, "trace", "T04").said())
                .contains(
                        "按数据截止 2026-06-30 的报告采用的报表（网页报送的也在内）：",
                        "本届：440人（准确数 440；3/3 个单位）",
                        "    02乙镇.xlsx 选区投票!C4 150",
                        "    合起来是 440");
    }

    @Test
    void any_setting_of_the_program_may_follow() {
        SmallCounty county = SmallCounty.filed(root);

        assertThat(xianghui(county, "run", "--logging.level.root=ERROR").exit()).isZero();
    }
}
