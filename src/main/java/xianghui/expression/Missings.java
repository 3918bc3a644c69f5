package xianghui.expression;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Adds up what is missing. */
final class Missings {

    private Missings() {}

    static Optional<Value> of(Value left, Value right) {
        Set<String> names = new LinkedHashSet<>();
        for (Value value : new Value[] {left, right}) {
            if (value instanceof Value.Missing missing) {
                names.addAll(missing.names());
            }
        }
        boolean missing = left instanceof Value.Missing || right instanceof Value.Missing;
        return missing ? Optional.of(new Value.Missing(names)) : Optional.empty();
    }
}
