package xianghui.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;
import static xianghui.web.Settling.receipt;
import static xianghui.web.Settling.settled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import xianghui.application.Overheard;
import xianghui.application.SmallCounty;
import xianghui.job.Folders;
import xianghui.job.NightlyRun;
import xianghui.job.Progress;
import xianghui.people.Role;
import xianghui.runs.Start;
import xianghui.web.Served;
import xianghui.web.Visit;

/** Sends what no honest sender sends, and asks for what no honest visitor asks for; the server answers and lives on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {

    private static final byte[] GOOD = SmallCounty.workbook(filing("01", "甲镇", 100, 90));

    private static Served served;
    private static Overheard log;
    private static Path root;
    private static Visit clerk;
    private static String run;
    private static String edition;
    private static final Map<String, Visit> TOWNSHIPS = new HashMap<>();

    @BeforeAll
    static void serve(@TempDir Path folder) {
        root = folder;
        SmallCounty county = SmallCounty.filed(folder);
        for (int unit = 10; unit < 24; unit++) {
            county.edit(
                    "input/county.yaml",
                    "units:\n",
                    "units:\n  - {code: \"" + unit + "\", name: 第" + unit
                            + "镇, aliases: [], role: township, kind: 镇, predecessors: [], quota: {}}\n");
        }
        served = Served.county(
                county,
                "--xianghui.schedule.cron=-",
                "--xianghui.upload.hourly=1000",
                "--logging.level.xianghui=DEBUG");
        log = Overheard.listen();
        served.bean(NightlyRun.class).run(Start.command(Optional.empty()), Progress.UNHEARD);
        clerk = served.visit("clerk", Role.CLERK, "");
        run = found(clerk.get("/runs").body(), "/runs/([0-9a-f]{32})");
        edition = found(clerk.get("/document").body(), "/document/files/([0-9a-f]{64})");
    }

    @AfterAll
    static void stop() {
        log.close();
        served.close();
    }

    @Test
    void every_hostile_workbook_is_received_and_ends_as_a_finding() throws Exception {
        List<Hostile> files = List.of(
                new Hostile("炸弹.xlsx", with(GOOD, "xl/media/image1.bin", 300 << 20), "展开后大得不像一份报表，没有读取"),
                new Hostile("很多.xlsx", crowded(), "展开后大得不像一份报表，没有读取"),
                new Hostile("半份.xlsx", Arrays.copyOf(GOOD, GOOD.length / 2), "打不开，可能已损坏"),
                new Hostile("加密.xlsx", encrypted(), "设了打开密码，请取消密码后再报送。"),
                new Hostile(
                        "网页.xls",
                        "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8),
                        "是网页，不是 Excel 工作簿"),
                new Hostile("空.xlsx", new byte[0], "是空的，里面没有内容，请重新保存后再报送。"),
                new Hostile(
                        "外部.xlsx",
                        changed("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"),
                        "的内部结构不像是 WPS 或 Excel 保存的，可能被改动过，为安全起见没有读取"),
                new Hostile("坏.xls", noise(), "打不开，可能已损坏"),
                new Hostile("宏.xlsm", macros(), "里有宏，宏没有运行，数据已照常读取"));
        int unit = 10;
        for (Hostile file : files) {
            String code = Integer.toString(unit++);
            Visit visit = township(code);
            HttpResponse<String> receipt = settled(visit, send(visit, code, file.name(), file.content()));
            assertThat(plain(receipt.body()))
                    .as(file.name())
                    .contains("已收到，请保存或打印这张回执。", "第" + code + "镇", file.name() + " ， " + file.content().length + " 字节");
            assertThat(plain(visit.get("/units/" + code).body()))
                    .as(file.name())
                    .contains("文件“" + file.name() + "”" + file.found());
            assertThat(audited("UPLOAD", "DONE", "t" + code)).isEqualTo(1);
        }
        assertThat(unit).isEqualTo(19);
        assertAlive();
    }

    @Test
    void odd_names_of_files_are_shown_harmlessly_and_kept_nowhere_as_names() throws IOException {
        List<String> names = List.of(
                "..\\..\\etc\\passwd.xlsx",
                "../../../../tmp/evil.xlsx",
                "-rf.xlsx",
                "CON",
                "nul.xlsx",
                "点. ",
                "\uD83D\uDE00表.xlsx",
                "报表\u202Exslx.exe",
                "\u001B[2J清屏.xlsx",
                "两行\u2028ERROR 假的一行.xlsx",
                "e\u0301.xlsx",
                "\u00E9.xlsx",
                "长".repeat(300) + ".xlsx",
                "表.php.xlsx.exe",
                "%2e%2e%2fetc.xlsx",
                "${jndi:ldap:x.invalid}.xlsx",
                "甲镇（1）；终稿&副本%20=50%;a=b.xlsx",
                "=?x?B?!?=.xlsx");
        Visit visit = township("20");
        int seen = 0;
        for (String name : names) {
            byte[] content = ("第" + seen + "个").getBytes(StandardCharsets.UTF_8);
            HttpResponse<String> sent = send(visit, "20", name, content);
            assertThat(sent.statusCode()).as(name).isEqualTo(200);
            HttpResponse<String> answer = settled(visit, sent);
            assertThat(answer.body()).as(name).contains("已收到").doesNotContain("\u202E", "\u001B", "\u2028", "../");
            seen++;
        }
        assertThat(seen).isEqualTo(18);
        String page = visit.get("/units/20").body();
        assertThat(page)
                .contains(
                        "passwd.xlsx", "evil.xlsx", "-rf.xlsx", "CON", "${jndi:ldap:x.invalid}.xlsx", "表.php.xlsx.exe")
                .contains("甲镇（1）；终稿&amp;副本%20=50%;a=b.xlsx", "长".repeat(40) + "…")
                .contains("<bdi>")
                .doesNotContain("\u202E", "\u001B", "\u2028", "..\\", "../../");
        // Two spellings of one sign are two files.
        assertThat(visit.download("/units/20/versions/11").statusCode()).isEqualTo(200);
        assertThat(visit.download("/units/20/versions/12").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> program = visit.download("/units/20/versions/14");
        assertThat(program.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains(".dat")
                .doesNotContain("exe", "php");
        try (Stream<Path> paths = Files.walk(served.bean(Folders.class).dataFolder())) {
            assertThat(paths.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.contains("evil") || name.contains("passwd") || name.contains("CON"));
        }
        assertThat(root.resolve("tmp")).doesNotExist();
    }

    @Test
    void forms_that_are_none_are_refused_with_a_reason() {
        Visit visit = township("21");
        int seen = 0;
        for (String body : List.of(
                part("a.xlsx", "x").repeat(1001) + "--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.xlsx\"\r\nX-Long: "
                        + "y".repeat(10_240) + "\r\n\r\nx\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + "z".repeat(100_000)
                        + "\r\n--x--\r\n")) {
            visit.get("/units/21");
            String whole = part("_csrf", visit) + body;
            HttpResponse<String> answer = visit.send(
                    visit.request("/units/21/uploads")
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(BodyPublishers.ofString(whole))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isBetween(400, 413);
            assertThat(answer.body()).contains("没有完成").doesNotContain("Exception", "\tat ");
            seen++;
        }
        assertThat(seen).isEqualTo(3);
        assertThat(visit.get("/units/21").body()).contains("还没有报过。");
        assertThat(audited("UPLOAD", "REFUSED", "t21")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void forms_of_strangers_that_drip_in_are_given_up_and_others_are_served_meanwhile() throws IOException {
        List<Socket> senders = new ArrayList<>();
        try {
            for (int sender = 0; sender < 5; sender++) {
                URI server = served.uri("/");
                Socket socket = new Socket(server.getHost(), server.getPort());
                senders.add(socket);
                socket.setSoTimeout(200);
                say(
                        socket,
                        "POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=");
            }
            Instant start = Instant.now();
            assertThat(served.visit().get("/login").statusCode()).isEqualTo(200);
            for (Socket socket : senders) {
                assertThat(answer(socket)).startsWith("HTTP/1.1 408");
            }
            assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(30));
        } finally {
            for (Socket socket : senders) {
                socket.close();
            }
        }
        assertThat(objects("")).filteredOn("POST /login 408"::equals).hasSize(5);
    }

    @Test
    void forms_that_no_page_has_are_refused() {
        Visit stranger = served.visit();
        stranger.get("/login");
        Map<String, String> many = IntStream.range(0, 101).boxed().collect(Collectors.toMap(i -> "f" + i, i -> "x"));
        assertThat(stranger.post("/login", many).statusCode()).isEqualTo(400);
        assertThat(stranger.post("/login", Map.of("username", "x".repeat(300_000)))
                        .statusCode())
                .isEqualTo(413);
        HttpResponse<String> crooked = stranger.send(
                stranger.request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                        .POST(BodyPublishers.ofString("username=%zz"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(crooked.statusCode()).isEqualTo(400);
        assertThat(crooked.body()).contains("没有完成").doesNotContain("Exception", "%zz");
        assertThat(objects("")).contains("POST /login 400", "POST /login 413");
    }

    /** Says a letter now and then until there is an answer. */
    private static String answer(Socket socket) throws IOException {
        byte[] answer = new byte[100];
        for (int letter = 0; letter < 150; letter++) {
            try {
                int length = socket.getInputStream().read(answer);
                return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII);
            } catch (SocketTimeoutException e) {
                say(socket, "x");
            }
        }
        return "nothing";
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** What somebody was refused to see or do. */
    private static List<String> objects(String actor) {
        return new JdbcTemplate(served.bean(DataSource.class))
                .queryForList(
                        "SELECT object FROM audit_line WHERE action = 'ACCESS' AND outcome = 'REFUSED' AND actor = ?",
                        String.class,
                        actor);
    }

    @Test
    void a_township_gets_nothing_of_another_by_any_id_and_every_try_is_written_down() {
        Visit own = township("22");
        settled(own, send(own, "22", "我的秘密.xlsx", SmallCounty.workbook(filing("22", "第22镇", 100, 40))));
        String id = receipt(own.get("/units/22").body());
        Visit other = township("23");
        List<String> paths = List.of(
                "/receipts?id=" + id,
                "/receipts?again=" + id,
                "/units/22",
                "/units/%32%32",
                "/units/22/returned",
                "/units/22/blank",
                "/units/22/versions/1",
                "/units/22/differences?from=1&to=1",
                "/runs/" + run,
                "/runs/" + run + "/events",
                "/document/files/" + edition + "?name=manifest.json",
                "/document/pages/" + edition + "/1.png",
                "/document/pages/" + edition + "/1",
                "/document/audit",
                "/figures/T01?edition=" + edition,
                "/figures/T01/cells?figure=T01%7C22%7Ccurrent",
                "/claims?edition=" + edition);
        int before = audited("ACCESS", "REFUSED", "t23");
        int seen = 0;
        for (String path : paths) {
            HttpResponse<String> answer = other.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).doesNotContain("我的秘密", "第22镇", "manifest");
            seen++;
        }
        assertThat(seen).isEqualTo(17);
        assertThat(audited("ACCESS", "REFUSED", "t23") - before).isEqualTo(17);
        other.get("/units/23");
        assertThat(other.post("/uploads/" + id + "/withdrawal", Map.of("reason", "x", "unit", "23", "code", "23"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(own.get("/units/22").body()).doesNotContain("已撤回");
        assertThat(audited("ACCESS", "REFUSED", "t23") - before).isEqualTo(18);
    }

    @Test
    void no_path_leads_out_of_what_is_served() {
        List<String> ways = List.of(
                "..%2F..%2F..%2Finput%2Fcounty.yaml",
                "..%5C..%5Ccounty.yaml", "%2Fetc%2Fpasswd", "%252e%252e%252fcounty.yaml");
        int seen = 0;
        for (String way : ways) {
            for (String path : List.of(
                    "/document/files/" + edition + "?name=" + way,
                    "/document/files/" + way + "?name=manifest.json",
                    "/document/pages/" + way + "/1.png",
                    "/document/pages/" + way + "/1",
                    "/document/changes?from=" + way,
                    "/document?edition=" + way,
                    "/figures?edition=" + way,
                    "/figures/" + way,
                    "/claims?edition=" + way,
                    "/runs/" + way,
                    "/units/" + way,
                    "/units/" + way + "/returned",
                    "/receipts?id=" + way,
                    "/assets/" + way)) {
                HttpResponse<String> answer = clerk.get(path);
                assertThat(answer.statusCode()).as(path).isIn(400, 403, 404);
                assertThat(answer.body()).as(path).doesNotContain("root:", "county:", "Exception", "\tat ");
                seen++;
            }
        }
        assertThat(seen).isEqualTo(56);
        // Where it stood in the path and not behind it.
        assertThat(objects("clerk"))
                .filteredOn(object -> object.matches(".*%(2F|5C|252e).*"))
                .hasSize(32)
                .contains("GET /runs/..%2F..%2F..%2Finput%2Fcounty.yaml", "GET /units/..%5C..%5Ccounty.yaml/returned");
    }

    @Test
    void odd_paths_and_methods_open_no_door() {
        Visit stranger = served.visit();
        int seen = 0;
        for (String path : List.of(
                "/assets/..;/units/01",
                "/login/..;/audit",
                "/login/../audit",
                "/login/%2e%2e/audit",
                "/login;x/../audit",
                "/audit;jsessionid=1",
                "/assets/",
                "/actuator/env",
                "/h2-console")) {
            HttpResponse<String> answer = stranger.get(path);
            assertThat(answer.statusCode() == 200 && !answer.uri().getPath().equals("/login"))
                    .as(path)
                    .isFalse();
            assertThat(answer.body()).as(path).doesNotContain("审计日志", "Exception", "\tat ", "Tomcat");
            int status = clerk.get(path).statusCode();
            assertThat(status).as(path).isIn(400, 403, 404, 200).isLessThan(500);
            seen++;
        }
        assertThat(seen).isEqualTo(9);
        for (String method : List.of("TRACE", "OPTIONS", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = clerk.send(
                    clerk.request("/uploads")
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method).isIn(200, 403, 404, 405);
            assertThat(answer.body()).as(method).doesNotContain("Exception", "xianghui=", "Tomcat");
            seen++;
        }
        assertThat(seen).isEqualTo(14);
    }

    @Test
    void a_failure_shows_a_number_and_no_trace_and_the_log_has_one_line_for_it() throws IOException {
        JdbcTemplate database = new JdbcTemplate(served.bean(DataSource.class));
        database.execute("ALTER TABLE upload RENAME TO upload_away");
        HttpResponse<String> answer;
        try {
            answer = clerk.get("/uploads");
        } finally {
            database.execute("ALTER TABLE upload_away RENAME TO upload");
        }
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("没有完成", "程序内部出错，已记入日志")
                .containsPattern("<strong>[0-9A-F]{8}</strong>")
                .doesNotContain("Exception", "SELECT", "upload_away", "\tat ", "org.", "xianghui.store");
        String number = found(answer.body(), "<strong>([0-9A-F]{8})</strong>");
        assertThat(log.lines()).filteredOn(line -> line.contains(number)).hasSize(1);
        assertThat(log.odd()).isEmpty();
        assertThat(log.lines()).noneMatch(line -> line.contains("SELECT"));
        assertThat(clerk.get("/uploads").statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_visitor_types_makes_no_line_of_its_own() throws IOException {
        String fake = "x\r\n2026-07-01T00:00:00.000Z ERROR 1 --- 假的一行 \u001B[31m\u2028\u0085";
        Visit stranger = served.visit();
        stranger.get("/login");
        stranger.post("/login", Map.of("username", fake, "password", fake));
        String path = "%0D%0A2026-07-01%20ERROR%20%E5%81%87%E7%9A%84%E4%B8%80%E8%A1%8C%1B%5B31m%E2%80%A8";
        clerk.get("/runs/" + path);
        clerk.get("/audit/" + path);
        clerk.get("/units/" + path);
        clerk.get("/figures?q=" + path);
        Visit town = township("21");
        town.get("/units/" + path);
        town.get("/units/21");
        town.post("/units/21/answers", Map.of("finding", fake, "text", fake));
        town.get("/units/21");
        town.postBare("/units/21/answers", Map.of("_csrf", fake));
        assertThat(log.odd()).isEmpty();
        assertThat(log.lines()).noneMatch(line -> line.contains("假的一行"));
        Visit auditor = served.visit("auditor", Role.AUDITOR, "");
        String sheet =
                auditor.get("/audit/export?from=2000-01-01&until=2100-01-01").body();
        assertThat(sheet).doesNotContain("\u001B", "\u2028", "\u0085");
        List<String> lines = Arrays.stream(sheet.split("\r\n", -1))
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches("\"\\d+\",\"2.*\"[0-9a-f]{64}\""));
        assertThat(lines).anyMatch(line -> line.contains("%0D%0A2026-07-01%20ERROR"));
    }

    private record Hostile(String name, byte[] content, String found) {}

    private static void assertAlive() {
        Visit visit = township("23");
        assertThat(visit.get("/units/23").statusCode()).isEqualTo(200);
    }

    private static int audited(String action, String outcome, String actor) {
        Integer count = new JdbcTemplate(served.bean(DataSource.class))
                .queryForObject(
                        "SELECT COUNT(*) FROM audit_line WHERE action = ? AND outcome = ? AND actor = ?",
                        Integer.class,
                        action,
                        outcome,
                        actor);
        return count == null ? 0 : count;
    }

    private static Visit township(String unit) {
        return TOWNSHIPS.computeIfAbsent(unit, code -> served.visit("t" + code, Role.TOWNSHIP, code));
    }

    private static HttpResponse<String> send(Visit visit, String unit, String name, byte[] content) {
        visit.get("/units/" + unit);
        return visit.upload("/units/" + unit + "/uploads", Map.of(name, content));
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String plain(String page) {
        return page.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n";
    }

    private static String part(String field, Visit visit) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + visit.token() + "\r\n";
    }

    /** The same workbook with one more entry of zeros. */
    private static byte[] with(byte[] workbook, String name, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            copy(workbook, zip, "");
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1 << 20];
            for (int left = length; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return out.toByteArray();
    }

    private static byte[] crowded() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(GOOD, zip, "");
            for (int entry : IntStream.range(0, 30_000).toArray()) {
                zip.putNextEntry(new ZipEntry("xl/a" + entry));
            }
        }
        return out.toByteArray();
    }

    /** The same workbook with something before every part's first element. */
    private static byte[] changed(String declared) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(GOOD, zip, declared);
        }
        return out.toByteArray();
    }

    private static void copy(byte[] workbook, ZipOutputStream zip, String declared) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(text.replaceFirst("\\?>", "?>" + declared).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** In every other respect a good return of the unit 18. */
    private static byte[] macros() throws IOException {
        byte[] good = SmallCounty.workbook(filing("18", "第18镇", 100, 90));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(good));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.setVBAProject(new ByteArrayInputStream(new byte[100]));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] noise() {
        byte[] content = new byte[50_000];
        new Random(5).nextBytes(content);
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, content, 0, magic.length);
        return content;
    }

    private static byte[] encrypted() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream content = encryptor.getDataStream(files)) {
                content.write(GOOD);
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
