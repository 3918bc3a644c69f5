package xianghui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.expression.Expression;
import xianghui.expression.Kind;
import xianghui.expression.Meaning;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogReaderTest {

    private static final Expression ALWAYS = Expression.parse("true");

    @TempDir
    Path folder;

    private Catalog catalog;

    @BeforeEach
    void read() {
        catalog = new SmallCatalog().read(folder);
    }

    @Test
    void The_county_and_its_units_are_read() {
        County county = catalog.county();

        assertThat(county.name()).isEqualTo("某县");
        assertThat(county.pollingDay()).isEqualTo(LocalDate.of(2026, 4, 23));
        assertThat(county.deadlines()).isEqualTo(Map.of("人代会", LocalDate.of(2026, 6, 10)));
        assertThat(county.thresholds().get("young")).isEqualTo(new Threshold("young", "年轻干部", BigFraction.of(35), "岁"));
        assertThat(county.thresholds().get("two_thirds").value()).isEqualTo(BigFraction.of(2, 3));
        assertThat(county.holidays()).containsExactly(LocalDate.of(2026, 5, 1));
        assertThat(county.unit("01"))
                .contains(new Unit("01", "甲镇", List.of("甲"), Role.TOWNSHIP, "镇", List.of(), Map.of("人代会", 20)));
        assertThat(county.unit("00").orElseThrow().predecessors()).containsExactly("98", "99");
    }

    @Test
    void Code_lists_are_read_in_the_office_s_order() {
        CodeList levels = catalog.codes().get("层级");

        assertThat(levels.values()).containsExactly(Map.entry("县", List.of("县级")), Map.entry("乡", List.of("乡级")));
        assertThat(levels.attribute("office", "县")).contains("县里");
        assertThat(levels.open()).isFalse();
        assertThat(catalog.codes().get("民族").open()).isTrue();
    }

    @Test
    void A_list_is_read() {
        Table table = catalog.table("S02");

        assertThat(table.key()).containsExactly("level", "district");
        assertThat(table.field("registered"))
                .contains(new Field(
                        "registered", "登记选民", List.of("登记选民数"), FieldKind.COUNT, "", ALWAYS, false, "", false));
        assertThat(table.field("voted").map(Field::nilIsZero)).contains(true);
        assertThat(table.field("voted").map(Field::required)).contains(Expression.parse("level = '县'"));
        assertThat(table.field("valid").map(Field::codes)).contains(CodeList.FLAGS);
        assertThat(table.computed())
                .containsExactly(new Table.Computed("absent", Expression.parse("registered - voted")));
        assertThat(table.lookups())
                .containsExactly(new Table.Lookup(
                        "S01",
                        new TreeMap<>(Map.of("B10", Expression.parse("registered"))),
                        Expression.parse("B01 > 0"),
                        new TreeMap<>(Map.of("population", "B01"))));
    }

    @Test
    void A_form_is_read() {
        Table table = catalog.table("S01");

        assertThat(table.form()).contains(new Table.Form("指标码", "指标名称", "本届", "上届", "备注", Optional.empty()));
        assertThat(table.key()).isEmpty();
        assertThat(table.subject()).isEmpty();
    }

    @Test
    void Rules_are_read_in_order() {
        assertThat(catalog.rules()).extracting(Rule::id).containsExactly("R-01", "R-02", "R-03", "R-04");
        Rule rule = catalog.rules().get(0);
        assertThat(rule.severity()).isEqualTo(Severity.FATAL);
        assertThat(rule.from()).contains(LocalDate.of(2020, 10, 18));
        assertThat(rule.units()).isEqualTo(Role.TOWNSHIP);
        assertThat(rule.holds())
                .isEqualTo(
                        Map.of("S02", List.of(Map.of("level", "县", "registered", "100", "voted", "51", "valid", "是"))));
    }

    @Test
    void Each_kind_of_check_is_read() {
        assertThat(catalog.rules().get(1).check())
                .isEqualTo(new Check.TotalCheck(ALWAYS, List.of("level"), List.of("registered", "voted")));
        assertThat(catalog.rules().get(1).breaks())
                .containsEntry("S01", List.of(Map.of("B01", "3")))
                .containsKey("S02");
        assertThat(catalog.rules().get(2).check())
                .isInstanceOfSatisfying(Check.AcrossCheck.class, check -> assertThat(check.let())
                        .containsOnlyKeys("voters", "latest")
                        .containsEntry(
                                "voters",
                                new Tally(
                                        Tally.Kind.SUM,
                                        "S02",
                                        Optional.of(Expression.parse("registered")),
                                        Expression.parse("level = '县'"),
                                        new TreeMap<>(Map.of("层级", Expression.parse("level"))))));
        assertThat(catalog.rules().get(3).check()).isEqualTo(new Check.NamedCheck("round-numbers"));
    }

    @Test
    void Metrics_are_read_with_their_cases() {
        Metric turnout = catalog.metric("T05");

        assertThat(turnout.over()).isEqualTo(Role.TOWNSHIP);
        assertThat(turnout.cases())
                .containsExactly(
                        new Metric.Case(
                                Term.CURRENT,
                                new TreeMap<>(),
                                new Measure.Share(reference("T04", Term.CURRENT), reference("T01", Term.CURRENT))),
                        new Metric.Case(
                                Term.CURRENT,
                                new TreeMap<>(Map.of("极", "最低")),
                                new Measure.Extreme(reference("T05", Term.CURRENT), false)));
        assertThat(catalog.metric("T01").cases())
                .extracting(Metric.Case::term)
                .containsExactly(Term.CURRENT, Term.PREVIOUS);
        assertThat(catalog.metric("X01").cases())
                .extracting(Metric.Case::measure)
                .containsExactly(new Measure.Named("by-hand"));
    }

    private static Measure.Reference reference(String metric, Term term) {
        return new Measure.Reference(metric, term, new TreeMap<>());
    }

    @Test
    void Claims_are_read_and_an_omitted_text_is_empty() {
        Claim claim = catalog.claims().get("CL01");

        assertThat(claim.forEach().map(Claim.ForEach::dimensions)).contains(List.of("层级"));
        assertThat(claim.alternatives()).extracting(Claim.Alternative::letter).containsExactly("A", "B");
        assertThat(claim.alternatives().get(1)).isEqualTo(new Claim.Alternative("B", ALWAYS, ""));
    }

    @Test
    void Tables_of_the_report_are_read() {
        assertThat(catalog.layouts()).singleElement().satisfies(layout -> {
            assertThat(layout.name()).isEqualTo("附表1");
            assertThat(layout.columns()).extracting(TableLayout.Column::width).containsExactly(10, 10);
        });
    }

    @Test
    void The_names_in_a_row_are_known() {
        Columns columns = Columns.of(catalog, catalog.table("S02"));

        assertThat(columns.names())
                .contains("level", "voted", "absent", "population")
                .doesNotContain("voted_last");
        assertThat(Columns.of(catalog, catalog.table("S01")).names())
                .containsExactly("B01", "B10", "B01_last", "B10_last");
        assertThat(columns.meaning("level")).contains(Meaning.text(Set.of("县", "乡")));
        assertThat(columns.meaning("level.office")).contains(Meaning.text(Set.of("县里", "乡里")));
        assertThat(columns.meaning("population").map(Meaning::kind)).contains(Kind.NUMBER);
        assertThat(columns.meaning("absent")).contains(Meaning.NUMBER);
        assertThat(columns.meaning("deadline.meeting")).contains(Meaning.DAY);
        assertThat(columns.meaning("quota.meeting")).contains(Meaning.NUMBER);
        assertThat(columns.meaning("ethnicity")).contains(Meaning.text(Set.of()));
        assertThat(columns.meaning("elected")).isEmpty();
    }

    @Test
    void The_dimensions_of_a_metric_are_known() {
        List<Dimensions> turnout = Dimensions.of(catalog, "T05", Term.CURRENT);

        assertThat(turnout)
                .extracting(Dimensions::words)
                .containsExactly(
                        new TreeMap<>(Map.of("层级", Set.of("县", "乡"))),
                        new TreeMap<>(Map.of("层级", Set.of("县", "乡"), "极", Set.of("最低"))));
        assertThat(Dimensions.of(catalog, "T06", Term.CURRENT))
                .extracting(Dimensions::words)
                .containsExactly(new TreeMap<>());
        assertThat(Dimensions.of(catalog, "T05", Term.PREVIOUS)).isEmpty();
        assertThat(Dimensions.of(catalog, "X01", Term.CURRENT))
                .extracting(Dimensions::complete)
                .containsExactly(false);
    }

    @Test
    void The_catalogue_of_the_project_is_free_of_contradictions() {
        Catalog project = CatalogReader.read(Path.of("templates"), Path.of("input/county.yaml"));

        assertThat(project.tables()).hasSize(15);
        assertThat(project.asked()).hasSize(13);
        assertThat(project.codes()).hasSizeGreaterThan(30);
        assertThat(project.rules()).hasSizeGreaterThan(20);
        assertThat(project.metrics()).hasSizeGreaterThan(90);
    }
}
