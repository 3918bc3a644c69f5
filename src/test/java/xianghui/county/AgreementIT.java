package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Proves that Word and PDF say the same, paragraph by paragraph and cell by cell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementIT {

    @Test
    void the_summary_reads_the_same_in_both() throws Exception {
        CountyRun run = CountyRun.golden();
        String word = before(run.wordText());
        assertThat(word).hasSizeGreaterThan(2500).isEqualTo(before(run.pdfText()));
    }

    @Test
    void the_PDF_has_every_row_of_every_table_of_the_Word_file_in_the_same_order() throws Exception {
        CountyRun run = CountyRun.golden();
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
        assertThat(seen).isGreaterThan(200);
    }

    private static String before(String text) {
        return text.substring(0, text.indexOf("附件1换届工作统计表"));
    }
}
