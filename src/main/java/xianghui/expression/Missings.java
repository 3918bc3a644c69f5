package xianghui.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds up what is missing. */
final class Missings {

    private Missings() {}

    /** What the values lack together; empty if nothing is missing. */
    static Optional<Value> of(List<Value> values) {
        // A plain loop: almost always nothing is missing, and this is asked of every comparison.
        boolean missing = false;
        for (Value value : values) {
            missing |= value instanceof Value.Missing;
        }
        if (!missing) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Value value : values) {
            if (value instanceof Value.Missing none) {
                names.addAll(none.names());
            }
        }
        return Optional.of(new Value.Missing(names));
    }
}
