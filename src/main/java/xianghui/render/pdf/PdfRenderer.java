package xianghui.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimplePrintPart;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.Renderer;
import xianghui.document.SummaryDocument;
import xianghui.document.Words;
import xianghui.paper.Colophon;
import xianghui.paper.Margins;
import xianghui.paper.Paper;
import xianghui.render.Endorsement;
import xianghui.render.Looks;
import xianghui.render.Sheets;
import xianghui.render.Stationery;
import xianghui.render.SteadyFile;

/** Writes a summary as PDF on the paper that the office has chosen, in the build of a JasperReports style sheet. */
public final class PdfRenderer implements Renderer {

    private static final Paragraph EMPTY = new Paragraph(ParagraphStyle.BODY, List.of(new Words(" ")));

    /** Ours, made by the script beside it; that of Java differs from one Java to the next. */
    private static final String COLOURS = "xianghui/render/sRGB.icc";

    private final Path file;
    private final Looks looks;
    private final Map<Boolean, StyleSheet> sheets = new HashMap<>();

    /**
     * Reads the style sheet once for any number of summaries.
     *
     * @throws IOException if the style sheet cannot be read
     * @throws StyleSheetException if it holds anything but a build, or lacks a style
     */
    public PdfRenderer(Path styleSheet, Paper paper) throws IOException {
        this.file = styleSheet;
        this.looks = new Looks(paper);
        sheets.put(false, StyleSheet.read(styleSheet, looks, false));
    }

    /** The same as the standard has it. */
    public PdfRenderer(Path styleSheet) throws IOException {
        this(styleSheet, Paper.standard());
    }

    @Override
    public void render(SummaryDocument document, Path target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(document.title());
        configuration.setDisplayMetadataTitle(true);
        configuration.setTagged(true);
        configuration.setTagLanguage("zh-CN");
        configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_2B);
        configuration.setIccProfilePath(COLOURS);
        JRPdfExporter exporter = new LineKeepingExporter();
        exporter.setExporterInput(new SimpleExporterInput(fill(document)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration);
        try {
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("the PDF " + target.getFileName() + " cannot be written", e);
        }
        SteadyFile.write(SteadyPdf.of(bytes.toByteArray(), profile()), target);
    }

    private static byte[] profile() throws IOException {
        try (InputStream profile = PdfRenderer.class.getClassLoader().getResourceAsStream(COLOURS)) {
            return Objects.requireNonNull(profile, COLOURS).readAllBytes();
        }
    }

    /**
     * The pages as they go to the PDF, element by element; each run of pages of one direction is a part.
     *
     * @throws IOException if the style sheet cannot be read
     */
    public JasperPrint fill(SummaryDocument summary) throws IOException {
        SummaryDocument document = Stationery.under(summary, looks.paper());
        List<JasperPrint> prints = new ArrayList<>();
        int pages = 0;
        try {
            for (Sheets.Run run : Sheets.of(document, looks.paper())) {
                JasperPrint print = fill(document, run);
                PageNumbers.choose(print.getPages(), pages, run.across() ? PageLooks.shift(looks.paper()) : 0);
                pages += print.getPages().size();
                prints.add(print);
            }
            JasperPrint print = together(prints);
            if (looks.paper().colophon().isPresent()) {
                colophon(print, document, looks.paper().colophon().get());
            }
            return print;
        } catch (JRException e) {
            throw new IllegalStateException("the PDF of " + document.title() + " cannot be laid out", e);
        }
    }

    /** At the foot of the last page if that is an even upright one with room; else on the next even page. */
    private void colophon(JasperPrint print, SummaryDocument document, Colophon colophon)
            throws JRException, IOException {
        ColophonReports drawing = new ColophonReports(sheet(false), colophon);
        int count = print.getPages().size();
        int foot = (int) Math.round(Margins.points(297 - looks.paper().margins().bottom()));
        if (count % 2 != 0 || !hasRoom(print, count - 1, foot - drawing.height())) {
            JasperPrint empty = fill(document, new Sheets.Run(false, List.of(EMPTY)));
            // A page that the colophon has to itself bears no number after an empty one.
            boolean numbered = count % 2 != 0;
            if (numbered) {
                PageNumbers.choose(empty.getPages(), count, 0);
            } else {
                print.addPart(count, SimplePrintPart.fromJasperPrint(empty, null));
                print.addPage(new JRBasePrintPage());
                empty.getPages().get(0).getElements().clear();
            }
            print.addPart(print.getPages().size(), SimplePrintPart.fromJasperPrint(empty, null));
            print.addPage(empty.getPages().get(0));
        }
        JRPrintPage last = print.getPages().get(print.getPages().size() - 1);
        int left = sheet(false).report().getLeftMargin();
        for (JRPrintElement element : drawing.elements()) {
            element.setX(element.getX() + left);
            element.setY(element.getY() + foot - drawing.height());
            last.addElement(element);
        }
    }

    private static boolean hasRoom(JasperPrint print, int page, int above) {
        boolean upright = print.getPageFormat(page).getPageHeight()
                > print.getPageFormat(page).getPageWidth();
        return upright
                && print.getPages().get(page).getElements().stream()
                        .filter(element -> !PageNumbers.isOne(element))
                        .allMatch(element -> element.getY() + element.getHeight() <= above);
    }

    private JasperPrint fill(SummaryDocument document, Sheets.Run run) throws JRException, IOException {
        StyleSheet sheet = sheet(run.across());
        BlockRows blocks = new BlockRows(sheet, document);
        run.blocks().forEach(block -> block.writeTo(blocks));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_LOCALE, Locale.SIMPLIFIED_CHINESE);
        JasperPrint print = JasperFillManager.fillReport(
                sheet.report(), parameters, new FieldRows<>(blocks.rows(), BlockRow::field));
        Endorsement.of(document, looks.paper()).ifPresent(placed -> PlacedLines.move(print, placed, looks.paper()));
        return print;
    }

    private StyleSheet sheet(boolean across) throws IOException {
        StyleSheet known = sheets.get(across);
        if (known == null) {
            known = StyleSheet.read(file, looks, across);
            sheets.put(across, known);
        }
        return known;
    }

    private static JasperPrint together(List<JasperPrint> prints) {
        JasperPrint all = prints.get(0);
        if (prints.size() > 1) {
            all.addPart(0, SimplePrintPart.fromJasperPrint(all, null));
        }
        for (JasperPrint print : prints.subList(1, prints.size())) {
            all.addPart(all.getPages().size(), SimplePrintPart.fromJasperPrint(print, null));
            print.getPages().forEach(all::addPage);
        }
        return all;
    }
}
