package xianghui.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;
import static xianghui.web.Settling.receipt;
import static xianghui.web.Settling.settled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.logging.LogType;
import xianghui.application.SmallCounty;
import xianghui.job.NightlyRun;
import xianghui.job.Progress;
import xianghui.people.Role;
import xianghui.runs.Start;
import xianghui.web.Browser;
import xianghui.web.Served;
import xianghui.web.Visit;

/** Puts code and templates wherever a text can be typed, and lets a real browser show every page that repeats it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextPagesTest {

    private static final String IMAGE = "\"><img src=x onerror=alert(1)>";
    private static final String SCRIPT = "<script>alert(2)</script>";
    /** The product would stand on a page only if somebody reckoned it. */
    private static final String PRODUCT = "48709769";

    private static final List<String> TEXTS = List.of(
            SCRIPT,
            IMAGE,
            "javascript:alert(3)",
            "{{7919*6151}}",
            "${7919*6151}",
            "#{7919*6151}",
            "*{T(java.lang.Runtime).getRuntime()}",
            "__${7919*6151}__::.x",
            "[[${7919*6151}]]",
            "<svg onload=alert(4)>",
            "'-alert(5)-'");

    private static final String ALL = String.join(" ", TEXTS);
    private static final String UNIT = "甲<img src=x onerror=alert(1)>${7919*6151}镇";
    private static final String SHEET = "<img src=x onerror=alert(6)>";
    private static final String FILE = "<img src=x onerror=alert(7)>.xlsx";
    private static final String FORMULA_FILE = "{{7919*6151}}${7919*6151}.xlsx";
    private static final String PERSON = "人<img src=x onerror=alert(8)>";

    /** As long as a reason may be. */
    private static final String REASON = SCRIPT + " " + IMAGE;

    private static Served served;
    private static String run;
    private static String edition;
    private static String first;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        Browser.require();
        SmallCounty county = SmallCounty.in(folder)
                .edit("input/county.yaml", "name: 甲镇", "name: '" + UNIT + "'")
                .edit("templates/return/S02.yaml", "message: \"参加投票{voted}人不过", "message: \"{district}参加投票{voted}人不过")
                .edit(
                        "templates/return/S02.yaml",
                        "  - {id: T04,",
                        "  - {id: T02, name: 各选区登记选民, definition: 按选区另列, decimals: 0, unit: 人, over: township,"
                                + " sum: registered, by: {类别: district}}\n  - {id: T04,");
        // A number that is no figure is refused in an outline.
        county.outline("<script>alert()</script>\"><img src=x onerror=alert()>");
        served = Served.county(county, "--xianghui.schedule.cron=-");
        Visit town = served.visit("town", Role.TOWNSHIP, "01");
        town.get("/units/01");
        settled(town, town.upload("/units/01/uploads", Map.of(FILE, book(90))));
        String page = town.get("/units/01").body();
        town.post("/units/01/answers", Map.of("finding", key(page), "text", ALL));
        Visit clerk = served.visit("clerk", Role.CLERK, "");
        clerk.get("/units/01");
        clerk.post("/units/01/rulings", Map.of("finding", key(page), "answer", ALL, "ruling", "ask", "question", ALL));
        town.get("/units/01");
        settled(town, town.upload("/units/01/uploads", Map.of(FORMULA_FILE, book(80))));
        served.bean(NightlyRun.class).run(Start.command(Optional.empty()), Progress.UNHEARD);
        String twice = town.get("/units/01").body();
        first = receipt(twice);
        town.post("/uploads/" + first + "/withdrawal", Map.of("reason", REASON));
        served.bean(NightlyRun.class).run(Start.command(Optional.empty()), Progress.UNHEARD);
        run = found(clerk.get("/runs").body(), "/runs/([0-9a-f]{32})");
        edition = found(clerk.get("/document").body(), "/document/files/([0-9a-f]{64})");
        clerk.post("/document/proposals", Map.of("edition", edition, "note", ALL));
        Visit administrator = served.visit("admin", Role.ADMINISTRATOR, "");
        administrator.get("/people");
        // No name of a person, but it stays in the form for whoever has typed it.
        assertThat(administrator
                        .post("/people", Map.of("login", "someone", "person", PERSON, "role", "CLERK"))
                        .body())
                .contains("人&lt;img src=x onerror=alert(8)&gt;")
                .doesNotContain(PERSON);
        served.person("reviewer", Role.REVIEWER, "").person("auditor", Role.AUDITOR, "");
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    @Test
    void every_page_shows_every_text_as_text_and_runs_nothing() throws IOException {
        String typed = encoded(ALL);
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put(
                "town",
                List.of(
                        "/units/01",
                        "/receipts?id=" + first,
                        "/units/01/differences?from=1&to=2",
                        "/account",
                        "/relogin?next=" + encoded("javascript:alert(1)//" + IMAGE),
                        "/receipts?id=" + typed + "&large=" + typed));
        pages.put(
                "clerk",
                List.of(
                        "/",
                        "/units/01",
                        "/units/01/differences?from=1&to=2",
                        "/uploads",
                        "/runs",
                        "/runs/" + run,
                        "/figures",
                        "/figures?q=" + typed,
                        "/figures/T02",
                        "/figures/T02?figure=" + typed,
                        "/figures/T04/cells?figure=T04%7C01%7Ccurrent",
                        "/claims",
                        "/claims?edition=" + typed,
                        "/document",
                        "/document?edition=" + typed,
                        "/document/changes?from=" + edition,
                        "/document/pages/" + edition + "/1",
                        "/document/audit?edition=" + typed,
                        "/runs?asOf=" + typed,
                        "/nowhere?" + typed));
        pages.put("reviewer", List.of("/document", "/uploads"));
        pages.put("admin", List.of("/people", "/backup"));
        pages.put("auditor", List.of("/audit", "/audit?actor=" + typed + "&action=" + typed, "/audit?from=" + typed));
        int seen = 0;
        StringBuilder read = new StringBuilder();
        try (Browser browser = Browser.wide()) {
            browser.open(served, "/login?refused=" + typed + "&seconds=" + typed);
            assertHarmless(browser, "/login");
            for (Map.Entry<String, List<String>> one : pages.entrySet()) {
                browser.driver().manage().deleteAllCookies();
                browser.login(served, one.getKey());
                for (String path : one.getValue()) {
                    browser.open(served, path);
                    assertHarmless(browser, path);
                    String html = String.valueOf(browser.driver().executeScript("return document.body.textContent"));
                    assertThat(expected(path))
                            .as(one.getKey() + " " + path)
                            .filteredOn(text -> !html.contains(text))
                            .isEmpty();
                    read.append("\n== ")
                            .append(one.getKey())
                            .append(' ')
                            .append(path)
                            .append('\n')
                            .append(html);
                    seen++;
                }
                browser.open(served, one.getValue().get(0)).picture("hostile-" + one.getKey());
            }
        }
        assertThat(seen).isEqualTo(33);
        for (String text : TEXTS) {
            assertThat(read.toString()).contains(text);
        }
        assertThat(read.toString()).contains(UNIT, SHEET, FILE, FORMULA_FILE);
        // The answer, what was asked again, the reason of the withdrawal, and the note of the proposal.
        assertThat(read.toString().split(Pattern.quote(ALL), -1).length).isGreaterThan(5);
    }

    /** What a page has to show, as text. */
    private static List<String> expected(String path) {
        if (path.contains("%")) {
            return List.of();
        }
        return switch (path.replaceAll("\\?.*", "")) {
            case "/units/01" -> List.of(UNIT, FILE, FORMULA_FILE, SCRIPT, "[[${7919*6151}]]", ALL);
            case "/uploads" -> List.of(UNIT, FILE, FORMULA_FILE);
            case "/receipts" -> List.of(UNIT, FILE);
            case "/", "/units/01/differences", "/people" -> List.of(UNIT);
            case "/figures/T02" -> TEXTS;
            case "/document" -> List.of(ALL);
            default -> List.of();
        };
    }

    /** Else nobody would know whether the browser tells of what it was kept from. */
    @Test
    void what_gets_into_a_page_would_be_noticed() {
        try (Browser browser = Browser.wide()) {
            browser.open(served, "/login");
            assertHarmless(browser, "/login");
            browser.driver()
                    .executeScript("const made = document.createElement('script'); made.textContent = 'alert(9)';"
                            + "document.body.append(made)");
            assertThat(made(browser)).isEqualTo(1);
            assertThat(violations(browser)).isEqualTo(1);
        }
    }

    /** No dialog stands open (the driver would fail), nothing was made of a text but text. */
    private static void assertHarmless(Browser browser, String path) {
        assertThat(made(browser)).as(path).isZero();
        assertThat(browser.driver().getPageSource()).as(path).doesNotContain(PRODUCT, "java.lang.Runtime@");
        assertThat(violations(browser)).as(path).isZero();
    }

    /** Elements that none of our pages has. */
    private static long made(Browser browser) {
        Object made = browser.driver()
                .executeScript(
                        "return document.querySelectorAll('img[onerror],svg:not(.numbers),script:not([src]),[onload],[onclick],"
                                + "a[href^=\"javascript:\"],form[action^=\"javascript:\"],input[name=next][value^=\"javascript:\"],"
                                + "img[src=\"x\"]').length");
        return made instanceof Long count ? count : -1;
    }

    /** What the browser did not do because the page forbids it; of our own files there is nothing that it would not. */
    private static long violations(Browser browser) {
        return browser.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getMessage().contains("Content Security Policy"))
                .count();
    }

    private static byte[] book(int voted) throws IOException {
        try (Workbook book = WorkbookFactory.create(
                        new ByteArrayInputStream(SmallCounty.workbook(filing("01", UNIT, 100, voted))));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet votes = book.getSheet("选区投票");
            for (int i = 0; i < TEXTS.size(); i++) {
                Row row = votes.createRow(3 + i);
                row.createCell(0).setCellValue(TEXTS.get(i));
                row.createCell(1).setCellValue(200);
                row.createCell(2).setCellValue(Integer.toString(i == 0 ? voted : 50));
            }
            book.createSheet(SHEET).createRow(0).createCell(0).setCellValue(ALL);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Of a finding that the second file has too. */
    private static String key(String page) {
        List<String> keys = Pattern.compile("name=\"finding\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(keys).hasSizeGreaterThan(1);
        return keys.get(keys.size() - 1);
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
