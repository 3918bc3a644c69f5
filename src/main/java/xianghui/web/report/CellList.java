package xianghui.web.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Catalog;
import xianghui.catalog.Measure;
import xianghui.catalog.Metric;
import xianghui.edition.CellTexts;
import xianghui.edition.CellTexts.CellText;
import xianghui.edition.EditionReader;
import xianghui.publication.FiguresReader;
import xianghui.publication.PublishedCell;
import xianghui.publication.PublishedFigure;
import xianghui.publication.Volume;
import xianghui.returns.CellValue;
import xianghui.returns.Sentences;
import xianghui.web.report.FigureLists.Said;

/** The cells of one figure, page by page, as they were typed. */
@Component
class CellList {

    private static final int ON_A_PAGE = 100;

    private final EditionReader reader;
    private final CellTexts texts;
    private final Glossary glossary;

    CellList(EditionReader reader, CellTexts texts, Glossary glossary) {
        this.reader = reader;
        this.texts = texts;
        this.glossary = glossary;
    }

    /**
     * Some of a figure's cells.
     *
     * @param scope the county or the unit that it is of
     * @param by dimensions, their values and the term
     * @param adds how they make the figure
     * @param parts how many cells each part of the figure has
     * @param number counted from one
     * @param pages how many there are
     * @param sum of the numbers on this page, where each cell of it holds one
     */
    record Page(
            String scope,
            String by,
            String key,
            Said said,
            String adds,
            List<Part> parts,
            List<Line> lines,
            int number,
            int pages,
            String sum) {}

    /** Numerator, denominator and so on. */
    record Part(String name, String exact, int cells) {}

    /** One cell. */
    record Line(
            int number,
            String part,
            String code,
            String unit,
            String workbook,
            String sheet,
            String cell,
            String header,
            String typed) {}

    Page page(Volume volume, PublishedFigure figure, int wanted) throws IOException {
        FiguresReader.Cells all = reader.cells(volume, figure);
        Optional<Measure> measure = measure(figure.key());
        boolean difference =
                measure.filter(Measure.Difference.class::isInstance).isPresent();
        String first = difference
                ? "part.minuend"
                : figure.denominator().isEmpty() && all.denominator().isEmpty() ? "part.all" : "part.numerator";
        String second = difference ? "part.subtrahend" : "part.denominator";
        int count = all.numerator().size() + all.denominator().size();
        int pages = Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = Math.min(Math.max(1, wanted), pages);
        List<PublishedCell> cells = new ArrayList<>(all.numerator());
        cells.addAll(all.denominator());
        int from = (number - 1) * ON_A_PAGE;
        List<CellText> shown = glossary.catalog()
                .map(catalog -> texts.of(volume, cells.subList(from, Math.min(count, from + ON_A_PAGE)), catalog))
                .orElse(List.of());
        List<Line> lines = IntStream.range(0, shown.size())
                .mapToObj(at -> line(
                        from + at + 1,
                        glossary.say(from + at < all.numerator().size() ? first : second),
                        shown.get(at)))
                .toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                glossary.say(first), figure.numerator(), all.numerator().size()));
        if (!all.denominator().isEmpty() || !figure.denominator().isEmpty()) {
            parts.add(new Part(
                    glossary.say(second),
                    figure.denominator(),
                    all.denominator().size()));
        }
        return new Page(
                glossary.scope(figure.key().scope()),
                by(figure.key()),
                figure.key().toString(),
                Said.of(figure),
                glossary.say("adds." + measure.map(CellList::adds).orElse("other")),
                parts,
                lines,
                number,
                pages,
                parts.size() == 1 ? sum(shown) : "");
    }

    private String by(FigureKey key) {
        String term = glossary.term(key.term());
        return key.by().isEmpty() ? term : glossary.by(key.by()) + glossary.say("comma") + term;
    }

    private Line line(int number, String part, CellText text) {
        PublishedCell cell = text.cell();
        return new Line(
                number,
                part,
                cell.unit(),
                glossary.unit(cell.unit()),
                Sentences.shown(cell.workbook()),
                Sentences.shown(cell.sheet()),
                cell.cell(),
                text.header(),
                Sentences.shown(text.typed()));
    }

    private static String sum(List<CellText> texts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellText text : texts) {
            Optional<BigDecimal> number = text.value().flatMap(CellList::number);
            if (number.isEmpty()) {
                return "";
            }
            sum = sum.add(number.get());
        }
        return texts.isEmpty() ? "" : sum.toPlainString();
    }

    private static Optional<BigDecimal> number(CellValue value) {
        if (value instanceof CellValue.Count count) {
            return Optional.of(BigDecimal.valueOf(count.number()));
        }
        return value instanceof CellValue.Decimal decimal ? Optional.of(decimal.number()) : Optional.empty();
    }

    /** How the metric makes figures of that term and these dimensions. */
    private Optional<Measure> measure(FigureKey key) {
        Optional<Metric> metric = glossary.catalog().flatMap(known -> of(known, key.metric()));
        return metric.flatMap(known -> known.cases().stream()
                .filter(source -> source.term() == key.term()
                        && key.by().entrySet().containsAll(source.by().entrySet()))
                .map(Metric.Case::measure)
                .findFirst());
    }

    private static Optional<Metric> of(Catalog catalog, String metric) {
        return Optional.ofNullable(catalog.metrics().get(metric));
    }

    private static String adds(Measure measure) {
        if (measure instanceof Measure.Tallied tallied) {
            return tallied.tally().kind().name();
        }
        if (measure instanceof Measure.Share) {
            return "share";
        }
        if (measure instanceof Measure.Difference) {
            return "difference";
        }
        if (measure instanceof Measure.UnitsWhere) {
            return "units";
        }
        if (measure instanceof Measure.Reckoned) {
            return "reckoned";
        }
        return measure instanceof Measure.Extreme ? "extreme" : "other";
    }
}
