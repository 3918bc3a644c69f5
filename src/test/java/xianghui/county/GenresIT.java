package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xianghui.audit.Remark;
import xianghui.draft.Sheet;
import xianghui.job.AuditDesk;
import xianghui.pack.Verification;
import xianghui.render.pdf.ArchivePdf;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleRow;

/** Reads the other kinds of report for what they must say, and changes one thing at a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GenresIT {

    /** Of extension G, and of extension E; no font of the program has them. */
    private static final String RARE = Character.toString(0x30EFD);

    private static final String RARER = Character.toString(0x2C029);

    @TempDir
    Path root;

    @Test
    void the_report_on_villages_states_its_totals() throws Exception {
        unchanged(Kind.VILLAGE)
                .says(
                        "全县辖7个乡镇、200个行政村，总人口318420人，面积702.35平方公里，有村级党组织204个，其中党委1个、党支部203个，党员7128人。",
                        "到2026年11月10日，全县乡镇203个村党支部中已完成换届89个，占43.8%。",
                        "200个村中已完成村民委员会选举的24个，占12.0%。",
                        "登记参加选举的村民22534人，参加投票18691人，参选率82.9%",
                        "全县乡镇落实包村干部520名，每村最少2名、最多3名",
                        "对排查出的3个重点难点村，逐村制定了工作预案。",
                        "200个村的离任审计和民主评议全部在选举前完成，审计结果都已向村民公布。",
                        "截至2026年11月10日，全县没有发现一例违反换届纪律的情况。");
    }

    @Test
    void the_briefing_states_its_totals() throws Exception {
        unchanged(Kind.PROGRESS)
                .says(
                        "签订承诺书的有副科级以上1240人、组工干部84人、乡镇党委书记21人、考察组成员42人。",
                        "都达到100%，“四个100%”全部落实。",
                        "全县组建考察组7个，抽调考察人员42人，对乡镇领导班子和领导干部进行考察。考察工作分为10个程序，已完成10个。",
                        "考察预告至少提前2天，全县乡镇个别座谈1006人，最少的乡镇也有40人。21个乡镇的考察全部完成。",
                        "考察综合评价，优秀63名、较好84名、一般21名。",
                        "民主测评不称职率最高7.1%，民主推荐得票率最低67.9%，没有超出约定的。",
                        "42名党政正职中，三十岁左右的5名",
                        "训练班学员42名，选用21名，占50.0%。",
                        "转岗的干部，最少的2名，最多的3名。",
                        "截至2026年6月30日，全县换届进度台账所列任务13项，已完成10项，占76.9%。");
        assertThat(unchanged(Kind.PROGRESS).wordText()).doesNotContain("手册0册", "登记选民", "圆满");
    }

    @Test
    void the_daily_report_states_the_day_and_who_is_late_or_missing() throws Exception {
        unchanged(Kind.DAILY)
                .says(
                        "村党组织换届累计完成89个，应完成203个，完成43.8%。村民委员会选举累计完成24个，应完成200个，完成12.0%。",
                        "当日，完成村党组织换届13个，完成村民委员会选举6个。",
                        "报送当天日报的乡镇有6个，其中白石镇迟报；雁塘乡缺报。",
                        "启动以来全县乡镇应报日报49份，按时报送44份，报送率89.8%，迟报3份，缺报2份，芦沟镇、雁塘乡有缺报。",
                        "青柏镇：外出务工人员联系登记较慢；白石镇：个别村参选积极性不高；松溪乡：雨天影响入户登记。");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "FINAL", mode = EnumSource.Mode.EXCLUDE)
    void every_promised_file_is_there_under_its_own_name(Kind kind) throws Exception {
        CountyRun run = unchanged(kind);
        List<String> files = List.of(
                kind.title() + ".docx",
                kind.title() + ".pdf",
                "底稿/" + kind.title() + ".docx",
                "统计表.xlsx",
                "审核意见.xlsx",
                "变化情况.docx",
                "变化情况.xlsx",
                "changes.json",
                "figures.json",
                "findings.json",
                "manifest.json");
        run.ended(0);
        assertThat(run.said()).anyMatch(line -> line.contains(kind.title() + ".docx、" + kind.title() + ".pdf"));
        for (String file : files) {
            assertThat(run.report().resolve(file)).isNotEmptyFile();
        }
        assertThat(run.json("manifest.json").get("outputs")).hasSize(files.size() - 1);
        assertThat(run.json("manifest.json").get("definitions").toString())
                .contains("templates/outline/" + kind.report() + ".docx", "templates/reports.yaml");
        assertThat(run.findings()).noneMatch(line -> line.contains(" FATAL ") || line.contains(" QUERY "));
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "FINAL", mode = EnumSource.Mode.EXCLUDE)
    void the_PDF_of_every_kind_is_one_for_the_archive(Kind kind) throws Exception {
        ArchivePdf.Verdict verdict = ArchivePdf.of(unchanged(kind).report().resolve(kind.title() + ".pdf"));

        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.checks()).isGreaterThan(1000);
    }

    /** An archive is finished only if the report could be made again from it alone, byte for byte. */
    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "FINAL", mode = EnumSource.Mode.EXCLUDE)
    void a_report_of_another_kind_is_packed_and_made_again(Kind kind) throws Exception {
        CountyRun run = unchanged(kind).copy(root);

        run.command("archive");

        run.ended(0);
        Path pack = run.pack();
        assertThat(run.said().get(0)).startsWith("已把").contains(kind.title(), "归档到 " + pack);
        assertThat(Verification.of(pack).manifest().orElseThrow().report()).isEqualTo(kind.report());
    }

    // ---- villages

    @Test
    void one_branch_that_is_not_done() throws Exception {
        SampleCounty county = Kind.VILLAGE.county();
        SampleRow branch = county.unit("05").sheet("S09").row(5);
        assertThat(branch.text("branch_way")).isEqualTo("两推一选");
        branch.set("branch_status", "进行中").set("branch_day", null).set("branch_way", null);
        CountyRun run = edited(Kind.VILLAGE, county);
        run.says("203个村党支部中已完成换届88个，占43.3%。已完成换届的党组织中，采用“两推一选”方式的80个");
        rewritten(run, Kind.VILLAGE, 2);
    }

    @Test
    void one_audit_made_public_after_the_election() throws Exception {
        SampleCounty county = Kind.VILLAGE.county();
        SampleRow village = county.unit("03")
                .sheet("S09")
                .rows(row -> row.is("committee_status", "已完成"))
                .get(0);
        village.set("audit_published", ((LocalDate) village.get("polling_day")).plusDays(1));
        CountyRun run = changed(Kind.VILLAGE, county, 0);
        run.says("全县乡镇200个村中，已完成离任审计和民主评议的200个，其中1个村在选举后才完成。");
        assertThat(run.findings()).anyMatch(line -> line.startsWith("03 QUERY R-V06 村级换届!"));
        rewritten(run, Kind.VILLAGE, 2);
    }

    @Test
    void one_township_without_a_return_on_its_villages() throws Exception {
        CountyRun run = changed(Kind.VILLAGE, Kind.VILLAGE.county().without("06"), 1);
        run.says("应报8个单位，实报7个单位；雁塘乡尚未报送。", "已报送的6个乡镇174个村党支部中已完成换届77个，占44.3%；雁塘乡尚未报送。");
        assertThat(run.wordText()).doesNotContain("全部在选举前完成", "没有发现一例");
    }

    // ---- the briefing

    @Test
    void one_pledge_that_is_not_signed() throws Exception {
        SampleCounty county = Kind.PROGRESS.county();
        county.unit("00").sheet("S11").row(row -> row.is("group", "考察组成员")).set("done", 41);
        CountyRun run = edited(Kind.PROGRESS, county);
        run.says(
                "乡镇党委书记21人、考察组成员41人（应签42人）。",
                "全县应签订换届纪律承诺书1387人，已签1386人，占99.9%，未签1人。",
                "“四个100%”已达到3个：全县承诺书签订率99.9%，换届纪律知晓率100%，换届风气满意率（含基本满意）100%，新提名人选民主推荐比例100%。");
        rewritten(run, Kind.PROGRESS, 2);
    }

    // ---- the day

    @Test
    void a_report_that_came_after_all_and_one_that_came_late() throws Exception {
        SampleCounty county = Kind.DAILY.county();
        county.unit("01")
                .sheet("R1")
                .rows(row -> row.is("day", "2026-11-10"))
                .forEach(row -> row.set("filed_on", LocalDate.of(2026, 11, 11)));
        CountyRun run = edited(Kind.DAILY, county);
        run.says("报送当天日报的乡镇有6个，其中青柏镇、白石镇迟报；雁塘乡缺报。", "应报日报49份，按时报送43份，报送率87.8%，迟报4份，缺报2份");
        rewritten(run, Kind.DAILY, 2);
    }

    // ---- what people do with the Word file

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_report_of_any_kind_is_audited_against_its_own_data(Kind kind) throws Exception {
        CountyRun run = unchanged(kind);
        byte[] written = Files.readAllBytes(run.wordFile());
        AuditDesk desk = run.auditDesk(run.output());

        AuditDesk.Audit untouched = desk.audit(written, Optional.empty(), Optional.empty());
        assertThat(untouched.report()).isEqualTo(run.report());
        assertThat(untouched.remarks()).hasSizeGreaterThan(kind.figures()).noneMatch(Remark::isFault);

        Edits.Planted planted = Edits.oneWrongDigit(written);
        AuditDesk.Audit found = desk.audit(planted.file(), Optional.empty(), Optional.empty());
        assertThat(found.report()).isEqualTo(run.report());
        assertThat(found.remarks().stream().filter(Remark::isFault).map(Edits::line))
                .containsExactly("HAND_CHANGED " + planted.wrong() + " " + planted.right());
    }

    @Test
    void a_file_that_has_lost_its_property_is_known_by_its_figures() throws Exception {
        Path output = root.resolve("both");
        CountyRun.copy(unchanged(Kind.FINAL).output(), output);
        CountyRun.copy(
                unchanged(Kind.PROGRESS).report(), Kind.FINAL.folder(output).resolve(Kind.PROGRESS.title()));
        int seen = 0;
        for (Kind kind : List.of(Kind.FINAL, Kind.PROGRESS)) {
            byte[] written = Files.readAllBytes(unchanged(kind).wordFile());
            byte[] bare = Sheet.edit(written, "docProps/custom.xml", xml -> xml.replace("xianghui-run", "other"));
            AuditDesk.Audit audit = unchanged(kind).auditDesk(output).audit(bare, Optional.empty(), Optional.empty());
            assertThat(audit.report()).isEqualTo(kind.folder(output));
            assertThat(audit.remarks()).noneMatch(Remark::isFault);
            seen++;
        }
        assertThat(seen).isEqualTo(2);
    }

    // ---- characters that no font has

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "FINAL", mode = EnumSource.Mode.EXCLUDE)
    void a_character_of_a_township_that_no_font_has_is_a_finding_and_no_blank(Kind kind) throws Exception {
        SampleCounty county = kind.county();
        String name = county.unit("07").name();
        String rare = RARE + name.substring(1);
        county.unit("07").cover().set("unit_name", rare);
        if (kind == Kind.DAILY) {
            SampleRow last =
                    county.unit("07").sheet("R1").row(row -> row.is("day", "2026-11-10") && row.is("item", "村委会"));
            last.set("plan", "由王" + RARER + "带队入户");
        }
        CountyRun run = CountyRun.prepared(kind, county, root, Path.of("templates"));
        Path settings = run.input().resolve("county.yaml");
        Files.writeString(settings, Files.readString(settings).replace("name: " + name, "name: " + rare));

        run.again();

        run.ended(0);
        List<String> glyphs = StreamSupport.stream(run.json("findings.json").spliterator(), false)
                .filter(finding -> finding.get("rule").asString().equals("F-GLYPH"))
                .map(finding -> finding.get("unit").asString("") + " "
                        + finding.get("severity").asString() + " "
                        + finding.get("message").asString())
                .toList();
        assertThat(glyphs).hasSize(kind == Kind.DAILY ? 2 : 1);
        assertThat(glyphs.get(glyphs.size() - 1))
                .startsWith("07 QUERY “")
                .contains("附表", "里的“" + RARE + "”（U+30EFD）没有字体能够显示，PDF 里印成“〔U+30EFD〕”");
        assertThat(run.pdfText()).contains("〔U+30EFD〕" + name.substring(1)).doesNotContain(RARE);
        assertThat(run.wordText()).contains(rare);
        assertThat(run.missingGlyphs()).isZero();
        if (kind == Kind.DAILY) {
            assertThat(glyphs.get(0)).startsWith(" QUERY “五、明日打算”里的“" + RARER + "”（U+2C029）");
            assertThat(run.pdfText()).contains("由王〔U+2C029〕带队入户");
        }
    }

    private static CountyRun unchanged(Kind kind) throws Exception {
        return CountyRun.unchanged(kind);
    }

    private CountyRun changed(Kind kind, SampleCounty county, int exit) throws Exception {
        return CountyRun.of(kind, county, root).ended(exit);
    }

    /** The same where she has added a sentence to a heading of the last report: it stays, and the numbers follow. */
    private CountyRun edited(Kind kind, SampleCounty county) throws Exception {
        CountyRun run = CountyRun.after(unchanged(kind), file -> Edits.sentence(file, Edits.HERS), county, root);
        run.ended(0);
        assertThat(run.said()).anyMatch(line -> line.startsWith(kind.title() + ".docx 中有 1 处手工修改，已全部保留"));
        assertThat(run.wordText()).contains(Edits.HERS);
        assertThat(run.pdfText()).doesNotContain(Edits.HERS);
        return run;
    }

    /** So many paragraphs read differently. */
    private static void rewritten(CountyRun run, Kind kind, int paragraphs) throws Exception {
        List<String> other = new ArrayList<>(run.word());
        other.removeAll(unchanged(kind).word());
        assertThat(other).hasSize(paragraphs);
    }

    @Test
    void the_samples_in_the_repository_are_the_generators_own() throws Exception {
        for (Kind kind : List.of(Kind.PROGRESS, Kind.VILLAGE, Kind.DAILY)) {
            List<Path> made = kind.county().write(Files.createDirectories(root.resolve(kind.report())));
            Path committed = kind.settings().resolveSibling("returns");
            assertThat(made).hasSizeGreaterThan(6);
            for (Path file : made) {
                assertThat(Files.readAllBytes(committed.resolve(file.getFileName())))
                        .as(file.toString())
                        .isEqualTo(Files.readAllBytes(file));
            }
        }
    }
}
