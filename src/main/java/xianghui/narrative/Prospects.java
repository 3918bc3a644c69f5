package xianghui.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Assumption;
import xianghui.aggregation.Bounds;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.County;
import xianghui.catalog.Unit;
import xianghui.document.Block;
import xianghui.document.FigureText;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.Table;
import xianghui.document.Words;
import xianghui.expression.Value;

/** Says, while units are missing, between which two figures the county's shares must lie in the end. */
final class Prospects {

    private static final String LIST = Vocabulary.word("list");
    private static final String SEMICOLON = Vocabulary.word("semicolon");

    private final County county;
    private final Backdrop backdrop;
    private final Attendance attendance;
    private final FigureFinder finder;

    Prospects(County county, Backdrop backdrop, Attendance attendance, FigureFinder finder) {
        this.county = county;
        this.backdrop = backdrop;
        this.attendance = attendance;
        this.finder = finder;
    }

    /**
     * What is said of the shares that are printed, in the order of the report; nothing where all units are in.
     *
     * @param printed everything that the report says of figures
     */
    List<Block> blocks(List<Block> printed) {
        if (attendance.lack().isEmpty()) {
            return List.of();
        }
        Set<FigureKey> keys = new LinkedHashSet<>();
        Composition.figures(printed).forEach(text -> keys.add(FigureKey.parse(text.figure())));
        List<Figure> open = keys.stream()
                .flatMap(key -> finder.find(key).stream())
                .filter(Bounds::isOpen)
                .toList();
        List<Range> ranges =
                open.stream().flatMap(figure -> range(figure).stream()).toList();
        List<Figure> unbounded =
                open.stream().filter(figure -> range(figure).isEmpty()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(note(Vocabulary.say(
                "bounds.intro",
                new Value.Day(backdrop.asOf()).toString(),
                Integer.toString(attendance.expected().size()),
                Integer.toString(attendance.accepted()),
                attendance.missing())));
        if (open.isEmpty()) {
            blocks.add(note(Vocabulary.word("bounds.nothing")));
        }
        if (!ranges.isEmpty()) {
            blocks.add(note(Vocabulary.word("bounds.meaning")));
            blocks.add(note(sources(ranges)));
        }
        if (!unbounded.isEmpty()) {
            String number = Vocabulary.word(ranges.isEmpty() ? "bounds.second" : "bounds.fourth");
            blocks.add(note(Vocabulary.say(
                    "bounds.unknown",
                    number,
                    unbounded.stream().map(Prospects::named).distinct().collect(Collectors.joining(LIST)))));
        }
        if (!ranges.isEmpty()) {
            blocks.add(table(ranges));
        }
        return blocks;
    }

    /** A share with its two bounds. */
    private record Range(Figure share, Figure lowest, Figure highest) {

        List<Assumption> assumptions() {
            return lowest.amount() instanceof Amount.Bound bound ? bound.assumptions() : List.of();
        }

        String basis() {
            boolean known = assumptions().stream().allMatch(Assumption::known);
            boolean guessed = assumptions().stream().noneMatch(Assumption::known);
            return Vocabulary.word("bounds." + (known ? "known" : guessed ? "estimate" : "partly"));
        }
    }

    private Optional<Range> range(Figure share) {
        return finder.find(Bounds.key(share.key(), false)).flatMap(lowest -> finder.find(Bounds.key(share.key(), true))
                .map(highest -> new Range(share, lowest, highest)));
    }

    private String sources(List<Range> ranges) {
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        boolean certain = true;
        for (Range range : ranges) {
            for (Assumption one : range.assumptions()) {
                certain &= one.known();
                String name = county.unit(one.unit()).map(Unit::name).orElse(one.unit());
                String basis = Vocabulary.word(one.known() ? "bounds.known" : "bounds.estimate");
                sources.computeIfAbsent(name, unit -> new LinkedHashSet<>())
                        .add(Vocabulary.say("bounds.source", name, one.source(), basis));
            }
        }
        String all = sources.values().stream().flatMap(Set::stream).collect(Collectors.joining(SEMICOLON));
        return Vocabulary.say(certain ? "bounds.certain" : "bounds.estimates", all);
    }

    private static Table table(List<Range> ranges) {
        List<Table.Column> columns = List.of(
                Columns.text("bounds.id", 7),
                Columns.text("bounds.metric", 18),
                Columns.text("bounds.by", 16),
                Columns.text("bounds.whole", 14),
                Columns.number("bounds.now", 10),
                Columns.number("bounds.counted", 10),
                Columns.number("bounds.lacking", 10),
                Columns.number("bounds.lowest", 10),
                Columns.number("bounds.highest", 10),
                Columns.text("bounds.basis", 9));
        return new Table(
                Vocabulary.word("bounds.name"),
                columns,
                ranges.stream().map(Prospects::row).toList());
    }

    private static Table.Row row(Range range) {
        Figure share = range.share();
        String counted = share.amount() instanceof Amount.Ratio ratio
                ? ratio.denominator().exact()
                : "";
        String lacking =
                range.lowest().amount() instanceof Amount.Bound bound ? new Value.Num(bound.lacking()).toString() : "";
        return new Table.Row(
                List.of(
                        new Words(share.key().metric()),
                        new Words(share.metric().name()),
                        new Words(group(share)),
                        new Words(share.metric().whole()),
                        text(share),
                        new Words(counted),
                        new Words(lacking),
                        text(range.lowest()),
                        text(range.highest()),
                        new Words(range.basis())),
                false);
    }

    private static FigureText text(Figure figure) {
        return new FigureText(figure.text(), figure.key().toString(), Sources.ofMetric(figure.key()));
    }

    private static String group(Figure share) {
        return share.key().by().isEmpty()
                ? Vocabulary.word("table.nothing")
                : String.join(LIST, share.key().by().values());
    }

    private static String named(Figure share) {
        return share.key().by().isEmpty()
                ? share.metric().name()
                : Vocabulary.say("bounds.share", share.metric().name(), group(share));
    }

    private static Paragraph note(String text) {
        return TableComposer.paragraph(ParagraphStyle.NOTE, text);
    }
}
