package xianghui.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Rounds once, half up, as the office's spreadsheets do (GB/T 8170 3.3.1 forbids rounding in steps). */
public final class Rounding {

    private static final int HUNDRED = 100;

    private Rounding() {}

    /** The number with so many decimals. */
    public static BigDecimal round(BigFraction exact, int decimals) {
        return new BigDecimal(exact.getNumerator())
                .divide(new BigDecimal(exact.getDenominator()), decimals, RoundingMode.HALF_UP);
    }

    /** A fraction of one in hundredths; never 100 or 0 unless it is exactly so. */
    public static BigDecimal percent(BigFraction share, int decimals) {
        BigFraction exact = share.multiply(HUNDRED);
        BigDecimal rounded = round(exact, decimals);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal whole = BigDecimal.valueOf(HUNDRED).setScale(decimals);
        if (rounded.compareTo(whole) == 0 && share.compareTo(BigFraction.ONE) != 0) {
            return share.compareTo(BigFraction.ONE) < 0 ? whole.subtract(step) : whole.add(step);
        }
        if (rounded.signum() == 0 && share.signum() != 0) {
            return share.signum() > 0 ? step : step.negate();
        }
        return rounded;
    }

    /** The number with so many decimals, never more than it is, or never less. */
    static BigDecimal outward(BigFraction exact, int decimals, boolean up) {
        return new BigDecimal(exact.getNumerator())
                .divide(
                        new BigDecimal(exact.getDenominator()),
                        decimals,
                        up ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }

    /** A difference of shares in hundredths, without guard: 0.0 may stand for a very small change. */
    public static BigDecimal points(BigFraction change, int decimals) {
        return round(change.multiply(HUNDRED), decimals);
    }
}
