package xianghui.web.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import xianghui.application.SmallCounty;
import xianghui.draft.Sheet;
import xianghui.job.NightlyRun;
import xianghui.job.Progress;
import xianghui.people.Role;
import xianghui.publication.Sha256;
import xianghui.runs.Start;
import xianghui.web.Served;
import xianghui.web.Visit;

/** From the county's figures to the cells, and from a proposal to a final version and the next; in this order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportPagesTest {

    private static final String CLAIMS = """
            claims:
              - id: CL01
                name: 参选率达标
                sheets: [S02]
                alternatives:
                  - id: A
                    when: "covered and [T05] >= 0.9"
                    text: "参选率达到{T05}%"
                  - id: B
                    when: "[T01] > 0"
                    text: "登记选民{T01}人，参加投票{T04}人"
                  - id: C
                    text: omit
            """;

    private static final String HOSTILE = "<img src=x onerror=alert(1)>.xlsx";

    private static SmallCounty county;
    private static Served served;
    private static Visit clerk;
    private static Visit reviewer;
    private static String first = "";

    @BeforeAll
    static void serve(@TempDir Path folder) {
        county = SmallCounty.in(folder)
                .with(filing("01", "甲镇", 100, 90))
                .with(filing("02", "乙镇", 200, 150))
                .with(filing("03", "丙乡", 300, 200).named(HOSTILE))
                .write("templates/claims.yaml", CLAIMS)
                .edit(
                        "templates/return/S02.yaml",
                        "header: 选区, kind: text, required: true",
                        "header: 选区, kind: text, required: true, personal: true")
                .edit(
                        "templates/return/S02.yaml",
                        "metrics:\n",
                        "metrics:\n  - {id: T15, name: 选区数, definition: 选区的个数, decimals: 0, unit: 个, over: township, count: true}\n")
                .outline("{CL01}。");
        served = Served.county(county);
        clerk = served.visit("clerk", Role.CLERK, "");
        reviewer = served.visit("reviewer", Role.REVIEWER, "");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    @Order(1)
    void before_the_first_run_the_pages_say_that_there_is_nothing() {
        for (String page : List.of("/figures", "/claims", "/document")) {
            assertThat(clerk.get(page).body()).as(page).contains("还没有汇总结果");
        }
        assertThat(clerk.get("/figures/T01").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void figures_lead_down_to_units_and_to_cells_that_add_up() {
        run();

        String list = clerk.get("/figures").body();
        assertThat(plain(list))
                .contains("工作稿 第十六届 数据截止 2026-06-30 ，应报 3 个单位，采用 3 个", "登记选民 T01 600 人", "参选率 T05 73.3 %");
        assertThat(plain(clerk.get("/figures?q=%E5%8F%82%E9%80%89").body()))
                .contains("参选率 T05 73.3")
                .doesNotContain("登记选民 T01 600");
        assertThat(clerk.get("/figures?q=%3Cscript%3E").body()).contains("没有找到", "&lt;script&gt;");

        String units = clerk.get("/figures/T05").body();
        assertThat(plain(units)).contains("口径： 参加投票除以登记选民 。", "全县 73.3 440 600", "甲镇 90.0 90 100", "丙乡 66.7 200 300");
        assertThat(units).contains("/units/01\"");

        String cells =
                clerk.get("/figures/T04/cells?figure=T04%7Ccounty%7Ccurrent").body();
        assertThat(plain(cells)).contains("440 人", "所列单元格的数相加", "1 甲镇 01甲镇.xlsx 选区投票 C4 参加投票 90", "本页所填的数相加 440");
        String shares =
                clerk.get("/figures/T05/cells?figure=T05%7C02%7Ccurrent").body();
        assertThat(plain(shares)).contains("分子 150 ， 1 个单元格", "分母 200 ， 1 个单元格");
        assertThat(clerk.get("/figures/T05/cells?figure=T04%7C02%7Ccurrent").statusCode())
                .isEqualTo(404);
        assertThat(clerk.get("/figures/T05/cells?figure=nonsense").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/figures/T05?edition=" + "0".repeat(64)).statusCode())
                .isEqualTo(404);
        assertThat(clerk.get("/figures?edition=../../etc").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void persons_are_not_recognised_and_names_of_files_do_nothing() {
        String cells =
                clerk.get("/figures/T15/cells?figure=T15%7Ccounty%7Ccurrent").body();
        assertThat(plain(cells)).contains("第*", "算一个").doesNotContain("第一选区");
        assertThat(cells).contains("&lt;img src=x onerror=alert(1)&gt;.xlsx").doesNotContain("<img src=x");
    }

    @Test
    @Order(4)
    void a_claim_tells_its_condition_what_was_looked_at_and_why_the_earlier_ones_did_not_hold() {
        String claims = plain(clerk.get("/claims").body());
        assertThat(claims)
                .contains(
                        "参选率达标 CL01 如实说明",
                        "登记选民600人，参加投票440人",
                        "写法 A ： 应报单位已全部填报，并且“参选率”不小于0.9 不成立",
                        "应报单位已全部填报 是 “参选率” 73.3%",
                        "写法 B ： “登记选民”大于0 成立",
                        "条件原文： [T01] &gt; 0")
                .doesNotContain("写法 C");
    }

    @Test
    @Order(5)
    void the_report_is_shown_as_pages_with_their_text_and_its_files_can_be_taken_away() throws Exception {
        String page = clerk.get("/document").body();
        first = edition(page);
        assertThat(plain(page))
                .contains("工作总结.docx", "manifest.json", "本页文字", "小县工作总结")
                .doesNotContain("还没有汇总结果");

        byte[] picture = clerk.download("/document/pages/" + first + "/1.png").body();
        assertThat(picture).startsWith(0x89, 'P', 'N', 'G');
        assertThat(clerk.download("/document/pages/" + first + "/99.png").statusCode())
                .isEqualTo(404);

        HttpResponse<byte[]> word = clerk.download(file(first, "%E5%B7%A5%E4%BD%9C%E6%80%BB%E7%BB%93.docx"));
        assertThat(word.body()).isEqualTo(Files.readAllBytes(county.report().resolve("工作总结.docx")));
        assertThat(word.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E5%B7%A5%E4%BD%9C%E6%80%BB%E7%BB%93.docx");
        assertThat(word.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        for (String name : List.of("../../../input/county.yaml", "/etc/hostname", "history", "", "manifest.json/")) {
            assertThat(clerk.download(file(first, name)).statusCode()).as(name).isEqualTo(404);
        }
    }

    @Test
    @Order(6)
    void a_number_in_the_preview_leads_to_its_cells() {
        String preview = clerk.get("/document").body();
        String cells = "/figures/T04/cells?figure=T04%7Ccounty%7Ccurrent&amp;edition=" + first;

        assertThat(preview).contains("<svg class=\"numbers\" xmlns=", "viewBox=\"0 0 595 842\"");
        assertThat(found(preview, "href=\"(/figures/T04/cells[^\"]+)\"")).isEqualTo(cells);
        assertThat(preview.split("<rect x=\"[0-9]+\" y=\"[0-9]+\" width=\"[0-9]+\" height=\"[0-9]+\">"))
                .hasSize(6);
        assertThat(plain(preview)).contains("本页 5 个数的出处");

        String sheet = clerk.get("/document/pages/" + first + "/1").body();
        assertThat(plain(sheet)).contains("总结第 1 页，共 1 页", "600 小县 登记选民 3 个单元格 440 小县 参加投票 3 个单元格 73.3 小县 参选率 6 个单元格");
        assertThat(sheet).contains("aria-label=\"440 小县 参加投票 的 3 个单元格\"", cells);
        assertThat(plain(clerk.get(cells.replace("&amp;", "&")).body())).contains("本页所填的数相加 440");
        for (String page : List.of("0", "2", "9999")) {
            assertThat(clerk.get("/document/pages/" + first + "/" + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(6)
    void a_report_edited_in_Word_is_audited_and_kept_nowhere() throws Exception {
        byte[] written = Files.readAllBytes(county.report().resolve("工作总结.docx"));
        Map<String, String> before = files();

        assertThat(plain(audit(clerk, written).body()))
                .contains("第十六届 截止2026-06-30 工作稿", "5 与数据相符 0 手改", "没有发现与数据不符的数和数据不支持的结论")
                .doesNotContain("按另一次汇总写的");

        byte[] edited = Sheet.edit(written, xml -> xml.replaceFirst(">440<", ">444<")
                .replaceFirst("，参加投票", "，比上届多12345人&lt;script&gt;alert(1)&lt;/script&gt;，参加投票"));
        HttpResponse<String> answer = audit(reviewer, edited);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(plain(answer.body()))
                .contains(
                        "4 与数据相符 1 手改，与数据不符 2 没有出处 0 结论不成立",
                        "正文第 2 段 手改，与数据不符 登记选民600人，比上届多12345人&lt;script&gt;",
                        "参加投票 444 人，参选率73.3%。 440 小县 参加投票 ， 3 个单元格",
                        "没有出处 登记选民600人，比上届多 12345 人",
                        "比上届多12345人&lt;script&gt;alert( 1 )&lt;/script&gt;",
                        "数据里没有这个数");
        assertThat(answer.body())
                .contains("/figures/T04/cells?figure=T04%7Ccounty%7Ccurrent&amp;edition=" + first)
                .doesNotContain("<script>alert");

        assertThat(files()).isEqualTo(before);
        try (Stream<Path> left = Files.list(county.data().resolve("spool"))) {
            assertThat(left).isEmpty();
        }
        assertThat(plain(served.visit("log", Role.AUDITOR, "").get("/audit").body()))
                .contains("核对改过的总结");
    }

    @Test
    @Order(6)
    void what_is_no_edited_report_is_refused_in_words() throws Exception {
        byte[] written = Files.readAllBytes(county.report().resolve("工作总结.docx"));
        // A few kilobytes that would be hundreds of megabytes when taken apart.
        byte[] bomb = Sheet.edit(written, xml -> xml.replace("</w:body>", "<a/>".repeat(1_000_001) + "</w:body>"));
        byte[] entity = Sheet.edit(
                written, xml -> xml.replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"));
        int seen = 0;
        for (byte[] content : List.of(new byte[0], "no document".getBytes(UTF_8), bomb, entity)) {
            HttpResponse<String> answer = audit(clerk, content);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(plain(answer.body())).contains("读不出这份文件", "存成别的格式的，请另存为 .docx 再传");
            seen++;
        }
        assertThat(seen).isEqualTo(4);
        clerk.get("/document/audit");
        HttpResponse<String> none = clerk.post("/document/audit", Map.of("edition", ""));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(plain(none.body())).contains("请先选择改过的总结");
        HttpResponse<String> two = clerk.upload("/document/audit", Map.of("a.docx", written, "b.docx", written));
        assertThat(two.statusCode()).isEqualTo(400);
        assertThat(plain(two.body())).contains("一次只核对一份总结");
        HttpResponse<String> large = audit(clerk, new byte[(20 << 20) + 1]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(plain(large.body())).contains("文件太大");
        assertThat(clerk.upload(
                                "/document/audit",
                                Map.of("a.docx", written),
                                Map.of("_csrf", clerk.token(), "edition", "../../etc"))
                        .statusCode())
                .isEqualTo(404);
        try (Stream<Path> left = Files.list(county.data().resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }

    private static HttpResponse<String> audit(Visit visit, byte[] content) {
        visit.get("/document/audit");
        return visit.upload("/document/audit", Map.of("改过的.docx", content));
    }

    /** What lies in the output and in the mailbox, by its SHA-256. */
    private static Map<String, String> files() throws Exception {
        Map<String, String> files = new TreeMap<>();
        for (Path folder :
                List.of(county.report(), county.inbox(), county.data().resolve("received"))) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(file.toString(), Sha256.of(file));
                }
            }
        }
        assertThat(files).hasSizeGreaterThan(8);
        return files;
    }

    @Test
    @Order(6)
    void nobody_else_sees_or_changes_anything_of_it() {
        int seen = 0;
        Map<String, Visit> others = Map.of(
                "township", served.visit("t1", Role.TOWNSHIP, "01"),
                "administrator", served.visit("admin", Role.ADMINISTRATOR, ""),
                "auditor", served.visit("auditor", Role.AUDITOR, ""));
        for (Visit other : others.values()) {
            for (String page : List.of(
                    "/figures",
                    "/figures/T01",
                    "/figures/T01/cells?figure=T01%7C01%7Ccurrent",
                    "/claims",
                    "/document",
                    "/document/changes?from=" + first,
                    "/document/pages/" + first + "/1.png",
                    "/document/pages/" + first + "/1",
                    "/document/audit",
                    file(first, "manifest.json"))) {
                assertThat(other.get(page).statusCode()).as(page).isEqualTo(403);
                seen++;
            }
            other.get("/figures");
            for (String deed : List.of(
                    "/document/audit",
                    "/document/proposals",
                    "/document/proposals/x/withdraw",
                    "/document/proposals/x/reject",
                    "/document/proposals/x/confirm",
                    "/document/seals/x/unseal")) {
                assertThat(other.post(deed, Map.of("edition", first)).statusCode())
                        .as(deed)
                        .isEqualTo(403);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(48);
        reviewer.get("/document");
        assertThat(reviewer.post("/document/proposals", Map.of("edition", first))
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.postBare("/document/proposals", Map.of("edition", first))
                        .statusCode())
                .isEqualTo(403);
        assertThat(plain(clerk.get("/document").body())).contains("提请定稿的是这一版");
    }

    @Test
    @Order(7)
    void what_a_clerk_proposes_a_reviewer_confirms_and_later_returns_do_not_touch_it() throws Exception {
        clerk.get("/document");
        String proposed = plain(clerk.post("/document/proposals", Map.of("edition", first, "note", "请审"))
                .body());
        assertThat(proposed).contains("已提请定稿", "待确认", "提请说明： 请审", "撤回提请").doesNotContain("确认定稿并封存");

        String page = reviewer.get("/document").body();
        String id = found(page, "/document/proposals/([0-9a-f]{32})/confirm");
        assertThat(clerk.post("/document/proposals/" + id + "/confirm", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(plain(reviewer.post("/document/proposals/" + id + "/confirm", Map.of())
                        .body()))
                .contains("已定稿并封存，为定稿第1版", "已封存");
        String sealed = Sha256.of(county.report().resolve("../定稿/1/工作总结.docx").normalize());

        county.with(filing("02", "乙镇", 200, 190).correctedOn("2026-07-05"));
        run();

        String later = clerk.get("/document").body();
        assertThat(plain(later)).contains("定稿之后，汇总结果又有变化", "看与定稿的差别").doesNotContain("提请定稿的是这一版");
        assertThat(edition(later)).isNotEqualTo(first);
        byte[] kept = clerk.download(file(first, "%E5%B7%A5%E4%BD%9C%E6%80%BB%E7%BB%93.docx"))
                .body();
        assertThat(kept)
                .isEqualTo(Files.readAllBytes(
                        county.report().resolve("../定稿/1/工作总结.docx").normalize()));
        assertThat(Sha256.of(county.report().resolve("../定稿/1/工作总结.docx").normalize()))
                .isEqualTo(sealed);
        assertThat(plain(clerk.get("/figures?edition=" + first).body())).contains("定稿第1版", "参加投票 T04 440");
        assertThat(plain(clerk.get("/figures").body())).contains("工作稿", "参加投票 T04 480");

        String changes = plain(clerk.get("/document/changes?from=" + first).body());
        assertThat(changes)
                .contains(
                        "乙镇 换了报表", "参加投票 440人 480人", "参选率 73.3% 80.0%", "前： 登记选民600人，参加投票440人", "后： 登记选民600人，参加投票480人");
    }

    @Test
    @Order(7)
    void who_has_not_typed_the_password_a_moment_ago_does_it_first() throws Exception {
        HttpSession idle = (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, values) -> null);
        FinalPage page = served.bean(FinalPage.class);
        RedirectAttributesModelMap told = new RedirectAttributesModelMap();

        assertThat(page.confirm("0".repeat(32), idle, told)).isEqualTo("redirect:/relogin?next=%2Fdocument");
        assertThat(page.unseal("0".repeat(32), "理由", idle, told)).isEqualTo("redirect:/relogin?next=%2Fdocument");
        assertThat(told.getFlashAttributes().get("refused")).isEqualTo("定稿、启封前要再核对一次密码，核对后请再办理一次。");
    }

    @Test
    @Order(8)
    void a_final_version_is_opened_with_a_reason_and_the_next_one_gets_the_next_number() {
        String seal = found(reviewer.get("/document").body(), "/document/seals/([0-9a-f]{32})/unseal");
        assertThat(plain(reviewer.post("/document/seals/" + seal + "/unseal", Map.of("reason", " "))
                        .body()))
                .contains("请写明理由");
        assertThat(plain(reviewer.post("/document/seals/" + seal + "/unseal", Map.of("reason", "乙镇更正"))
                        .body()))
                .contains("定稿第1版已启封", "乙镇更正");

        String working = edition(clerk.get("/document").body());
        clerk.post("/document/proposals", Map.of("edition", working));
        String id = found(reviewer.get("/document").body(), "/document/proposals/([0-9a-f]{32})/confirm");
        assertThat(plain(reviewer.post("/document/proposals/" + id + "/confirm", Map.of())
                        .body()))
                .contains("为定稿第2版");
        assertThat(clerk.download(file(first, "manifest.json")).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(9)
    void a_file_that_was_changed_is_not_given_out_and_the_page_says_so() throws Exception {
        Path file = county.report().resolve("审核意见.xlsx");
        Files.writeString(file, "手改");
        String working = edition(clerk.get("/document").body());

        HttpResponse<String> answer = clerk.get(file(working, "%E5%AE%A1%E6%A0%B8%E6%84%8F%E8%A7%81.xlsx"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(plain(answer.body())).contains("“ 审核意见.xlsx ”已不在原处，或者内容与清单不符");
    }

    private static void run() {
        served.bean(NightlyRun.class).run(Start.command(Optional.empty()), Progress.UNHEARD);
    }

    private static String file(String edition, String name) {
        return "/document/files/" + edition + "?name=" + name;
    }

    private static String edition(String page) {
        return found(page, "/document/files/([0-9a-f]{64})");
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    /** What can be read on a page, each piece parted from the next by one blank. */
    private static String plain(String html) {
        String main = html.substring(html.indexOf("<main"));
        return main.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
