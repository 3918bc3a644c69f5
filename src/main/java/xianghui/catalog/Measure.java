package xianghui.catalog;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import xianghui.expression.Expression;

/** How a figure is made. */
public sealed interface Measure {

    /** The other metrics that it is made of. */
    default List<Reference> references() {
        return List.of();
    }

    /** Rows added up. */
    record Tallied(Tally tally) implements Measure {}

    /** One measure divided by another of the same dimensions. */
    record Share(Measure numerator, Measure denominator) implements Measure {
        @Override
        public List<Reference> references() {
            return Stream.of(numerator, denominator)
                    .flatMap(part -> part.references().stream())
                    .toList();
        }
    }

    /** One measure less another. */
    record Difference(Measure minuend, Measure subtrahend) implements Measure {
        @Override
        public List<Reference> references() {
            return Stream.of(minuend, subtrahend)
                    .flatMap(part -> part.references().stream())
                    .toList();
        }
    }

    /**
     * Another metric, of the same dimensions unless some are fixed.
     *
     * @param by dimensions that are fixed
     */
    record Reference(String metric, Term term, SortedMap<String, String> by) implements Measure {
        @Override
        public List<Reference> references() {
            return List.of(this);
        }

        /** The cases that are meant: those of the term that do not themselves refer to their metric. */
        public List<Metric.Case> meant(Metric known) {
            return known.cases().stream()
                    .filter(source -> source.term() == term)
                    .filter(source -> source.measure().references().stream()
                            .noneMatch(other -> other.metric().equals(known.id())))
                    .toList();
        }
    }

    /**
     * The number of units for which a question in the names of {@code let} is true.
     *
     * @param given which units the question is put to
     */
    record UnitsWhere(SortedMap<String, Tally> let, Expression given, Expression when) implements Measure {
        public UnitsWhere(SortedMap<String, Tally> let, Expression when) {
            this(let, Expression.parse("true"), when);
        }
    }

    /**
     * A number, a day or the answer to a question, reckoned from tallies over all units together.
     *
     * @param given when there is a figure
     */
    record Reckoned(SortedMap<String, Tally> let, Expression given, Expression value) implements Measure {}

    /** The smallest or largest figure of a single unit. */
    record Extreme(Reference of, boolean largest) implements Measure {
        @Override
        public List<Reference> references() {
            return List.of(of);
        }
    }

    /** A measure written in Java under that name. */
    record Named(String name) implements Measure {}
}
