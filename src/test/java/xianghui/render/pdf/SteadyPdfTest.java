package xianghui.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whether what the machine puts into a PDF is taken out of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SteadyPdfTest {

    private static final byte[] NO_PROFILE = {};

    @Test
    void the_same_pages_are_the_same_bytes_however_they_were_compressed() throws IOException {
        byte[] loose = pdf(1);
        byte[] tight = pdf(9);
        assertThat(loose.length).isGreaterThan(tight.length);

        byte[] steady = SteadyPdf.of(loose, NO_PROFILE);

        assertThat(steady).isEqualTo(SteadyPdf.of(tight, NO_PROFILE)).isEqualTo(SteadyPdf.of(steady, NO_PROFILE));
        try (PDDocument read = Loader.loadPDF(steady)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(read)).contains("row 1 of many", "row 199 of many");
            assertThat(read.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    private static byte[] pdf(int compression) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, bytes).setCompressionLevel(compression);
        document.open();
        for (int row = 1; row < 200; row++) {
            document.add(new Paragraph("row " + row + " of many " + Integer.toHexString(row * 7919)));
        }
        document.close();
        return bytes.toByteArray();
    }
}
