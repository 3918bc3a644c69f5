package xianghui.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import xianghui.aggregation.FigureKey;

/**
 * What figures.json says, but for the cells of figures.
 *
 * @param expected how many units the register has
 * @param accepted how many of them are in
 * @param missing name by code of those that are not
 * @param figures in the order of the metrics, the county before its units
 * @param claims in the order of the report
 */
public record PublishedFigures(
        String term,
        LocalDate asOf,
        int expected,
        int accepted,
        SortedMap<String, String> missing,
        List<PublishedFigure> figures,
        List<PublishedClaim> claims) {

    public PublishedFigures {
        figures = List.copyOf(figures);
        claims = List.copyOf(claims);
    }

    /** The figure of that key. */
    public Optional<PublishedFigure> find(FigureKey key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** The figures of a metric, all scopes and terms. */
    public List<PublishedFigure> of(String metric) {
        return figures.stream()
                .filter(figure -> figure.key().metric().equals(metric))
                .toList();
    }
}
