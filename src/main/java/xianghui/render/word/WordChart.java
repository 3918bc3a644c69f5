package xianghui.render.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import xianghui.document.Chart;
import xianghui.document.FigureText;
import xianghui.paper.Face;
import xianghui.render.ChartScale;
import xianghui.render.Looks;

/** Draws a chart that can be edited in Word, with its numbers in a workbook inside; two greys that print apart. */
final class WordChart {

    private static final int TWIP = 635;

    /** The height of a chart in points. */
    private static final int HIGH = 200;

    private static final int TYPE = 900;
    private static final int GAP = 60;
    private static final String[] GREYS = {"595959", "D9D9D9", "A6A6A6", "FFFFFF"};

    private final XWPFDocument word;
    private final Looks looks;

    WordChart(XWPFDocument word, Looks looks) {
        this.word = word;
        this.looks = looks;
    }

    /** Draws into an empty paragraph; the width is in twentieths of a point. */
    void write(Chart content, CTP paragraph, int wide) {
        XWPFRun run = new XWPFParagraph(paragraph, word).createRun();
        try {
            XWPFChart chart = word.createChart(run, wide * TWIP, HIGH * 20 * TWIP);
            draw(content, chart);
            var shown = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
            shown.setName(content.name());
            shown.setDescr(content.description());
            chart.getWorkbook().getProperties().getCoreProperties().setCreated(Optional.empty());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(Chart content, XWPFChart chart) throws IOException, InvalidFormatException {
        ChartScale scale = ChartScale.of(content);
        int last = content.categories().size();
        XDDFCategoryDataSource labels = XDDFDataSourcesFactory.fromArray(
                content.categories().toArray(String[]::new), chart.formatRange(new CellRangeAddress(1, last, 0, 0)), 0);
        XDDFCategoryAxis below = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis beside = chart.createValueAxis(AxisPosition.LEFT);
        beside.setMinimum(scale.from());
        beside.setMaximum(scale.to());
        beside.setMajorUnit(scale.step());
        beside.setCrossBetween(AxisCrossBetween.BETWEEN);
        beside.setNumberFormat("General");
        beside.setTitle(content.unit());
        // Else it is that of the machine.
        chart.getCTChart()
                .getPlotArea()
                .getValAxArray(0)
                .getTitle()
                .getTx()
                .getRich()
                .getPArray(0)
                .getRArray(0)
                .getRPr()
                .setLang("zh-CN");
        beside.getOrAddMajorGridProperties().setLineProperties(line("BFBFBF", 0.5));
        below.getOrAddShapeProperties().setLineProperties(line("000000", 0.75));
        beside.getOrAddShapeProperties().setLineProperties(line("000000", 0.75));
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, beside);
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        bars.setGapWidth(GAP);
        int column = 1;
        for (Chart.Series series : content.series()) {
            XDDFChartData.Series drawn = bars.addSeries(labels, values(chart, series.values(), last, column));
            drawn.setTitle(series.name(), chart.setSheetTitle(series.name(), column));
            drawn.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(
                    colour(GREYS[(column - 1 + (content.guide().isPresent() ? 1 : 0)) % GREYS.length]))));
            drawn.setLineProperties(line("000000", 0.75));
            column++;
        }
        chart.plot(bars);
        var drawnBars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        drawnBars.getSerList().forEach(series -> labels(series.addNewDLbls(), content));
        if (content.guide().isPresent()) {
            guide(content.guide().get(), chart, labels, below, beside, last, column);
        }
        if (column > 2 || content.guide().isPresent()) {
            chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
        if (chart.getCTChart().isSetTitle()) {
            chart.getCTChart().unsetTitle();
        }
        (chart.getCTChart().isSetAutoTitleDeleted()
                        ? chart.getCTChart().getAutoTitleDeleted()
                        : chart.getCTChart().addNewAutoTitleDeleted())
                .setVal(true);
        chart.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        level(chart.getCTChart().getPlotArea().getCatAxArray(0));
        type(chart.getCTChartSpace().addNewTxPr());
    }

    /** The same value under every category, joined to one dashed line. */
    private static void guide(
            Chart.Guide guide,
            XWPFChart chart,
            XDDFCategoryDataSource labels,
            XDDFCategoryAxis below,
            XDDFValueAxis beside,
            int last,
            int column) {
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, below, beside);
        lines.setVaryColors(false);
        XDDFLineChartData.Series level = (XDDFLineChartData.Series)
                lines.addSeries(labels, values(chart, Collections.nCopies(last, guide.value()), last, column));
        String name = guide.name() + guide.value().text();
        level.setTitle(name, chart.setSheetTitle(name, column));
        level.setSmooth(false);
        level.setMarkerStyle(MarkerStyle.NONE);
        XDDFLineProperties dashed = line("000000", 1.5);
        dashed.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        level.setLineProperties(dashed);
        chart.plot(lines);
    }

    private static XDDFNumericalDataSource<Double> values(
            XWPFChart chart, List<FigureText> figures, int last, int column) {
        return XDDFDataSourcesFactory.fromArray(
                figures.stream()
                        .map(figure -> new BigDecimal(figure.text()).doubleValue())
                        .toArray(Double[]::new),
                chart.formatRange(new CellRangeAddress(1, last, column, column)),
                column);
    }

    private static XDDFLineProperties line(String colour, double wide) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour(colour))));
        line.setWidth(wide);
        return line;
    }

    private static byte[] colour(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static void labels(CTDLbls labels, Chart content) {
        var format = labels.addNewNumFmt();
        format.setFormatCode(format(content));
        format.setSourceLinked(false);
        // Above the bar a label would lie under the line of the guide.
        labels.addNewDLblPos().setVal(content.guide().isPresent() ? STDLblPos.IN_BASE : STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** As many decimals as the figures are printed with. */
    private static String format(Chart content) {
        int decimals = content.figures().stream()
                .mapToInt(figure -> new BigDecimal(figure.text()).scale())
                .max()
                .orElse(0);
        return decimals > 0 ? "0." + "0".repeat(decimals) : "0";
    }

    /** Long names under the axis go on in a second line instead of leaning over. */
    private static void level(CTCatAx axis) {
        CTTextBody text = axis.addNewTxPr();
        CTTextBodyProperties body = text.addNewBodyPr();
        body.setRot(0);
        body.setVert(STTextVerticalType.HORZ);
        text.addNewP().addNewPPr().addNewDefRPr();
    }

    /** Everything in the chart is set in 小五宋体. */
    private void type(CTTextBody text) {
        String font = looks.paper().fonts().getOrDefault(Face.SONG, Face.SONG.usualFont());
        text.addNewBodyPr();
        CTTextCharacterProperties type = text.addNewP().addNewPPr().addNewDefRPr();
        type.setSz(TYPE);
        type.addNewLatin().setTypeface(font);
        type.addNewEa().setTypeface(font);
        type.addNewCs().setTypeface(font);
    }
}
