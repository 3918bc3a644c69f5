package xianghui.aggregation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xianghui.catalog.Catalog;
import xianghui.catalog.Measure;
import xianghui.catalog.Metric;
import xianghui.catalog.Unit;
import xianghui.query.Frame;
import xianghui.returns.Return;

/** Makes every figure of the catalogue's metrics, for the county and for each unit by the same formula. */
public final class Aggregator {

    private final Catalog catalog;
    private final Reckonings reckonings;
    private final Comparator<Group> order;
    private final List<Frame> frames;
    private final List<Figure> figures = new ArrayList<>();

    private Aggregator(Catalog catalog, LocalDate asOf, List<Return> accepted) {
        this.catalog = catalog;
        this.reckonings = new Reckonings(catalog, asOf);
        this.order = new CodeOrder(catalog).groups();
        this.frames = catalog.county().units().stream()
                .flatMap(unit -> accepted.stream()
                        .filter(one -> one.unit().equals(unit.code()))
                        .limit(1))
                .map(one -> new Frame(catalog, asOf, one))
                .toList();
    }

    /** The names of the measures that are written in Java. */
    public static Set<String> namedMeasures() {
        return Set.of();
    }

    /**
     * Adds up.
     *
     * @param asOf the day on which ages are reckoned
     * @param accepted one return for each unit that is in
     */
    public static Figures aggregate(Catalog catalog, LocalDate asOf, List<Return> accepted) {
        Aggregator aggregator = new Aggregator(catalog, asOf, accepted);
        catalog.metrics().values().forEach(aggregator::add);
        return new Figures(aggregator.figures);
    }

    private void add(Metric metric) {
        List<Unit> units = catalog.county().units().stream()
                .filter(unit -> metric.over().includes(unit.role()))
                .toList();
        addScope(metric, FigureKey.COUNTY, units);
        units.forEach(unit -> addScope(metric, unit.code(), List.of(unit)));
    }

    private void addScope(Metric metric, String scope, List<Unit> expected) {
        for (Metric.Case source : metric.cases()) {
            boolean amongUnits = source.measure() instanceof Measure.Extreme;
            if (scope.equals(FigureKey.COUNTY) || !amongUnits) {
                reckonings.of(source).forEach(reckoning -> addCase(metric, source, scope, expected, reckoning));
            }
        }
    }

    private void addCase(Metric metric, Metric.Case source, String scope, List<Unit> expected, Reckoning reckoning) {
        List<Frame> filed =
                frames.stream().filter(frame -> expected.contains(frame.unit())).toList();
        reckoning.groups(filed).stream().sorted(order).forEach(group -> {
            List<Frame> heard = filed.stream()
                    .filter(frame -> reckoning.present(frame, group))
                    .toList();
            Optional<Amount> amount = heard.isEmpty() ? Optional.empty() : reckoning.amount(group, heard);
            amount.ifPresent(found -> figures.add(new Figure(
                    new FigureKey(metric.id(), scope, source.term(), group.by()),
                    metric,
                    source,
                    found,
                    coverage(expected, heard),
                    List.copyOf(reckoning.unfilled(group, heard)))));
        });
    }

    private static Coverage coverage(List<Unit> expected, List<Frame> heard) {
        List<String> codes = heard.stream().map(frame -> frame.source().unit()).toList();
        List<String> missing = expected.stream()
                .map(Unit::code)
                .filter(code -> !codes.contains(code))
                .toList();
        return new Coverage(codes.size(), expected.size(), missing);
    }
}
