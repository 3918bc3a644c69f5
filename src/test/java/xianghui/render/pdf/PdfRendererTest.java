package xianghui.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import xianghui.document.Block;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.document.Words;
import xianghui.render.SampleSummary;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfRendererTest {

    private static final Path STYLE_SHEET = Path.of("templates/style/summary.jrxml");

    @TempDir
    private static Path directory;

    private final SummaryDocument document = SampleSummary.document();
    private PdfRenderer renderer;
    private JasperPrint print;
    private Path file;

    @BeforeAll
    void render() throws IOException {
        renderer = new PdfRenderer(STYLE_SHEET);
        print = renderer.fill(document);
        file = directory.resolve("sample.pdf");
        renderer.render(document, file);
    }

    @Test
    void every_paragraph_is_printed_in_order_and_word_for_word() {
        assertThat(PrintedPages.paragraphs(print)).isEqualTo(paragraphs());
    }

    @Test
    void every_table_cell_is_printed_in_order_and_word_for_word() {
        List<String> cells = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                table.rows().forEach(row -> row.cells().forEach(cell -> cells.add(cell.text())));
            }
        }
        assertThat(PrintedPages.cells(print)).hasSizeGreaterThan(400).isEqualTo(cells);
    }

    @Test
    void the_text_of_the_file_holds_everything_in_order() throws IOException {
        String text = text();
        int from = 0;
        for (Block block : document.blocks()) {
            List<String> parts = new ArrayList<>();
            if (block instanceof Paragraph paragraph) {
                parts.add(paragraph.text());
            } else if (block instanceof Table table) {
                table.rows().forEach(row -> row.cells().forEach(cell -> parts.add(cell.text())));
            }
            for (String part : parts) {
                String wanted = part.replaceAll("[\\s　]", "");
                int found = text.indexOf(wanted, from);
                assertThat(found).as("place of “%s” after %d", part, from).isNotNegative();
                from = found + wanted.length();
            }
        }
    }

    @Test
    void headings_of_a_long_table_come_again_on_every_page() {
        List<JRPrintPage> pages = print.getPages().stream()
                .filter(page -> PrintedPages.texts(page, "cell").size() > 9)
                .filter(page -> !PrintedPages.texts(page, "group").isEmpty())
                .toList();
        assertThat(pages).hasSizeGreaterThanOrEqualTo(3).allSatisfy(page -> {
            assertThat(PrintedPages.texts(page, "group"))
                    .extracting(JRPrintText::getFullText)
                    .containsExactly("县级人大代表选举", "乡镇级人大代表选举");
            assertThat(PrintedPages.texts(page, "heading"))
                    .extracting(JRPrintText::getFullText)
                    .startsWith("序号", "单位", "登记选民", "参加投票选民", "参选率", "登记选民", "参加投票选民", "参选率", "备注");
        });
    }

    @Test
    void a_row_is_as_high_as_its_longest_cell_and_no_cell_is_cut() {
        List<JRPrintText> cells = PrintedPages.texts(print, "cell");
        JRPrintText remark = cells.stream()
                .filter(cell -> cell.getFullText().startsWith("本单位"))
                .findFirst()
                .orElseThrow();
        JRPrintText left = cells.get(cells.indexOf(remark) - 1);
        assertThat(remark.getHeight()).isGreaterThan(40).isEqualTo(left.getHeight());
        assertThat(cells)
                .allSatisfy(cell -> assertThat(cell.getTextTruncateIndex()).isNull());
    }

    @Test
    void every_font_is_embedded() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).hasSizeGreaterThan(6).allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void page_numbers_stand_right_on_odd_pages_and_left_on_even_ones() throws IOException {
        assertThat(PrintedPages.texts(print, "odd"))
                .extracting(JRPrintText::getFullText)
                .startsWith("— 1 —", "— 3 —");
        assertThat(PrintedPages.texts(print, "even"))
                .extracting(JRPrintText::getFullText)
                .startsWith("— 2 —", "— 4 —");
        assertThat(PrintedPages.texts(print.getPages().get(1), "odd")).isEmpty();
    }

    @Test
    void a_page_holds_22_lines_of_28_characters() throws IOException {
        SummaryDocument full = new SummaryDocument(
                "满页", List.of(SampleSummary.words(ParagraphStyle.ADDRESSEE, "字".repeat(22 * 28 + 1))));
        List<JRPrintPage> pages = renderer.fill(full).getPages();
        assertThat(pages).hasSize(2);
        assertThat(PrintedPages.texts(pages.get(1), "paragraph").get(0).getFullText())
                .isEqualTo("字");
    }

    @Test
    void no_line_begins_with_a_closing_mark_and_no_number_is_torn() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            List<String> lines = new PDFTextStripper().getText(pdf).lines().toList();
            assertThat(lines).noneMatch(line -> line.matches("[，。、；：！？”）》%].*"));
            assertThat(lines).noneMatch(line -> line.matches(".*[0-9][.,]"));
        }
    }

    @Test
    void a_heading_is_never_the_last_line_of_a_page() {
        for (JRPrintPage page : print.getPages()) {
            List<JRPrintText> texts = PrintedPages.texts(page, "paragraph");
            if (!texts.isEmpty() && PrintedPages.texts(page, "cell").isEmpty()) {
                assertThat(texts.get(texts.size() - 1).getStyle().getName()).doesNotStartWith("XhHeading");
            }
        }
    }

    @Test
    void a_signature_is_never_alone_on_its_page_however_long_the_text_before_it() throws IOException {
        String last = "最后一段有三行之长。".repeat(7);
        int moved = 0;
        for (int lines = 10; lines < 32; lines++) {
            List<Block> blocks = new ArrayList<>();
            for (int line = 0; line < lines; line++) {
                blocks.add(new Paragraph(ParagraphStyle.BODY, List.of(new Words("一行"))));
            }
            blocks.add(new Paragraph(ParagraphStyle.BODY, List.of(new Words(last))));
            for (String attachment : List.of("附件：1.表", "2.说明", "3.来源")) {
                blocks.add(new Paragraph(ParagraphStyle.ATTACHMENT_LIST, List.of(new Words(attachment))));
            }
            blocks.add(new Paragraph(ParagraphStyle.SIGNATURE, List.of(new Words("办公室"))));
            blocks.add(new Paragraph(ParagraphStyle.DATE, List.of(new Words("2026年7月10日"))));
            JasperPrint filled = renderer.fill(new SummaryDocument("总结", blocks));
            List<JRPrintPage> pages = filled.getPages();
            assertThat(PrintedPages.texts(pages.get(pages.size() - 1), "paragraph"))
                    .as(lines + " lines")
                    .extracting(JRPrintText::getFullText)
                    .contains(last, "附件：1.表", "办公室", "2026年7月10日");
            moved +=
                    PrintedPages.texts(pages.get(pages.size() - 1), "paragraph").size() == 6 ? 1 : 0;
        }
        assertThat(moved).isGreaterThan(3);
    }

    @Test
    void a_heading_stays_with_what_it_heads_be_it_the_last_words_or_another_heading() throws IOException {
        int pages = 0;
        for (int lines = 3; lines < 26; lines++) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Paragraph(ParagraphStyle.BODY, List.of(new Words("字".repeat(26 + 28 * (lines - 1))))));
            blocks.add(new Paragraph(ParagraphStyle.HEADING_1, List.of(new Words("一、做法"))));
            blocks.add(new Paragraph(ParagraphStyle.HEADING_2, List.of(new Words("（一）领导"))));
            blocks.add(new Paragraph(ParagraphStyle.BODY, List.of(new Words("字".repeat(60)))));
            blocks.add(new Paragraph(ParagraphStyle.HEADING_1, List.of(new Words("二、打算"))));
            blocks.add(new Paragraph(ParagraphStyle.BODY, List.of(new Words("最后一段有三行之长。".repeat(7)))));
            blocks.add(new Paragraph(ParagraphStyle.SIGNATURE, List.of(new Words("办公室"))));
            blocks.add(new Paragraph(ParagraphStyle.DATE, List.of(new Words("2026年7月10日"))));
            for (JRPrintPage page :
                    renderer.fill(new SummaryDocument("总结", blocks)).getPages()) {
                List<JRPrintText> texts = PrintedPages.texts(page, "paragraph");
                assertThat(texts.get(texts.size() - 1).getStyle().getName())
                        .as(lines + " lines")
                        .doesNotStartWith("XhHeading");
                pages++;
            }
        }
        assertThat(pages).isGreaterThan(30);
    }

    @Test
    void a_table_without_rows_still_shows_its_headings() throws IOException {
        Table empty = new Table("空表", SampleSummary.oddTable().columns(), List.of());
        JasperPrint filled = renderer.fill(new SummaryDocument("空", List.of(empty)));
        assertThat(PrintedPages.texts(filled, "heading"))
                .extracting(JRPrintText::getFullText)
                .containsExactly("姓名或原样文字", "数", "变化（个百分点）");
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws IOException {
        Path again = directory.resolve("again.pdf");
        new PdfRenderer(STYLE_SHEET).render(SampleSummary.document(), again);
        assertThat(again).hasSameBinaryContentAs(file);
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("/CreationDate", "/ModDate");
    }

    private List<String> paragraphs() {
        return document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    /** The text of all pages without white space and page numbers. */
    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(stripper.getText(pdf).replaceAll("[\\s　]", "").replaceAll("—\\d+—$", ""));
            }
        }
        return text.toString();
    }
}
