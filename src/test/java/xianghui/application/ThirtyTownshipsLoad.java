package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.intake.Archive;
import xianghui.people.Role;
import xianghui.web.Served;
import xianghui.web.Visit;

/**
 * Thirty townships send in their returns at the same time over slow lines, while a run is under way and the office looks
 * at its pages: {@code mvn -Pload test}; prints what it saw. The server is a process of its own.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThirtyTownshipsLoad {

    private static final int TOWNSHIPS = 30;
    private static final int SAMPLES = 13;
    private static final int BYTES_A_SECOND = 4_000;
    private static final int BLOCK = 1_000;
    private static final List<String> OFFICE = List.of("/", "/units/05", "/uploads", "/runs", "/figures", "/document");

    @TempDir
    Path root;

    /** How long a page took, in milliseconds. */
    private final ConcurrentLinkedQueue<Long> pages = new ConcurrentLinkedQueue<>();

    private final ConcurrentLinkedQueue<String> slow = new ConcurrentLinkedQueue<>();

    /** Serves a county with its people; the address goes to the console. */
    public static final class Server {

        private Server() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path root = Path.of(arguments[0]);
            Served served = Served.folders(root.resolve("input"), root);
            served.person("clerk", Role.CLERK, "");
            for (int unit = 1; unit <= TOWNSHIPS; unit++) {
                served.person("town" + code(unit), Role.TOWNSHIP, code(unit));
            }
            System.out.println("at " + served.uri("/"));
            System.out.flush();
            Thread.currentThread().join();
        }
    }

    private static String code(int unit) {
        return "%02d".formatted(unit);
    }

    @Test
    void nothing_is_lost_and_pages_come_quickly() throws Exception {
        county();
        Process process = start();
        ExecutorService crowd = Executors.newCachedThreadPool();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            URI address = address(said);
            Visit clerk = Visit.at(address).login("clerk", Served.PASSWORD);
            List<byte[]> files = new ArrayList<>();
            List<Visit> towns = new ArrayList<>();
            for (int unit = 1; unit <= TOWNSHIPS; unit++) {
                files.add(workbook(unit));
                towns.add(Visit.at(address).login("town" + code(unit), Served.PASSWORD));
            }
            OFFICE.forEach(
                    page -> assertThat(clerk.get(page).statusCode()).as(page).isEqualTo(200));

            CountDownLatch sent = new CountDownLatch(TOWNSHIPS);
            Future<Integer> runs = crowd.submit(() -> runs(Visit.at(address).login("clerk", Served.PASSWORD), sent));
            Future<Integer> office = crowd.submit(() -> office(clerk, sent));
            long start = System.nanoTime();
            List<Callable<String>> senders = new ArrayList<>();
            for (int unit = 1; unit <= TOWNSHIPS; unit++) {
                int number = unit;
                senders.add(() -> send(towns.get(number - 1), number, files.get(number - 1), sent));
            }
            List<String> wrong = new ArrayList<>();
            for (Future<String> sender : crowd.invokeAll(senders)) {
                wrong.add(sender.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            int looked = office.get();
            int ran = runs.get();

            wrong.removeIf(String::isEmpty);
            assertThat(wrong).isEmpty();
            for (byte[] file : files) {
                assertThat(root.resolve("data/received")
                                .resolve(Archive.idOf(file).sha256()))
                        .hasBinaryContent(file);
            }
            long[] times = pages.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%d townships in %.0f s at %d bytes/s, %d runs under way meanwhile; %d pages (%d of the office):"
                            + " median %d ms, 95 %% %d ms, 99 %% %d ms, longest %d ms; slow ones: %s%n",
                    TOWNSHIPS,
                    seconds,
                    BYTES_A_SECOND,
                    ran,
                    times.length,
                    looked,
                    part(times, 0.5),
                    part(times, 0.95),
                    part(times, 0.99),
                    times[times.length - 1],
                    slow);
            assertThat(times.length).isGreaterThan(300);
            assertThat(ran).isPositive();
        } finally {
            crowd.shutdownNow();
            process.destroyForcibly().waitFor();
        }
    }

    private static long part(long[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    /** The sample county with thirty townships; the sample returns lie in the folder. */
    private void county() throws IOException {
        Path input = root.resolve("input");
        try (Stream<Path> sample = Files.walk(Path.of("input"))) {
            for (Path file : sample.filter(Files::isRegularFile).toList()) {
                Path copy = input.resolve(Path.of("input").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(input.resolve("county.yaml")));
        String model = lines.stream()
                .filter(line -> line.contains("code: \"13\""))
                .findFirst()
                .orElseThrow();
        List<String> more = new ArrayList<>();
        for (int unit = SAMPLES + 1; unit <= TOWNSHIPS; unit++) {
            more.add(model.replace("\"13\"", '"' + code(unit) + '"')
                    .replace("落雁乡", name(unit))
                    .replace("落雁", name(unit).substring(0, 3)));
        }
        lines.addAll(lines.indexOf(model) + 1, more);
        Files.write(input.resolve("county.yaml"), lines);
    }

    private static String name(int unit) {
        return unit <= SAMPLES ? "" : "试" + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未".charAt(unit - SAMPLES - 1) + "坪乡";
    }

    /** What a township sends: a sample return, as it is or on its own name. */
    private static byte[] workbook(int unit) throws IOException {
        int sample = (unit - 1) % SAMPLES + 1;
        Path file;
        try (Stream<Path> all = Files.list(Path.of("input/returns"))) {
            file = all.filter(one -> one.getFileName().toString().startsWith(code(sample)))
                    .findFirst()
                    .orElseThrow();
        }
        if (unit <= SAMPLES) {
            return Files.readAllBytes(file);
        }
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : book.getSheet("封面")) {
                for (Cell cell : row) {
                    String text = cell.toString();
                    if (text.equals("单位代码")) {
                        row.getCell(cell.getColumnIndex() + 1).setCellValue(code(unit));
                    } else if (text.equals("单位名称")) {
                        row.getCell(cell.getColumnIndex() + 1).setCellValue(name(unit));
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        root.toString())
                .redirectError(Path.of("target/load.err").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static URI address(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("at ")) {
                return URI.create(line.substring(3));
            }
        }
        throw new IOException("the server did not start");
    }

    /** As long as somebody sends, one run after the other. */
    private static int runs(Visit clerk, CountDownLatch sent) throws InterruptedException {
        int runs = 0;
        while (sent.getCount() > 0) {
            clerk.get("/runs");
            HttpResponse<String> answer = clerk.post("/runs", Map.of());
            if (answer.statusCode() == 200 && answer.uri().getPath().startsWith("/runs/")) {
                runs++;
            }
            while (sent.getCount() > 0 && clerk.get("/runs").body().contains("正在汇总")) {
                Thread.sleep(500);
            }
        }
        return runs;
    }

    private int office(Visit clerk, CountDownLatch sent) throws InterruptedException {
        int looked = 0;
        while (sent.getCount() > 0) {
            look(clerk, OFFICE.get(looked % OFFICE.size()));
            looked++;
            Thread.sleep(200);
        }
        return looked;
    }

    private HttpResponse<String> look(Visit visit, String page) {
        long start = System.nanoTime();
        HttpResponse<String> answer = visit.get(page);
        long took = (System.nanoTime() - start) / 1_000_000;
        pages.add(took);
        if (took > 500) {
            slow.add(page + " " + took);
        }
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return answer;
    }

    /** Sends the file slowly, then looks at the receipt and at the unit's page until it has been read; tells what went wrong. */
    private String send(Visit town, int unit, byte[] file, CountDownLatch sent) {
        try {
            String page = "/units/" + code(unit);
            look(town, page);
            String boundary = "----thirty";
            byte[] body = Visit.multipart(boundary, Map.of("return.xlsx", file), Map.of("_csrf", town.token()));
            BodyPublisher slowly =
                    BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new SlowLine(body)), body.length);
            HttpResponse<String> receipt = town.send(
                    town.request(page + "/uploads")
                            .timeout(Duration.ofMinutes(5))
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .POST(slowly)
                            .build(),
                    BodyHandlers.ofString());
            if (receipt.statusCode() != 200
                    || !receipt.body().contains(Archive.idOf(file).sha256().substring(0, 12))) {
                return code(unit) + " got " + receipt.statusCode();
            }
            for (int look = 0; look < 240; look++) {
                if (!look(town, receipt.uri().getPath() + "?" + receipt.uri().getQuery())
                        .body()
                        .contains("正在审核")) {
                    look(town, page);
                    return "";
                }
                Thread.sleep(500 + ThreadLocalRandom.current().nextInt(500));
            }
            return code(unit) + " was not read";
        } catch (RuntimeException | AssertionError e) {
            return code(unit) + " " + e + " at " + Arrays.toString(e.getStackTrace());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return code(unit) + " was interrupted";
        } finally {
            sent.countDown();
        }
    }

    /** So many bytes a second, in small blocks. */
    private static final class SlowLine extends InputStream {

        private final byte[] body;
        private int at;

        SlowLine(byte[] body) {
            this.body = body;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("in blocks only");
        }

        @Override
        public int read(byte[] block, int offset, int length) {
            if (at == body.length) {
                return -1;
            }
            try {
                Thread.sleep(1000L * BLOCK / BYTES_A_SECOND);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException(e));
            }
            int read = Math.min(Math.min(length, BLOCK), body.length - at);
            System.arraycopy(body, at, block, offset, read);
            at += read;
            return read;
        }
    }
}
