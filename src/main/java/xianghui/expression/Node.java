package xianghui.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A node of the syntax tree, which knows its value. */
sealed interface Node {

    Quantity evaluate(Environment environment);

    void collectNames(Set<String> names);

    /** What is known of it before it is reckoned; its misuses are noted. */
    Meaning examine(Examiner examiner);

    /** Itself in another language. */
    <T> T write(Notation<T> notation);

    /** A value that is written down. */
    record Literal(Value value) implements Node {
        @Override
        public Quantity evaluate(Environment environment) {
            return Quantity.of(value);
        }

        @Override
        public void collectNames(Set<String> names) {}

        @Override
        public Meaning examine(Examiner examiner) {
            return value instanceof Value.Text text ? Meaning.text(Set.of(text.text())) : Meaning.of(kind());
        }

        private Kind kind() {
            return value instanceof Value.Num ? Kind.NUMBER : Kind.TRUTH;
        }

        @Override
        public <T> T write(Notation<T> notation) {
            return notation.literal(value);
        }
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

        @Override
        public Meaning examine(Examiner examiner) {
            return examiner.name(name);
        }

        @Override
        public <T> T write(Notation<T> notation) {
            return notation.name(name);
        }
    }

    /** A function of the closed list. */
    record Call(Function function, List<Node> arguments) implements Node {
        @Override
        public Quantity evaluate(Environment environment) {
            Set<Origin> origins = new LinkedHashSet<>();
            List<Value> values = new ArrayList<>();
            for (Node argument : arguments) {
                Quantity quantity = argument.evaluate(environment);
                origins.addAll(quantity.origins());
                values.add(quantity.value());
            }
            Value result = Missings.of(values).orElseGet(() -> function.apply(values, environment));
            return new Quantity(result, origins);
        }

        @Override
        public void collectNames(Set<String> names) {
            arguments.forEach(argument -> argument.collectNames(names));
        }

        @Override
        public Meaning examine(Examiner examiner) {
            for (int i = 0; i < arguments.size(); i++) {
                examiner.expect(
                        function.sign(), arguments.get(i), function.takes().get(i));
            }
            return Meaning.of(function.gives());
        }

        @Override
        public <T> T write(Notation<T> notation) {
            return notation.call(
                    function.sign(),
                    arguments.stream().map(argument -> argument.write(notation)).toList());
        }
    }

    /** A comparison; it cannot be told where a side is missing. */
    record Comparison(Node left, Node right, Comparator comparator) implements Node {
        @Override
        public Quantity evaluate(Environment environment) {
            Quantity a = left.evaluate(environment);
            Quantity b = right.evaluate(environment);
            return new Quantity(
                    Missings.of(List.of(a.value(), b.value()))
                            .orElseGet(() -> new Value.Truth(comparator.test(a.value(), b.value()))),
                    Quantity.union(a, b));
        }

        @Override
        public void collectNames(Set<String> names) {
            left.collectNames(names);
            right.collectNames(names);
        }

        @Override
        public Meaning examine(Examiner examiner) {
            examiner.compare(comparator, left, right);
            return Meaning.TRUTH;
        }

        @Override
        public <T> T write(Notation<T> notation) {
            return notation.compare(comparator.sign(), left.write(notation), right.write(notation));
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
                    Missings.of(List.of(a.value(), b.value())).orElseGet(() -> new Value.Truth(!dominant)),
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

        @Override
        public Meaning examine(Examiner examiner) {
            examiner.expect(dominant ? "or" : "and", left, Kind.TRUTH);
            examiner.expect(dominant ? "or" : "and", right, Kind.TRUTH);
            return Meaning.TRUTH;
        }

        @Override
        public <T> T write(Notation<T> notation) {
            T a = left.write(notation);
            T b = right.write(notation);
            return dominant ? notation.or(a, b) : notation.and(a, b);
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

        @Override
        public Meaning examine(Examiner examiner) {
            examiner.expect("not", inner, Kind.TRUTH);
            return Meaning.TRUTH;
        }

        @Override
        public <T> T write(Notation<T> notation) {
            return notation.not(inner.write(notation));
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

        @Override
        public Meaning examine(Examiner examiner) {
            inner.examine(examiner);
            return Meaning.TRUTH;
        }

        @Override
        public <T> T write(Notation<T> notation) {
            return notation.isBlank(inner.write(notation));
        }
    }
}
