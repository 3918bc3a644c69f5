package xianghui.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import xianghui.expression.Template;

/**
 * Reads a rule.
 *
 * @param table the sheet that it stands in
 */
record RuleReader(String table) {

    private static final String ALWAYS = "true";

    Rule read(Entry entry) {
        Period period = entry.entry("in-force")
                .map(days -> days.as(keys -> new Period(keys.optionalDay("from"), keys.optionalDay("until"))))
                .orElse(new Period(Optional.empty(), Optional.empty()));
        return new Rule(
                entry.text("id"),
                table,
                entry.text("title"),
                severity(entry),
                entry.text("source"),
                period.from(),
                period.until(),
                entry.word("units", Role.ALL),
                check(entry),
                entry.parsed("message", Template::parse, entry.text("message")).orElseGet(() -> Template.parse("")),
                entry.texts("at"),
                examples(entry, "holds"),
                examples(entry, "breaks"),
                entry.texts("periods"));
    }

    private static Severity severity(Entry entry) {
        if (entry.text("severity").isEmpty()) {
            return Severity.FATAL;
        }
        return Severity.valueOf(entry.word("severity", Grave.FATAL).name());
    }

    private Check check(Entry entry) {
        List<Check> checks = new ArrayList<>();
        if (entry.has("check")) {
            checks.add(new Check.RowCheck(entry.expression("where", ALWAYS), entry.expression("check")));
        }
        entry.entry("total").map(total -> total.as(RuleReader::total)).ifPresent(checks::add);
        entry.entry("across").map(across -> across.as(this::across)).ifPresent(checks::add);
        if (entry.has("named")) {
            checks.add(new Check.NamedCheck(entry.text("named")));
        }
        if (checks.size() != 1) {
            entry.problem("check.not-one");
        }
        return checks.isEmpty() ? new Check.NamedCheck("") : checks.get(0);
    }

    private static Check total(Entry entry) {
        return new Check.TotalCheck(entry.expression("where", ALWAYS), entry.texts("by"), entry.texts("fields"));
    }

    private Check across(Entry entry) {
        return new Check.AcrossCheck(
                entry.word("scope", Check.Scope.UNIT),
                new TallyReader(table, new TreeMap<>()).let(entry),
                entry.expression("when", ALWAYS),
                entry.expression("check"));
    }

    /** One row of this sheet, or the rows of several. */
    private Map<String, List<Map<String, String>>> examples(Entry entry, String key) {
        Optional<Entry> example = entry.entry(key);
        if (example.isEmpty()) {
            entry.problem("key.missing", key);
            return Map.of();
        }
        return example.get().as(this::rows);
    }

    private Map<String, List<Map<String, String>>> rows(Entry entry) {
        boolean severalSheets = !entry.keys().isEmpty() && entry.keys().stream().allMatch(entry::hasEntries);
        if (!severalSheets) {
            return Map.of(table, List.of(row(entry)));
        }
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        for (String sheet : entry.keys()) {
            rows.put(sheet, entry.entries(sheet).stream().map(RuleReader::row).toList());
        }
        return rows;
    }

    private static Map<String, String> row(Entry entry) {
        Map<String, String> row = new LinkedHashMap<>();
        entry.keys().forEach(field -> row.put(field, entry.text(field, "")));
        return row;
    }

    private record Period(Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** How grave the office may say a rule to be. */
    private enum Grave {
        FATAL,
        QUERY,
        NOTE
    }
}
