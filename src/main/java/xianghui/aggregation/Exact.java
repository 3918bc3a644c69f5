package xianghui.aggregation;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes exact numbers as figures.json has them. */
final class Exact {

    private Exact() {}

    /** A whole number, a decimal where it ends, else {@code n/d} in lowest terms. */
    static String text(BigFraction number) {
        if (number.getDenominator().equals(BigInteger.ONE)) {
            return number.getNumerator().toString();
        }
        try {
            return new BigDecimal(number.getNumerator())
                    .divide(new BigDecimal(number.getDenominator()))
                    .toPlainString();
        } catch (ArithmeticException endless) {
            return number.getNumerator() + "/" + number.getDenominator();
        }
    }

    /** {@code n/d} as counted, not reduced; in lowest terms where a part is not whole. */
    static String quotient(BigFraction numerator, BigFraction denominator) {
        boolean whole = numerator.getDenominator().equals(BigInteger.ONE)
                && denominator.getDenominator().equals(BigInteger.ONE);
        BigFraction quotient = whole ? numerator : numerator.divide(denominator);
        return whole
                ? numerator.getNumerator() + "/" + denominator.getNumerator()
                : quotient.getNumerator() + "/" + quotient.getDenominator();
    }
}
