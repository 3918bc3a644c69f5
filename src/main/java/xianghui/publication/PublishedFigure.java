package xianghui.publication;

import java.util.List;
import xianghui.aggregation.Coverage;
import xianghui.aggregation.FigureKey;

/**
 * A figure as figures.json has it, without its cells.
 *
 * @param amount as in the tables, without unit
 * @param exact a whole number, {@code n/d}, a decimal or a day; empty for a share of nothing
 * @param numerator of a share; empty for other figures
 * @param denominator of a share; empty for other figures
 * @param printed the prose forms in which the report has it
 * @param numeratorCells how many cells it has, or its numerator or minuend
 * @param denominatorCells how many cells its denominator or subtrahend has
 * @param place the byte of the file at which it begins
 */
public record PublishedFigure(
        FigureKey key,
        String name,
        String amount,
        String exact,
        String unit,
        String numerator,
        String denominator,
        Coverage coverage,
        List<String> printed,
        int numeratorCells,
        int denominatorCells,
        long place) {

    public PublishedFigure {
        printed = List.copyOf(printed);
    }

    /** Whether it is of the county, of whichever term. */
    public boolean ofCounty() {
        return key.scope().equals(FigureKey.COUNTY);
    }
}
