package xianghui.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xianghui.catalog.Severity;
import xianghui.office.LibreOffice;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleUnit;
import xianghui.validation.Validator;
import xianghui.workbook.Transcript;
import xianghui.workbook.WorkbookReader;

/** What the formulas of a blank workbook say once an office program has reckoned them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void office() {
        LibreOffice.require();
    }

    @ParameterizedTest
    @ValueSource(strings = {"07", "00"})
    void A_good_return_is_green_and_bears_the_code_that_the_county_prints(String code) throws Exception {
        SampleUnit unit = SampleCounty.golden().unit(code);
        byte[] reckoned = LibreOffice.saved(FilledForm.of(Blanks.blank(code), unit), folder);
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(reckoned))) {
            assertThat(errors(workbook)).isEmpty();
            assertThat(red(workbook)).isEqualTo(Map.of());
            assertThat(green(workbook)).hasSizeGreaterThan(40);
            Return typed = read(reckoned).reading().orElseThrow();
            assertThat(printedCode(workbook))
                    .matches("\\d{3}-\\d{3}")
                    .isEqualTo(new CheckCode(Blanks.CATALOG).of(typed));
        }
    }

    @Test
    void A_blank_workbook_has_no_error_and_no_green() throws Exception {
        byte[] reckoned = LibreOffice.saved(Blanks.blank("07"), folder);
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(reckoned))) {
            assertThat(errors(workbook)).isEmpty();
            assertThat(red(workbook)).isEqualTo(Map.of("S00", "请补填 5 格"));
            assertThat(green(workbook)).isEmpty();
            assertThat(printedCode(workbook)).isEqualTo("——");
        }
    }

    @Test
    void What_the_county_would_object_to_is_red_where_a_worksheet_can_tell() throws Exception {
        SampleUnit unit = SampleCounty.golden().unit("07");
        unit.sheet("S02").row(0).set("returned", 99999);
        unit.sheet("S02").row(1).set("valid_ballots", null).set("seats", 4);
        unit.sheet("S07").item("县党代表", "women").set("current", 5000);
        unit.sheet("S12").rows(row -> row.is("form", "纪律知晓问卷")).get(0).add("aware", 100000);
        byte[] reckoned = LibreOffice.saved(FilledForm.of(Blanks.blank("07"), unit), folder);
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(reckoned))) {
            assertThat(errors(workbook)).isEmpty();
            Map<String, String> red = red(workbook);
            TreeSet<String> objected = new TreeSet<>();
            Transcript transcript = read(reckoned);
            new Validator(Blanks.CATALOG, Blanks.CATALOG.county().asOf())
                    .validate(transcript.reading().orElseThrow()).after(List.of()).findings().stream()
                            .filter(finding -> finding.severity() != Severity.NOT_EVALUABLE)
                            .filter(finding -> results(workbook).containsKey(finding.rule()))
                            .forEach(finding -> objected.add(finding.rule()));
            assertThat(red).containsEntry("S02", "请补填 1 格");
            red.remove("S02");
            assertThat(red.keySet()).isEqualTo(objected).hasSizeGreaterThan(5);
            assertThat(red).containsEntry("R-D06a", "请核对 1 处").containsEntry("R-P02a", "请核对 1 处");
        }
    }

    private static List<String> errors(Workbook workbook) {
        List<String> errors = new ArrayList<>();
        int formulas = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        if (cell.getCachedFormulaResultType() == CellType.ERROR) {
                            errors.add(sheet.getSheetName() + "!" + cell.getAddress());
                        }
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(200);
        return errors;
    }

    private static Map<String, String> results(Workbook workbook) {
        Map<String, String> results = new TreeMap<>();
        Sheet sheet = workbook.getSheet("自查");
        for (Row row : sheet) {
            if (row.getRowNum() > 3 && row.getCell(4) != null && row.getCell(4).getCellType() == CellType.FORMULA) {
                results.put(row.getCell(0).getStringCellValue(), row.getCell(4).getStringCellValue());
            }
        }
        assertThat(results).hasSizeGreaterThan(50);
        return results;
    }

    private static Map<String, String> red(Workbook workbook) {
        Map<String, String> red = results(workbook);
        red.values().removeIf(result -> !result.startsWith("请"));
        return red;
    }

    private static Map<String, String> green(Workbook workbook) {
        Map<String, String> green = results(workbook);
        green.values().removeIf(result -> !result.equals("通过"));
        return green;
    }

    private static String printedCode(Workbook workbook) {
        for (Row row : workbook.getSheet("签章页")) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("核对码")) {
                return row.getCell(1).getStringCellValue();
            }
        }
        throw new AssertionError("no code");
    }

    private static Transcript read(byte[] content) throws IOException {
        return new WorkbookReader(Blanks.CATALOG).read(new SubmissionId("f"), "f.xlsx", content);
    }
}
