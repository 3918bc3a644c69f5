package xianghui.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.aggregation.Bench.Line;
import xianghui.catalog.Denominator;
import xianghui.catalog.Measure;
import xianghui.catalog.Term;

/** A share that lacks units ends up between the bounds that were given for it. */
class BoundsTest {

    private static final Measure SHARE = new Measure.Share(Bench.sum("part"), Bench.sum("whole"));

    /** A unit: what it has to report, and whether it has. */
    record Town(List<Line> rows, boolean heard) {}

    @Property(tries = 300)
    void whatever_the_missing_units_report_within_their_denominators_the_final_share_lies_within_the_bounds(
            @ForAll("towns") List<Town> towns, @ForAll @IntRange(max = 2) int decimals) {
        Bench now = new Bench();
        Bench then = new Bench();
        List<Denominator> told = new ArrayList<>();
        for (Town town : towns) {
            then.township(town.rows().toArray(new Line[0]));
            if (town.heard()) {
                now.township(town.rows().toArray(new Line[0]));
            } else {
                now.absent();
                int whole = town.rows().stream().mapToInt(Line::whole).sum();
                told.add(new Denominator("%02d".formatted(now.size()), "B", new TreeMap<>(), whole, true, ""));
            }
        }
        now.metric("B", "%", decimals, "whole", SHARE);
        then.metric("B", "%", decimals, "whole", SHARE);
        Optional<Figure> share = now.county("B");
        Optional<Figure> last = then.county("B");
        boolean some = towns.stream().anyMatch(Town::heard);
        assertThat(share.isPresent()).isEqualTo(some);
        if (!some || towns.stream().allMatch(Town::heard)) {
            return;
        }
        Figures figures = now.bounded(new TreeMap<>(), told);
        liesWithin(figures, share.orElseThrow(), last.orElseThrow());
    }

    @Property(tries = 200)
    void the_same_holds_where_a_return_that_does_not_count_has_the_right_denominators(
            @ForAll("towns") List<Town> towns) {
        Bench now = new Bench();
        Bench then = new Bench();
        Bench supposed = new Bench();
        TreeMap<String, StandIn> standIns = new TreeMap<>();
        for (Town town : towns) {
            then.township(town.rows().toArray(new Line[0]));
            supposed.township(town.rows().stream()
                    .map(row -> new Line(row.kind(), 0, row.whole()))
                    .toArray(Line[]::new));
            if (town.heard()) {
                now.township(town.rows().toArray(new Line[0]));
            } else {
                now.absent();
                standIns.put("%02d".formatted(now.size()), new StandIn(supposed.last(), "上届"));
            }
        }
        if (towns.stream().allMatch(Town::heard) || towns.stream().noneMatch(Town::heard)) {
            return;
        }
        now.metric("B", "%", 1, "whole", SHARE);
        then.metric("B", "%", 1, "whole", SHARE);
        Figures figures = now.bounded(standIns, List.of());
        liesWithin(figures, now.county("B").orElseThrow(), then.county("B").orElseThrow());
        assertThat(((Amount.Bound) bound(figures, false).amount()).assumptions())
                .hasSameSizeAs(standIns.keySet())
                .noneMatch(Assumption::known)
                .allMatch(one -> one.source().equals("上届"));
    }

    @Example
    void each_bound_counts_nothing_or_all_of_what_is_lacking_and_is_rounded_outward() {
        Bench bench = new Bench()
                .township(new Line("a", 2, 3))
                .absent()
                .absent()
                .metric("B", "%", 1, "人数", SHARE)
                .metric("C", "%", 1, SHARE);
        Figures figures = bench.bounded(new TreeMap<>(), List.of(told("02", 3, true), told("03", 1, false)));
        assertThat(figures.all().stream()
                        .filter(figure -> figure.key().scope().equals(FigureKey.COUNTY))
                        .map(figure -> figure.key() + " " + figure.amount().exact() + " " + figure.text()))
                .containsExactly(
                        "B|county|current 2/3 66.7",
                        "B|county|current|区间=最终最低 2/7 28.5",
                        "B|county|current|区间=最终最高 6/7 85.8",
                        "C|county|current 2/3 66.7");
    }

    @Example
    void there_are_no_bounds_where_one_denominator_is_unknown_or_nothing_is_lacking() {
        Bench some = new Bench().township(new Line("a", 2, 3)).absent().absent().metric("B", "%", 1, "人数", SHARE);
        assertThat(some.bounded(new TreeMap<>(), List.of(told("02", 3, true))).all())
                .hasSize(2);
        Bench all = new Bench().township(new Line("a", 2, 3)).metric("B", "%", 1, "人数", SHARE);
        assertThat(all.bounded(new TreeMap<>(), List.of(told("01", 3, true))).all())
                .hasSize(2);
    }

    private static void liesWithin(Figures figures, Figure share, Figure last) {
        if (share.amount().number().isEmpty() && last.amount().number().isEmpty()) {
            return;
        }
        Figure lowest = bound(figures, false);
        Figure highest = bound(figures, true);
        BigFraction end = last.amount().number().orElseThrow();
        assertThat(end)
                .isGreaterThanOrEqualTo(lowest.amount().number().orElseThrow())
                .isLessThanOrEqualTo(highest.amount().number().orElseThrow());
        assertThat(new BigDecimal(last.text()))
                .isBetween(new BigDecimal(lowest.text()), new BigDecimal(highest.text()));
        assertThat(end.multiply(100))
                .isGreaterThanOrEqualTo(exactly(lowest.text()))
                .isLessThanOrEqualTo(exactly(highest.text()));
    }

    private static BigFraction exactly(String printed) {
        BigDecimal decimal = new BigDecimal(printed);
        return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    private static Figure bound(Figures figures, boolean highest) {
        FigureKey share = new FigureKey("B", FigureKey.COUNTY, Term.CURRENT, new TreeMap<>());
        return figures.find(Bounds.key(share, highest)).orElseThrow();
    }

    private static Denominator told(String unit, int count, boolean known) {
        return new Denominator(unit, "B", new TreeMap<>(), count, known, "名册");
    }

    @Provide
    Arbitrary<List<Town>> towns() {
        return Combinators.combine(rows(), Arbitraries.of(true, false))
                .as(Town::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Line>> rows() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 5000);
        return Combinators.combine(Arbitraries.of("a", "b"), counts, counts)
                .as((kind, part, more) -> new Line(kind, part, part + more))
                .list()
                .ofMaxSize(4);
    }
}
