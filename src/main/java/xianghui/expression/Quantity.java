package xianghui.expression;

import java.util.LinkedHashSet;
import java.util.Set;

/** A value together with the places it came from. */
public record Quantity(Value value, Set<Origin> origins) {

    public Quantity {
        origins = switch (origins.size()) {
            case 0 -> Set.of();
            case 1 -> Set.of(origins.iterator().next());
            default -> java.util.Collections.unmodifiableSet(new LinkedHashSet<>(origins));
        };
    }

    public static Quantity of(Value value) {
        return new Quantity(value, Set.of());
    }

    public static Quantity missing(String name) {
        return of(new Value.Missing(Set.of(name)));
    }

    /** This, or under that name missing where it is. */
    public Quantity orMissing(String name) {
        return value instanceof Value.Missing ? missing(name) : this;
    }

    /** The origins of both, in order. */
    static Set<Origin> union(Quantity left, Quantity right) {
        if (left.origins.isEmpty() || left.origins.equals(right.origins)) {
            return right.origins;
        }
        if (right.origins.isEmpty()) {
            return left.origins;
        }
        Set<Origin> both = new LinkedHashSet<>(left.origins);
        both.addAll(right.origins);
        return both;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
