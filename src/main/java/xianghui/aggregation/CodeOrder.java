package xianghui.aggregation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import xianghui.catalog.Catalog;
import xianghui.catalog.CodeList;

/** Puts groups into the order that the office gives to its codes. */
final class CodeOrder {

    private final Catalog catalog;
    private final Map<String, List<String>> orders = new HashMap<>();

    CodeOrder(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Dimension by dimension; values that no list of codes has come last. */
    Comparator<Group> groups() {
        return (a, b) -> {
            Set<String> dimensions = new TreeSet<>(a.dimensions());
            dimensions.addAll(b.dimensions());
            for (String dimension : dimensions) {
                int order = Comparator.<String>comparingInt(value -> rank(dimension, value))
                        .thenComparing(Comparator.naturalOrder())
                        .compare(a.by().getOrDefault(dimension, ""), b.by().getOrDefault(dimension, ""));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private int rank(String dimension, String value) {
        int rank = orders.computeIfAbsent(dimension, this::order).indexOf(value);
        return value.isEmpty() ? -1 : rank < 0 ? Integer.MAX_VALUE : rank;
    }

    /** The list named like the dimension first, then those whose name holds it. */
    private List<String> order(String dimension) {
        List<String> order = new ArrayList<>();
        catalog.codes().values().stream()
                .filter(list -> list.name().contains(dimension))
                .sorted(Comparator.comparing((CodeList list) -> list.name().length()))
                .forEach(list -> order.addAll(list.values().keySet()));
        return order;
    }
}
