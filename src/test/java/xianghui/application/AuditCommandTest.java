package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.draft.Sheet;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditCommandTest {

    private static final String CLEAN = "核对完毕：与数据相符 3 个，手改不符 0 个，没有出处 0 个，结论不成立 0 处。";

    @TempDir
    Path root;

    @Test
    void an_edited_summary_is_confronted_with_the_report_that_it_was_made_for() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        xianghui(county);
        Path word = county.report().resolve("工作总结.docx");
        byte[] untouched = Files.readAllBytes(word);

        Running.Ended clean = xianghui(county, "audit", word.toString());
        assertThat(clean.said()).containsExactly("按 " + county.report() + "（数据截止 2026-06-30）的数据核对：", CLEAN);
        assertThat(clean.exit()).isZero();
        assertThat(xianghui(county, "audit", word.toString(), "--all").said())
                .contains("正文第 2 段：“600”与数据相符", "  原句：登记选民600人，参加投票440人，参选率73.3%。");

        Path elsewhere = root.resolve("改过的.docx");
        Files.write(elsewhere, Sheet.edit(untouched, xml -> xml.replace(">73.3<", ">74<")));
        Running.Ended found = xianghui(county, "audit", elsewhere.toString());
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.said())
                .containsExactly(
                        "按 " + county.report() + "（数据截止 2026-06-30）的数据核对：",
                        "正文第 2 段：“74”手改，与数据不符，数据是 73.3",
                        "  原句：登记选民600人，参加投票440人，参选率74%。",
                        "  出处：T05 参选率 73.3%（准确数 440/600），6 个单元格：01甲镇.xlsx 选区投票!C4、02乙镇.xlsx 选区投票!C4、"
                                + "03丙乡.xlsx 选区投票!C4、01甲镇.xlsx 选区投票!B4、02乙镇.xlsx 选区投票!B4、03丙乡.xlsx 选区投票!B4",
                        "核对完毕：与数据相符 2 个，手改不符 1 个，没有出处 0 个，结论不成立 0 处。");

        county.with(filing("01", "甲镇", 120, 90).correctedOn("2026-07-02"));
        xianghui(county);
        Files.write(elsewhere, untouched);
        assertThat(xianghui(county, "audit", elsewhere.toString()).said())
                .containsExactly("按 " + county.report().resolve("history/1") + "（数据截止 2026-06-30）的数据核对：", CLEAN);
        Running.Ended stale = xianghui(
                county,
                "audit",
                elsewhere.toString(),
                "--report",
                county.report().toString());
        assertThat(stale.exit()).isEqualTo(1);
        assertThat(stale.said())
                .contains(
                        "注意：这份总结是按另一次汇总写的，下面按现在这份报告的数据核对。",
                        "正文第 2 段：“600”手改，与数据不符，数据是 620",
                        "正文第 2 段：“73.3”手改，与数据不符，数据是 71.0");
    }

    @Test
    void what_is_no_summary_of_ours_is_refused() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        Path foreign = root.resolve("别的.docx");
        Files.copy(root.resolve("templates/outline/final.docx"), foreign);
        Path damaged = Files.writeString(root.resolve("坏的.docx"), "no document");

        for (Path file : new Path[] {foreign, damaged}) {
            Running.Ended refused = xianghui(county, "audit", file.toString());
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.said()).contains("“" + file + "”不是本程序做的总结，或者读不出来（损坏、设了密码、不是 .docx）。");
        }
        assertThat(xianghui(county, "audit", root.resolve("没有.docx").toString()).exit())
                .isEqualTo(2);
    }
}
