package xianghui.catalog;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import xianghui.expression.Kind;
import xianghui.expression.Meaning;
import xianghui.expression.Vocabulary;

/** Looks for contradictions in a rule. */
record RuleCheck(Catalog catalog, Place place, Rule rule) {

    /** What a message of a total may say besides the settings: the column, what was written, and the sum. */
    private static final Map<String, Meaning> OF_TOTAL =
            Map.of("column", Meaning.of(Kind.TEXT), "written", Meaning.NUMBER, "sum", Meaning.NUMBER);

    /** Keys of an example's row that are no fields: whose return it stands in, and how a total is called. */
    private static final Set<String> OF_EXAMPLE = Set.of("_unit", "_total", "_times");

    /**
     * Notes what is contradictory.
     *
     * @param checks whether a check is written in Java under that name
     */
    void look(Predicate<String> checks) {
        Table table = catalog.tables().get(rule.table());
        if (table == null) {
            return;
        }
        Columns columns = Columns.of(catalog, table);
        if (rule.check() instanceof Check.RowCheck check) {
            place.question("where", check.where(), columns);
            place.question("check", check.check(), columns);
            place.misuses("message", rule.message().misuses(columns));
            at(columns, Set.of());
        } else if (rule.check() instanceof Check.TotalCheck check) {
            total(check, columns);
        } else if (rule.check() instanceof Check.AcrossCheck check) {
            across(check, columns);
        } else if (rule.check() instanceof Check.NamedCheck check
                && !check.name().isEmpty()
                && !checks.test(check.name())) {
            place.problem("check.unknown", check.name());
        }
        if (rule.from().isPresent()
                && rule.until().filter(rule.from().get()::isAfter).isPresent()) {
            place.problem("in-force.reversed");
        }
        examples("holds", rule.holds());
        examples("breaks", rule.breaks());
    }

    private void total(Check.TotalCheck check, Columns columns) {
        place.question("where", check.where(), columns);
        check.by().forEach(name -> place.expect(columns.names(), "column.unknown", name));
        check.fields().forEach(name -> {
            place.expect(columns.names(), "column.unknown", name);
            columns.meaning(name)
                    .filter(meaning -> !meaning.kind().suits(Kind.NUMBER))
                    .ifPresent(meaning -> place.problem("total.not-number", name));
        });
        if (check.fields().isEmpty()) {
            place.problem("key.missing", "fields");
        }
        Vocabulary names = name -> Optional.ofNullable(OF_TOTAL.get(name));
        place.misuses("message", rule.message().misuses(names.or(new Settings(catalog, true))));
        at(columns, Set.of());
    }

    private void across(Check.AcrossCheck check, Columns columns) {
        TallyCheck tallies = new TallyCheck(catalog, place);
        tallies.lookAlike(check.let());
        Vocabulary names =
                new TallyNames(catalog, check.let()).or(new Settings(catalog, check.scope() == Check.Scope.UNIT));
        place.question("when", check.when(), names);
        place.question("check", check.check(), names);
        place.misuses("message", rule.message().misuses(names));
        at(columns, check.let().keySet());
    }

    private void at(Columns columns, Collection<String> further) {
        Set<String> known = new LinkedHashSet<>(further);
        columns.names().stream().filter(name -> columns.field(name).isPresent()).forEach(known::add);
        rule.at().forEach(name -> place.expect(known, "field.unknown", name));
    }

    private void examples(String key, Map<String, List<Map<String, String>>> examples) {
        examples.forEach((id, rows) -> {
            Table table = catalog.tables().get(id);
            if (table == null) {
                place.expect(catalog.tables().keySet(), "table.unknown", id);
            } else {
                rows.forEach(row -> row.forEach((name, value) -> example(key, table, name, value)));
            }
        });
    }

    private void example(String key, Table table, String name, String value) {
        Columns columns = Columns.of(catalog, table);
        Optional<Field> field = columns.field(name);
        if (field.isEmpty() && !OF_EXAMPLE.contains(name)) {
            place.problem("example.field-unknown", key, table.id(), name);
        }
        Set<String> words =
                field.map(found -> Columns.meaning(catalog, found).words()).orElse(Set.of());
        for (String word : value.split("\u3001", -1)) {
            if (!word.isEmpty() && !words.isEmpty() && !words.contains(word)) {
                place.problem("example.word-unknown", key, name, word, Place.list(words));
            }
        }
    }
}
