package xianghui.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xianghui.render.SteadyFile;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.SubmissionId;
import xianghui.sample.SampleCounty;
import xianghui.validation.Decisions;
import xianghui.validation.Validator;
import xianghui.validation.Verdict;
import xianghui.workbook.Transcript;
import xianghui.workbook.WorkbookReader;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlankWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void A_blank_workbook_read_back_says_only_that_nothing_is_filled_in() {
        Transcript transcript = read(Blanks.blank("07"));
        assertThat(transcript.unit()).contains("07");
        assertThat(said(transcript))
                .containsExactly(
                        "封面!B8（报送类型）没有填写，这一栏必填，请补上。",
                        "封面!B11（填报日期）没有填写，这一栏必填，请补上。",
                        "封面!B12（填表人）没有填写，这一栏必填，请补上。",
                        "封面!B13（审核人）没有填写，这一栏必填，请补上。",
                        "封面!B14（联系电话）没有填写，这一栏必填，请补上。",
                        "“基本情况”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“选区投票”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“会议投票项”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“候选人得票”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“代表委员花名册”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“领导班子花名册”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“构成统计”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“进度台账”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“宣传培训”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“承诺谈话”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“问卷测评”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。",
                        "“信访举报”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"07", "00", "12"})
    void What_is_typed_into_a_blank_workbook_is_read_as_it_is_from_the_sample(String code) throws IOException {
        SampleCounty county = SampleCounty.golden();
        Return expected =
                read(Files.readAllBytes(county.write(folder, code))).reading().orElseThrow();
        Transcript transcript = read(FilledForm.of(Blanks.blank(code), county.unit(code)));
        Return typed = transcript.reading().orElseThrow(() -> new AssertionError(transcript.findings()));
        int rows = 0;
        for (String table : expected.sheets().keySet()) {
            assertThat(values(typed.rows(table))).as(table).isEqualTo(values(expected.rows(table)));
            rows += expected.rows(table).size();
        }
        assertThat(values(List.of(typed.cover()))).isEqualTo(values(List.of(expected.cover())));
        assertThat(rows).isGreaterThan(100);
        assertThat(said(transcript)).isEmpty();
        Verdict verdict = new Validator(Blanks.CATALOG, Blanks.CATALOG.county().asOf()).validate(typed);
        assertThat(verdict.acceptable(new Decisions(List.of()))).isTrue();
    }

    @Test
    void Districts_and_the_last_terms_figures_are_there_from_the_last_return_and_no_person_is() throws IOException {
        SampleCounty county = SampleCounty.golden();
        Return last =
                read(Files.readAllBytes(county.write(folder, "07"))).reading().orElseThrow();
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Blanks.blank("07", last)))) {
            Sheet polls = workbook.getSheet("选区投票");
            assertThat(text(polls, 4, 0, 1, 2)).isEqualTo("县|0701|" + district(county, 0));
            assertThat(text(polls, 10, 0, 1, 2)).isEqualTo("乡|0701|" + district(county, 6));
            assertThat(text(polls, 4, 3, 4, 5, 6)).isEqualTo("|||");
            Sheet basics = workbook.getSheet("基本情况");
            assertThat(text(basics, 4, 0, 3, 4)).isEqualTo("B01||19157.0");
            assertThat(text(workbook.getSheet("构成统计"), 4, 0, 1, 2, 3)).isEqualTo("县党代表|*总数||24.0");
            assertThat(text(workbook.getSheet("代表委员花名册"), 4, 0, 1, 2, 3)).isEqualTo("|||");
        }
    }

    @Test
    void Inputs_are_open_and_everything_else_is_locked_without_a_password() throws IOException {
        int locked = 0;
        int open = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Blanks.blank("07")))) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getProtect()).as(sheet.getSheetName()).isTrue();
                assertThat(((XSSFSheet) sheet)
                                .getCTWorksheet()
                                .getSheetProtection()
                                .isSetPassword())
                        .isFalse();
                for (org.apache.poi.ss.usermodel.Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellStyle().getLocked())
                                    .as(sheet.getSheetName() + cell.getAddress())
                                    .isTrue();
                            locked++;
                        } else if (!cell.getCellStyle().getLocked()) {
                            assertThat(cell.toString()).isEmpty();
                            open++;
                        }
                    }
                }
            }
            assertThat(workbook.getSheet("选区投票").isInsertRowsLocked()).isFalse();
            assertThat(workbook.getSheet("构成统计").isInsertRowsLocked()).isTrue();
        }
        assertThat(locked).isGreaterThan(200);
        assertThat(open).isGreaterThan(10_000);
    }

    @Test
    void The_same_definitions_make_the_same_bytes() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path other = folder.resolve("other.xlsx");
        SteadyFile.writeZip(Blanks.blank("00"), one);
        SteadyFile.writeZip(Blanks.blank("00"), other);
        assertThat(one).hasSameBinaryContentAs(other);
        assertThat(Files.size(one)).isLessThan(300_000);
    }

    private static String district(SampleCounty county, int row) {
        return county.unit("07").sheet("S02").row(row).text("district_name");
    }

    private static String text(Sheet sheet, int row, int... columns) {
        return IntStream.of(columns)
                .mapToObj(column -> sheet.getRow(row).getCell(column).toString())
                .collect(Collectors.joining("|"));
    }

    private static List<String> said(Transcript transcript) {
        return transcript.findings().stream().map(Finding::message).toList();
    }

    private static List<String> values(List<Row> rows) {
        List<String> values = new ArrayList<>();
        for (Row row : rows) {
            values.add(row.readings().values().stream()
                    .map(reading -> reading.field() + "=" + reading.value())
                    .toList()
                    .toString());
        }
        return values;
    }

    private static Transcript read(byte[] content) {
        return new WorkbookReader(Blanks.CATALOG).read(new SubmissionId("f"), "f.xlsx", content);
    }
}
