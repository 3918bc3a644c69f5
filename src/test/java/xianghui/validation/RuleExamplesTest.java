package xianghui.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import xianghui.catalog.Catalog;
import xianghui.catalog.Check;
import xianghui.catalog.Field;
import xianghui.catalog.Role;
import xianghui.catalog.Rule;
import xianghui.catalog.Severity;
import xianghui.catalog.Tally;
import xianghui.returns.Finding;
import xianghui.returns.Return;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleExamplesTest {

    private static final int RULES = 159;

    private final Catalog catalog = Examples.catalog();

    @TestFactory
    Stream<DynamicTest> every_rule_passes_what_holds_and_finds_what_breaks() {
        assertThat(catalog.rules()).hasSize(RULES);
        return catalog.rules().stream()
                .flatMap(rule -> Stream.of(
                        DynamicTest.dynamicTest(rule.id() + " holds", () -> assertThat(findings(rule, rule.holds()))
                                .isEmpty()),
                        DynamicTest.dynamicTest(rule.id() + " breaks", () -> assertThat(findings(rule, rule.breaks()))
                                .isNotEmpty()
                                .allSatisfy(finding -> {
                                    assertThat(finding.severity()).isEqualTo(rule.severity());
                                    assertThat(finding.cells()).isNotEmpty();
                                    assertThat(finding.message()).doesNotContain("{");
                                }))));
    }

    private List<Finding> findings(Rule rule, Map<String, List<Map<String, String>>> example) {
        LocalDate given = catalog.county().pollingDay();
        LocalDate pollingDay = rule.inForce(given) ? given : rule.until().orElseThrow();
        Catalog small = Examples.small(Examples.polling(Examples.asking(rule, catalog), pollingDay));
        String unit = rule.units() == Role.COUNTY ? "00" : "01";
        List<Return> returns = new Examples(small).returns(example, unit);
        Validator validator = new Validator(small, small.county().asOf());
        Stream<Finding> alone = returns.stream().flatMap(filed -> validator.validate(filed).findings().stream());
        return Stream.concat(alone, validator.validateAcross(returns).stream())
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
    }

    @Test
    void ids_are_unique_and_at_most_a_quarter_is_written_in_java() {
        assertThat(catalog.rules()).extracting(Rule::id).doesNotHaveDuplicates();
        long named = catalog.rules().stream()
                .filter(rule -> rule.check() instanceof Check.NamedCheck)
                .count();
        assertThat(named).isEqualTo(2).isLessThanOrEqualTo(catalog.rules().size() / 4);
    }

    /** A unit is let in or kept out by its own return alone. */
    @Test
    void no_rule_across_the_county_is_fatal() {
        List<Rule> across = catalog.rules().stream()
                .filter(rule -> rule.check() instanceof Check.NamedCheck
                        || rule.check() instanceof Check.AcrossCheck check && check.scope() == Check.Scope.COUNTY)
                .toList();
        assertThat(across).hasSizeGreaterThan(8).extracting(Rule::severity).doesNotContain(Severity.FATAL);
    }

    @Test
    void no_message_names_a_person() {
        int seen = 0;
        for (Rule rule : catalog.rules()) {
            Set<String> personal = new TreeSet<>();
            catalog.table(rule.table()).fields().stream()
                    .filter(field -> field.personal() && !field.id().equals("born"))
                    .map(Field::id)
                    .forEach(personal::add);
            if (rule.check() instanceof Check.AcrossCheck across) {
                across.let().values().forEach(tally -> personal.addAll(persons(tally)));
            }
            assertThat(rule.message().names()).as(rule.id()).noneMatch(personal::contains);
            seen += personal.size();
        }
        assertThat(seen).isGreaterThan(20);
    }

    /** Dimensions that are a personal field. */
    private Set<String> persons(Tally tally) {
        Set<String> names = new TreeSet<>();
        tally.by().forEach((dimension, formula) -> catalog.table(tally.table()).fields().stream()
                .filter(field -> field.personal() && formula.names().contains(field.id()))
                .forEach(field -> names.add(dimension)));
        return names;
    }
}
