package xianghui.catalog;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Confronts all definitions with each other. */
final class Contradictions {

    private final Definitions definitions;
    private final Catalog catalog;
    private final Place nowhere;

    private Contradictions(Definitions definitions, Catalog catalog, Problems problems) {
        this.definitions = definitions;
        this.catalog = catalog;
        this.nowhere = new Place(problems, "", "");
    }

    /**
     * Notes what is contradictory.
     *
     * @param checks whether a check is written in Java under that name
     * @param measures whether a measure is
     */
    static void find(
            Definitions definitions,
            Catalog catalog,
            Problems problems,
            Predicate<String> checks,
            Predicate<String> measures) {
        Contradictions contradictions = new Contradictions(definitions, catalog, problems);
        if (contradictions.ids()) {
            contradictions.all(checks, measures);
        }
    }

    private void all(Predicate<String> checks, Predicate<String> measures) {
        codesAndTables();
        rules(checks);
        metrics(measures);
        claimsAndLayouts();
        periods();
    }

    /** Whether each sheet has an id of its own, so that names can be looked up at all. */
    private boolean ids() {
        new Twice().look(nowhere, definitions.codes, CodeList::name);
        new Twice().look(nowhere, definitions.tables, Table::id);
        new Twice().look(nowhere, definitions.rules, Rule::id);
        new Twice().look(nowhere, definitions.layouts, TableLayout::name);
        new Twice().look(nowhere, definitions.charts, ChartLayout::name);
        new Twice().look(nowhere, definitions.genres, Genre::id);
        Twice placeholders = new Twice();
        placeholders.look(nowhere, definitions.metrics, Metric::id);
        placeholders.look(nowhere, definitions.claims, Claim::id);
        return catalog.tables().size() == definitions.tables.size();
    }

    private void codesAndTables() {
        definitions.codes.forEach(
                found -> CodeCheck.look(nowhere.of(found, found.value().name()), found.value()));
        CoverCheck.look(catalog, new Place(nowhere.problems(), "return", CoverCheck.COVER));
        Twice sheets = new Twice();
        definitions.tables.forEach(
                found -> new TableCheck(catalog, nowhere.of(found, found.value().id()), found.value()).look(sheets));
        new ColumnCycles(catalog).circles().forEach(circle -> definitions.tables.stream()
                .filter(found -> found.value().id().equals(circle.id()))
                .forEach(found -> nowhere.of(found, circle.id()).problem("circle.columns", circle.path())));
    }

    private void rules(Predicate<String> checks) {
        definitions.rules.forEach(
                found -> new RuleCheck(catalog, nowhere.of(found, found.value().id()), found.value()).look(checks));
    }

    private void metrics(Predicate<String> measures) {
        definitions.metrics.forEach(found ->
                new MetricCheck(catalog, nowhere.of(found, found.value().id()), found.value(), measures).look());
        MetricCycles.in(catalog).forEach(circle -> definitions.metrics.stream()
                .filter(found -> found.value().id().equals(circle.id()))
                .forEach(found -> nowhere.of(found, circle.id()).problem("circle.metrics", circle.path())));
    }

    /** Words of the cover's list of periods. */
    private void periods() {
        Set<String> known = catalog.periods();
        definitions.tables.forEach(
                found -> periods(found, found.value().id(), found.value().periods(), known));
        definitions.rules.forEach(
                found -> periods(found, found.value().id(), found.value().periods(), known));
        definitions.genres.forEach(found -> {
            periods(found, found.value().id(), found.value().periods(), known);
            if (!found.value().isNamable()) {
                nowhere.of(found, found.value().id()).problem("genre.name");
            }
        });
    }

    private void periods(Definitions.Found<?> found, String id, List<String> periods, Set<String> known) {
        periods.forEach(period -> nowhere.of(found, id).expect(known, "period.unknown", period));
    }

    private void claimsAndLayouts() {
        definitions.claims.forEach(
                found -> new ClaimCheck(catalog, nowhere.of(found, found.value().id()), found.value()).look());
        definitions.layouts.forEach(found ->
                new PlaceholderCheck(catalog, nowhere.of(found, found.value().name())).layout(found.value()));
    }
}
