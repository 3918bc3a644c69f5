package xianghui.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
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
import org.openqa.selenium.support.ui.Select;
import org.springframework.jdbc.core.simple.JdbcClient;
import xianghui.application.SmallCounty;
import xianghui.people.Account;
import xianghui.people.Accounts;
import xianghui.people.Action;
import xianghui.people.AuditLine;
import xianghui.people.AuditSearch;
import xianghui.people.Role;
import xianghui.store.JdbcAuditTrail;
import xianghui.web.Browser;
import xianghui.web.Served;
import xianghui.web.Visit;

/** Accounts, logins, sessions and the audit log, through the doors of the real application. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleTest {

    private static final Pattern ISSUED = Pattern.compile("id=\"issued-password\">([a-z2-9]{4}(-[a-z2-9]{4}){2})<");
    private static final String CHOSEN = "kitchen-table-7";

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = Served.county(SmallCounty.in(folder));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    @Order(1)
    void the_first_administrator_comes_in_by_the_code_on_the_console_and_once_only() {
        Matcher code = Pattern.compile("请在 30 分钟内用浏览器打开 (\\S+)，填入下面的一次性口令，开立第一个系统管理员账号：\\s+(\\S+)\\s")
                .matcher(served.said());
        assertThat(code.find()).isTrue();
        assertThat(code.group(1)).isEqualTo(served.uri("/setup").toString());
        Visit visit = served.visit();
        assertThat(visit.get("/login").body()).contains("第一次使用：用一次性口令开立系统管理员账号");
        assertThat(visit.get("/setup").body()).contains("一次性口令显示在启动程序的控制台上").doesNotContain(code.group(2));

        assertThat(setup(visit, "abcd-abcd-abcd-abcd", CHOSEN, CHOSEN).body()).contains("一次性口令不对、已经用过或已过时");
        assertThat(setup(visit, code.group(2), CHOSEN, "another-one-8").body()).contains("两次填写的新密码不一样");
        assertThat(setup(visit, code.group(2), "Password2026", "Password2026").body())
                .contains("新密码太常见，容易被猜中，请换一个。");
        HttpResponse<String> made = setup(visit, code.group(2), CHOSEN, CHOSEN);
        assertThat(made.uri().getPath()).isEqualTo("/login");
        assertThat(made.body()).contains("系统管理员账号已开立，请登录。").doesNotContain("第一次使用");
        assertThat(visit.get("/setup").statusCode()).isEqualTo(404);
        assertThat(served.bean(Accounts.class).all())
                .extracting(Account::login, Account::role)
                .containsExactly(tuple("guanli", Role.ADMINISTRATOR));

        visit.login("guanli", CHOSEN);
        assertThat(visit.get("/people").body()).contains("全部账号", "管理员甲", "还没有填报账号的单位：<span>甲镇、乙镇、丙乡</span>");
        String own = served.bean(Accounts.class).all().get(0).id();
        assertThat(visit.post("/people/" + own + "/close", Map.of()).body())
                .contains("这是最后一个可用的系统管理员，不能停用；请先另开一个系统管理员账号。");
    }

    private static HttpResponse<String> setup(Visit visit, String code, String password, String again) {
        return visit.post(
                "/setup",
                Map.of("code", code, "login", "guanli", "person", "管理员甲", "password", password, "again", again));
    }

    @Test
    void a_new_person_gets_a_password_that_is_shown_once_and_chooses_another() {
        Visit manager = served.visit("manager", Role.ADMINISTRATOR, "");
        manager.get("/people");
        String temporary = issued(create(manager, "甲镇李红", "李红", "TOWNSHIP", "01"));
        HttpResponse<String> later = manager.get("/people");
        assertThat(later.body()).contains("甲镇李红", "临时密码").doesNotContain(temporary, "甲镇、乙镇");

        Visit town = served.visit();
        town.get("/login");
        HttpResponse<String> first = town.post("/login", Map.of("username", " 甲镇李红 ", "password", temporary));
        assertThat(first.uri().getPath()).isEqualTo("/account");
        assertThat(first.body()).contains("您用的是临时密码，请先换成自己的密码，然后才能继续。");
        assertThat(town.get("/units/01").uri().getPath()).isEqualTo("/account");
        assertThat(town.post("/relogin", Map.of("password", temporary)).uri().getPath())
                .isEqualTo("/account");

        assertThat(change(town, "wrong", CHOSEN, CHOSEN).body()).contains("账号或密码不对。");
        assertThat(change(town, temporary, CHOSEN, "other-words-9").body()).contains("两次填写的新密码不一样，请重新填写。");
        assertThat(change(town, temporary, "甲镇李红-2026a", "甲镇李红-2026a").body()).contains("新密码里不能有账号或姓名。");
        assertThat(change(town, temporary, "short-7", "short-7").body()).contains("新密码太短，至少要 10 个字符。");
        assertThat(change(town, temporary, temporary, temporary).body()).contains("新密码不能与原来的相同。");
        assertThat(change(town, temporary, CHOSEN, CHOSEN).body()).contains("密码已修改；您在别处的登录都已退出。");
        assertThat(town.get("/account").body()).contains("密码可用到").doesNotContain("您用的是临时密码");
        served.visit().login("甲镇李红", CHOSEN);
    }

    private static HttpResponse<String> create(Visit manager, String login, String person, String role, String unit) {
        return manager.post("/people", Map.of("login", login, "person", person, "role", role, "unit", unit));
    }

    private static HttpResponse<String> change(Visit visit, String current, String fresh, String again) {
        return visit.post("/account/password", Map.of("current", current, "fresh", fresh, "again", again));
    }

    private static String issued(HttpResponse<String> page) {
        Matcher password = ISSUED.matcher(page.body());
        assertThat(password.find()).as("a password on the page").isTrue();
        return password.group(1);
    }

    @Test
    void what_makes_no_account_is_said_and_what_was_typed_stays() {
        Visit manager = served.visit("manager", Role.ADMINISTRATOR, "");
        manager.get("/people");
        assertThat(create(manager, "manager", "王静", "CLERK", "").body())
                .contains("已经有这个账号（停用的账号也占用名称），请换一个。", "value=\"王静\"");
        assertThat(create(manager, "\"><b>x", "王静", "CLERK", "").body())
                .contains("账号要用 2 至 32 个汉字、字母、数字、点、横线或下划线，开头不能是符号。")
                .doesNotContain("<b>x");
        assertThat(create(manager, "zhen", "王静", "TOWNSHIP", "99").body()).contains("乡镇填报的账号要选本县的一个报送单位。");
        assertThat(create(manager, "zhen", "王静", "GOD", "").statusCode()).isEqualTo(400);
    }

    @Test
    void a_list_of_people_opens_an_account_for_every_line_that_can_be_understood() {
        Visit manager = served.visit("manager", Role.ADMINISTRATOR, "");
        manager.get("/people");
        String list = "乙镇\t赵一\r\n\r\n丁镇 钱二\r\n03，孙三，bingxiang\r\n乙镇\u3000李四\r\n丙乡\r\n丙乡 周五 bingxiang\r\n";

        String page = manager.post("/people/list", Map.of("list", list)).body();

        List<List<String>> rows = Pattern.compile(
                        "<td>([^<]+)</td>\\s*<td>([^<]+)</td>\\s*<th scope=\"row\">([^<]+)</th>\\s*<td><code>([^<]+)</code>")
                .matcher(page)
                .results()
                .map(row -> List.of(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
        assertThat(rows)
                .extracting(row -> row.subList(0, 3))
                .containsExactly(
                        List.of("乙镇", "赵一", "乙镇"), List.of("丙乡", "孙三", "bingxiang"), List.of("乙镇", "李四", "乙镇2"));
        assertThat(page)
                .contains(
                        "已开立 3 个账号。",
                        "有 3 行没有开立账号",
                        "第 3 行：本县没有“丁镇”这个报送单位",
                        "第 6 行：要有单位和姓名两项",
                        "第 7 行：已经有这个账号",
                        ">丁镇 钱二\n丙乡\n丙乡 周五 bingxiang</textarea>");
        assertThat(manager.get("/people").body())
                .contains("赵一", "李四")
                .doesNotContain(rows.get(0).get(3), "钱二");
        assertThat(lines())
                .contains("manager ACCOUNT_CREATE 乙镇2 TOWNSHIP 02 DONE", "manager ACCOUNT_CREATE LOGIN_TAKEN REFUSED");
        served.visit().login("乙镇2", rows.get(2).get(3));
    }

    @Test
    void who_does_nothing_for_a_while_has_to_log_in_again(@TempDir Path folder) throws Exception {
        try (Served hasty = Served.county(SmallCounty.in(folder), "--xianghui.people.session=2s")) {
            Visit visit = hasty.visit("clerk", Role.CLERK, "");
            assertThat(visit.get("/account").uri().getPath()).isEqualTo("/account");
            Thread.sleep(3000);
            assertThat(visit.get("/account").uri().getPath()).isEqualTo("/login");
        }
    }

    @Test
    void a_closed_account_is_out_at_once_and_comes_back_with_another_password() {
        Visit clerk = served.visit("closing", Role.CLERK, "");
        assertThat(clerk.get("/account").uri().getPath()).isEqualTo("/account");
        Visit manager = served.visit("manager", Role.ADMINISTRATOR, "");
        manager.get("/people");
        assertThat(manager.post("/people/id-closing/close", Map.of()).body())
                .contains("账号“closing”已停用，其登录都已失效。", "已停用");

        assertThat(clerk.get("/account").body()).contains("您的密码或账号有了变动，请重新登录。");
        Visit again = served.visit();
        again.get("/login");
        assertThat(again.post("/login", Map.of("username", "closing", "password", Served.PASSWORD))
                        .body())
                .contains("账号或密码不对。");
        String temporary = issued(manager.post("/people/id-closing/reopen", Map.of()));
        served.visit().login("closing", temporary);
    }

    @Test
    void a_reset_password_ends_the_sessions_of_the_old_one() {
        Visit clerk = served.visit("resetting", Role.CLERK, "");
        Visit manager = served.visit("manager", Role.ADMINISTRATOR, "");
        manager.get("/people");
        String temporary = issued(manager.post("/people/id-resetting/reset", Map.of()));

        assertThat(clerk.get("/account").body()).contains("您的密码或账号有了变动，请重新登录。");
        assertThat(served.visit().login("resetting", temporary).get("/account").body())
                .contains("您用的是临时密码");
        assertThat(manager.post("/people/none/reset", Map.of()).body()).contains("没有这个账号，请刷新页面再试。");
    }

    @Test
    void changing_the_password_ends_all_other_sessions_and_not_ones_own() {
        Visit here = served.visit("changing", Role.REVIEWER, "");
        Visit there = served.visit("changing");
        here.get("/account");
        assertThat(change(here, Served.PASSWORD, CHOSEN, CHOSEN).body()).contains("密码已修改");

        assertThat(here.get("/account").uri().getPath()).isEqualTo("/account");
        assertThat(there.get("/account").uri().getPath()).isEqualTo("/login");
        assertThat(there.get("/account").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void a_third_browser_ends_the_oldest_of_two() {
        Visit first = served.visit("roaming", Role.CLERK, "");
        Visit second = served.visit("roaming");
        assertThat(first.get("/account").uri().getPath()).isEqualTo("/account");
        served.visit("roaming");

        assertThat(first.get("/account").body()).contains("您的账号在别处登录，这里已退出；如果不是您本人，请马上登录并修改密码。");
        assertThat(second.get("/account").uri().getPath()).isEqualTo("/account");
    }

    @Test
    void a_session_is_another_one_after_the_login_and_none_after_the_logout() throws Exception {
        served.person("moving", Role.CLERK, "");
        HttpResponse<String> stranger = bare("GET", "/login", "", "");
        String planted = cookie(stranger);
        HttpResponse<String> entered = bare(
                "POST", "/login", planted, "username=moving&password=" + Served.PASSWORD + "&_csrf=" + token(stranger));
        assertThat(entered.statusCode()).isEqualTo(302);
        String own = cookie(entered);
        assertThat(own).isNotEqualTo(planted);
        assertThat(entered.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Strict");
        assertThat(bare("GET", "/account", planted, "").statusCode()).isEqualTo(302);
        HttpResponse<String> account = bare("GET", "/account", own, "");
        assertThat(account.statusCode()).isEqualTo(200);
        assertThat(account.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        assertThat(bare("POST", "/logout", own, "_csrf=" + token(account))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/login?out");
        assertThat(bare("GET", "/account", own, "").statusCode()).isEqualTo(302);
    }

    @Test
    void a_login_page_that_stood_open_overnight_is_shown_anew() throws Exception {
        HttpResponse<String> answer = bare("POST", "/login", "", "username=a&password=b&_csrf=old");

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?refused=STALE");
        assertThat(served.visit().get("/login?refused=STALE").body()).contains("登录页面放得太久，请再登录一次。");
        assertThat(served.visit().get("/login?refused=%3Cb%3E&seconds=x").body())
                .contains("账号或密码不对。")
                .doesNotContain("<b>");
    }

    @Test
    void guessing_is_told_to_wait_and_the_person_comes_in_soon_after() throws Exception {
        served.person("guessed", Role.CLERK, "");
        Visit guesser = served.visit();
        guesser.get("/login");
        List<String> said = new ArrayList<>();
        for (int guess = 0; guess < 9; guess++) {
            String page = guesser.post("/login", Map.of("username", "guessed", "password", "guess" + guess))
                    .body();
            boolean waits =
                    Pattern.compile("密码连续输错多次，请等 [0-9]+ 秒再试。").matcher(page).find();
            said.add(waits ? "wait" : page.contains("账号或密码不对。") ? "wrong" : "other");
        }
        assertThat(said.subList(0, 5)).containsOnly("wrong");
        assertThat(said.subList(5, 9)).contains("wait").doesNotContain("other");
        Instant stopped = Instant.now();
        boolean in = false;
        while (!in && Duration.between(stopped, Instant.now()).toSeconds() < 60) {
            Thread.sleep(1000);
            guesser.get("/login");
            in = guesser.post("/login", Map.of("username", "guessed", "password", Served.PASSWORD))
                            .uri()
                            .getPath()
                            .equals("/")
                    || guesser.get("/account").uri().getPath().equals("/account");
        }
        assertThat(in).isTrue();
        assertThat(objects(Action.LOCK_OUT)).contains("guessed REFUSED");
    }

    @Test
    void a_name_that_nobody_has_takes_as_long_as_one_that_somebody_has() {
        served.person("timed", Role.CLERK, "");
        List<Long> somebody = new ArrayList<>();
        List<Long> nobody = new ArrayList<>();
        Visit visit = served.visit();
        for (int round = 0; round < 4; round++) {
            somebody.add(time(visit, "timed"));
            nobody.add(time(visit, "untimed"));
        }
        long known = somebody.stream().sorted().toList().get(1);
        long unknown = nobody.stream().sorted().toList().get(1);
        assertThat(unknown).isBetween(known / 3, known * 3);
        assertThat(Math.min(known, unknown)).as("milliseconds").isGreaterThan(10);
    }

    private static long time(Visit visit, String login) {
        visit.get("/login");
        long begin = System.nanoTime();
        visit.post("/login", Map.of("username", login, "password", "guess"));
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    @Test
    void the_pages_of_accounts_and_of_the_log_are_for_one_role_each() {
        int seen = 0;
        for (Role role : Role.values()) {
            String login = "role" + role.ordinal();
            Visit visit = served.visit(login, role, role == Role.TOWNSHIP ? "01" : "");
            visit.get("/account");
            boolean manages = role == Role.ADMINISTRATOR;
            assertThat(visit.get("/people").statusCode()).as(role + " people").isEqualTo(manages ? 200 : 403);
            if (!manages) {
                for (String path : List.of("/people", "/people/x/reset", "/people/x/close", "/people/x/reopen")) {
                    assertThat(visit.post(path, Map.of("login", "a", "person", "b", "role", "CLERK"))
                                    .statusCode())
                            .as(role + path)
                            .isEqualTo(403);
                    seen++;
                }
                assertThat(lines()).contains(login + " ACCESS POST /people/x/reset REFUSED");
            }
            boolean audits = role == Role.AUDITOR;
            for (String path : List.of("/audit", "/audit/export")) {
                assertThat(visit.get(path).statusCode()).as(role + path).isEqualTo(audits ? 200 : 403);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(26);
    }

    @Test
    void a_stranger_sees_nothing_and_leaves_a_line() {
        int seen = 0;
        for (String path : List.of("/people", "/audit", "/audit/export", "/account", "/relogin", "/nowhere")) {
            HttpResponse<String> answer = served.visit().get(path);
            assertThat(answer.uri().getPath()).isEqualTo("/login");
            assertThat(lines()).contains(" ACCESS GET " + path + " REFUSED");
            seen++;
        }
        assertThat(seen).isEqualTo(6);
    }

    @Test
    void nothing_changes_without_a_token_or_with_a_foreign_one() {
        Visit manager = served.visit("manager", Role.ADMINISTRATOR, "");
        int accounts = served.bean(Accounts.class).all().size();
        int seen = 0;
        for (String path : List.of(
                "/people",
                "/people/id-manager/close",
                "/people/id-manager/reset",
                "/people/id-manager/reopen",
                "/account/password",
                "/relogin",
                "/setup",
                "/logout")) {
            Map<String, String> fields = Map.of("login", "forged", "person", "b", "role", "CLERK");
            assertThat(manager.postBare(path, fields).statusCode()).as(path).isEqualTo(403);
            assertThat(manager.postBare(path + "?_csrf=foreign", fields).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(manager.get(path).statusCode()).as("GET " + path).isIn(200, 404, 405);
            seen++;
        }
        assertThat(seen).isEqualTo(8);
        assertThat(manager.get("/account").uri().getPath()).isEqualTo("/account");
        assertThat(served.bean(Accounts.class).all()).hasSize(accounts);
    }

    @Test
    void the_password_is_asked_again_and_leads_back_to_a_page_of_our_own_only() {
        Visit visit = served.visit("signing", Role.AUDITOR, "");
        assertThat(visit.get("/relogin?next=/audit").body()).contains("value=\"/audit\"");
        assertThat(visit.post("/relogin", Map.of("password", "guess", "next", "/audit"))
                        .body())
                .contains("账号或密码不对。", "value=\"/audit\"");
        HttpResponse<String> back = visit.post("/relogin", Map.of("password", Served.PASSWORD, "next", "/audit"));
        assertThat(back.uri().getPath()).isEqualTo("/audit");
        assertThat(back.body()).contains("密码无误，请在 5 分钟内继续刚才的操作。");
        int seen = 0;
        for (String foreign : List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:1")) {
            assertThat(visit.get("/relogin?next=" + URLEncoder.encode(foreign, StandardCharsets.UTF_8))
                            .body())
                    .contains("name=\"next\" value=\"/\"")
                    .doesNotContain("evil");
            seen++;
        }
        assertThat(seen).isEqualTo(4);
        assertThat(lines()).contains("signing RELOGIN signing REFUSED", "signing RELOGIN  DONE");
    }

    @Test
    void the_log_shows_what_was_done_and_can_be_searched_by_day_and_action_and_name() {
        Visit clerk = served.visit("=cmd", Role.CLERK, "");
        clerk.get("/people");
        Visit auditor = served.visit("auditor", Role.AUDITOR, "");
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String page = auditor.get("/audit").body();
        assertThat(page).contains("完好", "逐条核对过，没有缺少，没有改动。", "GET /people", "拒绝", "登录");
        String filtered = auditor.get("/audit?from=" + today + "&until=" + today + "&action=ACCESS&actor=%3Dcmd")
                .body();
        assertThat(filtered).contains("GET /people").doesNotContain("<td data-name=\"动作\">登录</td>");
        assertThat(auditor.get("/audit?from=2020-01-01&until=2020-01-02").body())
                .contains("这几天没有符合的记录。");
        assertThat(auditor.get("/audit?from=then").statusCode()).isEqualTo(400);
    }

    @Test
    void the_exported_log_is_text_only_and_its_hashes_can_be_reckoned() throws Exception {
        served.visit("=cmd", Role.CLERK, "");
        Visit auditor = served.visit("auditor", Role.AUDITOR, "");
        HttpResponse<byte[]> file = auditor.download("/audit/export");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename")
                .contains("UTF-8''%E5%AE%A1%E8%AE%A1%E6%97%A5%E5%BF%97_");
        String text = new String(file.body(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF\"序号\",\"时间\",\"动作\",")
                .contains("\"'=cmd\"")
                .doesNotContain(",\"=cmd");
        List<String> rows = text.substring(1).lines().skip(1).toList();
        assertThat(rows).hasSizeGreaterThan(3);
        String previous = "0".repeat(64);
        for (String row : rows) {
            String[] cells = row.substring(1, row.length() - 1).split("\",\"", -1);
            assertThat(cells).hasSize(13);
            assertThat(cells[5]).isEqualTo(previous);
            String line = String.join(
                    "\t",
                    cells[5],
                    cells[0],
                    cells[6],
                    unquoted(cells[7]),
                    cells[8],
                    cells[9],
                    unquoted(cells[10]),
                    cells[11]);
            assertThat(sha256(line)).as(row).isEqualTo(cells[12]);
            previous = cells[12];
        }
        assertThat(lines()).anyMatch(line -> line.startsWith("auditor AUDIT_EXPORT 20"));
    }

    private static String unquoted(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_log_that_somebody_changed_is_said_to_be_broken() {
        JdbcClient.create(served.bean(DataSource.class))
                .sql("UPDATE audit_line SET object = 'nothing' WHERE number = 3")
                .update();

        String page = served.visit("auditor", Role.AUDITOR, "").get("/audit").body();
        assertThat(page).contains("<strong>断裂</strong>：从第 <span>3</span> 条起对不上").doesNotContain("没有缺少");
    }

    @Test
    void people_are_made_and_passwords_changed_at_a_browser_with_the_keyboard() throws IOException {
        try (Browser browser = Browser.wide()) {
            served.person("manager", Role.ADMINISTRATOR, "");
            browser.login(served, "manager").open(served, "/people");
            browser.driver().findElement(By.name("login")).sendKeys("乙镇赵敏" + Keys.TAB + "赵敏");
            new Select(browser.driver().findElement(By.name("role"))).selectByVisibleText("乡镇填报");
            new Select(browser.driver().findElement(By.name("unit"))).selectByVisibleText("02 乙镇");
            browser.driver().findElement(By.name("person")).sendKeys(Keys.ENTER);
            assertThat(browser.text()).contains("账号“乙镇赵敏”已开立。", "临时密码，只显示这一次");
            String temporary =
                    browser.driver().findElement(By.id("issued-password")).getText();
            browser.picture("people-wide");
            assertThat(faults(browser)).isEmpty();

            browser.driver().manage().deleteAllCookies();
            browser.open(served, "/login");
            browser.driver().findElement(By.name("username")).sendKeys("乙镇赵敏" + Keys.TAB + temporary + Keys.ENTER);
            assertThat(browser.text()).contains("您用的是临时密码");
            browser.picture("account-wide");
            assertThat(faults(browser)).isEmpty();
            browser.driver()
                    .findElement(By.name("current"))
                    .sendKeys(temporary + Keys.TAB + CHOSEN + Keys.TAB + CHOSEN + Keys.ENTER);
            assertThat(browser.text()).contains("密码已修改");
        }
    }

    @Test
    void the_pages_fit_a_telephone() throws IOException {
        served.person("manager", Role.ADMINISTRATOR, "").person("auditor", Role.AUDITOR, "");
        try (Browser browser = Browser.narrow()) {
            browser.open(served, "/login").picture("login-narrow");
            assertThat(faults(browser)).isEmpty();
            browser.login(served, "manager").open(served, "/people").picture("people-narrow");
            assertThat(overflow(browser)).isZero();
            browser.driver().manage().deleteAllCookies();
            browser.login(served, "auditor").open(served, "/audit").picture("audit-narrow");
            assertThat(faults(browser)).isEmpty();
            assertThat(overflow(browser)).isZero();
        }
    }

    /** What keeps people from reading or using the page, as axe finds it. */
    private static List<String> faults(Browser browser) {
        return new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    private static long overflow(Browser browser) {
        return ((Number) browser.driver()
                        .executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                .longValue();
    }

    private static HttpResponse<String> bare(String method, String path, String cookie, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(served.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static List<String> objects(Action action) {
        return search(Optional.of(action)).stream()
                .map(line -> line.deed().object() + " " + line.deed().outcome())
                .toList();
    }

    private static List<String> lines() {
        return search(Optional.empty()).stream()
                .map(AuditLine::deed)
                .map(deed -> deed.actor() + " " + deed.action() + " " + deed.object() + " " + deed.outcome())
                .toList();
    }

    private static List<AuditLine> search(Optional<Action> action) {
        return served.bean(JdbcAuditTrail.class)
                .search(
                        new AuditSearch(Instant.EPOCH, Instant.now().plusSeconds(60), action, "", Long.MAX_VALUE),
                        1000);
    }
}
