package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves that Word and PDF say the same, paragraph by paragraph and cell by cell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementIT {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_summary_reads_the_same_in_both(Kind kind) throws Exception {
        CountyRun run = CountyRun.unchanged(kind);
        String word = before(run.wordText());
        assertThat(word)
                .hasSizeGreaterThan(kind == Kind.DAILY ? 350 : kind == Kind.FINAL ? 2500 : 900)
                .isEqualTo(before(run.pdfText()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_PDF_has_every_row_of_every_table_of_the_Word_file_in_the_same_order(Kind kind) throws Exception {
        CountyRun run = CountyRun.unchanged(kind);
        String pdf = run.pdfText();
        int at = pdf.indexOf("附件1换届工作统计表");
        int seen = 0;
        for (String row : run.wordRows()) {
            String squeezed = CountyRun.squeeze(row);
            int found = pdf.indexOf(squeezed, at);
            assertThat(found)
                    .as("“%s” after “%s”", squeezed, pdf.substring(Math.max(0, at - 80), at))
                    .isNotNegative();
            at = found + squeezed.length();
            seen++;
        }
        assertThat(seen).isGreaterThan(kind == Kind.FINAL ? 200 : 20);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_tables_as_a_workbook_hold_the_same_cells(Kind kind) throws Exception {
        CountyRun run = CountyRun.unchanged(kind);
        Set<String> rows = new HashSet<>();
        DataFormatter formatter = new DataFormatter();
        try (Workbook tables =
                WorkbookFactory.create(run.report().resolve("统计表.xlsx").toFile(), null, true)) {
            for (Sheet sheet : tables) {
                for (Row row : sheet) {
                    StringBuilder text = new StringBuilder();
                    row.forEach(cell -> text.append(formatter.formatCellValue(cell)));
                    rows.add(CountyRun.squeeze(text.toString()).replace(",", ""));
                }
            }
        }
        List<String> printed = run.wordRows().stream()
                .map(row -> CountyRun.squeeze(row).replace(",", ""))
                .filter(row -> !row.isEmpty())
                .toList();
        assertThat(printed).hasSizeGreaterThan(20);
        assertThat(rows).containsAll(printed);
    }

    private static String before(String text) {
        // The number of a page that lies across comes first, letter by letter.
        return text.substring(0, text.indexOf("附件1换届工作统计表")).replaceAll("—\\d+—$", "");
    }
}
