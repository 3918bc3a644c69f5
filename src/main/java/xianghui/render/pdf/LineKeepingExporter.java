package xianghui.render.pdf;

import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.PdfTextRenderer;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;
import net.sf.jasperreports.pdf.common.PdfTextAlignment;

/** Exports to PDF with the lines as they were laid out and {@linkplain StructureTags what they are}. */
final class LineKeepingExporter extends JRPdfExporter {

    @Override
    protected PdfTaggerFactory getPdfTaggerFactory(Boolean silent) {
        return exporter -> new StructureTags();
    }

    @Override
    protected AbstractPdfTextRenderer getTextRenderer(JRPrintText text, JRStyledText styledText) {
        return new LineRenderer(getJasperReportsContext());
    }

    /**
     * Draws one laid out line as one line of the PDF.
     *
     * <p>JasperReports gives the last line of a justified text a box exactly as wide as the line; where the PDF library
     * rounds the other way, the last character falls out of it. It also forgets a hanging indent when drawing.
     */
    private static final class LineRenderer extends PdfTextRenderer {

        private static final float SLACK = 0.2f;

        LineRenderer(JasperReportsContext context) {
            super(context, false, true, false);
        }

        @Override
        public void draw() {
            PdfTextAlignment alignment = horizontalAlignment;
            float right = rightOffsetFactor;
            float left = drawPosX;
            if (alignment == PdfTextAlignment.JUSTIFIED && segments.get(segmentIndex).isLastLine && !justifyLastLine) {
                horizontalAlignment = PdfTextAlignment.LEFT;
                rightOffsetFactor = SLACK;
            }
            int indent = text.getParagraph().getFirstLineIndent();
            if (indent < 0 && isFirstParagraph && indentFirstLine && drawPosY == lineHeight) {
                drawPosX += indent;
            }
            super.draw();
            horizontalAlignment = alignment;
            rightOffsetFactor = right;
            drawPosX = left;
        }
    }
}
