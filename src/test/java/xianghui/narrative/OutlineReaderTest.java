package xianghui.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.catalog.Problem;
import xianghui.document.ParagraphStyle;
import xianghui.outline.OutlineBuilder;
import xianghui.outline.OutlineStyles;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutlineReaderTest {

    @TempDir
    Path folder;

    @Test
    void the_outline_that_is_shipped_is_accepted() throws IOException {
        Outline outline = OutlineReader.read(Path.of("templates/outline/final.docx"), HandMade.CATALOG);
        assertThat(outline.items()).hasSizeGreaterThan(50);
        assertThat(outline.items().get(0)).isEqualTo(new Outline.Item(ParagraphStyle.TITLE, "{county}县乡换届工作总结"));
    }

    @Test
    void every_wrong_paragraph_is_refused_at_once_and_in_words() {
        assertThat(refusals(
                        "[TITLE] 总结",
                        "[BODY] 参选率{T99|县}%。",
                        "[BODY] 参选率{T05|镇}%。",
                        "[BODY] 共{CL99}。",
                        "[BODY] 培训{X02:大概}人次。",
                        "[BODY] 培训{X02人次。",
                        "[BODY] 全县{范围:详}。",
                        "[BODY] {表:附表99}"))
                .containsExactly(
                        "final.docx 第2段“参选率{T99|县}%。”: 占位符“T99”既不是指标、结论，也不是设定，请核对写法。",
                        "final.docx 第3段“参选率{T05|镇}%。”: 占位符“T05”里的“镇”不是任何代码表或指标的取值，请核对写法。",
                        "final.docx 第4段“共{CL99}。”: 占位符“CL99”既不是指标、结论，也不是设定，请核对写法。",
                        "final.docx 第5段“培训{X02:大概}人次”: 占位符“X02”后面不能写“大概”，可以写：概数、整数、以上、近、名单、缺名单、缺数、非零、日期、汉字、绝对值、增减。",
                        "final.docx 第6段“培训{X02人次。”: 花括号或方头括号【】不成对，请补全。",
                        "final.docx 第7段“全县{范围:详}。”: 占位符“范围”后面不能写“详”，可以写：简、乡镇。",
                        "final.docx 第8段“{表:附表99}”: 占位符“表”后面不能写“附表99”，可以写：附表1、附表2、附表3、附表4、附表5、附表6、附表7、附表8、附表9、附表10、附表11。");
    }

    @Test
    void digits_are_refused_unless_they_are_a_day_of_the_county_or_the_name_of_a_table() {
        assertThat(refusals("[BODY] 培训了98期。", "[BODY] 从2026年3月8日到6月30日，见附表2。", "[BODY] 成立６个组，5月1日召开。"))
                .containsExactly(
                        "final.docx 第1段“培训了98期。”: 数字“98”不是 county.yaml 里的日期，正文里的数字须由指标生成，请改用占位符。",
                        "final.docx 第3段“成立６个组，5月1日召开”: 数字“６”不是 county.yaml 里的日期，正文里的数字须由指标生成，请改用占位符。",
                        "final.docx 第3段“成立６个组，5月1日召开”: 数字“5月1日”不是 county.yaml 里的日期，正文里的数字须由指标生成，请改用占位符。");
    }

    @Test
    void a_style_of_ones_own_and_a_table_are_refused() throws IOException {
        try (XWPFDocument document = OutlineStyles.blank();
                OutputStream out = Files.newOutputStream(folder.resolve("final.docx"))) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle("Heading1");
            paragraph.createRun().setText("一、概况");
            document.createTable();
            document.write(out);
        }
        assertThat(refusals())
                .containsExactly(
                        "final.docx 第1段“一、概况”: 段落样式“Heading1”不在规定的样式之内，请改用“公文正文”等提纲自带的样式。",
                        "final.docx 第2段“”: 提纲里只能有段落，请删去这里的表格或控件，附表用 {表:附表1} 这样的占位符。");
    }

    @Test
    void placeholders_may_straddle_runs() throws IOException {
        Path file = folder.resolve("final.docx");
        try (XWPFDocument document = OutlineStyles.blank();
                OutputStream out = Files.newOutputStream(file)) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle(ParagraphStyle.BODY.styleId());
            for (String run : List.of("参选率{T0", "5|", "县}", "%。")) {
                paragraph.createRun().setText(run);
            }
            document.write(out);
        }
        assertThat(OutlineReader.read(file, HandMade.CATALOG).items())
                .containsExactly(new Outline.Item(ParagraphStyle.BODY, "参选率{T05|县}%。"));
    }

    @Test
    void what_is_no_Word_file_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("final.docx"), "总结");
        assertThatThrownBy(() -> OutlineReader.read(file, HandMade.CATALOG))
                .isInstanceOf(OutlineRefusedException.class)
                .hasMessageEndingWith("final.docx不是可以打开的Word文档（.docx），请用Word或WPS另存为.docx。");
    }

    private List<String> refusals(String... lines) {
        Path file = folder.resolve("final.docx");
        if (lines.length > 0) {
            OutlineBuilder.write(List.of(lines), file);
        }
        OutlineRefusedException refused =
                catchThrowableOfType(OutlineRefusedException.class, () -> OutlineReader.read(file, HandMade.CATALOG));
        return refused.problems().stream().map(Problem::toString).toList();
    }
}
