package xianghui.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** A node of the syntax tree, which knows its value. */
sealed interface Node {

    Quantity evaluate(Environment environment);

    void collectNames(Set<String> names);

    /** A value that is written down. */
    record Literal(Value value) implements Node {
        @Override
        public Quantity evaluate(Environment environment) {
            return Quantity.of(value);
        }

        @Override
        public void collectNames(Set<String> names) {}
    }

    /** A value that is looked up. */
    record Name(String name) implements Node {
        @Override
        public Quantity evaluate(Environment environment) {
            return environment.lookup(name);
        }

        @Override
        public void collectNames(Set<String> names) {
            names.add(name);
        }
    }

    /** A function of the closed list. */
    record Call(Function function, List<Node> arguments) implements Node {
        @Override
        public Quantity evaluate(Environment environment) {
            Set<Origin> origins = new LinkedHashSet<>();
            Set<String> missing = new LinkedHashSet<>();
            List<Value> values = arguments.stream()
                    .map(argument -> {
                        Quantity quantity = argument.evaluate(environment);
                        origins.addAll(quantity.origins());
                        if (quantity.value() instanceof Value.Missing none) {
                            missing.addAll(none.names());
                        }
                        return quantity.value();
                    })
                    .toList();
            Value result = missing.isEmpty() ? function.apply(values, environment) : new Value.Missing(missing);
            return new Quantity(result, origins);
        }

        @Override
        public void collectNames(Set<String> names) {
            arguments.forEach(argument -> argument.collectNames(names));
        }
    }

    /** A comparison; it cannot be told where a side is missing. */
    record Comparison(Node left, Node right, BiPredicate<Value, Value> test) implements Node {
        @Override
        public Quantity evaluate(Environment environment) {
            Quantity a = left.evaluate(environment);
            Quantity b = right.evaluate(environment);
            return new Quantity(
                    Missings.of(a.value(), b.value()).orElseGet(() -> new Value.Truth(test.test(a.value(), b.value()))),
                    Quantity.union(a, b));
        }

        @Override
        public void collectNames(Set<String> names) {
            left.collectNames(names);
            right.collectNames(names);
        }
    }

    /** {@code and} (dominated by false) or {@code or} (dominated by true). */
    record Junction(Node left, Node right, boolean dominant) implements Node {
        @Override
        public Quantity evaluate(Environment environment) {
            Quantity a = left.evaluate(environment);
            if (dominates(a)) {
                return a;
            }
            Quantity b = right.evaluate(environment);
            if (dominates(b)) {
                return b;
            }
            return new Quantity(
                    Missings.of(a.value(), b.value()).orElseGet(() -> new Value.Truth(!dominant)),
                    Quantity.union(a, b));
        }

        private boolean dominates(Quantity quantity) {
            return quantity.value() instanceof Value.Truth truth && truth.truth() == dominant;
        }

        @Override
        public void collectNames(Set<String> names) {
            left.collectNames(names);
            right.collectNames(names);
        }
    }

    /** The opposite of an answer. */
    record Not(Node inner) implements Node {
        @Override
        public Quantity evaluate(Environment environment) {
            Quantity answer = inner.evaluate(environment);
            return answer.value() instanceof Value.Truth truth
                    ? new Quantity(new Value.Truth(!truth.truth()), answer.origins())
                    : answer;
        }

        @Override
        public void collectNames(Set<String> names) {
            inner.collectNames(names);
        }
    }

    /** Whether nothing is there. */
    record IsBlank(Node inner) implements Node {
        @Override
        public Quantity evaluate(Environment environment) {
            Quantity quantity = inner.evaluate(environment);
            return new Quantity(new Value.Truth(quantity.value() instanceof Value.Missing), quantity.origins());
        }

        @Override
        public void collectNames(Set<String> names) {
            inner.collectNames(names);
        }
    }
}
