package xianghui.catalog;

/** Reads a chart of the report. */
final class ChartReader {

    private ChartReader() {}

    static ChartLayout read(Entry entry) {
        ChartLayout chart = new ChartLayout(
                entry.text("name"),
                entry.text("title"),
                entry.text("unit"),
                entry.whole("from", 0),
                entry.text("each", ""),
                entry.texts("series"),
                entry.texts("texts"),
                entry.entries("points").stream()
                        .map(point -> point.as(ChartReader::point))
                        .toList(),
                entry.entry("guide").map(guide -> guide.as(ChartReader::guide)));
        boolean fits = chart.each().isEmpty()
                ? chart.points().stream()
                        .allMatch(
                                point -> point.texts().size() == chart.series().size())
                : chart.texts().size() == chart.series().size();
        if (!fits || chart.series().isEmpty()) {
            entry.problem("chart.texts", chart.name(), chart.series().size());
        }
        return chart;
    }

    private static ChartLayout.Point point(Entry entry) {
        return new ChartLayout.Point(entry.text("label"), entry.texts("texts"));
    }

    private static ChartLayout.Guide guide(Entry entry) {
        return new ChartLayout.Guide(entry.text("name"), entry.text("text"));
    }
}
