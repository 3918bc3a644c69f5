package xianghui.web.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import xianghui.application.SmallCounty;
import xianghui.job.NightlyRun;
import xianghui.job.Progress;
import xianghui.people.Role;
import xianghui.runs.Cause;
import xianghui.runs.Start;
import xianghui.web.Browser;
import xianghui.web.Served;

/**
 * The whole way of a return, from the township that sends it in to the report that is made final, before a real
 * browser: on a desk, on a telephone, by the keyboard alone and without script. One story, told in this order.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysTest {

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

    private static final String TOO_MANY = "参加投票110人多于登记选民100人，请核对";
    private static final String TOO_FEW = "参加投票40人不过登记选民100人的半数，请核实";

    @TempDir
    static Path folder;

    private static Served served;
    private static Walk walk;

    @BeforeAll
    static void serve() throws IOException {
        Browser.require();
        SmallCounty county = SmallCounty.in(folder)
                .with(filing("03", "丙乡", 300, 200))
                .edit("input/county.yaml", "units:\n", """
                        units:
                          - {code: "04", name: 丁乡, aliases: [], role: township, kind: 乡, predecessors: [], quota: {}}
                          - {code: "05", name: 戊乡, aliases: [], role: township, kind: 乡, predecessors: [], quota: {}}
                        """)
                .write("templates/claims.yaml", CLAIMS)
                .outline("{CL01}。");
        served = Served.county(county, "--xianghui.schedule.cron=-")
                .person("jia", Role.TOWNSHIP, "01")
                .person("yi", Role.TOWNSHIP, "02")
                .person("ding", Role.TOWNSHIP, "04")
                .person("wu", Role.TOWNSHIP, "05")
                .person("clerk", Role.CLERK, "")
                .person("reviewer", Role.REVIEWER, "")
                .person("manager", Role.ADMINISTRATOR, "")
                .person("auditor", Role.AUDITOR, "");
        night("2026-07-01T18:00:00Z");
        walk = new Walk(served, Browser.wide(), Files.createDirectory(folder.resolve("downloads")));
    }

    @AfterAll
    static void stop() {
        if (walk != null) {
            walk.browser().close();
        }
        served.close();
    }

    @Test
    @Order(1)
    void a_township_sends_its_return_in_is_sent_it_back_corrects_and_explains() throws IOException {
        walk.on("desk");
        township("jia", "01", "甲镇");
    }

    @Test
    @Order(2)
    void a_clerk_sees_in_the_morning_what_the_night_changed_and_proposes_the_report() throws IOException {
        night("2026-07-02T18:00:00Z");
        walk.on("desk");
        morning();
        assertThat(walk.text())
                .contains("应报 5 已报 2 退回 0 未报 3 冲突 0", "甲镇 新采用", "登记选民 300 400 人", "参加投票 200 240 人", "下面 3 个单位需要催一催");
        unit("甲镇");
        walk.unfold("答复这条说明");
        walk.button("采纳");
        walk.until("已采纳这条说明");
        run();
        figures("400", "240");
        document("登记选民400人，参加投票240人");
        propose();
        walk.look("proposed");
    }

    @Test
    @Order(3)
    void a_reviewer_types_the_password_again_and_makes_it_final() throws IOException {
        walk.on("desk");
        confirm(1);
    }

    @Test
    @Order(4)
    void another_township_does_the_same_on_a_telephone() throws IOException {
        walk.on("phone");
        township("yi", "02", "乙镇");
    }

    @Test
    @Order(5)
    void on_a_telephone_a_clerk_asks_back_and_sees_what_came_after_the_final_version() throws IOException {
        night("2026-07-03T18:00:00Z");
        walk.on("phone");
        morning();
        assertThat(walk.text()).contains("应报 5 已报 3", "乙镇 新采用", "登记选民 400 500 人", "参加投票 240 280 人");
        unit("乙镇");
        walk.unfold("答复这条说明");
        walk.field("question").sendKeys("下雨的是哪几天？");
        walk.button("再问");
        walk.until("县里再问");
        run();
        figures("500", "280");
        document("登记选民500人，参加投票280人");
        assertThat(walk.text()).contains("定稿之后，汇总结果又有变化。定稿没有改动");
        walk.link("看与定稿的差别");
        walk.until("登记选民500人，参加投票280人");
        assertThat(walk.text()).contains("登记选民400人，参加投票240人", "乙镇");
        walk.look("changes");
    }

    @Test
    @Order(6)
    void the_final_version_is_opened_with_a_reason_and_a_second_one_follows_it() throws IOException {
        walk.on("phone");
        walk.login("reviewer");
        walk.menu("总结");
        walk.unfold("启封");
        walk.field("reason").sendKeys("乙镇补报");
        walk.button("启封");
        walk.agree("确定启封这一版定稿吗？");
        walk.until("定稿第1版已启封");
        walk.login("clerk");
        walk.menu("总结");
        propose();
        confirm(2);
        assertThat(walk.text()).contains("第1版", "乙镇补报", "第2版");

        walk.login("yi");
        assertThat(walk.text()).contains("县里再问", "下雨的是哪几天？");
        walk.unfold("改写说明");
        walk.field("text").sendKeys("七日、八日");
        walk.button("提交说明");
        walk.until("说明已提交");
    }

    @Test
    @Order(7)
    void the_keyboard_is_enough_for_a_township() throws IOException {
        walk.on("desk");
        Keyboard keyboard = sitDown("ding");
        assertThat(keyboard.tab()).isEqualTo("跳到正文");
        walk.look("skip-link");
        keyboard.enter();
        assertThat(walk.browser().driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("main");

        byKeyboard(keyboard, workbook("丁乡.xlsx", "04", "丁乡"));
        walk.until("退回");
        keyboard.press("查看审核意见");
        walk.until(TOO_MANY);
        byKeyboard(keyboard, corrected(walk.download(() -> keyboard.press("下载批注过的报表"))));
        walk.until("采用");
        keyboard.press("查看审核意见");
        walk.until(TOO_FEW);
        keyboard.press("写明情况");
        keyboard.to("数字没有错的");
        keyboard.type("当天大雨");
        keyboard.press("提交说明");
        walk.until("说明已提交");
        keyboard.press("退出");
        walk.until("已退出");
        assertThat(keyboard.stops()).isBetween(30, 200);
    }

    @Test
    @Order(8)
    void the_keyboard_is_enough_for_the_county() throws IOException {
        walk.on("desk");
        Keyboard clerk = sitDown("clerk");
        clerk.press("丁乡");
        walk.until("当天大雨");
        clerk.press("答复这条说明");
        clerk.press("采纳");
        walk.until("已采纳这条说明");
        clerk.press("总览");
        walk.until("最近一次汇总");
        clerk.press("现在汇总");
        walk.until("再做一次");
        clerk.press("数据");
        walk.until("全县数据");
        clerk.press("参加投票");
        walk.until("各单位的数");
        clerk.press("看单元格");
        walk.until("本页所填的数相加 320");
        clerk.press("退出");
        walk.until("已退出");

        Keyboard reviewer = sitDown("reviewer");
        reviewer.press("总结");
        walk.until("启封");
        reviewer.press("启封");
        reviewer.to("启封理由");
        reviewer.type("丁乡补报");
        reviewer.press("启封");
        walk.agree("确定启封这一版定稿吗？");
        walk.until("定稿第2版已启封");
        reviewer.press("退出");
        walk.until("已退出");

        clerk = sitDown("clerk");
        clerk.press("总结");
        walk.until("提请定稿的是这一版");
        clerk.press("提请定稿");
        walk.until("已提请定稿");
        clerk.press("退出");
        walk.until("已退出");

        reviewer = sitDown("reviewer");
        reviewer.press("总结");
        walk.until("确认定稿并封存");
        served.letTimePass();
        reviewer.press("确认定稿并封存");
        walk.agree("确认后这一版即封存，确定吗？");
        walk.until("再次核对密码");
        reviewer.type(Served.PASSWORD + Keys.ENTER);
        walk.until("确认定稿并封存");
        reviewer.press("确认定稿并封存");
        walk.agree("确认后这一版即封存，确定吗？");
        walk.until("已定稿并封存，为定稿第3版");
        assertThat(clerk.stops() + reviewer.stops()).isBetween(20, 200);
    }

    @Test
    @Order(9)
    void a_return_is_sent_in_and_fetched_corrected_and_explained_without_script() throws IOException {
        Path downloads = Files.createDirectory(folder.resolve("without-script"));
        try (Browser browser = Browser.withoutScript()) {
            Walk plain = new Walk(served, browser, downloads);
            plain.login("wu");
            plain.send(workbook("戊乡.xlsx", "05", "戊乡"));
            plain.until("退回");
            plain.link("查看审核意见");
            assertThat(plain.text()).contains(TOO_MANY);
            plain.send(corrected(plain.download("下载批注过的报表")));
            plain.until("采用");
            plain.link("查看审核意见");
            plain.unfold("写明情况");
            plain.field("text").sendKeys("当天大雨");
            plain.button("提交说明");
            plain.until("说明已提交");
            assertThat(plain.download("下载空白表")).isNotEmptyFile();

            plain.login("clerk");
            plain.button("现在汇总");
            plain.until("再做一次");
            plain.menu("总结");
            assertThat(words(plain.download("工作总结.docx"))).contains("登记选民700人，参加投票360人");
        }
    }

    @Test
    @Order(10)
    void every_other_page_is_looked_at_too() throws IOException {
        walk.browser().driver().manage().deleteAllCookies();
        open("/login", "login");
        walk.login("clerk");
        open("/", "overview-later");
        open("/uploads", "uploads");
        open("/units/02", "unit-asked");
        open("/account", "account");
        open("/nowhere", "error");
        walk.login("manager");
        open("/people", "people");
        walk.field("list").sendKeys("丁乡 赵一\n无名乡 钱二\n戊乡 孙三");
        walk.button("全部开立");
        walk.until("已开立 2 个账号");
        walk.look("people-list");
        open("/backup", "backup");
        walk.login("auditor");
        open("/audit", "audit");
        walk.login("jia");
        assertThat(walk.text()).contains("已采纳");
        open("/units/01", "unit-ruled");
        open("/units/01/differences?from=1&to=2", "differences");
        assertThat(walk.seen()).hasSize(58);
    }

    /** Users.md, journey (b), with a pointer. */
    private static void township(String login, String code, String name) throws IOException {
        walk.login(login);
        assertThat(walk.path()).isEqualTo("/units/" + code);
        assertThat(walk.text()).contains("未报", "还没有报过。");
        walk.look("unit-empty");

        walk.send(workbook(name + ".xlsx", code, name));
        walk.until("退回");
        assertThat(walk.text())
                .contains("已收到，请保存或打印这张回执。", "单位 " + name, "版本 第 1 版", name + ".xlsx")
                .containsPattern("收到时间 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")
                .containsPattern("核对码 \\d{3}-\\d{3}")
                .containsPattern("SHA-256 前 12 位） [0-9a-f]{12}");
        walk.look("receipt");

        walk.link("查看审核意见");
        assertThat(walk.text()).contains("必须更正 1 处", "选区投票", "强制 R-1 C4 " + TOO_MANY);
        walk.look("unit-returned");

        walk.send(corrected(walk.download("下载批注过的报表")));
        walk.until("采用");
        assertThat(walk.text()).contains("版本 第 2 版");
        walk.link("查看审核意见");
        assertThat(walk.text()).contains("已报", "必须更正 0 处", "需要核实 1 处", TOO_FEW, "已更正的 1 处");
        walk.unfold("写明情况");
        walk.field("text").sendKeys("当天大雨");
        walk.look("unit-answering");
        walk.button("提交说明");
        walk.until("说明已提交");
        assertThat(walk.text()).contains("说明：当天大雨", "等待县里答复");
        walk.button("看改动");
        walk.until("有 3 个单元格不同");
        assertThat(walk.text()).contains("选区投票 C4 110 40");
    }

    private static void morning() throws IOException {
        walk.login("clerk");
        assertThat(walk.path()).isEqualTo("/");
        assertThat(walk.text()).contains("最近一次汇总", "按时自动", "昨夜变化");
        walk.look("overview");
    }

    /** One click from the overview to what a township was told. */
    private static void unit(String name) throws IOException {
        walk.link(name);
        assertThat(walk.text()).contains("待县里答复的说明 1 条", TOO_FEW, "当天大雨");
        walk.look("unit-of-clerk");
    }

    /** Starts a run and watches it end on the page where it began. */
    private static void run() throws IOException {
        walk.menu("总览");
        walk.button("现在汇总");
        walk.until("再做一次");
        assertThat(walk.path()).startsWith("/runs/");
        assertThat(walk.text()).contains("“clerk”开始", "接收文件", "完成，单位不齐", "写出的文件");
        walk.look("run");
        walk.menu("汇总记录");
        assertThat(walk.text()).contains("按时自动", "“clerk”开始");
        walk.look("runs");
    }

    private static void figures(String registered, String voted) throws IOException {
        walk.menu("数据");
        walk.look("figures");
        walk.link("参选率");
        assertThat(walk.text()).contains("口径：参加投票除以登记选民。", voted + " " + registered);
        walk.look("figure");
        walk.link("看单元格");
        assertThat(walk.text()).contains("分子 " + voted, "分母 " + registered, "丙乡 03丙乡.xlsx 选区投票 C4");
        walk.look("cells");
        walk.menu("结论");
        walk.unfold("为什么这样写");
        assertThat(walk.text()).contains("登记选民" + registered + "人，参加投票" + voted + "人", "不成立", "成立");
        walk.look("claims");
    }

    private static void document(String sentence) throws IOException {
        walk.menu("总结");
        var driver = walk.browser().driver();
        List<WebElement> pages = driver.findElements(By.cssSelector("figure.page img"));
        assertThat(pages).isNotEmpty();
        for (WebElement page : pages) {
            driver.executeScript("arguments[0].scrollIntoView()", page);
            walk.browser()
                    .waiting(30)
                    .until(any -> Boolean.TRUE.equals(driver.executeScript(
                            "return arguments[0].complete && arguments[0].naturalWidth > 500", page)));
        }
        driver.executeScript("scrollTo(0, 0)");
        walk.look("document");
        assertThat(words(walk.download("工作总结.docx"))).contains(sentence);
    }

    private static void propose() {
        walk.field("note").sendKeys("请审定");
        walk.button("提请定稿");
        walk.until("已提请定稿，请县级审核人员确认。");
        assertThat(walk.text()).contains("待确认", "提请说明：请审定");
    }

    /** A second person confirms, whose password was typed too long ago. */
    private static void confirm(int number) throws IOException {
        walk.login("reviewer");
        walk.menu("总结");
        walk.look("to-confirm");
        served.letTimePass();
        walk.button("确认定稿并封存");
        walk.agree("确认后这一版即封存，确定吗？");
        walk.until("再次核对密码");
        walk.look("relogin");
        walk.field("password").sendKeys(Served.PASSWORD);
        walk.button("核对");
        walk.until("提请说明：请审定");
        walk.button("确认定稿并封存");
        walk.agree("确认后这一版即封存，确定吗？");
        walk.until("已定稿并封存，为定稿第" + number + "版");
        walk.look("sealed");
    }

    private static Keyboard sitDown(String login) {
        walk.browser().driver().manage().deleteAllCookies();
        walk.browser().open(served, "/login");
        Keyboard keyboard = new Keyboard(walk.browser().driver());
        keyboard.type(login + Keys.TAB + Served.PASSWORD + Keys.ENTER);
        walk.until("退出");
        return keyboard;
    }

    private static void byKeyboard(Keyboard keyboard, Path file) {
        // The dialog in which one then looks for the file is the system's, not the page's.
        keyboard.to("选择报表文件").sendKeys(file.toString());
        keyboard.press("报送");
        walk.until("回执编号");
    }

    /** On both screens. */
    private static void open(String path, String name) throws IOException {
        walk.browser().open(served, path);
        for (String screen : List.of("desk", "phone")) {
            walk.on(screen);
            walk.look(name);
        }
    }

    private static void night(String moment) {
        served.bean(NightlyRun.class).run(Start.night(Cause.SCHEDULE, Instant.parse(moment)), Progress.UNHEARD);
    }

    private static Path workbook(String file, String code, String name) throws IOException {
        return Files.write(folder.resolve(file), SmallCounty.workbook(filing(code, name, 100, 110)));
    }

    /** Opens the workbook that came back, reads the note on the cell, corrects it and saves it as a correction. */
    private static Path corrected(Path returned) throws IOException {
        Path file = folder.resolve("更正-" + returned.getFileName());
        try (InputStream in = Files.newInputStream(returned);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet votes = workbook.getSheet("选区投票");
            assertThat(votes.getRow(3).getCell(2).getCellComment().getString().getString())
                    .contains(TOO_MANY);
            votes.getRow(3).getCell(2).setCellValue("40");
            Sheet cover = workbook.getSheet("封面");
            cover.getRow(5).getCell(1).setCellValue("更正");
            cover.getRow(8).getCell(1).setCellValue("2026-07-02");
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    private static String words(Path word) throws IOException {
        try (InputStream in = Files.newInputStream(word);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
