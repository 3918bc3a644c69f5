package xianghui.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import xianghui.document.Block;
import xianghui.document.Chart;
import xianghui.document.FigureText;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.document.Table.Align;
import xianghui.document.Table.Column;
import xianghui.document.Words;
import xianghui.outline.OutlineStyles;
import xianghui.paper.Colophon;
import xianghui.paper.Masthead;
import xianghui.paper.Paper;
import xianghui.render.pdf.PdfRenderer;
import xianghui.render.word.WordRenderer;

/** Measures the pages of a small document against GB/T 9704-2012; the points are those of src/docs/layout.md. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class OfficialLayoutTest {

    private static final double MM = 72 / 25.4;
    private static final Path STYLE_SHEET = Path.of("templates/style/summary.jrxml");
    private static final String ISSUER = "垚川县换届工作领导小组文件";

    @TempDir
    private static Path directory;

    private List<List<TextPosition>> pages;
    private List<PDPage> sheets;
    private List<String> texts;
    private XWPFDocument word;

    @BeforeAll
    void render() throws IOException {
        write(directory, Paper.standard());
        pages = new ArrayList<>();
        sheets = new ArrayList<>();
        texts = new ArrayList<>();
        read(directory.resolve("layout.pdf"));
        word = new XWPFDocument(Files.newInputStream(directory.resolve("layout.docx")));
    }

    /** Writes both files into a directory, also for looking at them. */
    public static void write(Path directory, Paper paper) throws IOException {
        Path outline = Files.write(directory.resolve("outline.docx"), OutlineStyles.blankBytes());
        new WordRenderer(outline, paper, "").render(document(), directory.resolve("layout.docx"));
        new PdfRenderer(STYLE_SHEET, paper).render(document(), directory.resolve("layout.pdf"));
    }

    /** The standard with a masthead and a colophon. */
    public static Paper dressed() {
        Paper plain = Paper.standard();
        return new Paper(
                plain.name(),
                plain.margins(),
                plain.leading(),
                plain.lines(),
                plain.characters(),
                plain.fonts(),
                plain.types(),
                plain.outside(),
                plain.numberBelow(),
                plain.across(),
                plain.sealed(),
                Optional.of(new Masthead(ISSUER, "垚换〔2026〕12号", "甲某某")),
                Optional.of(new Colophon("市委组织部，市人大常委会办公室。", "垚川县换届工作领导小组办公室", "2026年7月10日")),
                plain.words());
    }

    public static void main(String[] arguments) throws IOException {
        write(Files.createDirectories(Path.of(arguments[0])), dressed());
    }

    static SummaryDocument document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words(ParagraphStyle.TITLE, "关于垚川县2026年县乡党委、人大、政府换届选举工作情况的总结报告"));
        blocks.add(words(ParagraphStyle.ADDRESSEE, "市换届工作领导小组："));
        blocks.add(words(ParagraphStyle.HEADING_1, "一、概况"));
        blocks.add(words(ParagraphStyle.BODY, "县委把“十个严禁”——换届纪律——贯穿始终…。".repeat(20) + "参选率93.4%。"));
        blocks.add(words(ParagraphStyle.BODY, "字".repeat(28 * 24)));
        blocks.add(words(ParagraphStyle.ATTACHMENT_LIST, "附件：1.换届工作统计表"));
        blocks.add(words(ParagraphStyle.SIGNATURE, "垚川县县乡换届工作领导小组办公室"));
        blocks.add(words(ParagraphStyle.DATE, "2026年7月10日"));
        blocks.add(new NewPage());
        blocks.add(words(ParagraphStyle.ATTACHMENT_MARK, "附件1"));
        blocks.add(words(ParagraphStyle.ATTACHMENT_TITLE, "换届工作统计表"));
        blocks.add(words(ParagraphStyle.TABLE_TITLE, "附表1　窄表"));
        blocks.add(table("附表1", 5, 3));
        blocks.add(words(ParagraphStyle.TABLE_TITLE, "附表2　宽表"));
        blocks.add(words(ParagraphStyle.TABLE_UNIT, "单位：人"));
        blocks.add(table("附表2", 12, 30));
        blocks.add(chart());
        blocks.add(words(ParagraphStyle.CHART_TITLE, "图1　各乡镇参选率"));
        return new SummaryDocument("总结", blocks);
    }

    private static Chart chart() {
        return new Chart(
                "图1",
                "%",
                80,
                List.of("垚城镇", "犇山镇", "白塔岭乡"),
                List.of(new Chart.Series("参选率", List.of(figure("92.7"), figure("93.2"), figure("95.0")))),
                Optional.of(new Chart.Guide("全县", figure("93.4"))),
                "图1　各乡镇参选率，单位：%。参选率：垚城镇92.7、犇山镇93.2、白塔岭乡95.0；全县：93.4。");
    }

    private static FigureText figure(String text) {
        return new FigureText(text, "T05|乡");
    }

    private static Table table(String name, int columns, int rows) {
        List<Column> heads = IntStream.range(0, columns)
                .mapToObj(i -> new Column("", "栏" + (i + 1), 10, i == 0 ? Align.LEFT : Align.RIGHT))
                .toList();
        List<Table.Row> lines = IntStream.range(0, rows)
                .mapToObj(row -> SampleSummary.row(
                        false,
                        IntStream.range(0, columns)
                                .mapToObj(i -> i == 0 ? "单位" + row : "1" + row)
                                .toArray(String[]::new)))
                .toList();
        return new Table(name, heads, lines);
    }

    private static Paragraph words(ParagraphStyle style, String text) {
        return new Paragraph(style, List.of(new Words(text)));
    }

    private void read(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                List<TextPosition> letters = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        letters.add(text);
                        super.processTextPosition(text);
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(pdf));
                pages.add(letters);
                sheets.add(pdf.getPage(page - 1));
            }
        }
    }

    private static boolean isAcross(PDPage page) {
        return page.getRotation() % 180 != 0;
    }

    /** The letters that are no page number. */
    private List<TextPosition> body(int page) {
        return pages.get(page).stream()
                .filter(letter ->
                        isAcross(sheets.get(page)) ? letter.getX() > 35 * MM - 2 : letter.getY() < (297 - 35) * MM)
                .toList();
    }

    private List<TextPosition> number(int page) {
        List<TextPosition> body = body(page);
        return pages.get(page).stream()
                .filter(letter -> !body.contains(letter) && !letter.getUnicode().isBlank())
                .toList();
    }

    @Test
    void the_type_area_of_the_PDF_is_156_by_225_millimetres_from_37_above_and_28_at_the_left() {
        int seen = 0;
        for (int page = 0; page < pages.size(); page++) {
            boolean across = isAcross(sheets.get(page));
            for (TextPosition letter : body(page)) {
                assertThat(letter.getX() / MM).isBetween(across ? 34.6 : 27.6, across ? 260.6 : 184.6);
                assertThat(letter.getY() / MM).isBetween(across ? 28.0 : 37.0, across ? 184.5 : 262.5);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(1500);
    }

    @Test
    void a_full_page_has_22_lines_of_28_characters() {
        Map<Integer, Integer> lines = new TreeMap<>();
        body(1).forEach(letter -> lines.merge(Math.round(letter.getY()), 1, Integer::sum));
        assertThat(lines).hasSize(22);
        assertThat(lines.values()).contains(28).allMatch(count -> count <= 29);
        List<Integer> at = new ArrayList<>(lines.keySet());
        for (int i = 1; i < at.size(); i++) {
            assertThat(at.get(i) - at.get(i - 1)).isBetween(28, 30);
        }
    }

    @Test
    void page_numbers_stand_7_mm_below_the_type_area_one_character_in_from_the_outer_edge() {
        int upright = 0;
        int across = 0;
        for (int page = 0; page < pages.size(); page++) {
            List<TextPosition> number = number(page);
            assertThat(number.stream().map(TextPosition::getUnicode).reduce("", String::concat))
                    .isEqualTo("—" + (page + 1) + "—");
            boolean odd = page % 2 == 0;
            if (isAcross(sheets.get(page))) {
                // The sheet turned to the right: below the type area is left of it, its right edge is the lower one.
                double x = number.get(0).getX() / MM;
                assertThat(x).isBetween(35 - 7 - 5.0, 35 - 7 + 3.0);
                TextPosition outer = odd ? number.get(number.size() - 1) : number.get(0);
                assertThat(outer.getY() / MM).isCloseTo(odd ? 28 + 156 - 4.94 - 4.94 : 28 + 4.94, within(6.0));
                across++;
            } else {
                double left = number.get(0).getX() / MM;
                TextPosition end = number.get(number.size() - 1);
                double right = (end.getX() + end.getWidth()) / MM;
                assertThat(odd ? 210 - 26 - right : left - 28).isCloseTo(4.94, within(0.6));
                assertThat(number.get(0).getY() / MM).isBetween(262 + 7.0, 262 + 11.0);
                upright++;
            }
        }
        assertThat(upright).isGreaterThanOrEqualTo(4);
        assertThat(across).isEqualTo(2);
    }

    @Test
    void a_wide_table_lies_across_and_repeats_its_heads() {
        List<Integer> wide = IntStream.range(0, sheets.size())
                .filter(page -> isAcross(sheets.get(page)))
                .boxed()
                .toList();
        assertThat(wide).hasSize(2);
        assertThat(wide).allSatisfy(page -> assertThat(texts.get(page)).contains("栏1", "栏12"));
        assertThat(texts.get(wide.get(0))).contains("附表2", "单位：人", "单位0");
        assertThat(texts.get(wide.get(1))).contains("单位29").doesNotContain("附表2");
    }

    @Test
    void a_title_of_two_lines_is_a_trapezium_that_tears_no_word() {
        XWPFParagraph title = word.getParagraphs().get(0);
        List<String> lines = title.getText().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(Math.abs(lines.get(0).length() - lines.get(1).length())).isBetween(1, 8);
        assertThat(lines).noneMatch(line -> line.startsWith("选举") || line.endsWith("换") || line.startsWith("的"));
        assertThat(texts.get(0)).contains(lines.get(0)).contains(lines.get(1));
    }

    @Test
    void the_words_of_a_title_hold_together_in_any_room() {
        Set<String> words = new HashSet<>(Paper.standard().words());
        String title = "垚川县县乡换届选举工作领导小组办公室关于换届选举工作情况的总结报告";
        int seen = 0;
        for (int room = 10; room < 34; room++) {
            List<String> lines = new TitleLines(words, room).of(title);
            assertThat(String.join("", lines)).isEqualTo(title);
            int most = room;
            assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(most));
            String broken = String.join("/", lines);
            assertThat(broken).doesNotContain("换/届", "届/选", "选/举", "领导/小组", "办公/室", "总结/报告", "/的");
            seen++;
        }
        assertThat(seen).isEqualTo(24);
    }

    @Test
    void without_a_seal_the_date_begins_two_characters_right_of_the_signature() {
        Endorsement placed = Endorsement.of(document(), Paper.standard()).orElseThrow();
        assertThat(placed.signature()).isEqualTo(28 - 2 - 16);
        assertThat(placed.date()).isEqualTo(28 - 2 - 16 + 2);
        double signature = letter("垚川县县乡换届工作领导小组办公室").getX();
        double date = letter("2026年7月10日").getX();
        assertThat((date - signature) / 15.79).isCloseTo(2, within(0.15));
    }

    /** The first letter of these words where they stand last. */
    private TextPosition letter(String line) {
        for (int page = pages.size() - 1; page >= 0; page--) {
            List<TextPosition> letters = pages.get(page);
            for (int i = 0; i + line.length() <= letters.size(); i++) {
                StringBuilder read = new StringBuilder();
                for (int j = i; j < i + line.length(); j++) {
                    read.append(letters.get(j).getUnicode());
                }
                if (read.toString().startsWith(line)) {
                    return letters.get(i);
                }
            }
        }
        throw new AssertionError("no line " + line);
    }

    @Test
    void the_title_of_an_attachment_stands_in_the_third_line() {
        double mark = letter("附件1").getY();
        assertThat((letter("换届工作统计表").getY() - mark) / 28.95).isCloseTo(2, within(0.35));
        assertThat(mark / MM).isBetween(37.0, 45.0);
    }

    @Test
    void Word_has_a_section_for_each_direction_with_grid_and_footers() {
        List<CTSectPr> sections = new ArrayList<>();
        word.getParagraphs().stream()
                .map(paragraph -> paragraph.getCTP().getPPr())
                .filter(properties -> properties != null && properties.isSetSectPr())
                .forEach(properties -> sections.add(properties.getSectPr()));
        sections.add(word.getDocument().getBody().getSectPr());
        assertThat(sections).hasSize(3);
        assertThat(sections.stream().map(section -> section.getPgSz().xgetOrient() == null))
                .containsExactly(true, false, true);
        assertThat(sections.get(1).xmlText())
                .contains("w:top=\"1587\"", "w:left=\"1984\"", "w:right=\"2098\"", "w:bottom=\"1474\"");
        assertThat(sections).allSatisfy(section -> {
            assertThat(section.xmlText()).contains("w:linePitch=\"579\"", "w:charSpace=\"-848\"");
            assertThat(section.sizeOfFooterReferenceArray()).isEqualTo(2);
        });
        assertThat(word.getFooterList())
                .hasSize(4)
                .filteredOn(footer -> footer._getHdrFtr().xmlText().contains("<w:textDirection w:val=\"tbRl\"/>"))
                .hasSize(2);
    }

    @Test
    void no_theme_font_shines_through_and_shared_marks_stand_in_the_Chinese_face() {
        int seen = 0;
        for (ParagraphStyle style : ParagraphStyle.values()) {
            XWPFStyle written = word.getStyles().getStyleWithName(style.officeName());
            assertThat(written.getCTStyle().xmlText())
                    .as(style.officeName())
                    .contains("w:ascii=", "w:hAnsi=", "w:eastAsia=", "w:cs=")
                    .doesNotContain("Theme", "w:basedOn");
            seen++;
        }
        assertThat(seen).isEqualTo(21);
        assertThat(word.getStyles().getCtStyles().getDocDefaults().xmlText()).doesNotContain("Theme");
        assertThat(Arrays.stream(word.getDocument().xmlText().split("<w:r>"))
                        .filter(run -> run.matches("(?s).*<w:t[^>]*>[^<]*[“”…—].*")))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run).contains("w:hint=\"eastAsia\""));
    }

    @Test
    void the_workbook_inside_a_chart_and_the_labels_of_the_PDF_are_the_figures() throws Exception {
        assertThat(word.getCharts()).hasSize(1);
        XWPFChart chart = word.getCharts().get(0);
        XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
        String page = texts.get(texts.size() - 1);
        Chart drawn = chart();
        for (int i = 0; i < drawn.categories().size(); i++) {
            String printed = drawn.series().get(0).values().get(i).text();
            assertThat(sheet.getRow(i + 1).getCell(0).getStringCellValue())
                    .isEqualTo(drawn.categories().get(i));
            assertThat(BigDecimal.valueOf(sheet.getRow(i + 1).getCell(1).getNumericCellValue()))
                    .isEqualByComparingTo(printed);
            assertThat(sheet.getRow(i + 1).getCell(2).getNumericCellValue()).isEqualTo(93.4);
            assertThat(page).contains(printed);
        }
        assertThat(page).contains("全县93.4", "图1　各乡镇参选率".replace('　', ' ').split(" ")[1]);
        assertThat(word.getDocument().xmlText()).contains("descr=\"" + drawn.description() + "\"");
    }

    @Test
    void the_PDF_says_of_everything_what_it_is_and_of_the_chart_what_it_shows() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(directory.resolve("layout.pdf").toFile())) {
            List<PDStructureElement> all = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), all);
            Map<String, Long> kinds = all.stream()
                    .collect(Collectors.groupingBy(PDStructureElement::getStructureType, Collectors.counting()));

            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(all.stream()
                            .filter(element -> element.getStructureType().equals("Figure"))
                            .map(PDStructureElement::getAlternateDescription))
                    .containsExactly(chart().description());
            assertThat(kinds)
                    .containsEntry("H1", 1L)
                    .containsEntry("H2", 2L)
                    .containsEntry("P", 11L)
                    .containsEntry("Table", 2L);
            long cells = document().blocks().stream()
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .mapToLong(table ->
                            (long) table.columns().size() * table.rows().size())
                    .sum();
            assertThat(kinds).containsEntry("TD", cells);
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> all) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                collect(element, all);
            }
        }
    }

    @Test
    void the_chart_of_the_PDF_holds_no_bitmap() {
        for (PDPage page : sheets) {
            assertThat(page.getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void masthead_and_colophon_stand_at_their_places() throws IOException {
        Path dressed = Files.createDirectories(directory.resolve("dressed"));
        write(dressed, dressed());
        OfficialLayoutTest other = new OfficialLayoutTest();
        other.pages = new ArrayList<>();
        other.sheets = new ArrayList<>();
        other.texts = new ArrayList<>();
        other.read(dressed.resolve("layout.pdf"));
        TextPosition issuer = other.letter(ISSUER);
        assertThat((issuer.getY() - issuer.getHeight()) / MM).isBetween(37 + 33.0, 37 + 47.0);
        assertThat(other.texts.get(0)).contains("垚换〔2026〕12号").contains("签发人：甲某某");
        assertThat(other.pages.size() % 2).isZero();
        assertThat(other.letter("垚川县换届工作领导小组办公室").getY() / MM).isBetween(252.0, 262.0);
        assertThat(other.texts.get(other.texts.size() - 1)).contains("抄送：", "2026年7月10日印发");
        try (XWPFDocument read = new XWPFDocument(Files.newInputStream(dressed.resolve("layout.docx")))) {
            assertThat(read.getParagraphs().get(0).getText()).isEqualTo(ISSUER);
            assertThat(read.getDocument().getBody().getSectPr().xmlText()).contains("<w:type w:val=\"evenPage\"/>");
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes_charts_included() throws IOException {
        Path again = Files.createDirectories(directory.resolve("again"));
        write(again, Paper.standard());
        assertThat(again.resolve("layout.docx")).hasSameBinaryContentAs(directory.resolve("layout.docx"));
        assertThat(again.resolve("layout.pdf")).hasSameBinaryContentAs(directory.resolve("layout.pdf"));
    }
}
