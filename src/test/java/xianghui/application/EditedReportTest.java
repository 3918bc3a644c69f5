package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.draft.Sheet;

/** What becomes of the clerk's own words when the program runs again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditedReportTest {

    @TempDir
    Path root;

    private SmallCounty county;
    private Path word;

    @BeforeEach
    void first_night() {
        county = SmallCounty.filed(root);
        assertThat(xianghui(county).exit()).isZero();
        word = county.report().resolve("工作总结.docx");
    }

    @Test
    void her_words_stay_the_numbers_follow_and_her_file_is_kept_unchanged() throws IOException {
        edit(xml -> xml.replace("登记选民", "我县登记选民").replace(">440<", ">444<"));
        byte[] hers = Files.readAllBytes(word);
        county.with(filing("01", "甲镇", 120, 90).correctedOn("2026-07-02"));

        Running.Ended run = xianghui(county);

        assertThat(run.exit()).isZero();
        assertThat(text(word)).containsExactly("小县工作总结", "我县登记选民620人，参加投票444人，参选率71.0%。");
        assertThat(run.said())
                .contains(
                        "工作总结.docx 中有 1 处手工修改，已全部保留，其余已按最新数据更新；需要核对的 1 处，" + "列在审核意见.xlsx 的“合并说明”里。改前的文件在 history 里。");
        assertThat(history())
                .anyMatch(file -> bytes(file).length == hers.length && java.util.Arrays.equals(bytes(file), hers));
        assertThat(text(county.report().resolve("底稿/工作总结.docx")))
                .containsExactly("小县工作总结", "登记选民620人，参加投票440人，参选率71.0%。");
        assertThat(notes())
                .containsExactly(
                        "合并说明",
                        "情况|Word 稿中现在的文字|按数据应为",
                        "Word 稿中有 1 处手工修改，已全部保留；没有改过的地方和其中的数字已按最新数据更新。改前的文件在 history 里。||",
                        "数字手改，与数据不符，已照留|记选民620人，参加投票444人，参选率71.0%。|440");

        assertThat(xianghui(county).said()).contains("与上次的输入完全相同，报告已经做好，文件没有改动。");
        county.with(filing("02", "乙镇", 200, 160).correctedOn("2026-07-03"));
        xianghui(county);
        assertThat(text(word)).containsExactly("小县工作总结", "我县登记选民620人，参加投票444人，参选率72.6%。");
    }

    @Test
    void a_file_that_nobody_has_touched_is_simply_written_anew() throws IOException {
        county.with(filing("01", "甲镇", 120, 90).correctedOn("2026-07-02"));

        assertThat(xianghui(county).said()).noneMatch(line -> line.contains("手工修改"));

        assertThat(word).hasSameBinaryContentAs(county.report().resolve("底稿/工作总结.docx"));
        assertThat(text(word)).containsExactly("小县工作总结", "登记选民620人，参加投票440人，参选率71.0%。");
    }

    @Test
    void a_file_that_cannot_be_read_stays_and_ours_lies_beside_it() throws IOException {
        byte[] good = Files.readAllBytes(word);
        byte[] damaged = java.util.Arrays.copyOf(good, good.length / 2);
        Files.write(word, damaged);
        county.with(filing("01", "甲镇", 120, 90).correctedOn("2026-07-02"));

        Running.Ended run = xianghui(county);

        assertThat(run.exit()).isZero();
        assertThat(run.said()).contains("工作总结.docx 读不出来（损坏、设了密码或不是 .docx），没有动它；按最新数据写的在“工作总结（新稿）.docx”。");
        assertThat(Files.readAllBytes(word)).isEqualTo(damaged);
        assertThat(text(county.report().resolve("工作总结（新稿）.docx"))).contains("登记选民620人，参加投票440人，参选率71.0%。");
        assertThat(xianghui(county).said()).contains("与上次的输入完全相同，报告已经做好，文件没有改动。");

        Files.write(word, Sheet.edit(good, xml -> xml.replace("登记选民", "我县登记选民")));
        xianghui(county);
        assertThat(text(word)).contains("我县登记选民620人，参加投票440人，参选率71.0%。");
        assertThat(county.report().resolve("工作总结（新稿）.docx")).doesNotExist();
    }

    @Test
    void a_file_that_is_open_elsewhere_is_joined_when_it_is_closed() throws IOException {
        edit(xml -> xml.replace("登记选民", "我县登记选民"));
        byte[] hers = Files.readAllBytes(word);
        Path lock = Files.createFile(county.report().resolve(".~lock.工作总结.docx#"));
        county.with(filing("01", "甲镇", 120, 90).correctedOn("2026-07-02"));

        assertThat(xianghui(county).said()).anyMatch(line -> line.startsWith("工作总结.docx 正在被打开，没有动它"));
        assertThat(Files.readAllBytes(word)).isEqualTo(hers);

        Files.delete(lock);
        assertThat(xianghui(county).said()).anyMatch(line -> line.startsWith("工作总结.docx 中有 1 处手工修改"));
        assertThat(text(word)).contains("我县登记选民620人，参加投票440人，参选率71.0%。");
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        Files.write(word, Sheet.edit(Files.readAllBytes(word), change));
    }

    private List<Path> history() throws IOException {
        try (Stream<Path> files = Files.walk(county.report().resolve("history"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> text(Path file) throws IOException {
        try (XWPFDocument read = new XWPFDocument(Files.newInputStream(file))) {
            return read.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    private List<String> notes() throws IOException {
        try (XSSFWorkbook lists =
                new XSSFWorkbook(Files.newInputStream(county.report().resolve("审核意见.xlsx")))) {
            List<String> rows = new java.util.ArrayList<>();
            lists.getSheet("合并说明").forEach(row -> {
                List<String> cells = new java.util.ArrayList<>();
                row.forEach(cell -> cells.add(cell.toString()));
                rows.add(String.join("|", cells));
            });
            return rows;
        }
    }
}
