package xianghui.render.pdf;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignLine;
import net.sf.jasperreports.engine.design.JRDesignRectangle;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineStyleEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import xianghui.document.Chart;
import xianghui.document.FigureText;
import xianghui.document.ParagraphStyle;
import xianghui.render.ChartScale;

/**
 * Draws a chart of rectangles, lines and texts: its labels are text in the fonts of the house, rare characters of a
 * township's name included, and everything stays a vector.
 */
final class ChartReports {

    private static final int HIGH = 200;
    private static final int TOP = 14;
    private static final int LEGEND = 18;
    private static final int LABEL = 24;
    private static final int TEXT = 12;
    private static final int AXIS = 28;
    private static final int SIZE = 9;
    private static final int SWATCH = 12;

    /** Two whole dashes and the gap between them. */
    private static final int DASHES = 23;

    /** The share of a category's room that its bars take. */
    private static final double FILLED = 0.62;

    private static final Color[] GREYS = {new Color(0x595959), new Color(0xD9D9D9), new Color(0xA6A6A6), Color.WHITE};
    private static final Color FAINT = new Color(0xBFBFBF);

    private final StyleSheet sheet;
    private final JRDesignFrame frame = new JRDesignFrame();
    private final Chart chart;
    private final ChartScale scale;
    private final int wide;

    private ChartReports(StyleSheet sheet, Chart chart) {
        this.sheet = sheet;
        this.chart = chart;
        this.scale = ChartScale.of(chart);
        this.wide = sheet.columnWidth();
        frame.setWidth(wide);
        frame.setHeight(TOP + HIGH);
        frame.getPropertiesMap().setProperty(StructureTags.ALTERNATIVE, chart.description());
    }

    /** The report that prints the chart once for its one row. */
    static JasperReport report(StyleSheet sheet, Chart chart) throws JRException {
        ChartReports drawing = new ChartReports(sheet, chart);
        drawing.draw();
        JasperDesign design = sheet.blank("chart");
        JRDesignBand band = new JRDesignBand();
        band.setHeight(TOP + HIGH);
        band.setSplitType(SplitTypeEnum.PREVENT);
        band.addElement(drawing.frame);
        ((JRDesignSection) design.getDetailSection()).addBand(band);
        return JasperCompileManager.compileReport(design);
    }

    private void draw() {
        for (int mark = scale.from(); mark <= scale.to(); mark += scale.step()) {
            int y = y(mark);
            line(
                    AXIS,
                    y,
                    wide - AXIS,
                    0,
                    mark == scale.from() ? Color.BLACK : FAINT,
                    mark == scale.from() ? 0.75f : 0.5f);
            text("axis", Integer.toString(mark), 0, y - TEXT / 2, AXIS - 4, TEXT, HorizontalTextAlignEnum.RIGHT);
        }
        line(AXIS, y(scale.to()), 0, y(scale.from()) - y(scale.to()), Color.BLACK, 0.75f);
        text("axis", chart.unit(), 0, 0, AXIS - 4, TEXT, HorizontalTextAlignEnum.RIGHT);
        int count = chart.categories().size();
        for (int category = 0; category < count; category++) {
            int left = AXIS + (wide - AXIS) * category / count;
            int right = AXIS + (wide - AXIS) * (category + 1) / count;
            bars(category, left, right - left);
            text(
                    "category",
                    chart.categories().get(category),
                    left,
                    HIGH - LABEL,
                    right - left,
                    LABEL,
                    HorizontalTextAlignEnum.CENTER);
        }
        chart.guide().ifPresent(guide -> {
            JRDesignLine level = line(AXIS, y(value(guide.value())), wide - AXIS, 0, Color.BLACK, 1.5f);
            level.getLinePen().setLineStyle(LineStyleEnum.DASHED);
        });
        legend();
    }

    private void bars(int category, int left, int room) {
        List<Chart.Series> series = chart.series();
        int bar = Math.max(1, (int) (room * FILLED / series.size()));
        int start = left + (room - bar * series.size()) / 2;
        for (int i = 0; i < series.size(); i++) {
            FigureText figure = series.get(i).values().get(category);
            int top = Math.min(y(value(figure)), y(scale.from()));
            box(start + i * bar, top, bar, y(scale.from()) - top, grey(i));
            int label = Math.max(bar, TEXT * 2);
            text(
                    "value",
                    figure.text(),
                    start + i * bar + bar / 2 - label / 2,
                    chart.guide().isPresent() ? y(scale.from()) - TEXT - 2 : top - TEXT,
                    label,
                    TEXT,
                    HorizontalTextAlignEnum.CENTER);
        }
    }

    private void legend() {
        if (chart.series().size() < 2 && chart.guide().isEmpty()) {
            return;
        }
        int x = AXIS + (wide - AXIS) / 3;
        for (int i = 0; i < chart.series().size(); i++) {
            box(x, 3, SWATCH, 7, grey(i));
            x = legend(chart.series().get(i).name(), x + SWATCH);
        }
        if (chart.guide().isPresent()) {
            Chart.Guide guide = chart.guide().get();
            line(x, 6, DASHES, 0, Color.BLACK, 1.5f).getLinePen().setLineStyle(LineStyleEnum.DASHED);
            legend(guide.name() + guide.value().text(), x + DASHES);
        }
    }

    private int legend(String name, int x) {
        int left = x + 6;
        int room = Math.min(wide - left, (name.length() + 1) * SIZE);
        text("legend", name, left, 0, room, TEXT, HorizontalTextAlignEnum.LEFT);
        return left + room + SIZE;
    }

    /** Light where a line has to be seen across the bars. */
    private Color grey(int series) {
        return GREYS[(series + (chart.guide().isPresent() ? 1 : 0)) % GREYS.length];
    }

    private static double value(FigureText figure) {
        return new BigDecimal(figure.text()).doubleValue();
    }

    /** How far below the head of the chart a value stands. */
    private int y(double value) {
        int top = LEGEND + TEXT;
        int foot = HIGH - LABEL - 4;
        return foot - (int) Math.round((value - scale.from()) / (scale.to() - scale.from()) * (foot - top));
    }

    private JRDesignLine line(int x, int y, int across, int down, Color colour, float pen) {
        JRDesignLine line = new JRDesignLine();
        place(line, x, y, Math.max(1, across), Math.max(1, down));
        line.getLinePen().setLineColor(colour);
        line.getLinePen().setLineWidth(pen);
        return line;
    }

    private void box(int x, int y, int across, int down, Color fill) {
        JRDesignRectangle box = new JRDesignRectangle();
        place(box, x, y, across, Math.max(1, down));
        box.setMode(ModeEnum.OPAQUE);
        box.setBackcolor(fill);
        box.getLinePen().setLineWidth(0.75f);
    }

    private void text(String key, String words, int x, int y, int across, int down, HorizontalTextAlignEnum align) {
        JRDesignStaticText text = new JRDesignStaticText();
        place(text, x, y, across, down);
        text.setKey(key);
        text.setText(words);
        text.setStyle(sheet.style(ParagraphStyle.CHART.styleId()));
        text.setFontSize((float) SIZE);
        text.setHorizontalTextAlign(align);
    }

    private void place(JRDesignElement element, int x, int y, int across, int down) {
        element.setX(x);
        element.setY(y + TOP);
        element.setWidth(across);
        element.setHeight(down);
        frame.addElement(element);
    }
}
