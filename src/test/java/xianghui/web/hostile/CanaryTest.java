package xianghui.web.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xianghui.application.SmallCounty.filing;
import static xianghui.web.Settling.settled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
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

/** Drives a roster of invented names through every fault, and looks for them wherever they have no business. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class CanaryTest {

    private static final int PERSONS = 48;

    /** Typed where a number of votes belongs: what is wrong there is quoted to its unit and to the county. */
    private static final int MISPLACED = 7;

    /** Where what a unit sent in may stand. */
    private static final Set<String> OF_RETURNS = Set.of("SHEET_ROW", "FINDING", "SHEET", "PAGE_ANSWER", "ANSWER");

    /** A temporary file is not larger. */
    private static final long LARGEST = 5_000_000;

    private static final String ROSTER = """
            table: S05
            sheet: 花名册
            layout: list
            key: [name]
            subject: name
            fields:
              - {id: name, header: 姓名, kind: text, required: true, personal: true}
              - {id: number, header: 身份证号, kind: text, required: true, personal: true}
              - {id: votes, header: 得票, kind: count, unit: 票, required: true}
            rules:
              - id: R-3
                title: 得票不少于十票
                severity: query
                source: 算术关系
                check: "votes >= 10"
                message: "得票{votes}票不足十票，请核实"
                at: [name, votes]
                holds: {votes: 10}
                breaks: {votes: 9}
            metrics:
              - {id: T21, name: 当选人数, definition: 花名册的人数, decimals: 0, unit: 人, over: township, count: true}
            """;

    private static Served served;
    private static SmallCounty county;
    private static Overheard log;
    private static Path root;
    private static FileTime start;
    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    @BeforeAll
    static void serve(@TempDir Path folder) throws IOException {
        root = folder;
        // Some file systems have no more than seconds.
        start = FileTime.from(Instant.now().minusSeconds(2));
        PrintStream heard = new PrintStream(SAID, true, StandardCharsets.UTF_8);
        System.setOut(heard);
        System.setErr(heard);
        county = SmallCounty.in(folder).with(filing("02", "乙镇", 200, 150)).write("templates/return/S05.yaml", ROSTER);
        served = Served.county(
                county,
                "--xianghui.schedule.cron=-",
                "--xianghui.upload.hourly=1000",
                "--logging.level.root=INFO",
                "--logging.level.xianghui=DEBUG");
        log = Overheard.listen();
    }

    @AfterAll
    static void stop() {
        System.setOut(OUT);
        System.setErr(ERR);
        log.close();
        served.close();
    }

    @Test
    @Order(1)
    void no_name_and_no_number_of_a_person_is_found_where_it_has_no_business() throws IOException {
        JdbcTemplate database = new JdbcTemplate(served.bean(DataSource.class));
        Visit own = township("01");
        Visit other = township("02");
        byte[] good = roster("第三人");

        database.execute("ALTER TABLE sheet_row ALTER COLUMN cells SET DATA TYPE VARCHAR(40)");
        // The database's own words would quote the whole row.
        own.get("/units/01");
        assertThat(own.upload("/units/01/uploads", Map.of("名册.xlsx", good)).statusCode())
                .isEqualTo(200);
        assertThatThrownBy(CanaryTest::run)
                .satisfies(failure -> assertThat(canariesIn(String.valueOf(failure.getMessage())))
                        .isEmpty());
        database.execute("ALTER TABLE sheet_row ALTER COLUMN cells SET DATA TYPE VARCHAR");

        own.get("/units/01");
        settled(own, own.upload("/units/01/uploads", Map.of("错位.xlsx", roster(name(MISPLACED)))));
        own.get("/units/01");
        settled(own, own.upload("/units/01/uploads", Map.of("坏了.xlsx", broken(good))));
        own.get("/units/01");
        settled(own, own.upload("/units/01/uploads", Map.of("半份.xlsx", Arrays.copyOf(good, good.length - 900))));
        own.get("/units/01");
        settled(own, own.upload("/units/01/uploads", Map.of("过大.xlsx", Arrays.copyOf(good, 21_000_000))));
        own.get("/receipts?id=" + encoded(name(1)) + "&large=" + encoded(name(2)));
        own.get("/units/01/differences?from=" + encoded(name(3)) + "&to=" + encoded(number(3)));
        served.visit().get("/login?refused=" + encoded(name(4)) + "&seconds=" + encoded(number(4)));
        Visit stranger = served.visit();
        stranger.get("/login");
        stranger.post("/login", Map.of("username", name(6), "password", number(6)));
        other.get("/units/02");
        settled(other, other.upload("/units/02/uploads", Map.of("别人的.xlsx", good)));
        run();

        database.execute("ALTER TABLE page_answer ALTER COLUMN text SET DATA TYPE VARCHAR(2)");
        String page = own.get("/units/01").body();
        int status = own.post("/units/01/answers", Map.of("finding", key(page), "text", name(3) + number(3)))
                .statusCode();
        assertThat(status).isEqualTo(500);
        own.get("/figures?q=" + encoded(name(5)));

        // They came in, else there is nothing to be looked for.
        String kept = String.join("\n", database.queryForList("SELECT cells FROM sheet_row", String.class));
        assertThat(canariesIn(kept)).hasSize(2 * PERSONS);
        assertThat(canariesIn(new String(own.download("/units/01/versions/1").body(), StandardCharsets.UTF_8)))
                .isEmpty();

        List<String> hits = new ArrayList<>();
        hits(hits, "log", String.join("\n", log.lines()));
        hits(hits, "console", served.said() + SAID.toString(StandardCharsets.UTF_8));
        assertThat(tables(database, hits))
                .contains("AUDIT_LINE", "RUN", "UPLOAD", "BATCH_JOB_EXECUTION_PARAMS")
                .contains("BATCH_STEP_EXECUTION", "BATCH_JOB_EXECUTION_CONTEXT")
                .hasSizeGreaterThan(15);
        assertThat(files(hits)).isGreaterThan(1);
        assertThat(pages(other, hits)).isEqualTo(27);
        temporary(hits);
        assertThat(hits).isEmpty();
        assertThat(log.lines()).isNotEmpty();
        assertThat(log.odd()).isEmpty();
    }

    /** Else nobody would know whether the test looks at all; afterwards, for the log remembers. */
    @Test
    @Order(2)
    void a_name_that_is_put_there_is_found_everywhere() throws IOException {
        List<String> hits = new ArrayList<>();
        Path left = Files.createTempFile("canary", ".tmp");
        JdbcTemplate database = new JdbcTemplate(served.bean(DataSource.class));
        database.execute("CREATE TABLE canary AS SELECT '" + number(11) + "' AS text");
        Path file = served.bean(Folders.class).dataFolder().resolve("left.txt");
        LoggerFactory.getLogger(CanaryTest.class).info("{}", name(12));
        try {
            Files.writeString(left, "<t>" + name(8) + "</t>", StandardCharsets.UTF_16LE);
            Files.writeString(file, number(9));
            assertThat(temporary(hits)).isPositive();
            files(hits);
            tables(database, hits);
            hits(hits, "log", String.join("\n", log.lines()));
        } finally {
            Files.delete(left);
            Files.delete(file);
            database.execute("DROP TABLE canary");
        }
        assertThat(hits).hasSize(4);
        assertThat(String.join("\n", hits)).contains(left.toString(), "left.txt", "table CANARY", "log: ");
    }

    /** Every table but those that hold the returns. */
    private static List<String> tables(JdbcTemplate database, List<String> hits) {
        List<String> seen = new ArrayList<>();
        for (String table : database.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'", String.class)) {
            if (!OF_RETURNS.contains(table)) {
                // What changed in a night is what changed among the findings, which quote.
                boolean quotes = table.equals("SNAPSHOT");
                database.queryForList("SELECT * FROM \"" + table + "\"").forEach(row -> {
                    String text = String.valueOf(row);
                    hits(hits, "table " + table, quotes ? text.replace(name(MISPLACED), "") : text);
                });
                seen.add(table);
            }
        }
        return seen;
    }

    /** The data folder but for the archive and the database itself, and the names of all files everywhere. */
    private static int files(List<String> hits) throws IOException {
        Folders folders = served.bean(Folders.class);
        int seen = 0;
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                hits(hits, "name of a file", path.toString());
            }
        }
        try (Stream<Path> paths = Files.walk(folders.dataFolder())) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(folders.archive()))
                    .filter(path -> !path.toString().endsWith(".mv.db"))
                    .toList()) {
                hits(hits, "file " + path.getFileName(), read(path));
                seen++;
            }
        }
        return seen;
    }

    private static int pages(Visit other, List<String> hits) throws IOException {
        int seen = 0;
        String run = new JdbcTemplate(served.bean(DataSource.class))
                .queryForList("SELECT id FROM run ORDER BY number DESC", String.class)
                .get(0);
        Visit clerk = served.visit("clerk", Role.CLERK, "");
        Visit auditor = served.visit("auditor", Role.AUDITOR, "");
        Visit administrator = served.visit("admin", Role.ADMINISTRATOR, "");
        Map<Visit, List<String>> all = Map.of(
                other,
                List.of("/", "/units/02", "/account", "/units/01", "/units/02/differences?from=1&to=2"),
                clerk,
                List.of(
                        "/",
                        "/uploads",
                        "/runs",
                        "/runs/" + run,
                        "/figures",
                        "/figures/T21",
                        "/figures/T21/cells?figure=T21%7Ccounty%7Ccurrent",
                        "/claims",
                        "/document",
                        "/units/02",
                        "/units/03",
                        "/units/01",
                        "/units/01/differences?from=1&to=2",
                        "/account"),
                auditor,
                List.of("/audit", "/audit/export?from=2000-01-01&until=2100-01-01", "/account"),
                administrator,
                List.of("/people", "/backup", "/account"),
                served.visit(),
                List.of("/login", "/error"));
        for (Map.Entry<Visit, List<String>> one : all.entrySet()) {
            for (String path : one.getValue()) {
                String page = one.getKey().get(path).body();
                hits(hits, "page " + path, one.getKey() == clerk ? page.replace(name(MISPLACED), "") : page);
                seen++;
            }
        }
        return seen;
    }

    /**
     * What was written into the folder for temporary files since the start, but for the folders of tests, which hold the
     * returns themselves.
     */
    private static int temporary(List<String> hits) throws IOException {
        List<Path> files = new ArrayList<>();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Files.walkFileTree(folder, Set.of(), 4, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                boolean ours = path.equals(folder) || attributes.creationTime().compareTo(start) >= 0;
                boolean test = path.getFileName().toString().startsWith("junit");
                return (ours || path.endsWith("poifiles")) && !test
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()
                        && attributes.size() < LARGEST
                        && attributes.lastModifiedTime().compareTo(start) >= 0) {
                    files.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path path : files) {
            hits(hits, "temporary file", path + " " + read(path));
        }
        return files.size();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String read(Path path) {
        try {
            byte[] content = Files.readAllBytes(path);
            return new String(content, StandardCharsets.UTF_8) + new String(content, StandardCharsets.UTF_16LE);
        } catch (IOException e) {
            return "";
        }
    }

    private static void hits(List<String> hits, String place, String text) {
        canariesIn(text).stream().limit(1).forEach(canary -> hits.add(place + ": " + around(text, canary)));
    }

    private static String around(String text, String canary) {
        int at = text.indexOf(canary);
        return text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 80));
    }

    private static List<String> canariesIn(String text) {
        return IntStream.range(0, PERSONS)
                .boxed()
                .flatMap(person -> Stream.of(name(person), number(person)))
                .filter(text::contains)
                .toList();
    }

    /** Signs that no other text of the project has side by side. */
    private static String name(int person) {
        return "颛" + (char) (0x9F10 + person) + (char) (0x9EA0 + person);
    }

    private static String number(int person) {
        return "990000190001010" + (100 + person);
    }

    private static void run() {
        served.bean(NightlyRun.class).run(Start.command(Optional.empty()), Progress.UNHEARD);
    }

    private static Visit township(String unit) {
        return served.visit("town" + unit, Role.TOWNSHIP, unit);
    }

    private static String key(String page) {
        Matcher found = Pattern.compile("name=\"finding\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** @param typed what the last row has in place of a number of votes */
    private static byte[] roster(String typed) throws IOException {
        try (Workbook book = WorkbookFactory.create(
                        new ByteArrayInputStream(SmallCounty.workbook(filing("01", "甲镇", 100, 90))));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("花名册");
            line(sheet, 0, "花名册");
            line(sheet, 1, "本表情况", "已填");
            line(sheet, 2, "姓名", "身份证号", "得票");
            for (int person = 0; person < PERSONS; person++) {
                boolean last = person == PERSONS - 1 && !typed.equals("第三人");
                line(sheet, 3 + person, name(person), number(person), last ? typed : Integer.toString(5 + person));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void line(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
    }

    /** With markup that a parser complains of by quoting a name. */
    private static byte[] broken(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int changed = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet3.xml")) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    content = text.replaceFirst("</row>", "<" + name(9) + ">&" + name(10) + ";</row>")
                            .getBytes(StandardCharsets.UTF_8);
                    changed++;
                }
                zip.write(content);
            }
        }
        assertThat(changed).isEqualTo(1);
        return out.toByteArray();
    }
}
