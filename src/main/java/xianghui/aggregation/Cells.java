package xianghui.aggregation;

import java.util.Collection;
import java.util.List;
import xianghui.expression.Origin;
import xianghui.returns.CellRef;

/** Picks the cells among origins. */
final class Cells {

    private Cells() {}

    static List<CellRef> of(Collection<Origin> origins) {
        return origins.stream()
                .filter(CellRef.class::isInstance)
                .map(CellRef.class::cast)
                .distinct()
                .toList();
    }
}
