package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import xianghui.Application;
import xianghui.cli.Console;
import xianghui.job.AuditDesk;
import xianghui.job.Folders;
import xianghui.job.RulebookReader;
import xianghui.sample.SampleCounty;

/** One run of the real application over a county, and the files it left. */
final class CountyRun {

    private static final Path PROJECT = Path.of("");
    private static final Map<Kind, CountyRun> UNCHANGED = new EnumMap<>(Kind.class);

    private final Kind kind;
    private final Path root;
    private final Path templates;
    private int exit;
    private List<String> said = List.of();

    private CountyRun(Kind kind, Path root, Path templates) {
        this.kind = kind;
        this.root = root;
        this.templates = templates;
    }

    /** The golden county's run, made once for all tests that only look at it. */
    static CountyRun golden() throws IOException {
        return unchanged(Kind.FINAL);
    }

    /** The run of a kind's own county, made once for all tests that only look at it. */
    static synchronized CountyRun unchanged(Kind kind) throws IOException {
        CountyRun run = UNCHANGED.get(kind);
        if (run == null) {
            run = of(kind, kind.county(), Files.createTempDirectory(kind.report()));
            UNCHANGED.put(kind, run);
        }
        return run;
    }

    static CountyRun of(Kind kind, SampleCounty county, Path root) throws IOException {
        return prepared(kind, county, root, PROJECT.resolve("templates")).again();
    }

    static CountyRun of(SampleCounty county, Path root) throws IOException {
        return prepared(county, root, PROJECT.resolve("templates")).again();
    }

    /** A run over another county where the report of an earlier run lies, that somebody has edited since. */
    static CountyRun after(CountyRun last, UnaryOperator<byte[]> edit, SampleCounty county, Path root)
            throws IOException {
        CountyRun run = prepared(last.kind, county, root, PROJECT.resolve("templates"));
        copy(last.root.resolve("output"), root.resolve("output"));
        Files.write(run.wordFile(), edit.apply(Files.readAllBytes(run.wordFile())));
        return run.again();
    }

    /** The same run with all its folders at another place. */
    CountyRun copy(Path other) throws IOException {
        copy(root, other);
        return new CountyRun(kind, other, templates);
    }

    /** Copies a folder with everything below it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** What the packaged program makes of the same inputs in a process with these options of Java. */
    Path elsewhere(Path folder, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("xianghui.jar")));
        command.addAll(line("run", folder));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int ended = process.waitFor();
        assertThat(ended).as(Files.readString(said)).isZero();
        return kind.folder(folder.resolve("output"));
    }

    Path wordFile() {
        return report().resolve(kind.title() + ".docx");
    }

    /** Where edited reports are audited that were made into this output folder. */
    AuditDesk auditDesk(Path output) {
        Folders folders = new Folders(
                root.resolve("input").toString(),
                output.toString(),
                root.resolve("data").toString(),
                templates.toString(),
                Duration.ZERO);
        return new AuditDesk(folders, new RulebookReader(folders));
    }

    /** The county's folders, before anything has run. */
    static CountyRun prepared(SampleCounty county, Path root, Path templates) throws IOException {
        return prepared(Kind.FINAL, county, root, templates);
    }

    static CountyRun prepared(Kind kind, SampleCounty county, Path root, Path templates) throws IOException {
        Path returns = Files.createDirectories(root.resolve("input/returns"));
        Files.copy(kind.settings(), root.resolve("input/county.yaml"));
        county.write(returns);
        return new CountyRun(kind, root, templates);
    }

    /** Runs once more over what lies in the folders now. */
    CountyRun again() {
        return command("run");
    }

    /** Carries out a command on the report of this kind, with one more option if there is one. */
    CountyRun command(String command, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> line = line(command, root);
        line.addAll(List.of(more));
        exit = Application.run(
                        new Console(new PrintStream(out, true, StandardCharsets.UTF_8)), line.toArray(String[]::new))
                .number();
        said = out.toString(StandardCharsets.UTF_8).lines().toList();
        return this;
    }

    private List<String> line(String command, Path written) {
        return new ArrayList<>(List.of(
                command,
                "--report=" + kind.report(),
                "--input=" + root.resolve("input"),
                "--output=" + written.resolve("output"),
                "--data=" + written.resolve("data"),
                "--xianghui.templates=" + templates.toAbsolutePath(),
                "--xianghui.still=0s"));
    }

    /** The same, once it is seen to have ended with that exit code. */
    CountyRun ended(int code) {
        assertThat(exit).as(() -> String.join("\n", said)).isEqualTo(code);
        return this;
    }

    int exit() {
        return exit;
    }

    List<String> said() {
        return said;
    }

    Path input() {
        return root.resolve("input");
    }

    Path output() {
        return root.resolve("output");
    }

    /** Where the report of this run is archived. */
    Path pack() {
        return kind.pack(root.resolve("output"));
    }

    Path report() {
        return kind.folder(root.resolve("output"));
    }

    /** The paragraphs of the Word file, tables left out. */
    List<String> word() throws IOException {
        return body().filter(XWPFParagraph.class::isInstance)
                .map(element -> ((XWPFParagraph) element).getText())
                .toList();
    }

    /** Paragraphs and cells of the Word file in reading order. */
    List<String> wordWithTables() throws IOException {
        List<String> texts = new ArrayList<>();
        body().forEach(element -> {
            if (element instanceof XWPFParagraph paragraph) {
                texts.add(paragraph.getText());
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableICells()
                        .forEach(cell -> texts.add(((org.apache.poi.xwpf.usermodel.XWPFTableCell) cell).getText())));
            }
        });
        return texts;
    }

    /** The rows of the Word file's tables that are no headings, each as one text. */
    List<String> wordRows() throws IOException {
        List<String> rows = new ArrayList<>();
        body().filter(XWPFTable.class::isInstance)
                .flatMap(table -> ((XWPFTable) table).getRows().stream())
                .filter(row -> !row.isRepeatHeader())
                .forEach(row -> rows.add(row.getTableICells().stream()
                        .map(cell -> ((org.apache.poi.xwpf.usermodel.XWPFTableCell) cell).getText())
                        .collect(Collectors.joining())));
        return rows;
    }

    private Stream<IBodyElement> body() throws IOException {
        try (InputStream in = Files.newInputStream(report().resolve(kind.title() + ".docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            return new ArrayList<>(document.getBodyElements()).stream();
        }
    }

    /** The text of the Word file without white space. */
    String wordText() throws IOException {
        return squeeze(wordWithTables().stream().collect(Collectors.joining()));
    }

    /** The text of the PDF without white space and page numbers. */
    String pdfText() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(report().resolve(kind.title() + ".pdf").toFile())) {
            return squeeze(new PDFTextStripper().getText(document).replaceAll("(?m)^\\s*— \\d+ —\\s*$", ""));
        }
    }

    /** How many characters the PDF draws by the glyph that stands for a missing one. */
    int missingGlyphs() throws IOException {
        int[] missing = {0};
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                for (TextPosition position : positions) {
                    for (int code : position.getCharacterCodes()) {
                        missing[0] += code == 0 ? 1 : 0;
                    }
                }
            }
        };
        try (PDDocument document =
                Loader.loadPDF(report().resolve(kind.title() + ".pdf").toFile())) {
            stripper.getText(document);
        }
        return missing[0];
    }

    /** Checks that Word and PDF both say so. */
    void says(String... sentences) throws IOException {
        String word = wordText();
        String pdf = pdfText();
        for (String sentence : sentences) {
            assertThat(word).contains(squeeze(sentence));
            assertThat(pdf).contains(squeeze(sentence));
        }
    }

    static String squeeze(String text) {
        return text.replaceAll("[\\s\u3000\u00a0]+", "");
    }

    JsonNode figures() {
        return json("figures.json");
    }

    /** Every finding as one line: unit, severity, rule, first cell, state. */
    List<String> findings() {
        return StreamSupport.stream(json("findings.json").spliterator(), false)
                .map(CountyRun::line)
                .toList();
    }

    private static String line(JsonNode finding) {
        JsonNode cells = finding.get("cells");
        String place = cells.isEmpty()
                ? "-"
                : cells.get(0).get("sheet").asString() + "!"
                        + cells.get(0).get("cell").asString();
        return String.join(
                " ",
                finding.get("unit").asString(),
                finding.get("severity").asString(),
                finding.get("rule").asString(),
                place,
                finding.get("state").asString());
    }

    JsonNode json(String name) {
        try {
            return JsonMapper.shared().readTree(Files.readString(report().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
