package xianghui.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import xianghui.catalog.ChartLayout;
import xianghui.catalog.Role;
import xianghui.catalog.Unit;
import xianghui.document.Block;
import xianghui.document.Chart;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.ParagraphStyle;

/** Draws the charts of the report from the same figures as its sentences and tables. */
final class ChartComposer {

    private static final Map<String, Role> UNITS =
            Map.of("unit", Role.ALL, "township", Role.TOWNSHIP, "county", Role.COUNTY);

    private final Speaker speaker;
    private final Reporting reporting;
    private final Situation around;

    ChartComposer(Speaker speaker, Reporting reporting, Situation around) {
        this.speaker = speaker;
        this.reporting = reporting;
        this.around = around;
    }

    /** A place on the axis with its values; empty ones are missing. */
    private record Point(String label, List<Optional<FigureText>> values) {

        boolean complete() {
            return values.stream().allMatch(Optional::isPresent);
        }

        FigureText value(int series) {
            return values.get(series).orElseThrow();
        }
    }

    /** Chart, title and note; a sentence where there is nothing to draw. */
    List<Block> compose(ChartLayout layout) {
        List<Point> all = points(layout);
        List<Point> shown = all.stream().filter(Point::complete).toList();
        String title = Vocabulary.say("chart.title", layout.name(), layout.title());
        if (shown.isEmpty()) {
            return List.of(TableComposer.paragraph(ParagraphStyle.NOTE, Vocabulary.say("chart.nothing", title)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(chart(layout, shown, title));
        blocks.add(TableComposer.paragraph(ParagraphStyle.CHART_TITLE, title));
        String missing = all.stream()
                .filter(point -> !point.complete())
                .map(Point::label)
                .collect(Collectors.joining(Vocabulary.word("list")));
        if (!missing.isEmpty()) {
            blocks.add(TableComposer.paragraph(ParagraphStyle.TABLE_NOTE, Vocabulary.say("chart.missing", missing)));
        }
        return blocks;
    }

    private Chart chart(ChartLayout layout, List<Point> shown, String title) {
        List<Chart.Series> series = IntStream.range(0, layout.series().size())
                .mapToObj(index -> new Chart.Series(
                        layout.series().get(index),
                        shown.stream().map(point -> point.value(index)).toList()))
                .toList();
        Optional<Chart.Guide> guide = layout.guide()
                .flatMap(level -> figure(level.text(), around).map(value -> new Chart.Guide(level.name(), value)));
        List<String> labels = shown.stream().map(Point::label).toList();
        return new Chart(
                layout.name(),
                layout.unit(),
                layout.from(),
                labels,
                series,
                guide,
                description(layout, labels, series, guide, title));
    }

    private static String description(
            ChartLayout layout,
            List<String> labels,
            List<Chart.Series> series,
            Optional<Chart.Guide> guide,
            String title) {
        List<String> parts = new ArrayList<>();
        for (Chart.Series one : series) {
            String values = IntStream.range(0, labels.size())
                    .mapToObj(
                            index -> labels.get(index) + one.values().get(index).text())
                    .collect(Collectors.joining(Vocabulary.word("list")));
            parts.add(Vocabulary.say("chart.series", one.name(), values));
        }
        guide.ifPresent(level -> parts.add(
                Vocabulary.say("chart.series", level.name(), level.value().text())));
        return Vocabulary.say(
                "chart.description", title, layout.unit(), String.join(Vocabulary.word("semicolon"), parts));
    }

    private List<Point> points(ChartLayout layout) {
        Role role = UNITS.get(layout.each());
        if (role != null) {
            return reporting.attendance(role, List.of()).expected().stream()
                    .map(unit -> point(layout, unit))
                    .toList();
        }
        return layout.points().stream()
                .map(point -> new Point(point.label(), figures(point.texts(), around)))
                .toList();
    }

    private Point point(ChartLayout layout, Unit unit) {
        return reporting.isIn(unit)
                ? new Point(unit.name(), figures(layout.texts(), around.in(unit.code())))
                : new Point(unit.name(), List.of(Optional.empty()));
    }

    private List<Optional<FigureText>> figures(List<String> texts, Situation situation) {
        return texts.stream().map(text -> figure(text, situation)).toList();
    }

    /** The one figure of a text; nothing where it is missing or no number. */
    private Optional<FigureText> figure(String text, Situation situation) {
        return speaker.say(Wording.parse(text), situation).stream()
                .flatMap(List<Inline>::stream)
                .filter(FigureText.class::isInstance)
                .map(FigureText.class::cast)
                .filter(figure -> figure.text().matches("-?[0-9]+(\\.[0-9]+)?"))
                .findFirst();
    }
}
