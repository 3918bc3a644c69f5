package xianghui.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.paper.Paper;
import xianghui.render.Looks;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StyleSheetTest {

    private static final Path STYLE_SHEET = Path.of("templates/style/summary.jrxml");

    @TempDir
    private Path directory;

    @Test
    void an_expression_that_is_more_than_one_name_is_refused() throws IOException {
        assertThat(problems("$F{text}", "$F{text}.toUpperCase()"))
                .containsExactly("“element paragraph”中的表达式“$F{text}.toUpperCase()”不被允许。只能写单独一个 $P{…}、$F{…} 或 $V{…}。");
    }

    @Test
    void code_outside_of_expressions_is_refused() throws IOException {
        assertThat(problems("<detail>", "<query><![CDATA[select 1]]></query><detail>"))
                .containsExactly("“jasperReport summary”中有不允许的内容 <query>。版式文件只能规定版面，请删去。");
        assertThat(problems("<jasperReport ", "<jasperReport scriptletClass=\"Evil\" "))
                .containsExactly("“jasperReport summary”不允许有属性 scriptletClass=\"Evil\"，请删去。");
        assertThat(problems("key=\"paragraph\" ", "key=\"paragraph\" markup=\"html\" "))
                .containsExactly("“element paragraph”不允许有属性 markup=\"html\"，请删去。");
        assertThat(problems("key=\"paragraph\" ", "key=\"paragraph\" printWhenExpression=\"System.exit(1)\" "))
                .containsExactly("“element paragraph”不允许有属性 printWhenExpression=\"System.exit(1)\"，请删去。");
        assertThat(problems("kind=\"textField\" key=\"paragraph\"", "kind=\"image\" key=\"paragraph\""))
                .containsExactly("不允许的图元“image”。只能使用：frame, line, rectangle, staticText, subreport, textField。");
        assertThat(problems("export.pdf.justified.letter.spacing\"", "compiler.java\""))
                .containsExactly(
                        "不允许的设置“net.sf.jasperreports.compiler.java”，只能使用以 net.sf.jasperreports.export.pdf. 开头的设置。");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() throws IOException {
        assertThat(problems("$V{PAGE_NUMBER}", "$V{PAGE_NUMBER} + 1")).hasSize(2);
    }

    @Test
    void a_missing_style_and_an_unknown_font_are_refused() throws IOException {
        assertThat(problems("style name=\"XhPageNumber\"", "style name=\"Other\""))
                .containsExactly("缺少样式“XhPageNumber”。请照原版 summary.jrxml 补上。");
        assertThat(problems("style=\"Xh\" fontName=\"宋体\"", "style=\"Xh\" fontName=\"Arial\""))
                .containsExactly(
                        "样式“XhTableCell”的字体“Arial”没有随程序提供。请改用 fonts.xml 中的字体。",
                        "样式“XhPageNumber”的字体“Arial”没有随程序提供。请改用 fonts.xml 中的字体。");
    }

    @Test
    void a_file_that_is_no_style_sheet_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("broken.jrxml"), "<jasperReport");
        StyleSheetException refusal = catchThrowableOfType(
                StyleSheetException.class, () -> StyleSheet.read(file, new Looks(Paper.standard()), false));
        assertThat(refusal.problems()).singleElement().asString().startsWith("不是可读的 JasperReports 7 样式文件（");
    }

    /** What is wrong with the style sheet after a change to its text. */
    private List<String> problems(String original, String changed) throws IOException {
        String text = Files.readString(STYLE_SHEET);
        assertThat(text).contains(original);
        Path file = Files.writeString(directory.resolve("changed.jrxml"), text.replace(original, changed));
        return catchThrowableOfType(
                        StyleSheetException.class, () -> StyleSheet.read(file, new Looks(Paper.standard()), false))
                .problems();
    }
}
