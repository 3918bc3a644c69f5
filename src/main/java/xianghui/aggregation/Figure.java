package xianghui.aggregation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.catalog.Metric;
import xianghui.returns.CellRef;

/**
 * One number of the report, exact, with the cells it came from.
 *
 * @param metric what it is: name, unit, decimals, definition
 * @param source the case of the metric that it was made by
 * @param coverage from how many units it comes
 * @param unfilled cells that belong here but hold no value, one for each row left out
 */
public record Figure(
        FigureKey key, Metric metric, Metric.Case source, Amount amount, Coverage coverage, List<CellRef> unfilled) {

    private static final String NOTHING = "\u2014";
    private static final String PERCENT = "%";
    private static final int HUNDRED = 100;

    public Figure {
        unfilled = List.copyOf(unfilled);
    }

    /** As printed; an answer has two, for yes and for no. */
    public String unit() {
        return source.unit().orElse(metric.unit());
    }

    /** Digits behind the point when printed. */
    public int decimals() {
        return source.decimals().orElse(metric.decimals());
    }

    /** As printed in the tables, without unit; a dash for a share of nothing. */
    public String text() {
        if (amount instanceof Amount.Answer answer) {
            List<String> words = List.of(unit().split("/", -1));
            return words.size() == 2 ? words.get(answer.yes() ? 0 : 1) : answer.exact();
        }
        if (amount instanceof Amount.Day day) {
            return day.value().toString();
        }
        return rounded().map(BigDecimal::toPlainString).orElse(NOTHING);
    }

    /** The number as printed; a share of unit {@code %} in hundredths. */
    public Optional<BigDecimal> rounded() {
        return amount.number().map(this::round);
    }

    private BigDecimal round(BigFraction exact) {
        if (amount instanceof Amount.Change change && change.ofShares()) {
            return Rounding.points(exact, decimals());
        }
        if (amount instanceof Amount.Bound bound) {
            BigFraction shown = unit().equals(PERCENT) ? exact.multiply(HUNDRED) : exact;
            return Rounding.outward(shown, decimals(), bound.highest());
        }
        return unit().equals(PERCENT) ? Rounding.percent(exact, decimals()) : Rounding.round(exact, decimals());
    }

    /** Which way a change goes, told apart from one that merely rounds to nothing. */
    public Tendency tendency() {
        BigFraction exact = amount.number().orElse(BigFraction.ZERO);
        if (exact.signum() == 0) {
            return Tendency.LEVEL;
        }
        if (rounded().orElse(BigDecimal.ZERO).signum() == 0) {
            return Tendency.ALMOST_LEVEL;
        }
        return exact.signum() > 0 ? Tendency.ROSE : Tendency.FELL;
    }

    /** Whether a change as printed is not the difference of its two figures as printed. */
    public boolean roundingShows() {
        if (!(amount instanceof Amount.Change change) || !change.ofShares()) {
            return false;
        }
        Optional<BigDecimal> difference = change.minuend().number().flatMap(from -> change.subtrahend()
                .number()
                .map(less -> Rounding.percent(from, decimals()).subtract(Rounding.percent(less, decimals()))));
        return !difference.equals(rounded());
    }
}
