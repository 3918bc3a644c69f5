package xianghui.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.office.LibreOffice;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleRow;
import xianghui.sample.SampleSheet;
import xianghui.sample.SampleUnit;
import xianghui.workbook.WorkbookReader;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckCodeTest {

    @TempDir
    Path folder;

    private final CheckCode code = new CheckCode(Blanks.CATALOG);

    @Test
    void A_digit_a_swap_a_blank_for_a_nought_and_another_unit_each_give_another_code() throws Exception {
        Set<String> codes = new HashSet<>();
        codes.add(of(unit()));
        SampleUnit digit = unit();
        digit.sheet("S02").row(3).add("voted", 1);
        codes.add(of(digit));
        SampleUnit swap = unit();
        swap(swap.sheet("S02").row(0), swap.sheet("S02").row(1), "registered", "registered");
        codes.add(of(swap));
        SampleUnit across = unit();
        swap(across.sheet("S02").row(0), across.sheet("S02").row(0), "registered", "voted");
        codes.add(of(across));
        SampleUnit votes = unit();
        List<SampleRow> voted = votes.sheet("S05").rows(row -> !row.blank("votes"));
        SampleRow other = voted.stream()
                .filter(row -> row.number("votes") != voted.get(0).number("votes"))
                .findFirst()
                .orElseThrow();
        swap(voted.get(0), other, "votes", "votes");
        codes.add(of(votes));
        SampleUnit last = unit();
        SampleRow item = last.sheet("S01").item("B01");
        item.set("last", item.number("last") + 10_000);
        codes.add(of(last));
        SampleUnit nought = unit();
        List<SampleRow> noughts = nought.sheet("S02").rows(row -> row.is("proxies", "0"));
        SampleRow blank = noughts.isEmpty() ? nought.sheet("S02").row(0) : noughts.get(0);
        blank.set("proxies", null);
        codes.add(of(nought));
        codes.add(of(SampleCounty.golden().unit("08")));
        assertThat(codes).hasSize(8).allMatch(one -> one.matches("\\d{3}-\\d{3}"));
    }

    @Test
    void Every_cell_has_a_weight_of_its_own() {
        Set<Integer> weights = new HashSet<>();
        int seen = 0;
        for (var table : CheckCode.tables(Blanks.CATALOG)) {
            List<String> columns = table.form().isPresent()
                    ? List.of("current", "last")
                    : CheckCode.numbers(table).stream().map(field -> field.id()).toList();
            for (String column : columns) {
                for (int rank = 1; rank < CheckCode.STEP; rank++) {
                    weights.add(CheckCode.STEP * code.column(table, column) + rank);
                    seen++;
                }
            }
        }
        assertThat(weights).hasSize(seen).allMatch(weight -> weight < CheckCode.PRIME);
        assertThat(seen).isEqualTo(49 * 999);
        assertThat(java.math.BigInteger.valueOf(CheckCode.PRIME).isProbablePrime(50))
                .isTrue();
    }

    @Test
    void The_workbook_reckons_the_same_code_around_blank_rows_totals_words_and_numbers_typed_as_text()
            throws Exception {
        LibreOffice.require();
        byte[] filled = FilledForm.of(Blanks.blank("07"), unit(), workbook -> {
            Sheet polls = workbook.getSheet("选区投票");
            Row gap = polls.getRow(6);
            gap.forEach(cell -> cell.setBlank());
            subtotal(polls.getRow(7), 0, "乡级 小　计");
            subtotal(polls.getRow(10), 1, "合计");
            polls.getRow(8).getCell(13).setCellValue("无");
            polls.getRow(9).getCell(12).setCellValue("612");
            workbook.getSheet("基本情况").getRow(13).getCell(3).setCellValue(88.126);
        });
        byte[] reckoned = LibreOffice.saved(filled, folder);
        Return read = read(reckoned);
        assertThat(read.rows("S02")).hasSize(unit().sheet("S02").rows().size() - 3);
        assertThat(read.sheet("S02").orElseThrow().totals()).hasSizeGreaterThanOrEqualTo(2);
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(reckoned))) {
            assertThat(printed(workbook)).isEqualTo(code.of(read)).isNotEqualTo(of(unit()));
        }
    }

    /** What a clerk writes into a row of the list: the word in some column, and numbers. */
    private static void subtotal(Row row, int column, String word) {
        row.forEach(cell -> cell.setBlank());
        row.getCell(column).setCellValue(word);
        row.getCell(6).setCellValue(1900);
        row.getCell(12).setCellValue(1700);
    }

    private static String printed(Workbook workbook) {
        for (Row row : workbook.getSheet("签章页")) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("核对码")) {
                return row.getCell(1).getStringCellValue();
            }
        }
        throw new AssertionError("no code");
    }

    private static SampleUnit unit() {
        return SampleCounty.golden().unit("07");
    }

    private static void swap(SampleRow one, SampleRow other, String field, String otherField) {
        Object value = one.get(field);
        assertThat(value).isNotEqualTo(other.get(otherField));
        one.set(field, other.get(otherField));
        other.set(otherField, value);
    }

    private String of(SampleUnit unit) throws Exception {
        Path file = unit.county().write(Files.createTempDirectory(folder, "unit"), unit.code());
        SampleSheet polls = unit.sheet("S02");
        Return read = read(Files.readAllBytes(file));
        assertThat(read.rows("S02")).hasSize(polls.rows().size());
        return code.of(read);
    }

    private static Return read(byte[] content) {
        return new WorkbookReader(Blanks.CATALOG)
                .read(new SubmissionId("f"), "f.xlsx", content)
                .reading()
                .orElseThrow();
    }
}
