package xianghui.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.aggregation.Aggregator;
import xianghui.aggregation.FigureKey;
import xianghui.aggregation.Figures;
import xianghui.catalog.Catalog;
import xianghui.catalog.Decision;
import xianghui.catalog.Severity;
import xianghui.document.Block;
import xianghui.document.Inline;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.returns.Alias;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleUnit;
import xianghui.workbook.WorkbookReader;

/** The report of the sample county, as a reader sees it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenReportTest {

    private static final Catalog CATALOG = HandMade.CATALOG;

    /** Figures by the returns they come from; adding up takes longer than composing. */
    private static final Map<List<Return>, Figures> FIGURES = new IdentityHashMap<>();

    private static List<Return> returns = List.of();
    private static List<Return> thirteen = List.of();
    private static Composition report = new Composition(new SummaryDocument("", List.of()), List.of());

    @BeforeAll
    static void compose() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("input/returns"))) {
            returns = files.sorted().map(GoldenReportTest::read).toList();
        }
        thirteen = returns.stream().filter(one -> !one.unit().equals("04")).toList();
        report = compose(returns, List.of(), List.of());
    }

    private static Return read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return new WorkbookReader(CATALOG)
                    .read(new SubmissionId(name), name, Files.readAllBytes(file))
                    .reading()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Composition compose(List<Return> accepted, List<Finding> open, List<Decision> overrides)
            throws IOException {
        LocalDate asOf = CATALOG.county().asOf();
        Figures figures = FIGURES.computeIfAbsent(accepted, some -> Aggregator.aggregate(CATALOG, asOf, some));
        return Composer.compose(
                CATALOG,
                OutlineReader.read(Path.of("templates/outline/final.docx"), CATALOG),
                figures,
                new Backdrop(asOf, accepted, open, 0, overrides, "0.1.0", "0f3a"));
    }

    private static String text(Composition composition) {
        return composition.document().blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .collect(Collectors.joining("\n"));
    }

    private static Table table(Composition composition, String name) {
        return composition.document().blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(Table table, String label) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Inline::text).toList())
                .filter(cells -> cells.get(0).equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_total_of_the_golden_list_is_stated_in_a_sentence() {
        assertThat(text(report))
                .contains(
                        "全县辖13个乡镇，总人口262350人，其中18周岁以上的215200人。",
                        "从3月8日开始，到6月23日县人民代表大会会议闭幕，历时近四个月。",
                        "乡级选举，全县乡镇登记选民201380人，参加投票188117人，参选率93.4%。",
                        "县级选举（含县直选区），全县登记选民212540人，参加投票197662人，参选率93.0%。",
                        "乡级选举参选率比上届提高1.8个百分点，县级选举参选率比上届提高1.9个百分点。各选区都一次选举成功。",
                        "到5月9日，全县13个乡镇党代会全部召开。其中11个乡镇选举产生的党委书记、党委副书记、党委委员、纪委书记、纪委副书记、纪委委员、县党代表均以全票当选，另外2个乡镇除个别纪委委员、县党代表以高票当选外，其余人选也均以全票当选。",
                        "到6月10日，全县13个乡镇人代会全部召开。其中11个乡镇选举产生的人大主席、乡镇长、副乡镇长均以全票当选，另外2个乡镇除个别副乡镇长以高票当选外，其余人选也均以全票当选。",
                        "县党代会于6月5日闭幕。县委书记、县委副书记、县委常委、县委委员、候补委员、县纪委书记、县纪委副书记、县纪委委员、市党代表均以全票当选。",
                        "县人民代表大会会议于6月23日闭幕。县人大主任、县人大副主任、县人大委员、县长、副县长、监察委员会主任、法院院长、检察院检察长均以全票当选。",
                        "县政协会议于6月22日闭幕。政协主席、政协副主席、政协秘书长均以全票当选；政协常委除2名外均以全票当选，其中2名各少1票（弃权1票）。",
                        "领导小组下设6个工作小组",
                        "全县举办各类培训98期，培训3800多人次；印发宣传资料2500多份、选举手册350册，出动宣传车250辆次，办墙报板报130期，悬挂横幅150多幅，张贴标语15000条。",
                        "乡镇人民代表大会换届分为5个阶段11项任务。乡镇党代会换届分为3个阶段30个程序。",
                        "县里召开4次座谈会",
                        "全县乡镇领导班子新提名人选61人，全部经民主推荐产生，95%以上来自基层一线（95.1%）。",
                        "产生乡镇党委书记人选6名、乡镇长人选7名。",
                        "交流乡镇党委书记4名、乡镇长5名、人大主席4名。11名同志按规定退出乡镇领导岗位。",
                        "全县乡镇26名党政正职中，35岁以下的5名，最年轻的30岁，平均年龄36岁；本科以上学历的21名，占80.8%，比上届增加7名。",
                        "全县派出督查组13个",
                        "共3162份，收回3092份，其中有效3056份。",
                        "换届纪律知晓率达到100%（发放问卷2150份，收回2098份，有效2076份）。",
                        "群众对换届风气的满意率（含基本满意）达到100%（发放测评表560份，收回548份，有效540份）。",
                        "截至2026年6月30日，全县没有发现一例违反换届纪律的情况。",
                        "全县选举产生县党代表352名、县人大代表192名，协商产生县政协委员175名。代表委员中大专以上学历的占54.2%。年龄以35岁至50岁为主体，占67.0%。",
                        "比上届都有明显提升，提升幅度都在1个百分点以上。");
    }

    @Test
    void every_claim_is_borne_out_but_for_the_two_votes_that_were_short() {
        assertThat(report.claims())
                .filteredOn(decision ->
                        !decision.alternative().equals("A") && !decision.text().isEmpty())
                .extracting(ClaimDecision::text)
                .containsExactly("政协常委除2名外均以全票当选，其中2名各少1票（弃权1票）");
    }

    @Test
    void no_mark_stands_beside_another_and_no_placeholder_is_left() {
        assertThat(text(report)).doesNotContainPattern("[，、；：。]{2}|[{}【】]|——|全县全县");
    }

    @Test
    void the_missing_unit_is_named_and_nothing_is_said_of_the_whole_county() throws IOException {
        Composition some = compose(thirteen, List.of(), List.of());
        assertThat(text(some))
                .contains(
                        "应报14个单位，实报13个单位；犇山镇尚未报送。",
                        "已召开乡镇党代会的有12个乡镇；犇山镇尚未报送。",
                        "已报送的12个乡镇和县本级举办各类培训92期",
                        "截至2026年6月30日，已报送的12个乡镇和县本级（应报14个单位）共受理涉及换届的举报3件，已全部办结，未查实违反换届纪律问题；犇山镇尚未报送。")
                .doesNotContain("全县辖", "没有发现一例", "圆满");
        assertThat(row(table(some, "附表2"), "犇山镇")).startsWith("犇山镇", "未报", "—");
        assertThat(text(some).lines().filter(line -> line.contains("全县"))).isEmpty();
    }

    @Test
    void a_unit_whose_return_was_refused_is_not_called_missing() throws IOException {
        Finding fatal = new Finding("04", "04犇山镇.xlsx", "R-D05a", Severity.FATAL, "参加投票未过半数", List.of());
        Composition some = compose(thirteen, List.of(fatal), List.of());
        assertThat(text(some)).contains("实报13个单位；犇山镇的报表未通过审核。");
        assertThat(row(table(some, "附表2"), "犇山镇")).startsWith("犇山镇", "退回", "—");
    }

    @Test
    void tables_print_the_figures_of_the_sentences() {
        assertThat(row(table(report, "附表2"), "合计"))
                .containsExactly("合计", "308", "201380", "188117", "93.4", "87", "212540", "197662", "93.0", "100.0");
        assertThat(row(table(report, "附表6"), "合计"))
                .containsExactly("合计", "98", "3846", "2546", "350", "250", "130", "155", "15000");
        assertThat(row(table(report, "附表5"), "合计"))
                .containsExactly("合计", "100.0", "0", "26", "5", "36.0", "21", "17", "61", "9", "11");
        assertThat(table(report, "附表1").rows()).hasSize(15);
    }

    @Test
    void who_is_unclassified_has_a_line_of_the_table_and_a_word_in_the_sentence(@TempDir Path folder)
            throws IOException {
        assertThat(text(report)).doesNotContain("未归类");
        assertThat(labels(table(report, "附表4"))).doesNotContain("未归类").hasSize(18);
        SampleCounty county = SampleCounty.golden();
        SampleUnit unit = county.unit("03");
        unit.sheet("S05")
                .rows(row -> row.is("body", "县人大代表") && row.is("education", "本科"))
                .get(0)
                .set("education", "肄业");
        unit.sheet("S06")
                .rows(row -> row.is("rank", "党政正职") && row.is("term", "本届") && row.is("education", "本科"))
                .get(0)
                .set("education", "肄业")
                .set("party", "党外人士");
        Return changed = read(county.write(folder, "03"));
        Composition some = compose(
                returns.stream()
                        .map(one -> one.unit().equals("03") ? changed : one)
                        .toList(),
                List.of(),
                List.of());
        assertThat(text(some))
                .contains("本科以上学历的20名，占76.9%（另有1名学历未归类），比上届增加6名。", "县人大代表192名", "大专以上学历的占54.1%（另有1名学历未归类）。")
                .doesNotContain("未填");
        List<List<String>> unclassified = table(some, "附表4").rows().stream()
                .map(row -> row.cells().stream().map(Inline::text).toList())
                .filter(cells -> cells.get(1).equals("未归类"))
                .toList();
        assertThat(unclassified)
                .containsExactly(
                        List.of("", "未归类", "", "", "—", "", "", "1名", "", ""),
                        List.of("", "未归类", "", "", "—", "", "", "1名", "", ""));
        assertThat(row(table(some, "附表5"), "未归类")).containsExactly("未归类", "", "", "", "", "", "1名", "", "", "1名", "");
    }

    private static List<String> labels(Table table) {
        return table.rows().stream().map(row -> row.cells().get(1).text()).toList();
    }

    @Test
    void a_table_says_when_rounding_shows() {
        List<Block> blocks = report.document().blocks();
        int at = blocks.indexOf(table(report, "附表4"));
        assertThat(blocks.get(at + 1))
                .isEqualTo(TableComposer.paragraph(ParagraphStyle.TABLE_NOTE, "注：变化数由未经舍入的比例计算，个别与表中两数之差略有出入，因四舍五入。"));
    }

    @Test
    void every_printed_figure_of_the_county_has_its_line_among_the_sources() {
        List<String> sources = table(report, "指标来源表").rows().stream()
                .map(row -> row.cells().stream().map(Inline::text).collect(Collectors.joining(" ")))
                .toList();
        assertThat(sources)
                .contains(
                        "T05 参选率 乡 93.4% 188117 201380 14/14 选区投票，616格", "L06 本科以上党政正职比上届增减 — 7名 — — 13/13 领导班子花名册，35格")
                .doesNotHaveDuplicates();
    }

    @Test
    void overrides_and_open_questions_are_told() throws IOException {
        Decision decision = new Decision("04", "R-P02", "代表委员花名册!G7", "本人学历档案待补", "王主任", LocalDate.of(2026, 7, 2));
        Finding query = new Finding("05", "05云渡乡.xlsx", "R-D03b", Severity.QUERY, "相差较大", List.of());
        assertThat(text(compose(returns, List.of(query), List.of(decision))))
                .contains(
                        "4.经批准采用的数据。犇山镇代表委员花名册!G7（规则R-P02）：本人学历档案待补，王主任2026年7月2日批准。",
                        "5.核实意见。另有1条核实意见尚待有关单位说明，相应数据已按报送数计入。",
                        "6.版本。本报告由程序0.1.0版生成，定义摘要0f3a。");
    }

    @Test
    void names_that_were_taken_for_others_are_told_with_the_number_of_units() throws IOException {
        assertThat(text(report)).doesNotContain("同义");
        Alias sheet = new Alias("选区投票(1)", "选区投票");
        Alias column = new Alias("参选人数", "参加投票");
        List<Return> named = returns.stream()
                .map(filed -> with(filed, filed.unit().equals("01") ? Set.of(sheet, column) : Set.of(sheet)))
                .toList();
        FIGURES.put(named, FIGURES.get(returns));
        assertThat(text(compose(named, List.of(), List.of())))
                .contains("4.同义的名称。下列名称按同义处理：“参选人数”作“参加投票”（1个单位）；“选区投票(1)”作“选区投票”（14个单位）。\n5.经批准采用的数据。");
    }

    private static Return with(Return filed, Set<Alias> aliases) {
        return new Return(
                filed.file(),
                filed.workbook(),
                filed.unit(),
                filed.term(),
                filed.period(),
                filed.correction(),
                filed.filedOn(),
                filed.cover(),
                filed.sheets(),
                new TreeSet<>(aliases));
    }

    @Test
    void printed_forms_are_kept_by_figure() {
        assertThat(report.printed().get(FigureKey.parse("X02|county|current")))
                .containsExactly("3800多", "3846", "3846人次");
    }

    @Test
    void the_same_figures_give_the_same_words() throws IOException {
        List<Return> backwards = new ArrayList<>(returns);
        Collections.reverse(backwards);
        assertThat(compose(backwards, List.of(), List.of())).isEqualTo(report);
    }
}
