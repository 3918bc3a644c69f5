package xianghui.aggregation;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xianghui.expression.Quantity;
import xianghui.expression.Value;

/** The values of some dimensions, which rows or figures have in common. */
record Group(SortedMap<String, String> by) {

    Group {
        by = Collections.unmodifiableSortedMap(new TreeMap<>(by));
    }

    Set<String> dimensions() {
        return by.keySet();
    }

    /** Also with these values. */
    Group plus(Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(by);
        all.putAll(more);
        return new Group(all);
    }

    /** Without these dimensions. */
    Group minus(Set<String> dimensions) {
        SortedMap<String, String> rest = new TreeMap<>(by);
        rest.keySet().removeAll(dimensions);
        return new Group(rest);
    }

    /** With these dimensions only. */
    Group only(Set<String> dimensions) {
        SortedMap<String, String> rest = new TreeMap<>(by);
        rest.keySet().retainAll(dimensions);
        return new Group(rest);
    }

    /** Whether it has all these values. */
    boolean has(Map<String, String> values) {
        return by.entrySet().containsAll(values.entrySet());
    }

    /** The values under the names of their dimensions. */
    Map<String, Quantity> quantities() {
        return by.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Quantity.of(new Value.Text(entry.getValue())),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
