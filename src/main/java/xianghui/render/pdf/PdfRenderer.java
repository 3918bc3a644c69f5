package xianghui.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import xianghui.document.Renderer;
import xianghui.document.SummaryDocument;
import xianghui.render.SteadyFile;

/** Writes a summary as PDF in the looks of a JasperReports style sheet. */
public final class PdfRenderer implements Renderer {

    private final StyleSheet sheet;

    /**
     * Reads the style sheet once for any number of summaries.
     *
     * @throws IOException if the style sheet cannot be read
     * @throws StyleSheetException if it holds anything but looks, or lacks a style
     */
    public PdfRenderer(Path styleSheet) throws IOException {
        this.sheet = StyleSheet.read(styleSheet);
    }

    /** What the PDF can show. */
    public Glyphs glyphs() {
        return new Glyphs(sheet);
    }

    @Override
    public void render(SummaryDocument document, Path target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(document.title());
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagLanguage("zh-CN");
        JRPdfExporter exporter = new LineKeepingExporter();
        exporter.setExporterInput(new SimpleExporterInput(fill(document)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("the PDF " + target.getFileName() + " cannot be written", e);
        }
        SteadyFile.write(SteadyPdf.of(bytes.toByteArray()), target);
    }

    /** The pages as they go to the PDF, element by element. */
    public JasperPrint fill(SummaryDocument document) {
        BlockRows blocks = new BlockRows(sheet, document);
        document.writeTo(blocks);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.SIMPLIFIED_CHINESE);
        try {
            JasperPrint print = JasperFillManager.fillReport(
                    sheet.report(), parameters, new FieldRows<>(blocks.rows(), BlockRow::field));
            PageNumbers.choose(print);
            return print;
        } catch (JRException e) {
            throw new IllegalStateException("the PDF of " + document.title() + " cannot be laid out", e);
        }
    }
}
