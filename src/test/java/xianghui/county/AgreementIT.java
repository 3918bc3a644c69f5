package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Proves that Word and PDF say the same, paragraph by paragraph and cell by cell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementIT {

    @Test
    void the_PDF_has_every_paragraph_and_cell_of_the_Word_file_in_the_same_order() throws Exception {
        CountyRun run = CountyRun.golden();
        String pdf = run.pdfText();
        int at = 0;
        int seen = 0;
        for (String text : run.wordWithTables()) {
            String squeezed = CountyRun.squeeze(text);
            int found = pdf.indexOf(squeezed, at);
            assertThat(found)
                    .as("“%s” after “%s”", text, pdf.substring(Math.max(0, at - 60), at))
                    .isNotNegative();
            at = found + squeezed.length();
            seen++;
        }
        assertThat(seen).isGreaterThan(1000);
    }
}
