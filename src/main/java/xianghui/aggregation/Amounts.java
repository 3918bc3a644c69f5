package xianghui.aggregation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xianghui.expression.Value;
import xianghui.returns.CellRef;

/** Makes amounts of values, and one plain number of an amount. */
final class Amounts {

    private Amounts() {}

    /** The amount of a number, a day or an answer; none of what is missing. */
    static Optional<Amount> of(Value value, List<CellRef> cells) {
        if (value instanceof Value.Num num) {
            return Optional.of(new Amount.Plain(num.number(), cells));
        }
        if (value instanceof Value.Day day) {
            return Optional.of(new Amount.Day(day.day(), cells));
        }
        if (value instanceof Value.Month month) {
            return Optional.of(new Amount.Day(month.month().atDay(1), cells));
        }
        if (value instanceof Value.Truth truth) {
            return Optional.of(new Amount.Answer(truth.truth(), cells));
        }
        return Optional.empty();
    }

    /** The amount as a part of a share, with all its cells; none where it is no number. */
    static Optional<Amount.Plain> plain(Amount amount) {
        if (amount instanceof Amount.Plain plain) {
            return Optional.of(plain);
        }
        List<CellRef> cells = new ArrayList<>(amount.numeratorCells());
        cells.addAll(amount.denominatorCells());
        return amount.number().map(number -> new Amount.Plain(number, cells));
    }
}
