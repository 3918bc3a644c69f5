package xianghui.render.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.document.ClaimEdge;
import xianghui.document.FigureText;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SourceText;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.document.Words;
import xianghui.outline.OutlineStyles;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordMarksTest {

    private static final String TURNOUT = "T05|county|current";

    @TempDir
    Path directory;

    private String xml = "";

    @BeforeEach
    void render() throws IOException {
        Path outline = directory.resolve("outline.docx");
        try (XWPFDocument blank = OutlineStyles.blank();
                OutputStream out = Files.newOutputStream(outline)) {
            blank.write(out);
        }
        Paragraph claimed = new Paragraph(
                ParagraphStyle.BODY,
                List.of(
                        new ClaimEdge("CL01", true),
                        new Words("参选率"),
                        new FigureText("93.4", TURNOUT),
                        new Words("%，创新高"),
                        new ClaimEdge("CL01", false),
                        new Words("，即"),
                        new FigureText("93%以上", TURNOUT),
                        new Words("。")));
        Table numbers = new Table(
                "附表1",
                List.of(new Table.Column("", "参选率", 1, Table.Align.RIGHT)),
                List.of(new Table.Row(List.of(new FigureText("90.0", "T05|01|current", TURNOUT)), false)));
        Table sources = new Table(
                "指标来源表",
                List.of(new Table.Column("", "编号", 1, Table.Align.LEFT)),
                List.of(new Table.Row(List.of(new SourceText("T05", TURNOUT)), false)));
        Path file = directory.resolve("marked.docx");
        new WordRenderer(outline).render(new SummaryDocument("总结", List.of(claimed, numbers, sources)), file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            xml = new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes());
        }
    }

    @Test
    void every_figure_stands_in_a_bookmark_of_its_own() {
        assertThat(names()).hasSize(5).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z]\\w{0,39}"));
        assertThat(names().stream().map(name -> name.substring(0, 4)))
                .containsExactly("XHC_", "XHF_", "XHF_", "XHF_", "XHS_");
    }

    @Test
    void the_same_figure_keeps_its_name_and_counts_its_places() {
        assertThat(names().get(1)).isEqualTo("XHF_" + id() + "_1");
        assertThat(names().get(2)).isEqualTo("XHF_" + id() + "_2");
        assertThat(names().get(4)).isEqualTo("XHS_" + id());
    }

    @Test
    void a_figure_leads_to_its_row_and_the_row_back() {
        List<String> anchors = found("w:hyperlink w:anchor=\"([^\"]*)\"");
        assertThat(anchors).containsExactly("XHS_" + id(), "XHS_" + id(), "XHS_" + id(), "XHF_" + id() + "_1");
        assertThat(xml).doesNotContain("w:rStyle", "<w:color", "<w:u ");
    }

    @Test
    void the_sentence_of_a_claim_stands_in_a_bookmark() {
        int from = xml.indexOf("XHC_");
        String id = xml.substring(0, from).replaceAll("(?s).*w:id=\"(\\d+)\".*", "$1");
        String inside = xml.substring(from, xml.indexOf("<w:bookmarkEnd w:id=\"" + id + "\"", from));
        assertThat(found("<w:t[^>]*>([^<]*)</w:t>", inside)).containsExactly("参选率", "93.4", "%，创新高");
    }

    private String id() {
        return names().get(4).substring(4);
    }

    private List<String> names() {
        return found("w:name=\"(XH[^\"]*)\"");
    }

    private List<String> found(String pattern) {
        return found(pattern, xml);
    }

    private static List<String> found(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Pattern.compile(pattern).matcher(text).results().forEach(one -> found.add(one.group(1)));
        return found;
    }
}
