package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.returns.Finding;
import xianghui.returns.SubmissionId;
import xianghui.spreadsheet.Refusal;
import xianghui.spreadsheet.RefusedFileException;

/** What a clerk reads of a file that is not read at all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalSentencesTest {

    private static final String SAVE = "请用 WPS 或 Excel 打开，另存为“Excel 工作簿（.xlsx）”后再报送。";

    @Test
    void Every_reason_has_its_sentence() {
        Set<String> said = new TreeSet<>();
        for (Refusal refusal : Refusal.values()) {
            String message = said(new RefusedFileException(refusal, Optional.empty(), 50));
            assertThat(message)
                    .as(refusal.name())
                    .startsWith("文件“城关镇.xlsx”")
                    .endsWith("。")
                    .containsAnyOf("请", "不要")
                    .doesNotContain("{", "null")
                    .doesNotContain(refusal.name().toLowerCase(Locale.ROOT) + "=");
            said.add(message);
        }
        assertThat(said).hasSize(Refusal.values().length).hasSize(28);
    }

    @Test
    void The_kind_is_named_and_what_mends_it() {
        assertThat(said(new RefusedFileException(Refusal.WEB))).isEqualTo("文件“城关镇.xlsx”是网页，不是 Excel 工作簿，" + SAVE);
        assertThat(said(new RefusedFileException(Refusal.ODS)))
                .isEqualTo("文件“城关镇.xlsx”是 OpenDocument 电子表格（.ods），" + SAVE);
        assertThat(said(new RefusedFileException(Refusal.XLSB)))
                .isEqualTo("文件“城关镇.xlsx”是“Excel 二进制工作簿（.xlsb）”，" + SAVE);
        assertThat(said(new RefusedFileException(Refusal.XMLSHEET)))
                .isEqualTo("文件“城关镇.xlsx”是“XML 表格 2003”，不是 Excel 工作簿，" + SAVE);
        assertThat(said(new RefusedFileException(Refusal.LOCK)))
                .isEqualTo("文件“城关镇.xlsx”是打开报表时自动生成的临时文件，不是报表本身，请关闭 WPS 或 Excel 后，报送原来的工作簿。");
        assertThat(said(new RefusedFileException(Refusal.KIND)))
                .isEqualTo("文件“城关镇.xlsx”不是 Excel 工作簿，也可能被加密软件加了密，" + SAVE);
        assertThat(said(new RefusedFileException(Refusal.HEAVY, Optional.empty(), 50)))
                .isEqualTo("文件“城关镇.xlsx”超过 50 MB，没有读取，请删去图片等报表以外的内容，或用下发的模板重新填报。");
    }

    private static String said(RefusedFileException refused) {
        Findings findings = new Findings(new SubmissionId("07"), "城关镇.xlsx");
        findings.refused(refused);
        List<Finding> all = findings.of("07");
        assertThat(all).hasSize(1);
        return all.stream().map(Finding::message).collect(Collectors.joining());
    }
}
