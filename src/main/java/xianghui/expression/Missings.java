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
        Set<String> names = new LinkedHashSet<>();
        boolean missing = false;
        for (Value value : values) {
            if (value instanceof Value.Missing none) {
                missing = true;
                names.addAll(none.names());
            }
        }
        return missing ? Optional.of(new Value.Missing(names)) : Optional.empty();
    }
}
