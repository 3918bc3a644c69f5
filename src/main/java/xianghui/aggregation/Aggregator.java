package xianghui.aggregation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import xianghui.catalog.Catalog;
import xianghui.returns.Return;

/** Makes every figure of the catalogue's metrics, for the county and for each unit by the same formula. */
public final class Aggregator {

    private Aggregator() {}

    /** The names of the measures that are written in Java. */
    public static Set<String> namedMeasures() {
        return Set.of();
    }

    /**
     * Adds up.
     *
     * @param asOf the day on which ages are reckoned
     * @param accepted one return for each unit that is in
     */
    public static Figures aggregate(Catalog catalog, LocalDate asOf, List<Return> accepted) {
        return new Figures(List.of());
    }
}
