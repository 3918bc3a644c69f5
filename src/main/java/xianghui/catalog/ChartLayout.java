package xianghui.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One chart of the report.
 *
 * @param name as the outline calls it
 * @param title printed below it
 * @param unit of its values
 * @param from where the axis of values begins
 * @param each {@code unit}, {@code township} or {@code county}; empty where the points are written out
 * @param series names of what is compared
 * @param texts one placeholder for each of the series; empty where the points are written out
 * @param points with their own placeholders; empty where there is one for each unit
 * @param guide a level drawn across
 */
public record ChartLayout(
        String name,
        String title,
        String unit,
        int from,
        String each,
        List<String> series,
        List<String> texts,
        List<Point> points,
        Optional<Guide> guide) {

    public ChartLayout {
        series = List.copyOf(series);
        texts = List.copyOf(texts);
        points = List.copyOf(points);
    }

    /** One place on the axis with one placeholder for each of the series. */
    public record Point(String label, List<String> texts) {
        public Point {
            texts = List.copyOf(texts);
        }
    }

    /** A level with the placeholder of its value. */
    public record Guide(String name, String text) {}
}
