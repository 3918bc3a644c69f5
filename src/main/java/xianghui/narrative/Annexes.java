package xianghui.narrative;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Catalog;
import xianghui.catalog.Decision;
import xianghui.catalog.Metric;
import xianghui.catalog.Role;
import xianghui.catalog.Severity;
import xianghui.catalog.Term;
import xianghui.catalog.Threshold;
import xianghui.catalog.Unit;
import xianghui.document.Block;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.Table;
import xianghui.document.Words;
import xianghui.expression.Value;
import xianghui.returns.CellRef;

/** Says at the end of a report how its figures were made and where they come from. */
final class Annexes {

    private static final int BRIEF = 12;

    private final Catalog catalog;
    private final Backdrop backdrop;
    private final Reporting reporting;
    private final FigureFinder finder;
    private final List<Block> printed;

    /**
     * @param printed everything else in the report
     */
    Annexes(Catalog catalog, Backdrop backdrop, Reporting reporting, FigureFinder finder, List<Block> printed) {
        this.catalog = catalog;
        this.backdrop = backdrop;
        this.reporting = reporting;
        this.finder = finder;
        this.printed = printed;
    }

    /** Coverage, rules of reckoning, meanings, decisions, and a table of definitions. */
    List<Block> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(coverage());
        notes.add(Vocabulary.word("notes.rounding"));
        notes.add(Vocabulary.say("notes.thresholds", thresholds()));
        notes.add(overrides());
        notes.add(queries());
        notes.add(Vocabulary.say("notes.versions", backdrop.program(), brief(backdrop.definitions())));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            String text = Vocabulary.say("notes.item", Integer.toString(i + 1), notes.get(i));
            blocks.add(TableComposer.paragraph(ParagraphStyle.NOTE, text));
        }
        blocks.add(definitions());
        return blocks;
    }

    /** The first digits of a digest, enough for people; the manifest has all. */
    private static String brief(String digest) {
        return digest.substring(0, Math.min(BRIEF, digest.length()));
    }

    private String coverage() {
        Attendance all = reporting.attendance(Role.ALL, List.of());
        String day = new Value.Day(backdrop.asOf()).toString();
        String expected = Integer.toString(all.expected().size());
        String accepted = Integer.toString(all.accepted());
        return all.complete()
                ? Vocabulary.say("notes.complete", day, expected, accepted)
                : Vocabulary.say("notes.incomplete", day, expected, accepted, all.missing());
    }

    private String thresholds() {
        return catalog.county().thresholds().values().stream()
                .filter(this::isUsed)
                .map(threshold -> Vocabulary.say(
                        "notes.threshold", threshold.name(), Settings.number(threshold), threshold.unit()))
                .collect(Collectors.joining(Vocabulary.word("semicolon")));
    }

    /** Whether any figure or claim leans on the threshold; those of the checks stand in the findings. */
    private boolean isUsed(Threshold threshold) {
        String name = "$" + threshold.id();
        return catalog.metrics().toString().contains(name)
                || catalog.claims().toString().contains(name)
                || catalog.tables().values().stream()
                        .anyMatch(table -> table.computed().toString().contains(name));
    }

    private String overrides() {
        return backdrop.overrides().isEmpty()
                ? Vocabulary.word("notes.no-overrides")
                : backdrop.overrides().stream()
                        .map(this::override)
                        .collect(Collectors.joining(
                                Vocabulary.word("semicolon"),
                                Vocabulary.word("notes.overrides"),
                                Vocabulary.word("stop")));
    }

    private String override(Decision decision) {
        String unit = catalog.county().unit(decision.unit()).map(Unit::name).orElse(decision.unit());
        return Vocabulary.say(
                "notes.override",
                unit,
                decision.cell(),
                decision.rule(),
                decision.reason(),
                decision.by(),
                new Value.Day(decision.date()).toString());
    }

    private String queries() {
        long open = backdrop.open().stream()
                .filter(finding -> finding.severity() == Severity.QUERY)
                .count();
        return open == 0 ? Vocabulary.word("notes.no-queries") : Vocabulary.say("notes.queries", Long.toString(open));
    }

    private Table definitions() {
        Set<Metric> metrics = new LinkedHashSet<>();
        figures().forEach(figure -> metrics.add(figure.metric()));
        List<Table.Row> rows = metrics.stream()
                .map(metric ->
                        row(List.of(new Words(metric.id()), new Words(metric.name()), new Words(metric.definition()))))
                .toList();
        return new Table(
                Vocabulary.word("definitions.name"),
                List.of(column("definitions.id", 8), column("definitions.metric", 24), column("definitions.text", 68)),
                rows);
    }

    /** Every figure of the county that is printed in a sentence, with its parts and the sheets it comes from. */
    List<Block> sources() {
        List<Table.Row> rows = figures().stream().map(this::source).toList();
        List<Table.Column> columns = List.of(
                column("sources.id", 7),
                column("sources.metric", 20),
                column("sources.by", 17),
                number("sources.value", 17),
                number("sources.numerator", 10),
                number("sources.denominator", 10),
                number("sources.coverage", 9),
                column("sources.cells", 23));
        return List.of(new Table(Vocabulary.word("sources.name"), columns, rows));
    }

    private Table.Row source(Figure figure) {
        FigureKey key = figure.key();
        List<String> by = new ArrayList<>(key.by().values());
        if (key.term() == Term.PREVIOUS) {
            by.add(Vocabulary.word("sources.previous"));
        }
        return row(List.of(
                new Words(key.metric()),
                new Words(figure.metric().name()),
                new Words(by.isEmpty() ? nothing() : String.join(Vocabulary.word("list"), by)),
                new FigureText(figure.text() + unit(figure), key.toString()),
                new Words(part(figure, true)),
                new Words(part(figure, false)),
                new Words(figure.coverage().units() + "/" + figure.coverage().expected()),
                new Words(cells(figure))));
    }

    private static String unit(Figure figure) {
        return figure.amount() instanceof Amount.Day ? "" : figure.unit();
    }

    private static String part(Figure figure, boolean numerator) {
        if (figure.amount() instanceof Amount.Ratio ratio) {
            Amount.Plain part = numerator ? ratio.numerator() : ratio.denominator();
            return part.exact();
        }
        return nothing();
    }

    private static String cells(Figure figure) {
        List<CellRef> cells = new ArrayList<>(figure.amount().numeratorCells());
        cells.addAll(figure.amount().denominatorCells());
        if (cells.isEmpty()) {
            return nothing();
        }
        Set<String> sheets = new TreeSet<>();
        cells.forEach(cell -> sheets.add(cell.sheet()));
        return Vocabulary.say(
                "sources.from",
                String.join(Vocabulary.word("list"), sheets),
                Long.toString(cells.stream().distinct().count()));
    }

    /** The county's figures in the sentences, each once, in the order of the report. */
    private List<Figure> figures() {
        List<Block> paragraphs =
                printed.stream().filter(Paragraph.class::isInstance).toList();
        Set<FigureKey> keys = new LinkedHashSet<>();
        Composition.figures(paragraphs).forEach(text -> keys.add(FigureKey.parse(text.figure())));
        return keys.stream().flatMap(key -> finder.find(key).stream()).toList();
    }

    private static String nothing() {
        return Vocabulary.word("table.nothing");
    }

    private static Table.Row row(List<Inline> cells) {
        return new Table.Row(cells, false);
    }

    private static Table.Column column(String key, int width) {
        return new Table.Column("", Vocabulary.word(key), width, Table.Align.LEFT);
    }

    private static Table.Column number(String key, int width) {
        return new Table.Column("", Vocabulary.word(key), width, Table.Align.RIGHT);
    }
}
