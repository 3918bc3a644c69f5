package xianghui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks larger than any return are refused with the number that is read, and without being read to the end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class XlsxLimitsTest {

    private static final Limits FEW = new Limits(2, 3, 4, 10, 32_767, 100, 1 << 20, 60);

    private static String repeated(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    @Test
    void Rows() throws Exception {
        String row = "<row><c><v>1</v></c></row>";

        assertThat(RawBook.of(row.repeat(20_000)).cells()).hasSize(20_000);
        assertThat(RawBook.of(row.repeat(20_001)).refusal()).isEqualTo("ROWS 表 20000");
    }

    @Test
    void Rows_in_which_nothing_stands_do_not_count() throws Exception {
        assertThat(RawBook.of("<row><c s=\"0\"/><c/></row>".repeat(100_000) + "<row><c><v>1</v></c></row>")
                        .cells())
                .containsExactly("A100001 NUMBER 1");
    }

    @Test
    void Columns() throws Exception {
        assertThat(RawBook.of("<row>" + "<c><v>1</v></c>".repeat(512) + "<c/></row>")
                        .cells())
                .hasSize(512);
        assertThat(RawBook.of("<row>" + "<c><v>1</v></c>".repeat(513) + "</row>")
                        .refusal())
                .isEqualTo("COLUMNS 表 512");
        assertThat(RawBook.of("<row><c r=\"XFD1\"><v>1</v></c></row>").refusal())
                .isEqualTo("read");
    }

    @Test
    void Cells_of_all_sheets_together() {
        RawBook book = RawBook.of(("<row>" + "<c><v>1</v></c>".repeat(500) + "</row>").repeat(1_001))
                .workbook("", """
                        <sheet name="一" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId1"/>""");

        assertThat(book.refusal()).isEqualTo("CELLS 1000000");
    }

    @Test
    void Sheets() throws Exception {
        RawBook book = RawBook.of("<row><c><v>1</v></c></row>");

        assertThat(book.workbook("", sheets(200)).read().sheets()).hasSize(200);
        assertThat(book.workbook("", sheets(2_000)).refusal()).isEqualTo("LARGE");
    }

    private static String sheets(int number) {
        return repeated(number, i -> "<sheet name=\"s" + i + "\" sheetId=\"" + i + "\" r:id=\"rId1\"/>");
    }

    @Test
    void The_text_of_a_cell() throws Exception {
        String most = "中".repeat(32_767);

        assertThat(RawBook.of("<row><c t=\"str\"><v>" + most + "</v></c></row>").cells())
                .containsExactly("A1 TEXT " + most);
        assertThat(RawBook.of("<row><c/><c t=\"str\"><v>" + most + "中</v></c></row>")
                        .refusal())
                .isEqualTo("TEXT 表!B1 32767");
        assertThat(RawBook.of("<row><c t=\"inlineStr\"><is><t>" + most + "&#x4E2D;</t></is></c></row>")
                        .refusal())
                .isEqualTo("TEXT 表!A1 32767");
        assertThat(RawBook.of("<row><c t=\"inlineStr\"><is><r><t>" + most + "</t></r><r><t>中</t></r></is></c></row>")
                        .refusal())
                .isEqualTo("TEXT 表!A1 32767");
        assertThat(RawBook.of("<row><c t=\"s\"><v>0</v></c></row>")
                        .texts("<t>" + most + "中</t>")
                        .refusal())
                .isEqualTo("TEXT 32767");
        assertThat(RawBook.of("<row><c t=\"str\"><v>" + "x".repeat(5_000_000) + "</v></c></row>")
                        .refusal())
                .isEqualTo("TEXT 表!A1 32767");
    }

    @Test
    void A_formula() {
        assertThat(RawBook.of("<row><c><f>" + "A1+".repeat(400_000) + "1</f><v>1</v></c></row>")
                        .refusal())
                .isEqualTo("TEXT 表!A1 32767");
    }

    @Test
    void Merged_areas_and_formulas_that_fill_several_cells() {
        assertThat(RawBook.ofSheet("<sheetData/><mergeCells>" + repeated(200_000, i -> "<mergeCell ref=\"A1:B2\"/>")
                                + "</mergeCells>")
                        .refusal())
                .isEqualTo("LARGE 表");
        assertThat(RawBook.of("<row><c><v>1</v></c></row>"
                                + "<row><c><f t=\"array\" ref=\"A1:XFD1048576\">1</f></c></row>".repeat(1_001))
                        .refusal())
                .isEqualTo("LARGE 表!A1002");
    }

    @Test
    void Shared_texts_and_styles() {
        assertThat(RawBook.of("").texts(repeated(1_000_001, i -> "</si><si>")).refusal())
                .isEqualTo("LARGE");
        assertThat(RawBook.of("")
                        .texts(("<t>" + "中".repeat(30_000) + "</t></si><si>").repeat(700))
                        .refusal())
                .isEqualTo("LARGE");
        assertThat(RawBook.of("")
                        .styles("<cellXfs>" + "<xf/>".repeat(600_000) + "</cellXfs>")
                        .refusal())
                .isEqualTo("LARGE");
        assertThat(RawBook.of("")
                        .styles("<fonts>" + "<font/>".repeat(600_000) + "</fonts>")
                        .refusal())
                .isEqualTo("LARGE");
    }

    @Test
    void What_a_file_says_of_its_size_is_not_believed() throws Exception {
        RawBook book = RawBook.ofSheet("""
                        <dimension ref="A1:XFD1048576"/><cols count="2000000000"/><sheetData count="2000000000">
                        <row r="1" spans="1:16384"><c t="s"><v>0</v></c></row></sheetData><mergeCells count="2000000000"/>""")
                .texts("<t>x</t>")
                .changed(
                        "sharedStrings.xml",
                        xml -> xml.replace("<sst", "<sst count=\"2000000000\" uniqueCount=\"2000000000\""))
                .styles("<fonts count=\"2000000000\"/><cellXfs count=\"2000000000\"><xf/></cellXfs>");

        assertThat(book.cells()).containsExactly("A1 TEXT x");
    }

    @Test
    void What_only_makes_a_parser_use_memory() {
        String plain = "<row><c><v>1</v></c></row>";

        assertThat(RawBook.of("<row spans=\"" + "1:9 ".repeat(500_000) + "\"/>").refusal())
                .isEqualTo("LARGE 表");
        assertThat(RawBook.of("<!-- " + "x".repeat(2_000_000) + " -->" + plain).refusal())
                .isEqualTo("LARGE 表");
        assertThat(RawBook.of("x".repeat(2_000_000) + plain).refusal()).isEqualTo("LARGE 表");
        assertThat(RawBook.of(("<row" + repeated(201, i -> " a" + i + "=\"\"") + "/>"))
                        .refusal())
                .isEqualTo("LARGE 表");
        assertThat(RawBook.of("<row" + repeated(100_000, i -> " a" + i + "=\"\"") + "/>")
                        .refusal())
                .startsWith("LARGE");
        assertThat(RawBook.of("<d>".repeat(1_000_000)).refusal()).isEqualTo("LARGE 表");
        assertThat(RawBook.of(repeated(300_000, i -> "<name" + i + "/>")).refusal())
                .isEqualTo("LARGE 表");
        assertThat(RawBook.of(repeated(300_000, i -> "<a xmlns:p" + i + "=\"u\"/>"))
                        .refusal())
                .isEqualTo("LARGE 表");
        assertThat(RawBook.of(repeated(300_000, i -> "<?p" + i + "?>")).refusal())
                .isEqualTo("LARGE 表");
        assertThat(RawBook.of("<mc:Choice xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                                .repeat(1_000))
                        .refusal())
                .isEqualTo("LARGE 表");
    }

    @Test
    void Lists_of_parts_that_are_read_as_a_tree() {
        assertThat(RawBook.of("")
                        .changed(
                                "[Content_Types].xml",
                                xml -> xml.replace(
                                        "</Types>",
                                        repeated(
                                                        200_000,
                                                        i -> "<Default Extension=\"e" + i + "\" ContentType=\"a/b\"/>")
                                                + "</Types>"))
                        .refusal())
                .isEqualTo("LARGE");
        assertThat(RawBook.of("")
                        .relation(repeated(50_000, i -> """
                        <Relationship Id="x%d" Type="http://example.invalid/type" Target="target%d.xml"/>""".formatted(i, i)))
                        .refusal())
                .isEqualTo("DAMAGED");
    }

    @Test
    void Bytes_of_all_parts_together() throws Exception {
        RawBook book = RawBook.of("<row><c/></row>".repeat(100_000));

        assertThat(book.scan(FEW, new Counting())).contains(Refusal.LARGE);
        assertThat(book.scan(Limits.RETURN, new Counting())).isEmpty();
    }

    @Test
    void Time_of_the_processor_whatever_it_is_that_takes_so_long() throws Exception {
        Limits impatient = new Limits(200, 20_000, 512, 1_000_000, 32_767, 20_000_000, 256L << 20, 0);

        assertThat(RawBook.of("<row><c><v>1</v></c></row>").scan(impatient, new Counting()))
                .contains(Refusal.SLOW);
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> {
                    Budget budget = new Budget(impatient);
                    for (int cell = 0; cell < 2_000; cell++) {
                        budget.takeCell();
                    }
                })
                .satisfies(refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.SLOW);
                    assertThat(refused.most()).hasValue(0);
                });
    }

    @Test
    void Reading_ends_where_the_limit_is_passed() throws Exception {
        Counting rows = new Counting();
        Counting cells = new Counting();

        assertThat(RawBook.of("<row><c><v>1</v></c></row>".repeat(1_000)).scan(FEW, rows))
                .contains(Refusal.ROWS);
        assertThat(rows.cells).isEqualTo(4);
        assertThat(RawBook.of("<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>".repeat(1_000))
                        .scan(FEW.withRows(1_000, 10), cells))
                .contains(Refusal.CELLS);
        assertThat(cells.cells).isEqualTo(10);
    }

    @Test
    void A_roster_of_a_hundred_thousand_rows_is_read_in_48_megabytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("roster.xlsx");
        String expected = BigRoster.write(file, 100_000);
        assertThat(expected).startsWith("rows 100001, cells 1400014, sum ");

        Path output = folder.resolve("output.txt");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigRoster.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(reader.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readAllLines(output)).last().isEqualTo(expected);
        assertThat(RawBook.refusal(Files.readAllBytes(file))).isEqualTo("ROWS 花名册 20000");
    }

    /** Counts what it is handed. */
    private static final class Counting implements CellSink {

        private int cells;

        @Override
        public void startSheet(String name) {}

        @Override
        public void cell(GridCell cell) {
            cells++;
        }

        @Override
        public void endSheet(Layout layout) {}
    }
}
