package xianghui.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads an indicator.
 *
 * @param table the sheet that it stands in; empty for those across sheets
 */
record MetricReader(String table) {

    Metric read(Entry entry) {
        return new Metric(
                entry.text("id"),
                entry.text("name"),
                entry.text("definition", ""),
                entry.whole("decimals", 0),
                entry.text("unit", ""),
                entry.word("over", Role.ALL),
                entry.text("whole", ""),
                cases(entry));
    }

    /** The metric itself, the last term's figures, and any further cases. */
    private List<Metric.Case> cases(Entry entry) {
        TallyReader tallies = new TallyReader(table, new TreeMap<>()).inheriting(entry, true);
        List<Metric.Case> cases = new ArrayList<>();
        if (MeasureReader.standsIn(entry)) {
            cases.add(single(new MeasureReader(tallies, Term.CURRENT), entry));
        }
        entry.entry("previous")
                .map(inner -> inner.as(keys -> single(new MeasureReader(tallies, Term.PREVIOUS), keys)))
                .ifPresent(cases::add);
        for (Entry inner : entry.entries("cases")) {
            cases.add(inner.as(keys -> oneOf(tallies, keys)));
        }
        if (cases.isEmpty()) {
            entry.problem("measure.not-one");
        }
        return cases;
    }

    private static Metric.Case single(MeasureReader measures, Entry entry) {
        return new Metric.Case(measures.term(), new TreeMap<>(), measures.read(entry));
    }

    private static Metric.Case oneOf(TallyReader inherited, Entry entry) {
        Term term = entry.word("term", Term.CURRENT);
        TallyReader tallies =
                entry.has("each") ? new TallyReader(inherited.table(), entry.expressions("each")) : inherited;
        return new Metric.Case(
                term,
                new TreeMap<>(entry.textByWord("by")),
                new MeasureReader(tallies, term).readCase(entry),
                entry.has("decimals") ? Optional.of(entry.whole("decimals", 0)) : Optional.empty(),
                entry.has("unit") ? Optional.of(entry.text("unit", "")) : Optional.empty());
    }
}
