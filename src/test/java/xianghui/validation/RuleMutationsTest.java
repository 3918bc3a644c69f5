package xianghui.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import xianghui.catalog.Catalog;
import xianghui.catalog.Rule;
import xianghui.returns.CellRef;
import xianghui.returns.Return;
import xianghui.returns.Sheet;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleUnit;
import xianghui.workbook.Transcript;

/** Every rule against the sample county's own workbooks, of which one cell is wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleMutationsTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> A_changed_workbook_breaks_the_rule_at_that_cell() throws IOException {
        List<Ground> grounds = List.of(
                ground(SampleCounty::golden, Path.of("input")),
                ground(SampleCounty::villages, SampleCounty.VILLAGES),
                ground(SampleCounty::daily, SampleCounty.DAILY));
        Catalog catalog = grounds.get(0).catalog();
        List<Mutation> mutations = Mutation.all();
        assertThat(mutations)
                .extracting(Mutation::rule)
                .containsExactlyInAnyOrderElementsOf(
                        catalog.rules().stream().map(Rule::id).toList());
        return mutations.stream().map(mutation -> {
            Rule rule = catalog.rules().stream()
                    .filter(one -> one.id().equals(mutation.rule()))
                    .findFirst()
                    .orElseThrow();
            Ground ground = grounds.stream()
                    .filter(one -> one.catalog().asks(rule))
                    .findFirst()
                    .orElseThrow();
            return DynamicTest.dynamicTest(mutation.rule(), () -> breaks(mutation, rule, ground));
        });
    }

    /** A county whose returns can be changed. */
    private record Ground(
            Supplier<SampleCounty> county, Catalog catalog, SampleReturns returns, Map<String, Return> untouched) {}

    private Ground ground(Supplier<SampleCounty> county, Path input) {
        Catalog catalog = Examples.catalog(input);
        SampleReturns returns = new SampleReturns(catalog, folder);
        Map<String, Return> untouched = new TreeMap<>();
        Map<String, Transcript> read =
                input.equals(Path.of("input")) ? SampleReturns.golden() : returns.read(county.get());
        read.forEach((unit, transcript) -> untouched.put(unit, SampleReturns.filed(transcript)));
        return new Ground(county, catalog, returns, untouched);
    }

    private static void breaks(Mutation mutation, Rule rule, Ground ground) {
        SampleReturns returns = ground.returns();
        Map<String, Return> golden = ground.untouched();
        SampleCounty county = ground.county().get();
        String cell = mutation.change(county);
        Map<String, Return> changed = new TreeMap<>(golden);
        SampleCounty before = ground.county().get();
        for (String unit : mutation.units()) {
            changed.put(unit, changed(county.unit(unit), before.unit(unit), golden.get(unit), returns));
        }
        String unit = mutation.place().get(0);
        // A rule of an earlier law may find fault with today's county.
        if (rule.inForce(returns.catalog().county().pollingDay())) {
            assertThat(places(rule, returns.catalog(), golden, unit)).doesNotContain(cell);
        }
        assertThat(places(rule, returns.catalog(), changed, unit)).contains(cell);
    }

    /** Only the sheets that were changed are printed and read again; nothing in the others is another. */
    private static Return changed(SampleUnit unit, SampleUnit before, Return golden, SampleReturns returns) {
        Set<String> same = unit.touched() ? Set.of() : unit.dropUnchanged(before);
        Return read = SampleReturns.filed(returns.read(unit));
        SortedMap<String, Sheet> sheets = new TreeMap<>(read.sheets());
        same.forEach(table -> golden.sheet(table).ifPresent(sheet -> sheets.put(table, sheet)));
        return new Return(
                read.file(),
                read.workbook(),
                read.unit(),
                read.term(),
                read.period(),
                read.correction(),
                read.filedOn(),
                read.cover(),
                sheets);
    }

    /** The cells of the unit's findings by that rule, on a polling day on which it is in force. */
    private static List<String> places(Rule rule, Catalog catalog, Map<String, Return> filed, String unit) {
        LocalDate given = catalog.county().pollingDay();
        LocalDate day = rule.inForce(given) ? given : rule.until().orElseThrow();
        Catalog alone = Examples.only(rule, Examples.polling(catalog, day));
        Validator validator = new Validator(alone, catalog.county().asOf());
        return Stream.concat(
                        validator.validate(filed.get(unit)).findings().stream(),
                        validator.validateAcross(List.copyOf(filed.values())).stream())
                .filter(finding -> finding.severity() == rule.severity())
                .filter(finding -> finding.unit().equals(unit))
                .flatMap(finding -> finding.cells().stream())
                .map(CellRef::toString)
                .toList();
    }
}
