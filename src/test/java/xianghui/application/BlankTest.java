package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.Running.Ended;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlankTest {

    @TempDir
    Path root;

    @Test
    void every_unit_of_the_register_is_given_a_workbook_without_a_database() throws IOException {
        SmallCounty county = SmallCounty.in(root);

        Ended issued = xianghui(county, "blank");

        assertThat(issued.said()).containsExactly("3 个单位的空白表在 " + folder() + "，一个单位一个文件，可以发给各单位填报。");
        assertThat(issued.exit()).isZero();
        assertThat(names(folder())).containsExactly("01甲镇.xlsx", "02乙镇.xlsx", "03丙乡.xlsx");
        assertThat(county.data()).doesNotExist();
        assertThat(names(folder().getParent())).containsExactly("空白表");
    }

    @Test
    void issued_again_nothing_changes_and_what_would_be_replaced_goes_to_the_history() throws IOException {
        SmallCounty county = SmallCounty.in(root);
        xianghui(county, "blank");
        byte[] first = Files.readAllBytes(folder().resolve("01甲镇.xlsx"));

        Ended again = xianghui(county, "blank");

        assertThat(again.said()).contains("其中 3 个与原有的文件完全相同，没有改动。").hasSize(2);
        assertThat(Files.readAllBytes(folder().resolve("01甲镇.xlsx"))).isEqualTo(first);

        county.edit("input/county.yaml", "name: 甲镇", "name: 甲城镇")
                .edit("input/county.yaml", "name: 乙镇", "name: 乙镇, phone: x");
        assertThat(xianghui(county, "blank").exit()).isEqualTo(2);
        county.edit("input/county.yaml", "name: 乙镇, phone: x", "name: 乙镇")
                .edit("input/county.yaml", "office: 小县办公室", "office: 小县办公室, phone: 0100-1234567");

        Ended changed = xianghui(county, "blank");

        assertThat(changed.exit()).isZero();
        assertThat(changed.said()).contains("与原有的文件不同的，原文件已移到 " + folder().resolve("history/1") + "。");
        assertThat(names(folder())).containsExactly("01甲城镇.xlsx", "01甲镇.xlsx", "02乙镇.xlsx", "03丙乡.xlsx", "history");
        assertThat(names(folder().resolve("history/1"))).containsExactly("02乙镇.xlsx", "03丙乡.xlsx");
        try (Workbook workbook =
                WorkbookFactory.create(folder().resolve("02乙镇.xlsx").toFile(), null, true)) {
            assertThat(workbook.getSheet("填表说明").getRow(10).getCell(1).getStringCellValue())
                    .endsWith("不清楚的问小县办公室（电话 0100-1234567）。");
        }
    }

    @Test
    void what_was_accepted_before_is_filled_in_again() throws IOException {
        SmallCounty county = SmallCounty.filed(root)
                .edit("templates/return/S02.yaml", "subject: district\n", "subject: district\ncarried: [district]\n");
        assertThat(xianghui(county, "run").exit()).isZero();

        Ended issued = xianghui(county, "blank");

        assertThat(issued.said()).contains("有 3 个单位按上次采用的报表预填了上届数和选区，请各单位核对。");
        try (Workbook workbook =
                WorkbookFactory.create(folder().resolve("01甲镇.xlsx").toFile(), null, true)) {
            Sheet votes = workbook.getSheet("选区投票");
            assertThat(votes.getRow(4).getCell(0).getStringCellValue()).isEqualTo("第一选区");
            assertThat(votes.getRow(4).getCell(1).toString()).isEmpty();
            assertThat(votes.getRow(5).getCell(0).toString()).isEmpty();
        }
    }

    @Test
    void a_list_of_words_too_long_for_a_cell_stands_on_a_hidden_sheet() throws IOException {
        String words = IntStream.rangeClosed(1, 90)
                .mapToObj(number -> "第" + number + "村: []")
                .collect(Collectors.joining(", "));
        SmallCounty county = SmallCounty.in(root)
                .edit("templates/codes.yaml", "codes:\n", "codes:\n  - list: 村\n    values: {" + words + "}\n")
                .edit("templates/return/S02.yaml", "header: 选区, kind: text", "header: 选区, kind: code, codes: 村");

        assertThat(xianghui(county, "blank").exit()).isZero();

        try (Workbook workbook =
                WorkbookFactory.create(folder().resolve("01甲镇.xlsx").toFile(), null, true)) {
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("代码表"))).isTrue();
            assertThat(workbook.getName("codes_1").getRefersToFormula()).isEqualTo("'代码表'!$A$1:$A$90");
            assertThat(workbook.getSheet("代码表").getRow(89).getCell(0).getStringCellValue())
                    .isEqualTo("第90村");
            assertThat(workbook.getSheet("选区投票").getDataValidations())
                    .extracting(
                            validation -> validation.getValidationConstraint().getFormula1())
                    .contains("codes_1");
        }
    }

    @Test
    void definitions_that_contradict_themselves_are_refused_and_nothing_is_written() {
        SmallCounty county = SmallCounty.in(root)
                .edit("templates/return/S02.yaml", "subject: district\n", "subject: district\ncarried: [village]\n");

        Ended refused = xianghui(county, "blank");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(String.join("\n", refused.said())).contains("没有“village”这个栏目");
        assertThat(root.resolve("output")).doesNotExist();
        assertThat(xianghui(county, "blank", "--copies=2").exit()).isEqualTo(2);
    }

    private Path folder() {
        return root.resolve("output/第十六届/空白表");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
