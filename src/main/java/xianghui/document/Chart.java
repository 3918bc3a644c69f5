package xianghui.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chart of upright bars; its title stands after it as a paragraph.
 *
 * @param name the name of the chart
 * @param unit of all values
 * @param from where the axis of values begins
 * @param categories what stands under the bars
 * @param series each with one value per category
 * @param guide a level drawn across all bars
 * @param description what a reader hears who cannot see it, with every value
 */
public record Chart(
        String name,
        String unit,
        int from,
        List<String> categories,
        List<Series> series,
        Optional<Guide> guide,
        String description)
        implements Block {

    public Chart {
        categories = categories.stream().map(PlainText::of).toList();
        series = List.copyOf(series);
        description = PlainText.of(description);
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("series " + one.name() + " of chart " + name + " has "
                        + one.values().size() + " values for " + categories.size() + " categories");
            }
        }
    }

    /** Bars of one shade. */
    public record Series(String name, List<FigureText> values) {

        public Series {
            name = PlainText.of(name);
            values = List.copyOf(values);
        }
    }

    /** A level to compare with. */
    public record Guide(String name, FigureText value) {

        public Guide {
            name = PlainText.of(name);
        }
    }

    /** Every figure that the chart shows. */
    public List<FigureText> figures() {
        return Stream.concat(
                        series.stream().flatMap(one -> one.values().stream()),
                        guide.stream().map(Guide::value))
                .toList();
    }

    @Override
    public void writeTo(BlockWriter writer) {
        writer.chart(this);
    }
}
