package xianghui.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.catalog.Check;
import xianghui.catalog.Role;
import xianghui.catalog.Rule;
import xianghui.catalog.Tally;
import xianghui.expression.Expression;
import xianghui.expression.Quantity;
import xianghui.expression.Value;
import xianghui.query.Frame;
import xianghui.query.Tallied;
import xianghui.query.Tallies;

/** Asks of every category whether a single township reports more than a settled share of what the county has. */
final class TownshipShare implements NamedCheck {

    /** With fewer townships one of them has the larger part of necessity. */
    private static final int FEWEST = 3;

    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final Tally quantities = new Tally(
            Tally.Kind.SUM,
            "S10",
            java.util.Optional.of(Expression.parse("quantity")),
            Expression.parse("true"),
            new TreeMap<>(Map.of("category", Expression.parse("category"))));

    @Override
    public Check.Scope scope() {
        return Check.Scope.COUNTY;
    }

    @Override
    public List<Fault> faults(Rule rule, List<Frame> frames) {
        List<Frame> townships = frames.stream()
                .filter(frame -> frame.unit().role() == Role.TOWNSHIP)
                .toList();
        List<Fault> faults = new ArrayList<>();
        if (townships.size() >= FEWEST) {
            var totals = Tallies.run(quantities, frames);
            townships.forEach(
                    township -> Tallies.run(quantities, List.of(township)).forEach((category, own) -> {
                        Tallied total = totals.getOrDefault(category, own);
                        if (tooMuch(township, own.sum(), total.sum())) {
                            faults.add(fault(township, category, own, total));
                        }
                    }));
        }
        return faults;
    }

    private static boolean tooMuch(Frame frame, BigFraction own, BigFraction total) {
        Value share = frame.around(Map.of()).lookup("$township_share").value();
        return share instanceof Value.Num percent
                && own.multiply(HUNDRED).compareTo(total.multiply(percent.number())) > 0;
    }

    private static Fault fault(Frame township, SortedMap<String, String> group, Tallied own, Tallied total) {
        String category = String.join("", group.values());
        Map<String, Quantity> values = Map.of(
                "category", Quantity.of(new Value.Text(category)),
                "own", own.quantity(),
                "total", total.quantity());
        return new Fault.Broken(township, Places.cells(own.quantity().origins()), township.around(values));
    }
}
