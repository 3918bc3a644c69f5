package xianghui.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.aggregation.Bench.Line;
import xianghui.catalog.Measure;
import xianghui.catalog.Tally;
import xianghui.returns.SheetState;

/** What holds of every figure, whatever the rows are. */
class AggregationPropertiesTest {

    @Property(tries = 100)
    void the_county_figure_does_not_depend_on_order_or_on_how_rows_are_split_into_townships(
            @ForAll("rows") List<Line> rows, @ForAll @IntRange(min = 1, max = 5) int townships, @ForAll long seed) {
        List<Line> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(exact(split(shuffled, townships, new Random(seed)))).isEqualTo(exact(split(rows, 1, new Random())));
    }

    @Property
    void a_share_is_printed_as_all_or_none_only_when_it_is(
            @ForAll @LongRange(max = 1_000_000) long part, @ForAll @LongRange(min = 1, max = 1_000_000) long more) {
        BigFraction share = BigFraction.of(part, part + more);
        BigDecimal printed = Rounding.percent(share, 1);
        assertThat(printed).isLessThan(BigDecimal.valueOf(100));
        assertThat(printed.signum() == 0).isEqualTo(part == 0);
        assertThat(Rounding.percent(BigFraction.of(part + more, part + more), 1))
                .isEqualByComparingTo("100");
    }

    @Property
    void a_share_is_rounded_by_half_a_unit_at_most_but_for_the_guard(
            @ForAll @LongRange(max = 1_000_000) long part, @ForAll @LongRange(min = 1, max = 1_000_000) long more) {
        BigFraction exact = BigFraction.of(part, part + more).multiply(100);
        BigFraction printed = BigFraction.of(
                        Rounding.percent(BigFraction.of(part, part + more), 1).unscaledValue())
                .divide(10);
        assertThat(printed.subtract(exact).abs()).isLessThanOrEqualTo(BigFraction.of(1, 10));
    }

    @Provide
    Arbitrary<List<Line>> rows() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 5000);
        return Combinators.combine(Arbitraries.of("a", "b"), counts, counts)
                .as((kind, part, more) -> new Line(kind, part, part + more))
                .list()
                .ofMaxSize(20);
    }

    private static Bench split(List<Line> rows, int townships, Random random) {
        List<List<Line>> parts = new ArrayList<>();
        for (int at = 0; at < townships; at++) {
            parts.add(new ArrayList<>());
        }
        rows.forEach(row -> parts.get(random.nextInt(townships)).add(row));
        Bench bench = new Bench();
        parts.forEach(part -> bench.township(SheetState.FILLED, part));
        return bench.metric("A", "", 0, Bench.sum("part"))
                .metric("B", "%", 1, new Measure.Share(Bench.sum("part"), Bench.sum("whole")))
                .metric("C", "", 0, Bench.tally(Tally.Kind.COUNT, "", "kind = 'a'"))
                .metric("D", "", 0, Bench.tally(Tally.Kind.DISTINCT, "part", "true"))
                .metric("E", "", 0, Bench.tally(Tally.Kind.MAX, "whole", "true"))
                .metric("F", "", 1, Bench.tally(Tally.Kind.MEAN, "whole", "true"))
                .metric("G", "", 1, Bench.tally(Tally.Kind.MEDIAN, "whole", "true"));
    }

    private static List<String> exact(Bench bench) {
        return bench.figures().all().stream()
                .filter(figure -> figure.key().scope().equals(FigureKey.COUNTY))
                .map(figure -> figure.key() + " " + figure.amount().exact() + " " + figure.text())
                .toList();
    }
}
