package xianghui.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.render.SampleSummary;

/** Whether the PDF can be read in fifty years. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchivePdfTest {

    @TempDir
    Path folder;

    @Test
    void the_sample_summary_is_a_PDF_for_the_archive() throws IOException {
        Path file = folder.resolve("sample.pdf");
        new PdfRenderer(Path.of("templates/style/summary.jrxml")).render(SampleSummary.document(), file);

        ArchivePdf.Verdict verdict = ArchivePdf.of(file);

        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.checks()).isGreaterThan(1000);
    }

    @Test
    void what_is_no_PDF_for_the_archive_is_told() throws IOException {
        Path file = folder.resolve("plain.pdf");
        try (PDDocument plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(file.toFile());
        }

        assertThat(ArchivePdf.of(file).broken()).isNotEmpty();
    }
}
