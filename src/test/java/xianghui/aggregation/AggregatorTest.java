package xianghui.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import xianghui.aggregation.Bench.Line;
import xianghui.catalog.Measure;
import xianghui.catalog.Tally;
import xianghui.catalog.Term;
import xianghui.expression.Expression;
import xianghui.returns.CellRef;
import xianghui.returns.SheetState;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AggregatorTest {

    private static final Measure SHARE = new Measure.Share(Bench.sum("part"), Bench.sum("whole"));

    @Test
    void a_share_of_the_county_divides_sums_and_is_no_mean_of_shares() {
        Bench bench = new Bench()
                .township(new Line("a", 1, 2))
                .township(new Line("a", 9, 90))
                .metric("M", "%", 1, SHARE);
        Figure share = bench.county("M").orElseThrow();
        assertThat(share.text()).isEqualTo("10.9");
        assertThat(share.amount().exact()).isEqualTo("10/92");
        assertThat(bench.figures()
                        .find("M", "01", Term.CURRENT, List.of())
                        .orElseThrow()
                        .text())
                .isEqualTo("50.0");
        assertThat(share.amount().numeratorCells()).extracting(CellRef::address).containsExactly("B5", "B5");
        assertThat(share.amount().denominatorCells())
                .extracting(CellRef::address)
                .containsExactly("C5", "C5");
    }

    @Test
    void a_unit_that_lacks_a_part_of_the_share_is_left_out_of_both_sums() {
        Figure share = new Bench()
                .township(new Line("a", 1, 2))
                .township(new Line("a", 5, null), new Line("a", 5, 10))
                .absent()
                .metric("M", "%", 1, SHARE)
                .county("M")
                .orElseThrow();
        assertThat(share.amount().exact()).isEqualTo("1/2");
        assertThat(share.coverage()).isEqualTo(new Coverage(1, 3, List.of("02", "03")));
    }

    @Test
    void a_sum_takes_what_is_there_and_names_the_cells_that_hold_nothing() {
        Figure sum = new Bench()
                .township(new Line("a", 5, null), new Line("a", 5, 10))
                .township(new Line("a", 1, null))
                .metric("M", "", 0, Bench.sum("whole"))
                .county("M")
                .orElseThrow();
        assertThat(sum.text()).isEqualTo("10");
        assertThat(sum.coverage()).isEqualTo(new Coverage(1, 2, List.of("02")));
        assertThat(sum.unfilled()).extracting(CellRef::address).containsExactly("C5");
    }

    @Test
    void nothing_declared_is_zero_and_nothing_said_is_missing() {
        Measure count = Bench.tally(Tally.Kind.COUNT, "", "true");
        Bench declared = new Bench().township(SheetState.NONE, List.of()).metric("M", "", 0, count);
        assertThat(declared.county("M").orElseThrow().text()).isEqualTo("0");

        Bench silent = new Bench()
                .township(SheetState.UNDECLARED, List.of())
                .township(SheetState.NOT_STARTED, List.of())
                .metric("M", "", 0, count);
        assertThat(silent.county("M").orElseThrow().coverage()).isEqualTo(new Coverage(1, 2, List.of("01")));

        Bench nobody = new Bench().township(SheetState.UNDECLARED, List.of()).metric("M", "", 0, count);
        assertThat(nobody.county("M")).isEmpty();
    }

    @Test
    void a_share_of_nothing_is_a_dash() {
        Figure share = new Bench()
                .township(SheetState.NONE, List.of())
                .metric("M", "%", 1, SHARE)
                .county("M")
                .orElseThrow();
        assertThat(share.text()).isEqualTo("\u2014");
        assertThat(share.amount().exact()).isEmpty();
    }

    @Test
    void a_group_that_was_looked_at_is_zero_and_one_that_was_not_is_absent() {
        Bench bench = new Bench()
                .township(new Line("a", 1, 2), new Line("b", 7, 7))
                .metric("M", "", 0, Bench.tally(Tally.Kind.COUNT, "", "true", "part = whole", Map.of("kind", "kind")));
        assertThat(bench.county("M", "a").orElseThrow().text()).isEqualTo("0");
        assertThat(bench.county("M", "b").orElseThrow().text()).isEqualTo("1");
        assertThat(bench.county("M", "c")).isEmpty();
    }

    @Test
    void a_row_of_which_it_cannot_be_told_whether_it_counts_is_unfilled() {
        Figure count = new Bench()
                .township(new Line("a", 1, 2), new Line("b", null, 7), new Line("a", null, 7))
                .metric("M", "", 0, Bench.tally(Tally.Kind.COUNT, "", "kind = 'a' and part > 0"))
                .county("M")
                .orElseThrow();
        assertThat(count.text()).isEqualTo("1");
        assertThat(count.amount().numeratorCells()).extracting(CellRef::address).containsExactly("A5");
        assertThat(count.unfilled()).extracting(CellRef::address).containsExactly("B7");
    }

    @Test
    void units_are_named_that_meet_a_condition_or_do_not() {
        Measure measure = new Measure.UnitsWhere(
                new TreeMap<>(Map.of("total", ((Measure.Tallied) Bench.sum("whole")).tally())),
                Expression.parse("total >= 10"));
        Figure units = new Bench()
                .township(new Line("a", 1, 12))
                .township(new Line("a", 1, 9))
                .absent()
                .metric("M", "", 0, measure)
                .county("M")
                .orElseThrow();
        assertThat(units.text()).isEqualTo("1");
        assertThat(((Amount.Units) units.amount()).meeting()).containsExactly("01");
        assertThat(((Amount.Units) units.amount()).notMeeting()).containsExactly("02");
        assertThat(units.coverage().missing()).containsExactly("03");
    }

    @Test
    void the_lowest_share_of_a_unit_brings_its_own_cells() {
        Bench bench = new Bench()
                .township(new Line("a", 1, 2))
                .township(new Line("a", 1, 3))
                .metric("M", "%", 1, SHARE)
                .metric(
                        "N",
                        "%",
                        1,
                        new Measure.Extreme(new Measure.Reference("M", Term.CURRENT, new TreeMap<>()), false));
        assertThat(bench.county("N").orElseThrow().amount().exact()).isEqualTo("1/3");
        assertThat(bench.county("N").orElseThrow().amount().numeratorCells())
                .extracting(cell -> cell.file().sha256())
                .containsExactly("02");
        assertThat(bench.figures().find("N", "01", Term.CURRENT, List.of())).isEmpty();
    }

    @Test
    void a_difference_is_exact_before_it_is_rounded() {
        Measure half = new Measure.Share(
                Bench.tally(Tally.Kind.SUM, "part", "kind = 'a'"), Bench.tally(Tally.Kind.SUM, "whole", "kind = 'a'"));
        Measure third = new Measure.Share(
                Bench.tally(Tally.Kind.SUM, "part", "kind = 'b'"), Bench.tally(Tally.Kind.SUM, "whole", "kind = 'b'"));
        Bench bench = new Bench()
                .township(new Line("a", 21, 26), new Line("b", 14, 26))
                .metric("M", "", 1, new Measure.Difference(half, third));
        Figure change = bench.county("M").orElseThrow();
        assertThat(change.text()).isEqualTo("26.9");
        assertThat(change.amount().exact()).isEqualTo("7/26");
        assertThat(change.roundingShows()).isTrue();
        assertThat(change.tendency()).isEqualTo(Tendency.ROSE);
    }

    @Test
    void a_very_small_change_is_told_from_none() {
        Measure a = new Measure.Share(
                Bench.tally(Tally.Kind.SUM, "part", "kind = 'a'"), Bench.tally(Tally.Kind.SUM, "whole", "kind = 'a'"));
        Measure b = new Measure.Share(
                Bench.tally(Tally.Kind.SUM, "part", "kind = 'b'"), Bench.tally(Tally.Kind.SUM, "whole", "kind = 'b'"));
        Figure small = new Bench()
                .township(new Line("a", 5000, 10000), new Line("b", 5001, 10000))
                .metric("M", "", 1, new Measure.Difference(a, b))
                .county("M")
                .orElseThrow();
        assertThat(small.rounded().orElseThrow()).isEqualByComparingTo("0");
        assertThat(small.tendency()).isEqualTo(Tendency.ALMOST_LEVEL);
        Figure none = new Bench()
                .township(new Line("a", 1, 2), new Line("b", 5000, 10000))
                .metric("M", "", 1, new Measure.Difference(a, b))
                .county("M")
                .orElseThrow();
        assertThat(none.tendency()).isEqualTo(Tendency.LEVEL);
    }
}
