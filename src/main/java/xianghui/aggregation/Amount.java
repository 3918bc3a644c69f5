package xianghui.aggregation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.expression.Value;
import xianghui.returns.CellRef;

/** What a figure amounts to, exactly, with the cells it came from. */
public sealed interface Amount {

    /** The amount as a value to compare; a share as a fraction of one, missing where it is of nothing. */
    Value value();

    /** As figures.json writes it: a whole number, {@code n/d}, or a day; empty for a share of nothing. */
    String exact();

    /** The cells of a sum, of the rows counted, of the numerator, or of the minuend. */
    List<CellRef> numeratorCells();

    /** The cells of the denominator, or of the subtrahend; else none. */
    default List<CellRef> denominatorCells() {
        return List.of();
    }

    /** The exact number; empty for a day and for a share of nothing. */
    default Optional<BigFraction> number() {
        return value() instanceof Value.Num num ? Optional.of(num.number()) : Optional.empty();
    }

    /** A sum, a count, a smallest or largest number. */
    record Plain(BigFraction total, List<CellRef> cells) implements Amount {
        public Plain {
            cells = List.copyOf(cells);
        }

        @Override
        public Value value() {
            return new Value.Num(total);
        }

        @Override
        public String exact() {
            return Exact.text(total);
        }

        @Override
        public List<CellRef> numeratorCells() {
            return cells;
        }
    }

    /** The mean of so many inputs; its cells are all of them. */
    record Mean(Plain total, int inputs) implements Amount {
        @Override
        public Value value() {
            return new Value.Num(total.total().divide(inputs));
        }

        @Override
        public String exact() {
            return Exact.quotient(total.total(), BigFraction.of(inputs));
        }

        @Override
        public List<CellRef> numeratorCells() {
            return total.cells();
        }
    }

    /** One number divided by another. */
    record Ratio(Plain numerator, Plain denominator) implements Amount {
        @Override
        public Value value() {
            return denominator.total().signum() == 0
                    ? new Value.Missing(Set.of())
                    : new Value.Num(numerator.total().divide(denominator.total()));
        }

        @Override
        public String exact() {
            return denominator.total().signum() == 0 ? "" : Exact.quotient(numerator.total(), denominator.total());
        }

        @Override
        public List<CellRef> numeratorCells() {
            return numerator.cells();
        }

        @Override
        public List<CellRef> denominatorCells() {
            return denominator.cells();
        }
    }

    /** One amount less another. */
    record Change(Amount minuend, Amount subtrahend) implements Amount {
        /** Whether it is a change of shares, which is printed in percentage points. */
        public boolean ofShares() {
            return minuend instanceof Ratio;
        }

        @Override
        public Value value() {
            Optional<BigFraction> less = subtrahend.number();
            return minuend.number()
                    .filter(from -> less.isPresent())
                    .<Value>map(from -> new Value.Num(from.subtract(less.orElseThrow())))
                    .orElseGet(() -> new Value.Missing(Set.of()));
        }

        @Override
        public String exact() {
            return number().map(Exact::text).orElse("");
        }

        @Override
        public List<CellRef> numeratorCells() {
            return all(minuend);
        }

        @Override
        public List<CellRef> denominatorCells() {
            return all(subtrahend);
        }

        private static List<CellRef> all(Amount amount) {
            List<CellRef> cells = new ArrayList<>(amount.numeratorCells());
            cells.addAll(amount.denominatorCells());
            return List.copyOf(cells);
        }
    }

    /**
     * The least or the most that a share can still become, once the units that it lacks have filed.
     *
     * @param share as it stands
     * @param assumptions one for each unit that it lacks
     * @param highest whether all that is lacking counts, else nothing of it
     */
    record Bound(Ratio share, List<Assumption> assumptions, boolean highest) implements Amount {
        public Bound {
            assumptions = List.copyOf(assumptions);
        }

        /** The denominators of the units that are lacking, together. */
        public BigFraction lacking() {
            return assumptions.stream().map(Assumption::denominator).reduce(BigFraction.ZERO, BigFraction::add);
        }

        private BigFraction above() {
            BigFraction counted = share.numerator().total();
            return highest ? counted.add(lacking()) : counted;
        }

        private BigFraction below() {
            return share.denominator().total().add(lacking());
        }

        @Override
        public Value value() {
            return below().signum() == 0 ? new Value.Missing(Set.of()) : new Value.Num(above().divide(below()));
        }

        @Override
        public String exact() {
            return below().signum() == 0 ? "" : Exact.quotient(above(), below());
        }

        @Override
        public List<CellRef> numeratorCells() {
            return share.numeratorCells();
        }

        @Override
        public List<CellRef> denominatorCells() {
            return share.denominatorCells();
        }
    }

    /** Yes or no; one or nought in figures.json. */
    record Answer(boolean yes, List<CellRef> cells) implements Amount {
        public Answer {
            cells = List.copyOf(cells);
        }

        @Override
        public Value value() {
            return new Value.Truth(yes);
        }

        @Override
        public String exact() {
            return yes ? "1" : "0";
        }

        @Override
        public List<CellRef> numeratorCells() {
            return cells;
        }
    }

    /** A day of the calendar. */
    record Day(LocalDate day, List<CellRef> cells) implements Amount {
        public Day {
            cells = List.copyOf(cells);
        }

        @Override
        public Value value() {
            return new Value.Day(day);
        }

        @Override
        public String exact() {
            return day.toString();
        }

        @Override
        public List<CellRef> numeratorCells() {
            return cells;
        }
    }

    /**
     * How many units meet a condition.
     *
     * @param meeting their codes, in the order of the register
     * @param notMeeting codes of the units that do not, as far as they have data
     */
    record Units(List<String> meeting, List<String> notMeeting, List<CellRef> cells) implements Amount {
        public Units {
            meeting = List.copyOf(meeting);
            notMeeting = List.copyOf(notMeeting);
            cells = List.copyOf(cells);
        }

        @Override
        public Value value() {
            return Value.Num.of(meeting.size());
        }

        @Override
        public String exact() {
            return Integer.toString(meeting.size());
        }

        @Override
        public List<CellRef> numeratorCells() {
            return cells;
        }
    }
}
