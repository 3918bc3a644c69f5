package xianghui.render.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.outline.OutlineStyles;
import xianghui.render.SampleSummary;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordRendererTest {

    @TempDir
    private static Path directory;

    private final SummaryDocument document = SampleSummary.document();
    private Path outline;
    private Path file;
    private XWPFDocument word;

    @BeforeAll
    void render() throws IOException {
        outline = directory.resolve("outline.docx");
        try (XWPFDocument written = OutlineStyles.blank();
                var out = Files.newOutputStream(outline)) {
            XWPFParagraph prose = written.createParagraph();
            prose.setStyle(ParagraphStyle.BODY.styleId());
            prose.createRun().setText("提纲中的文字不进入总结");
            written.createTable(2, 2);
            written.write(out);
        }
        file = directory.resolve("sample.docx");
        new WordRenderer(outline).render(document, file);
        word = new XWPFDocument(Files.newInputStream(file));
    }

    @AfterAll
    void close() throws IOException {
        word.close();
    }

    @Test
    void the_paragraphs_are_those_of_the_document_in_style_and_words() {
        List<String> expected = document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .map(paragraph -> paragraph.style().styleId() + " " + paragraph.text())
                .toList();
        List<String> written = word.getParagraphs().stream()
                .map(paragraph ->
                        paragraph.getStyle() + " " + paragraph.getText().replace("\n", ""))
                .toList();
        assertThat(written).hasSizeGreaterThan(30).isEqualTo(expected);
    }

    @Test
    void text_is_plain_runs_and_a_figure_has_one_of_its_own() {
        XWPFParagraph figures = word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().contains("参选率93.4%；"))
                .findFirst()
                .orElseThrow();
        assertThat(figures.getRuns())
                .extracting(run -> run.text())
                .containsExactly(
                        "县级人大代表选举登记选民", "352190", "人，参加投票选民", "328945", "人，参选率", "93.4%", "；选举产生县人大代表", "192", "名。");
        String xml = word.getDocument().xmlText();
        assertThat(xml).doesNotContain("w:fldChar", "w:fldSimple", "w:instrText");
        assertThat(figures.getRuns()).allMatch(run -> run.getCTR().getRPr() == null);
    }

    @Test
    void table_cells_are_those_of_the_document() {
        List<Table> tables = document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        assertThat(word.getTables()).hasSameSizeAs(tables);
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            int headings = table.grouped() ? 2 : 1;
            List<XWPFTableRow> rows = word.getTables().get(i).getRows();
            assertThat(rows).hasSize(headings + table.rows().size());
            for (int j = 0; j < table.rows().size(); j++) {
                assertThat(rows.get(headings + j).getTableCells())
                        .extracting(XWPFTableCell::getText)
                        .containsExactlyElementsOf(table.rows().get(j).cells().stream()
                                .map(cell -> cell.text())
                                .toList());
            }
        }
    }

    @Test
    void group_headings_are_merged_cells_and_heading_rows_repeat() {
        XWPFTable table = word.getTables().get(0);
        XWPFTableRow groups = table.getRow(0);
        assertThat(groups.getTableCells())
                .extracting(XWPFTableCell::getText)
                .containsExactly("序号", "单位", "县级人大代表选举", "乡镇级人大代表选举", "备注");
        assertThat(groups.getCell(2).getCTTc().getTcPr().getGridSpan().getVal()).isEqualTo(3);
        assertThat(groups.getCell(0).getCTTc().getTcPr().isSetVMerge()).isTrue();
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isTrue();
        assertThat(table.getRow(2).isRepeatHeader()).isFalse();
    }

    @Test
    void rows_grow_and_are_not_torn_and_the_table_fills_the_type_area() {
        for (XWPFTable table : word.getTables()) {
            assertThat(table.getCTTbl().getTblPr().getTblLayout().getType()).isEqualTo(STTblLayoutType.FIXED);
            int width = table.getCTTbl().getTblGrid().getGridColList().stream()
                    .mapToInt(column -> Integer.parseInt(column.getW().toString()))
                    .sum();
            assertThat(width).isEqualTo(8844);
            for (XWPFTableRow row : table.getRows()) {
                CTTrPr properties = row.getCtRow().getTrPr();
                assertThat(properties.sizeOfCantSplitArray()).isOne();
                assertThat(properties.getTrHeightArray(0).getHRule()).isEqualTo(STHeightRule.AT_LEAST);
            }
        }
        String style = word.getStyles().getStyle("XhTableCell").getCTStyle().xmlText();
        assertThat(style).contains("w:lineRule=\"auto\"");
    }

    @Test
    void headings_have_outline_levels_and_chinese_names() {
        assertThat(word.getStyles().getStyle("XhHeading1").getName()).isEqualTo("一级标题");
        assertThat(word.getStyles().getStyle("XhHeading1").getCTStyle().xmlText())
                .contains("<w:outlineLvl w:val=\"0\"/>", "w:eastAsia=\"黑体\"");
        assertThat(word.getStyles().getStyle("XhHeading2").getCTStyle().xmlText())
                .contains("<w:outlineLvl w:val=\"1\"/>", "w:eastAsia=\"楷体_GB2312\"");
    }

    @Test
    void the_page_and_the_footers_are_those_of_the_outline() {
        String section = word.getDocument().getBody().getSectPr().xmlText();
        assertThat(section).contains("w:top=\"2098\"", "w:left=\"1587\"", "w:right=\"1474\"", "w:bottom=\"1984\"");
        assertThat(word.getEvenAndOddHeadings()).isTrue();
        assertThat(word.getFooterList())
                .hasSize(2)
                .extracting(XWPFFooter::getText)
                .allSatisfy(text -> assertThat(text.strip()).isEqualTo("— 1 —"));
        assertThat(word.getFooterList())
                .extracting(footer -> footer._getHdrFtr().xmlText())
                .allSatisfy(xml -> assertThat(xml).contains(" PAGE "));
    }

    @Test
    void a_new_page_begins_at_the_next_paragraph() {
        XWPFParagraph mark = word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals("附件1"))
                .findFirst()
                .orElseThrow();
        assertThat(mark.getCTP().getPPr().isSetPageBreakBefore()).isTrue();
        assertThat(word.getDocument().xmlText().split("<w:pageBreakBefore/>")).hasSize(2);
    }

    @Test
    void the_last_words_are_kept_with_the_signature() {
        List<XWPFParagraph> kept = word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().getPPr().isSetKeepNext())
                .toList();
        assertThat(kept).singleElement().satisfies(paragraph -> {
            assertThat(paragraph.getStyle()).isEqualTo(ParagraphStyle.BODY.styleId());
            assertThat(word.getParagraphs()
                            .get(word.getPosOfParagraph(paragraph) + 1)
                            .getText())
                    .startsWith("附件：1. ");
        });
    }

    @Test
    void an_outline_without_any_style_gets_them_all() throws IOException {
        Path bare = directory.resolve("bare.docx");
        try (XWPFDocument empty = new XWPFDocument();
                var out = Files.newOutputStream(bare)) {
            empty.write(out);
        }
        Path dressed = directory.resolve("dressed.docx");
        new WordRenderer(bare).render(document, dressed);
        try (XWPFDocument read = new XWPFDocument(Files.newInputStream(dressed))) {
            assertThat(read.getStyles().getStyleWithName("公文标题").getStyleId()).isEqualTo("XhTitle");
            assertThat(read.getStyles().getStyleWithName("表格合计").getStyleId()).isEqualTo("XhTableTotal");
        }
    }

    @Test
    void styles_that_an_editor_has_given_new_ids_are_found_by_their_names() throws IOException {
        Path renumbered = directory.resolve("renumbered.docx");
        try (XWPFDocument outlined = OutlineStyles.blank();
                var out = Files.newOutputStream(renumbered)) {
            for (ParagraphStyle style : ParagraphStyle.values()) {
                XWPFStyle present = outlined.getStyles().getStyle(style.styleId());
                if (present != null) {
                    present.setStyleId("Style" + style.ordinal());
                }
            }
            outlined.write(out);
        }
        Path rendered = directory.resolve("rendered.docx");
        new WordRenderer(renumbered).render(document, rendered);
        try (XWPFDocument read = new XWPFDocument(Files.newInputStream(rendered))) {
            assertThat(read.getParagraphs().get(0).getStyle()).isEqualTo("Style" + ParagraphStyle.TITLE.ordinal());
            assertThat(read.getStyles()
                            .getStyle(read.getParagraphs().get(4).getStyle())
                            .getName())
                    .isEqualTo("一级标题");
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws IOException {
        Path again = directory.resolve("again.docx");
        new WordRenderer(outline).render(SampleSummary.document(), again);
        assertThat(again).hasSameBinaryContentAs(file);
    }
}
