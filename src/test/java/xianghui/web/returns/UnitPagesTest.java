package xianghui.web.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.SmallCounty;
import xianghui.job.Folders;
import xianghui.people.Role;
import xianghui.store.JdbcUploads;
import xianghui.web.Served;
import xianghui.web.Visit;

/** Sends files in through the page, and looks at what it says of them; each test has a unit of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitPagesTest {

    private static final Pattern RECEIPT = Pattern.compile("/receipts\\?(?:id|again)=([0-9a-f]{32})&?");

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        SmallCounty county = SmallCounty.in(folder);
        StringBuilder more = new StringBuilder();
        for (int number = 10; number < 30; number++) {
            more.append("  - {code: \"")
                    .append(number)
                    .append("\", name: 第")
                    .append(number)
                    .append("镇, aliases: [], role: township, kind: 镇, predecessors: [], quota: {}}\n");
        }
        county.edit("input/county.yaml", "units:\n", "units:\n" + more);
        served = Served.county(
                county, "--xianghui.upload.largest=1MB", "--xianghui.upload.request=3MB", "--xianghui.upload.files=3");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @AfterEach
    void nothing_is_left_in_the_spool() throws IOException {
        Path spool = served.bean(Folders.class).spool();
        if (Files.exists(spool)) {
            try (Stream<Path> left = Files.list(spool)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void a_township_sends_its_return_in_and_is_given_a_receipt() {
        Visit visit = township("10");
        assertThat(visit.get("/units/10").body()).contains("第10镇", "未报", "报送报表", "还没有报过。");

        HttpResponse<String> receipt = settled(visit, send(visit, "10", filing("10", "第10镇", 100, 90)));

        assertThat(receipt.body())
                .contains("已收到，请保存或打印这张回执。", "第 1 版", "10第10镇.xlsx", "采用")
                .containsPattern("<dd>\\d{3}-\\d{3}</dd>")
                .containsPattern("<dd class=\"mono\">[0-9a-f]{12}</dd>");
        assertThat(visit.get("/units/10").body()).contains("已报", "报表已采用，计入下一次汇总。", "没有审核意见。");
    }

    @Test
    void findings_are_shown_by_sheet_to_the_township_and_the_county_alike() {
        Visit visit = township("11");
        settled(visit, send(visit, "11", filing("11", "第11镇", 100, 110)));

        String own = visit.get("/units/11").body();
        assertThat(own).contains("退回", "<h3>选区投票</h3>", "参加投票110人多于登记选民100人，请核对", "C4", "R-1");
        assertThat(county().get("/units/11").body()).contains("<h3>选区投票</h3>", "参加投票110人多于登记选民100人，请核对", "C4");

        HttpResponse<byte[]> returned = visit.download("/units/11/returned");
        assertThat(returned.statusCode()).isEqualTo(200);
        assertThat(returned.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''11%E7%AC%AC11%E9%95%87.xlsx");
        assertThat(returned.body()).startsWith('P', 'K');
    }

    @Test
    void the_same_file_again_is_said_to_be_there() {
        Visit visit = township("12");
        byte[] file = SmallCounty.workbook(filing("12", "第12镇", 100, 90));
        visit.get("/units/12");
        settled(visit, visit.upload("/units/12/uploads", Map.of("甲.xlsx", file)));
        visit.get("/units/12");
        HttpResponse<String> second = visit.upload("/units/12/uploads", Map.of("乙.xlsx", file));
        assertThat(second.body()).containsPattern("这份文件已于 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d 收到，内容完全一样，不必重复报送。");
    }

    @Test
    void a_file_of_another_unit_is_refused_in_words_and_shown_to_nobody_else() {
        Visit visit = township("13");
        settled(visit, send(visit, "13", filing("14", "第14镇", 100, 90)));
        assertThat(visit.get("/units/13").body()).contains("退回", "封面写的是“第14镇”，不是本单位的报表，没有采用");
        assertThat(township("14").get("/units/14").body())
                .contains("未报", "还没有报过。")
                .doesNotContain("第13镇");
    }

    @Test
    void a_township_sees_and_touches_nothing_of_another() {
        Visit own = township("15");
        settled(own, send(own, "15", filing("15", "第15镇", 100, 40)));
        String id = receipt(own.get("/units/15").body());
        Visit other = township("16");
        other.get("/units/16");
        int seen = 0;
        for (String path : List.of(
                "/units/15",
                "/units/15/returned",
                "/units/15/blank",
                "/units/15/versions/1",
                "/units/15/differences?from=1&to=1",
                "/receipts?id=" + id,
                "/receipts?again=" + id,
                "/uploads")) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(403);
            seen++;
        }
        assertThat(seen).isEqualTo(8);
        other.get("/units/16");
        assertThat(other.post("/uploads/" + id + "/withdrawal", Map.of("reason", "不是我的"))
                        .statusCode())
                .isEqualTo(403);
        other.get("/units/16");
        assertThat(other.post("/units/15/answers", Map.of("finding", "x", "text", "y"))
                        .statusCode())
                .isEqualTo(403);
        other.get("/units/16");
        assertThat(other.post("/units/15/rulings", Map.of("finding", "x", "answer", "y", "ruling", "accept"))
                        .statusCode())
                .isEqualTo(403);
        other.get("/units/16");
        assertThat(other.upload("/units/15/uploads", Map.of("甲.xlsx", new byte[10]))
                        .statusCode())
                .isEqualTo(403);
        other.get("/units/16");
        assertThat(other.upload("/uploads", Map.of("甲.xlsx", new byte[10])).statusCode())
                .isEqualTo(403);
        assertThat(other.get("/receipts?id=" + "0".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(own.get("/units/15").body()).contains("已报").doesNotContain("不是我的");
    }

    @Test
    void people_who_manage_accounts_or_read_the_log_see_no_unit() {
        int seen = 0;
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            Visit visit = served.visit(role.name().toLowerCase(java.util.Locale.ROOT), role, "");
            for (String path : List.of("/units/10", "/units/10/blank", "/uploads", "/receipts?id=x")) {
                assertThat(visit.get(path).statusCode()).as(role + path).isEqualTo(403);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(8);
    }

    @Test
    void a_form_without_its_token_leaves_nothing() {
        Visit visit = township("17");
        visit.get("/units/17");
        byte[] file = SmallCounty.workbook(filing("17", "第17镇", 100, 90));
        assertThat(visit.upload("/units/17/uploads", Map.of("甲.xlsx", file), Map.of("_csrf", "foreign"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visit.get("/units/17").body()).contains("还没有报过。");
    }

    @Test
    void what_is_too_large_or_too_many_is_refused_in_words_and_the_rest_is_kept() {
        Visit visit = township("18");
        visit.get("/units/18");
        byte[] good = SmallCounty.workbook(filing("18", "第18镇", 100, 90));
        HttpResponse<String> answer =
                visit.upload("/units/18/uploads", Map.of("大.xlsx", new byte[1_100_000], "好.xlsx", good));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("有 1 份文件超过 1 MB，没有收下", "好.xlsx", "已收到");

        visit.get("/units/18");
        Map<String, byte[]> four =
                Map.of("1.xlsx", new byte[1], "2.xlsx", new byte[2], "3.xlsx", new byte[3], "4.xlsx", new byte[4]);
        assertThat(visit.upload("/units/18/uploads", four).statusCode()).isEqualTo(413);
        visit.get("/units/18");
        assertThat(visit.upload("/units/18/uploads", Map.of()).body()).contains("没有收到文件，请返回上一页选好文件再报送。");
    }

    @Test
    void odd_names_are_only_text() {
        Visit visit = township("19");
        visit.get("/units/19");
        byte[] file = SmallCounty.workbook(filing("19", "第19镇", 100, 110));
        HttpResponse<String> receipt = settled(
                visit,
                visit.upload("/units/19/uploads", Map.of("C:\\报表\\<img src=x onerror=alert(1)>${7*7}.xlsx", file)));
        assertThat(receipt.body())
                .contains("&lt;img src=x onerror=alert(1)&gt;${7*7}.xlsx")
                .doesNotContain("<img src=x", "C:\\", "49.xlsx");
        assertThat(visit.get("/units/19").body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img src=x");
        HttpResponse<byte[]> original = visit.download("/units/19/versions/1");
        assertThat(original.body()).isEqualTo(file);
        assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
                .contains("-1.xlsx")
                .doesNotContain("img");
        assertThat(original.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void a_query_is_answered_asked_again_and_accepted() {
        Visit visit = township("20");
        settled(visit, send(visit, "20", filing("20", "第20镇", 200, 80)));
        String page = visit.get("/units/20").body();
        assertThat(page).contains("参加投票80人不过登记选民200人的半数，请核实", "写明情况");
        String key = key(page);

        assertThat(visit.post("/units/20/answers", Map.of("finding", key, "text", " "))
                        .body())
                .contains("说明没有提交：请写明情况");
        assertThat(visit.post("/units/20/answers", Map.of("finding", key, "text", "当天<b>大雨</b>"))
                        .body())
                .contains("说明已提交", "已说明", "当天&lt;b&gt;大雨&lt;/b&gt;", "等待县里答复");

        Visit clerk = county();
        assertThat(clerk.get("/units/20").body()).contains("答复这条说明", "待县里答复的说明");
        assertThat(clerk.post("/units/20/rulings", Map.of("finding", key, "answer", "另一句", "ruling", "accept"))
                        .body())
                .contains("没有答复：说明已经改动或者不在");
        assertThat(clerk.post(
                                "/units/20/rulings",
                                Map.of("finding", key, "answer", "当天<b>大雨</b>", "ruling", "ask", "question", "下了几天？"))
                        .body())
                .contains("已再问", "待处理");
        assertThat(visit.get("/units/20").body()).contains("县里再问", "下了几天？", "待处理");

        visit.post("/units/20/answers", Map.of("finding", key, "text", "三天"));
        clerk.get("/units/20");
        assertThat(clerk.post("/units/20/rulings", Map.of("finding", key, "answer", "三天", "ruling", "accept"))
                        .body())
                .contains("已采纳");
        assertThat(visit.get("/units/20").body()).contains("已采纳", "三天");
    }

    @Test
    void two_versions_are_set_side_by_side_and_one_is_taken_back_with_a_reason() {
        Visit visit = township("21");
        settled(visit, send(visit, "21", filing("21", "第21镇", 100, 90)));
        settled(visit, send(visit, "21", filing("21", "第21镇", 100, 80)));
        assertThat(visit.get("/units/21").body()).contains("冲突", "第 1 版", "第 2 版", "看改动");
        assertThat(visit.get("/units/21/differences?from=1&to=2").body())
                .contains("有 1 个单元格不同", "<td>选区投票</td><td>C4</td><td>90</td><td>80</td>");

        String id = receipt(visit.get("/units/21").body());
        assertThat(visit.post("/uploads/" + id + "/withdrawal", Map.of()).body())
                .contains("没有撤回：请写明撤回的原因");
        assertThat(visit.post("/uploads/" + id + "/withdrawal", Map.of("reason", "报错了"))
                        .body())
                .contains("已撤回。", "撤回：报错了", "已报");
        assertThat(visit.get("/units/21/differences?from=1&to=9").statusCode()).isEqualTo(404);
    }

    @Test
    void the_county_sends_in_what_it_was_handed_for_any_unit() {
        Visit clerk = county();
        clerk.get("/uploads");
        HttpResponse<String> receipt = settled(
                clerk,
                clerk.upload(
                        "/uploads",
                        Map.of(
                                "a.xlsx", SmallCounty.workbook(filing("22", "第22镇", 100, 90)),
                                "b.xlsx", SmallCounty.workbook(filing("23", "第23镇", 100, 90)))));
        assertThat(receipt.body()).contains("第22镇", "第23镇");
        assertThat(clerk.get("/uploads").body()).contains("第22镇", "第23镇", "采用");
        assertThat(township("22").get("/units/22").body()).contains("已报");
        assertThat(served.visit("reviewer", Role.REVIEWER, "").get("/uploads").body())
                .doesNotContain("代各单位报送");
    }

    @Test
    void a_blank_form_is_there_to_be_filled_in() {
        HttpResponse<byte[]> blank = township("24").download("/units/24/blank");
        assertThat(blank.statusCode()).isEqualTo(200);
        assertThat(blank.body()).startsWith('P', 'K');
        assertThat(blank.headers().firstValue("Content-Disposition").orElse(""))
                .contains("filename*=UTF-8''24%E7%AC%AC24%E9%95%87.xlsx");
    }

    @Test
    void a_request_that_is_no_form_is_refused_without_a_trace() {
        Visit visit = township("25");
        visit.get("/units/25");
        int seen = 0;
        for (byte[] body : List.of(
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.xlsx\"\r\n\r\nhalf"
                        .getBytes(StandardCharsets.UTF_8),
                ("--x\r\n" + "X: y\r\n".repeat(5000) + "\r\n--x--").getBytes(StandardCharsets.UTF_8),
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\0b.xlsx\"\r\n\r\nx\r\n--x--\r\n"
                        .getBytes(StandardCharsets.UTF_8))) {
            HttpResponse<String> answer = visit.send(
                    visit.request("/units/25/uploads")
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isBetween(400, 403);
            assertThat(answer.body()).contains("没有完成").doesNotContain("Exception");
            seen++;
        }
        assertThat(seen).isEqualTo(3);
        assertThat(served.bean(JdbcUploads.class).all("第十六届", "终报"))
                .noneMatch(upload -> upload.unit().equals("25"));
    }

    private static Visit township(String unit) {
        return served.visit("town" + unit, Role.TOWNSHIP, unit);
    }

    private static Visit county() {
        return served.visit("clerk", Role.CLERK, "");
    }

    private static HttpResponse<String> send(Visit visit, String unit, SmallCounty.Filing filing) {
        visit.get("/units/" + unit);
        return visit.upload("/units/" + unit + "/uploads", Map.of(filing.file(), SmallCounty.workbook(filing)));
    }

    /** The receipt, looked at until everything is read. */
    private static HttpResponse<String> settled(Visit visit, HttpResponse<String> receipt) {
        HttpResponse<String> now = receipt;
        assertThat(now.statusCode()).isEqualTo(200);
        for (int look = 0; now.headers().firstValue("Refresh").isPresent(); look++) {
            assertThat(look).as("seconds of waiting").isLessThan(300);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            now = visit.get(receipt.uri().getPath() + "?" + receipt.uri().getRawQuery());
        }
        return now;
    }

    private static String receipt(String page) {
        Matcher found = RECEIPT.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String key(String page) {
        Matcher found = Pattern.compile("name=\"finding\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
