package xianghui.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionsReaderTest {

    private static final Catalog CATALOG = CatalogReader.read(
            Path.of("templates"), Path.of("input/county.yaml"), Set.of("township-share", "copied-rows"), Set.of());

    @TempDir
    Path folder;

    @Test
    void A_list_of_decisions_is_read() throws IOException {
        assertThat(
                        read(
                                "- {unit: \"07\", rule: R-D05a, cell: 选区投票!M7, reason: 县选举办公室已复核, by: 组织科, date: 2026-07-02}\n"))
                .containsExactly(new Decision("07", "R-D05a", "选区投票!M7", "县选举办公室已复核", "组织科", LocalDate.of(2026, 7, 2)));
    }

    @Test
    void No_file_or_an_empty_one_decides_nothing() throws IOException {
        assertThat(DecisionsReader.read(folder.resolve("none.yaml"), CATALOG)).isEmpty();
        assertThat(read("# 暂无\n")).isEmpty();
    }

    @Test
    void Everything_that_cannot_be_meant_is_refused_at_once() {
        assertThatThrownBy(() -> read("""
                        - {unit: "77", rule: R-Z99, cell: M7, reason: 已核, by: 组织科, date: 2026-07-02}
                        - {unit: "07", rule: F-BLANK, cell: 选区投票!M7, because: 已核, by: 组织科, date: 昨天}
                        """))
                .isInstanceOf(CatalogRefusedException.class)
                .hasMessage("""
                        decisions.yaml R-Z99: 单位“77”不在 county.yaml 的名册里，请核对代码。
                        decisions.yaml R-Z99: 没有“R-Z99”这条规则，请照审核意见里的编号填写。
                        decisions.yaml R-Z99: “M7”不是单元格，请写成 选区投票!D7 的样子。
                        decisions.yaml F-BLANK: 缺少“reason”，请补上。
                        decisions.yaml F-BLANK: “date”的值“昨天”不是日期，请写成 2026-06-30 的样子。
                        decisions.yaml F-BLANK: 没有“because”这个键，这里可以写：unit、rule、cell、reason、by、date。""");
    }

    @Test
    void A_file_that_is_no_list_is_refused() {
        assertThatThrownBy(() -> read("unit: 7\n")).hasMessage("decisions.yaml: 整个文件应当是一串以“- ”开头的条目，请检查。");
    }

    private List<Decision> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("decisions.yaml"), text);
        return DecisionsReader.read(file, CATALOG);
    }
}
