package xianghui.query;

import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.expression.Value;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;

/** Turns what a cell means into a value to reckon with. */
public final class Readings {

    private static final String LAST = "_last";

    private Readings() {}

    /** The value of a reading; a nil may count as zero. */
    public static Value value(Reading reading, boolean nilIsZero) {
        CellValue value = reading.value();
        if (value instanceof CellValue.Count count) {
            return Value.Num.of(count.number());
        }
        if (value instanceof CellValue.Decimal decimal) {
            return new Value.Num(BigFraction.of(
                    decimal.number()
                            .movePointRight(Math.max(0, decimal.number().scale()))
                            .toBigInteger(),
                    java.math.BigInteger.TEN.pow(Math.max(0, decimal.number().scale()))));
        }
        if (value instanceof CellValue.Code code) {
            return new Value.Text(code.code());
        }
        if (value instanceof CellValue.Text text) {
            return new Value.Text(text.text());
        }
        if (value instanceof CellValue.Day day) {
            return new Value.Day(day.day());
        }
        if (value instanceof CellValue.Month month) {
            return new Value.Month(month.month());
        }
        if (value instanceof CellValue.Nil && nilIsZero) {
            return Value.Num.of(0);
        }
        return new Value.Missing(Set.of(reading.field()));
    }

    /** The field of the catalogue: the last term's column belongs to the same item. */
    static String base(String field) {
        return field.endsWith(LAST) ? field.substring(0, field.length() - LAST.length()) : field;
    }
}
