package xianghui.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds names that were given twice. */
final class Twice {

    private final Map<String, String> seen = new HashMap<>();

    /** Says so at each definition whose id another one bears. */
    <T> void look(Place place, List<Definitions.Found<T>> definitions, Function<T, String> id) {
        for (Definitions.Found<T> found : definitions) {
            String name = id.apply(found.value());
            String first = name.isEmpty() ? null : seen.putIfAbsent(name, found.file());
            if (first != null) {
                place.of(found, name).problem("id.twice", name, first);
            }
        }
    }

    /** Says so of each name that is in the list twice, or was in an earlier one. */
    void look(Place place, String message, List<String> names) {
        for (String name : names) {
            if (!name.isEmpty() && seen.putIfAbsent(name, place.file()) != null) {
                place.problem(message, name);
            }
        }
    }
}
