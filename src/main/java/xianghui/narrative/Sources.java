package xianghui.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Measure;
import xianghui.catalog.Metric;
import xianghui.catalog.Term;
import xianghui.document.Block;
import xianghui.document.FigureText;
import xianghui.document.Paragraph;
import xianghui.document.SourceText;
import xianghui.document.Table;
import xianghui.document.Words;
import xianghui.returns.CellRef;

/** Says at the end of a report of which parts its figures are made and from which sheets they come. */
final class Sources {

    private final FigureFinder finder;
    private final List<Block> printed;

    /**
     * @param printed everything else in the report
     */
    Sources(FigureFinder finder, List<Block> printed) {
        this.finder = finder;
        this.printed = List.copyOf(printed);
    }

    /**
     * Every figure of the county that is printed in a sentence, with its parts and the sheets it comes from; then one row
     * for each metric whose other figures stand in tables.
     */
    List<Block> table() {
        List<Figure> inSentences = figures();
        Set<FigureKey> told = inSentences.stream().map(Figure::key).collect(Collectors.toSet());
        Map<String, Figure> inTables = new LinkedHashMap<>();
        Composition.figures(printed)
                .map(text -> FigureKey.parse(text.figure()))
                .filter(key -> !told.contains(key))
                .forEach(key -> finder.find(key)
                        .ifPresent(figure -> inTables.merge(
                                ofMetric(key),
                                figure,
                                (one, other) -> isOfCounty(one) || !isOfCounty(other) ? one : other)));
        List<Table.Row> rows = new ArrayList<>();
        inSentences.forEach(figure -> rows.add(source(figure)));
        inTables.forEach((metric, figure) -> rows.add(metric(metric, figure)));
        List<Table.Column> columns = List.of(
                Columns.text("sources.id", 7),
                Columns.text("sources.metric", 17),
                Columns.text("sources.by", 15),
                Columns.number("sources.value", 20),
                Columns.number("sources.numerator", 12),
                Columns.number("sources.denominator", 12),
                Columns.number("sources.coverage", 11),
                Columns.text("sources.cells", 23));
        return List.of(new Table(Vocabulary.word("sources.name"), columns, rows));
    }

    /** The county's figures in the sentences, each once, in the order of the report. */
    List<Figure> figures() {
        List<Block> paragraphs =
                printed.stream().filter(Paragraph.class::isInstance).toList();
        Set<FigureKey> keys = new LinkedHashSet<>();
        Composition.figures(paragraphs).forEach(text -> keys.add(FigureKey.parse(text.figure())));
        return keys.stream().flatMap(key -> finder.find(key).stream()).toList();
    }

    /** The key of the row that stands for all figures of a metric and a term in tables. */
    static String ofMetric(FigureKey key) {
        return key.metric() + "|" + key.term().label();
    }

    private static boolean isOfCounty(Figure figure) {
        return figure.key().scope().equals(FigureKey.COUNTY);
    }

    private static Table.Row metric(String key, Figure figure) {
        Optional<Measure.Share> share = figure.metric().cases().stream()
                .map(Metric.Case::measure)
                .filter(Measure.Share.class::isInstance)
                .map(Measure.Share.class::cast)
                .findFirst();
        return new Table.Row(
                List.of(
                        new SourceText(figure.key().metric(), key),
                        new Words(figure.metric().name()),
                        new Words(
                                figure.key().term() == Term.PREVIOUS
                                        ? Vocabulary.word("sources.each.previous")
                                        : Vocabulary.word("sources.each")),
                        new Words(Vocabulary.word("sources.see-tables")),
                        new Words(part(share.map(Measure.Share::numerator))),
                        new Words(part(share.map(Measure.Share::denominator))),
                        new Words(figure.coverage().units() + "/"
                                + figure.coverage().expected()),
                        new Words(Vocabulary.word("sources.see-listing"))),
                false);
    }

    /** The metric that a share is made of, where it has a name. */
    private static String part(Optional<Measure> part) {
        return part.filter(Measure.Reference.class::isInstance)
                .map(reference -> ((Measure.Reference) reference).metric())
                .orElse(Vocabulary.word("table.nothing"));
    }

    private Table.Row source(Figure figure) {
        FigureKey key = figure.key();
        List<String> by = new ArrayList<>(key.by().values());
        if (key.term() == Term.PREVIOUS) {
            by.add(Vocabulary.word("sources.previous"));
        }
        return new Table.Row(
                List.of(
                        new SourceText(key.metric(), key.toString()),
                        new Words(figure.metric().name()),
                        new Words(
                                by.isEmpty()
                                        ? Vocabulary.word("table.nothing")
                                        : String.join(Vocabulary.word("list"), by)),
                        new FigureText(figure.text() + unit(figure), key.toString()),
                        new Words(part(figure, true)),
                        new Words(part(figure, false)),
                        new Words(figure.coverage().units() + "/"
                                + figure.coverage().expected()),
                        new Words(cells(figure))),
                false);
    }

    private static String unit(Figure figure) {
        return figure.amount() instanceof Amount.Day ? "" : figure.unit();
    }

    private static String part(Figure figure, boolean numerator) {
        if (figure.amount() instanceof Amount.Ratio ratio) {
            Amount.Plain part = numerator ? ratio.numerator() : ratio.denominator();
            return part.exact();
        }
        return Vocabulary.word("table.nothing");
    }

    private static String cells(Figure figure) {
        List<CellRef> cells = new ArrayList<>(figure.amount().numeratorCells());
        cells.addAll(figure.amount().denominatorCells());
        if (cells.isEmpty()) {
            return Vocabulary.word("table.nothing");
        }
        Set<String> sheets = new TreeSet<>();
        cells.forEach(cell -> sheets.add(cell.sheet()));
        return Vocabulary.say(
                "sources.from",
                String.join(Vocabulary.word("list"), sheets),
                Long.toString(cells.stream().distinct().count()));
    }
}
