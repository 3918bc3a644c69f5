package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import xianghui.Application;
import xianghui.cli.Console;

/** Two processes that are told at the same moment to run over the same folders, round after round. */
final class Races {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

    private Races() {}

    /**
     * What came of it.
     *
     * @param refused rounds in which the second found the first at work
     * @param late rounds in which the second came after the first, and found nothing to do
     * @param afterFailure rounds in which both met a run that had failed
     */
    record Figures(int rounds, int refused, int late, int afterFailure) {}

    /** One that waits for the word: "go" in, "exit n" out. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String word = in.readLine(); word != null; word = in.readLine()) {
            Console silent = new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
            System.out.println("exit " + Application.run(silent, arguments).number());
            System.out.flush();
        }
    }

    static Figures race(int rounds, Path root) throws IOException, InterruptedException {
        SmallCounty county = SmallCounty.filed(root);
        Ledger ledger = new Ledger(county);
        int refused = 0;
        int late = 0;
        int failed = 0;
        try (Racer one = Racer.over(county);
                Racer other = Racer.over(county)) {
            for (int round = 1; round <= rounds; round++) {
                county.with(filing("02", "乙镇", 1000, 500 + round)
                        .correctedOn(FIRST.plusDays(round).toString()));
                if (round % 2 == 0) {
                    failOnce(one, root);
                    failed++;
                }
                int before = round == 1 ? 0 : ledger.executions("summary");
                one.go();
                other.go();
                List<Integer> exits = List.of(one.exit(), other.exit());
                assertThat(exits).as("round %s", round).contains(0).isSubsetOf(0, 4);
                int worked = ledger.executions("summary") - before;
                if (exits.contains(4)) {
                    refused++;
                    assertThat(worked).as("round %s", round).isEqualTo(1);
                } else {
                    late++;
                    assertThat(worked).as("round %s", round).isEqualTo(1);
                }
                assertThat(ledger.list("SELECT sha256 FROM sheet_row WHERE part = 'DATA'"))
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(county.report().resolve("history").toFile().list()).hasSize(rounds - 1);
        return new Figures(rounds, refused, late, failed);
    }

    /** A file stands where the reports go; then it is gone again. */
    private static void failOnce(Racer racer, Path root) throws IOException {
        Path output = root.resolve("output");
        Path aside = root.resolve("aside");
        Files.move(output, aside);
        Files.writeString(output, "in the way");
        racer.go();
        assertThat(racer.exit()).isEqualTo(3);
        Files.delete(output);
        Files.move(aside, output);
    }

    /** A process that runs whenever it is told to. */
    private record Racer(Process process, Writer words, BufferedReader answers) implements AutoCloseable {

        static Racer over(SmallCounty county) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx300m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Races.class.getName()));
            command.addAll(county.options());
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            return new Racer(process, process.outputWriter(), process.inputReader());
        }

        void go() throws IOException {
            words.write("go\n");
            words.flush();
        }

        /** Whatever else a library prints is not the answer. */
        int exit() throws IOException {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith("exit ")) {
                    return Integer.parseInt(line.substring("exit ".length()));
                }
            }
            throw new IOException("a process ended");
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
