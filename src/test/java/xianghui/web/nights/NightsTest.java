package xianghui.web.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xianghui.application.SmallCounty.filing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import xianghui.Application;
import xianghui.application.SmallCounty;
import xianghui.cli.Console;
import xianghui.job.Assessment;
import xianghui.job.Night;
import xianghui.job.NightWatch;
import xianghui.job.NightlyRun;
import xianghui.job.Progress;
import xianghui.job.RunLock;
import xianghui.job.RunUnderWayException;
import xianghui.job.ScheduleSettings;
import xianghui.people.Role;
import xianghui.publication.Sha256;
import xianghui.runs.Cause;
import xianghui.runs.Ending;
import xianghui.runs.Line;
import xianghui.runs.NightServedException;
import xianghui.runs.Run;
import xianghui.runs.RunDetails;
import xianghui.runs.Runs;
import xianghui.runs.Start;
import xianghui.runs.Step;
import xianghui.runs.WrittenFile;
import xianghui.web.Browser;
import xianghui.web.Served;
import xianghui.web.Visit;

/** Runs in the background of a real server, and the pages that show them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NightsTest {

    private static SmallCounty county;
    private static Path root;
    private static Served served;
    private static Visit clerk;

    /** The last day on which anything was filed. */
    private static LocalDate day = LocalDate.of(2026, 7, 1);

    /** The first run is cut off as a kill in its last step leaves it. */
    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException, SQLException {
        root = folder;
        county = SmallCounty.filed(folder);
        List<String> line = new ArrayList<>(List.of("run"));
        line.addAll(county.options());
        Application.run(new Console(System.out), line.toArray(String[]::new));
        Files.delete(county.report().resolve("manifest.json"));
        cutOffInRender();
        served = Served.county(county, "--xianghui.schedule.cron=-");
        clerk = served.visit("zhang", Role.CLERK, "");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void nothingIsUnderWay() {
        await(() -> night().current().isEmpty()
                && runs().last(9).stream().noneMatch(one -> one.ending() == Ending.UNDER_WAY));
    }

    @Test
    void what_was_cut_off_before_the_server_started_is_gone_on_with() {
        Run cutOff = numbered(1);
        RunDetails resumed = details(numbered(2));

        assertThat(cutOff.ending()).isEqualTo(Ending.CUT_OFF);
        assertThat(resumed.run().start().cause()).isEqualTo(Cause.RESUMPTION);
        assertThat(resumed.run().start().continues()).contains(cutOff.id());
        assertThat(resumed.run().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(resumed.run().recovered()).isTrue();
        assertThat(resumed.steps()).extracting(Step::name).containsExactly("receive", "render");
        assertThat(resumed.lines())
                .extracting(Line::text)
                .containsExactly(
                        "上一次汇总中途中断，现在自动接着做。",
                        "接着第 1 次没有做完的汇总做。",
                        "上一次汇总中途停止，已清理，没有丢失收到的文件。",
                        "收到的文件和设定与上次完全相同，不再重读。",
                        "前面的步骤上次已经做完，从“生成文件”这一步接着做。",
                        "应报 3 个单位：已采用 3，退回 0，冲突 0，未报 0。",
                        "应报单位全部采用，汇总完成。");
        assertThat(clerk.get("/runs").body()).contains("中断后自动接着做", "中途中断", "先清理了上次的中断", "命令行");
        assertThat(clerk.get("/runs/" + resumed.run().id()).body()).contains("开始前发现上一次汇总中途停止，已自动清理");
    }

    @Test
    void a_clerk_starts_a_run_and_sees_in_the_morning_what_it_changed() {
        files(filing("01", "甲镇", 100, 90), filing("02", "乙镇", 200, 150), filing("03", "丙乡", 300, 200));
        run(clerk.post("/runs", Map.of()));
        files(filing("03", "丙乡", 300, 400));
        run(clerk.post("/runs", Map.of()));
        files(filing("02", "乙镇", 200, 190), filing("03", "丙乡", 300, 200));
        RunDetails second = run(clerk.post("/runs", Map.of()));

        String page = clerk.get("/runs/" + second.run().id()).body();
        assertThat(text(page))
                .contains("“zhang”开始", "读取和审核 ", "完成，单位齐全")
                .contains("乙镇：已读取。强制 0，核实 0，提示 0，未审核 0", "应报单位全部采用，汇总完成。");
        assertThat(second.files()).hasSizeGreaterThan(6).allSatisfy(file -> assertThat(page)
                .contains(file.path(), file.sha256()));
        Matcher link = Pattern.compile("/document/files/[0-9a-f]{64}\\?name=findings\\.json")
                .matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(Sha256.of(clerk.get(link.group()).body()))
                .isEqualTo(second.files().stream()
                        .filter(file -> file.path().equals("findings.json"))
                        .findFirst()
                        .orElseThrow()
                        .sha256());
        assertThat(second.steps())
                .extracting(Step::name)
                .containsExactly("receive", "ingest", "settle", "aggregate", "compose", "render");
        assertThat(second.steps()).allMatch(step -> step.ended().isPresent());

        // Its pages are read before anybody has asked for them.
        String pdf = second.files().stream()
                .filter(file -> file.path().equals("工作总结.pdf"))
                .findFirst()
                .orElseThrow()
                .sha256();
        Path pages = county.data().resolve("pages").resolve(pdf);
        await(() -> Files.isRegularFile(pages.resolve("pages")) && Files.isRegularFile(pages.resolve("places")));

        String overview = text(clerk.get("/").body());
        assertThat(overview)
                .contains("应报 3 已报 3 退回 0 未报 0 冲突 0")
                .contains("昨夜变化 第 " + second.run().number() + " 次汇总")
                .contains("乙镇 已更正")
                .contains("参加投票 440 480 人", "参选率 73.3 80.0 %")
                .contains("已消除的审核意见（ 1 ） 【 强制 】 丙乡 参加投票400人多于登记选民300人，请核对 R-1")
                .contains("没有设定自动汇总的时间。")
                .contains("各单位都已报送，没有需要催的。");
    }

    @Test
    void a_clerk_chooses_among_the_reports_of_the_period_and_the_same_one_is_done_again() throws IOException {
        files(filing("01", "甲镇", 100, 90), filing("02", "乙镇", 200, 150), filing("03", "丙乡", 300, 200));
        assertThat(clerk.get("/runs").body()).doesNotContain("<select");
        Path reports = root.resolve("templates/reports.yaml");
        Path outline = root.resolve("templates/outline/brief.docx");
        Files.copy(root.resolve("templates/outline/final.docx"), outline);
        Files.writeString(reports, """
                reports:
                  - {report: village, name: 村级进展, periods: [村级]}
                  - {report: final, name: 工作总结, periods: [终报]}
                  - {report: brief, name: 简报, periods: [终报]}
                """);
        county.edit("templates/codes.yaml", "values: {终报: []}", "values: {终报: [], 村级: []}");
        try {
            Matcher choice = Pattern.compile("<option value=\"(\\w+)\">([^<]+)</option>")
                    .matcher(clerk.get("/runs").body());
            assertThat(choice.results().map(one -> one.group(1) + " " + one.group(2)))
                    .containsExactly("final 工作总结", "brief 简报");

            RunDetails brief = run(clerk.post("/runs", Map.of("report", "brief")));

            assertThat(brief.run().ending()).isEqualTo(Ending.COMPLETE);
            assertThat(brief.files()).extracting(WrittenFile::path).contains("简报.docx", "简报.pdf");
            assertThat(text(clerk.get("/runs/" + brief.run().id()).body())).contains("报告 简报");
            String document = clerk.get("/document").body();
            assertThat(text(document)).contains("第十六届 截止2026-06-30 工作稿", "第十六届 截止2026-06-30 简报（工作稿，不用定稿）");
            Matcher link = Pattern.compile("/document\\?edition=[0-9a-f]{64}")
                    .matcher(clerk.get("/runs/" + brief.run().id()).body());
            assertThat(link.find()).isTrue();
            assertThat(text(clerk.get(link.group()).body()))
                    .contains("简报（工作稿，不用定稿）", "简报.docx")
                    .doesNotContain("提请定稿");
            RunDetails again = run(clerk.post("/runs/" + brief.run().id() + "/again", Map.of()));
            assertThat(again.run().start().report()).isEqualTo("brief");
            assertThat(again.run().unchanged()).isTrue();
            RunDetails usual = run(clerk.post("/runs", Map.of()));
            assertThat(usual.run().start().report()).isEqualTo("final");
            assertThat(text(clerk.post("/runs", Map.of("report", "village")).body()))
                    .contains("不能写这种报告");
            assertThat(runs().last(1).get(0).id()).isEqualTo(usual.run().id());
        } finally {
            Files.delete(reports);
            Files.delete(outline);
            county.edit("templates/codes.yaml", "values: {终报: [], 村级: []}", "values: {终报: []}");
        }
    }

    @Test
    void the_morning_page_tells_whom_to_remind() {
        files(filing("01", "甲镇", 100, 90), filing("02", "乙镇", 200, 150), filing("03", "丙乡", 300, 200));
        run(clerk.post("/runs", Map.of()));
        files(filing("01", "甲镇", 100, 120));
        run(clerk.post("/runs", Map.of()));

        String overview = text(clerk.get("/").body());

        assertThat(overview)
                .contains("退回 1", "甲镇 退回 原报仍采用")
                .contains("下面 1 个单位需要催一催")
                .contains("甲镇：贵单位报送的报表已退回，有1处必须更正、0处需要核实说明，请改好后尽快重新报送。");
        files(filing("01", "甲镇", 100, 90));
        assertThat(run(clerk.post("/runs", Map.of())).run().ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void a_run_that_failed_is_gone_on_with_where_it_stopped() throws IOException {
        Path obstacle = county.report().resolveSibling("2026-06-29");
        Files.writeString(obstacle, "a file where the folder of the report should be");

        RunDetails failed = run(clerk.post("/runs", Map.of("asOf", "2026-06-29")));

        assertThat(failed.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(failed.run().reason()).startsWith("FileAlreadyExistsException ");
        String told = failed.lines().get(failed.lines().size() - 1).text();
        assertThat(told)
                .isEqualTo("“生成文件”这一步没有完成。已完成的步骤不会丢失，请把编号 " + failed.run().id().substring(0, 8)
                        + " 告诉系统管理员，排除原因后再做一次，从这一步接着做。");
        assertThat(failed.lines()).noneMatch(line -> line.text().contains("Exception"));
        assertThat(text(clerk.get("/runs/" + failed.run().id()).body())).contains("接着做", "没有做完");

        Files.delete(obstacle);
        RunDetails again = run(clerk.post("/runs/" + failed.run().id() + "/again", Map.of()));

        assertThat(again.run().asOf()).contains(LocalDate.of(2026, 6, 29));
        assertThat(again.run().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(again.steps()).extracting(Step::name).containsExactly("receive", "render");
        assertThat(again.lines())
                .extracting(Line::text)
                .contains("接着第 " + failed.run().number() + " 次没有做完的汇总做。", "前面的步骤上次已经做完，从“生成文件”这一步接着做。");
    }

    @Test
    void definitions_that_contradict_themselves_are_named_and_nothing_is_written() {
        county.edit("input/county.yaml", "as-of: 2026-06-30", "as-of: 哪天");
        RunDetails refused = run(clerk.post("/runs", Map.of()));
        county.edit("input/county.yaml", "as-of: 哪天", "as-of: 2026-06-30");

        assertThat(refused.run().ending()).isEqualTo(Ending.REFUSED);
        assertThat(refused.lines())
                .extracting(Line::text)
                .contains("设定和模板有 1 处问题，没有开始汇总，请逐处改正后再做一次：")
                .anyMatch(text -> text.contains("county.yaml"));
        assertThat(refused.files()).isEmpty();
    }

    @Test
    void of_many_starts_at_once_never_two_are_at_work() throws Exception {
        ScheduleSettings daily = new ScheduleSettings("0 0 2 * * *", ZoneId.of("Asia/Shanghai"));
        Instant morning = Instant.parse("2031-07-01T00:00:00Z");
        runs().watchedSince("0 0 2 * * * Asia/Shanghai", morning.minus(Duration.ofDays(2)));
        Clock stopped = Clock.fixed(morning, ZoneId.of("Asia/Shanghai"));
        NightWatch watch = new NightWatch(daily, runs(), night()::start, () -> {}, stopped);
        NightlyRun command = served.bean(NightlyRun.class);
        long before = lastNumber();
        int begun = 0;
        int refused = 0;
        for (int round = 0; round < 2; round++) {
            List<Callable<Object>> starts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                starts.add(() -> night().start(Start.person("zhang", Optional.empty())));
                starts.add(() -> {
                    watch.look();
                    return "looked";
                });
            }
            starts.add(() -> command.run(Start.command(Optional.empty()), Progress.UNHEARD));
            for (Object outcome : atOnce(starts)) {
                if (outcome instanceof RunUnderWayException || outcome instanceof NightServedException) {
                    refused++;
                } else {
                    assertThat(outcome).isNotInstanceOf(Throwable.class);
                    begun += outcome.equals("looked") ? 0 : 1;
                }
            }
            await(() -> night().current().isEmpty());
        }
        try {
            watch.look();
        } catch (NightServedException e) {
            refused++;
        }
        await(() -> night().current().isEmpty());

        List<Run> all =
                runs().last(100).stream().filter(run -> run.number() > before).toList();
        List<Run> nights = all.stream()
                .filter(run -> run.start().cause() == Cause.CATCH_UP)
                .toList();
        assertThat(nights).hasSize(1);
        assertThat(all).hasSize(begun + 1).allMatch(run -> run.ending().reported());
        assertThat(refused).isGreaterThanOrEqualTo(2);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).ended().orElseThrow())
                    .isBeforeOrEqualTo(all.get(i - 1).started());
        }
    }

    @Test
    void while_another_run_has_the_lock_the_page_says_so() {
        try (RunLock lock = RunLock.take(county.data())) {
            HttpResponse<String> answer = clerk.post("/runs", Map.of());

            assertThat(text(answer.body())).contains("另一次汇总正在进行，这次没有开始；请等它结束后再试。");
        }
    }

    @Test
    void a_run_that_is_told_to_stop_stops_at_a_border_and_is_gone_on_with() {
        files(filing("02", "乙镇", 200, 191));
        Night other = new Night(served.bean(NightlyRun.class), runs(), Duration.ofSeconds(30), run -> {});
        Run begun = other.start(Start.person("zhang", Optional.empty()));

        other.close();

        assertThat(details(begun).run().ending()).isEqualTo(Ending.STOPPED);
        assertThat(details(begun).lines()).last().extracting(Line::text).isEqualTo("程序正在关闭，汇总在这里停下；下次启动后自动接着做。");
        assertThatThrownBy(() -> other.start(Start.person("zhang", Optional.empty())))
                .isInstanceOf(RunUnderWayException.class);

        try (Night next = new Night(served.bean(NightlyRun.class), runs(), Duration.ofSeconds(30), run -> {})) {
            next.resume();
            await(() -> next.current().isEmpty());
        }
        Run resumed = runs().last(1).get(0);
        assertThat(resumed.start().continues()).contains(begun.id());
        assertThat(resumed.ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void what_arrives_during_a_run_waits_for_the_next() {
        files(filing("01", "甲镇", 100, 91));
        LocalDate early = day;
        RunDetails during =
                details(latest(() -> served.bean(NightlyRun.class).run(Start.command(Optional.empty()), new Quiet() {
                    @Override
                    public void received(int count) {
                        files(filing("01", "甲镇", 100, 92).named("晚到.xlsx"));
                    }
                })));
        RunDetails after = run(clerk.post("/runs", Map.of()));
        county.without("晚到.xlsx");

        assertThat(during.units().get(0).counting())
                .isNotEqualTo(after.units().get(0).counting());
        assertThat(during.units().get(0).filedOn()).contains(early);
        assertThat(after.units().get(0).filedOn()).contains(early.plusDays(1));
    }

    @Test
    void a_run_is_watched_as_it_goes() throws IOException {
        files(filing("02", "乙镇", 200, 192));
        Run run = night().start(Start.person("zhang", Optional.empty()));

        assertThat(clerk.get("/runs/" + run.id()).body())
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>", "data-live=\"/runs/");
        HttpResponse<java.io.InputStream> events =
                clerk.send(clerk.request("/runs/" + run.id() + "/events").GET().build(), BodyHandlers.ofInputStream());

        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        List<String> told = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(told).contains("event:progress", "data:应报单位全部采用，汇总完成。");
        assertThat(told.subList(told.size() - 3, told.size())).contains("event:end");
        String last = told.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce("", (one, other) -> other)
                .substring(3);
        HttpResponse<String> again = clerk.send(
                clerk.request("/runs/" + run.id() + "/events")
                        .header("Last-Event-ID", last)
                        .GET()
                        .build(),
                BodyHandlers.ofString());
        assertThat(again.body()).contains("event:end").doesNotContain("event:progress");
    }

    @Test
    void a_browser_shows_a_run_to_its_end_without_being_asked_again() throws IOException {
        Browser.require();
        try (Browser browser = Browser.wide().login(served.person("li", Role.CLERK, ""), "li")) {
            run(clerk.post("/runs", Map.of()));
            files(filing("02", "乙镇", 200, 160), filing("03", "丙乡", 300, 310));
            browser.open(served, "/");
            browser.driver().findElement(By.xpath("//button[text()='现在汇总']")).click();
            await(() -> browser.text().contains("完成，单位不齐"));
            assertThat(browser.text())
                    .contains("丙乡：退回。强制 1，核实 0，提示 0，未审核 0", "工作总结.docx", "再做一次")
                    .doesNotContain("正在做");
            browser.picture("run");
            browser.open(served, "/runs").picture("runs");
            browser.open(served, "/").picture("overview");
            browser.driver().findElement(By.xpath("//button[text()='复制']")).click();
            await(() -> browser.text().contains("已复制"));
        }
        try (Browser browser = Browser.narrow().login(served, "li")) {
            browser.open(served, "/").picture("overview-narrow");
            Object wide = browser.driver().executeScript("return document.documentElement.scrollWidth");
            assertThat(wide).as("nothing sticks out of a telephone").isEqualTo(390L);
        }
        files(filing("03", "丙乡", 300, 200));
        run(clerk.post("/runs", Map.of()));
    }

    @Test
    void everybody_is_let_in_where_he_belongs() {
        Visit reviewer = served.visit("wang", Role.REVIEWER, "");
        assertThat(text(reviewer.get("/").body())).contains("总览", "最近一次汇总").doesNotContain("现在汇总");
        assertThat(reviewer.get("/runs").statusCode()).isEqualTo(200);
        assertThat(reviewer.post("/runs", Map.of()).statusCode()).isEqualTo(403);
        String run = runs().last(1).get(0).id();
        assertThat(reviewer.post("/runs/" + run + "/again", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(clerk.post("/runs", Map.of("asOf", "1026-06-30")).body()).contains("数据截止日期不对");
        assertThat(clerk.post("/runs", Map.of("asOf", "哪天")).statusCode()).isEqualTo(400);
        assertThat(clerk.get("/runs/" + "0".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/runs/" + "0".repeat(32) + "/events").statusCode())
                .isEqualTo(404);
        int seen = 0;
        for (Map.Entry<Role, String> place : Map.of(
                        Role.TOWNSHIP, "/units/01", Role.ADMINISTRATOR, "/people", Role.AUDITOR, "/audit")
                .entrySet()) {
            Role role = place.getKey();
            Visit other = served.visit(role.name().toLowerCase(), role, role == Role.TOWNSHIP ? "01" : "");
            assertThat(other.get("/").uri().getPath()).isEqualTo(place.getValue());
            for (String path : List.of("/runs", "/runs/" + run, "/runs/" + run + "/events")) {
                assertThat(other.get(path).statusCode()).as(role + " " + path).isEqualTo(403);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(9);
    }

    private static void cutOffInRender() throws SQLException {
        String last = "(SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION)";
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + county.data().resolve("xianghui") + ";IFEXISTS=TRUE", "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'EXECUTING', END_TIME ="
                    + " NULL WHERE STEP_NAME = 'render' AND JOB_EXECUTION_ID = " + last);
            statement.execute("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME ="
                    + " NULL WHERE JOB_EXECUTION_ID = " + last);
            statement.execute("UPDATE run SET ending = 'UNDER_WAY', ended = NULL, snapshot = NULL");
            statement.execute("DELETE FROM run_unit");
            statement.execute("DELETE FROM run_file");
        }
    }

    private static Night night() {
        return served.bean(Night.class);
    }

    private static Runs runs() {
        return served.bean(Runs.class);
    }

    private static long lastNumber() {
        return runs().last(1).get(0).number();
    }

    private static Run numbered(long number) {
        return runs().last(500).stream()
                .filter(run -> run.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static RunDetails details(Run run) {
        return runs().details(run.id()).orElseThrow();
    }

    /** Puts workbooks into the inbox that replace what their units have filed so far. */
    private static void files(SmallCounty.Filing... filings) {
        for (SmallCounty.Filing filing : filings) {
            day = day.plusDays(1);
            county.with(filing.correctedOn(day.toString()));
        }
    }

    /** The run that the page has led to, when it has ended. */
    private static RunDetails run(HttpResponse<String> page) {
        String path = page.uri().getPath();
        assertThat(path).matches("/runs/[0-9a-f]{32}");
        String id = path.substring("/runs/".length());
        await(() -> runs().find(id).orElseThrow().ending() != Ending.UNDER_WAY);
        await(() -> night().current().isEmpty());
        return runs().details(id).orElseThrow();
    }

    private static Run latest(Runnable work) {
        work.run();
        return runs().last(1).get(0);
    }

    private static List<Object> atOnce(List<Callable<Object>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Object>> all = new ArrayList<>();
            for (Callable<Object> one : work) {
                all.add(threads.submit(() -> {
                    go.await();
                    try {
                        return one.call();
                    } catch (RuntimeException e) {
                        return e;
                    }
                }));
            }
            go.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> one : all) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static void await(Callable<Boolean> condition) {
        try {
            for (long end = System.nanoTime() + Duration.ofMinutes(2).toNanos(); !condition.call(); ) {
                assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
                Thread.sleep(30);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a person can read of a page, without its tags. */
    private static String text(String page) {
        return page.substring(page.indexOf("<main"))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace(" ，", "，");
    }

    /** Listens without a word. */
    private abstract static class Quiet implements Progress {

        @Override
        public void recovered() {}

        @Override
        public void assessed(Assessment assessment) {}

        @Override
        public void settles() {}

        @Override
        public void unchangedFiles() {}

        @Override
        public void begins(String step) {}
    }
}
