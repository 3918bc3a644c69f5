package xianghui.narrative;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xianghui.aggregation.Figure;
import xianghui.catalog.Catalog;
import xianghui.catalog.Decision;
import xianghui.catalog.Metric;
import xianghui.catalog.Role;
import xianghui.catalog.Severity;
import xianghui.catalog.Threshold;
import xianghui.catalog.Unit;
import xianghui.document.Block;
import xianghui.document.ParagraphStyle;
import xianghui.document.Table;
import xianghui.document.Words;
import xianghui.expression.Value;
import xianghui.returns.Alias;

/** Says at the end of a report what its figures cover, how they were reckoned and what its words mean. */
final class Notes {

    private static final int BRIEF = 12;

    private final Catalog catalog;
    private final Backdrop backdrop;
    private final Reporting reporting;
    private final List<Figure> printed;

    /**
     * @param printed the figures of the report
     */
    Notes(Catalog catalog, Backdrop backdrop, Reporting reporting, List<Figure> printed) {
        this.catalog = catalog;
        this.backdrop = backdrop;
        this.reporting = reporting;
        this.printed = List.copyOf(printed);
    }

    /** Coverage, rules of reckoning, meanings, decisions, and a table of definitions. */
    List<Block> blocks() {
        List<String> notes = new ArrayList<>();
        notes.add(coverage());
        notes.add(Vocabulary.word("notes.rounding"));
        notes.add(Vocabulary.say("notes.thresholds", thresholds()));
        aliases().ifPresent(notes::add);
        notes.add(overrides());
        notes.add(queries());
        notes.add(Vocabulary.say("notes.versions", backdrop.program(), brief(backdrop.definitions())));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            String text = Vocabulary.say("notes.item", Integer.toString(i + 1), notes.get(i));
            blocks.add(TableComposer.paragraph(ParagraphStyle.NOTE, text));
        }
        blocks.add(definitions());
        return blocks;
    }

    /** The first digits of a digest, enough for people; the manifest has all. */
    private static String brief(String digest) {
        return digest.substring(0, Math.min(BRIEF, digest.length()));
    }

    private String coverage() {
        Attendance all = reporting.attendance(Role.ALL, List.of());
        String day = new Value.Day(backdrop.asOf()).toString();
        String expected = Integer.toString(all.expected().size());
        String accepted = Integer.toString(all.accepted());
        return all.complete()
                ? Vocabulary.say("notes.complete", day, expected, accepted)
                : Vocabulary.say("notes.incomplete", day, expected, accepted, all.missing());
    }

    private String thresholds() {
        return catalog.county().thresholds().values().stream()
                .filter(this::isUsed)
                .map(threshold -> Vocabulary.say(
                        "notes.threshold", threshold.name(), Settings.number(threshold), threshold.unit()))
                .collect(Collectors.joining(Vocabulary.word("semicolon")));
    }

    /** Whether any figure or claim leans on the threshold; those of the checks stand in the findings. */
    private boolean isUsed(Threshold threshold) {
        String name = "$" + threshold.id();
        return catalog.metrics().toString().contains(name)
                || catalog.claims().toString().contains(name)
                || catalog.tables().values().stream()
                        .anyMatch(table -> table.computed().toString().contains(name));
    }

    /** Under which other names the units' words were understood; none if all wrote as the forms do. */
    private Optional<String> aliases() {
        SortedMap<Alias, Integer> units = new TreeMap<>();
        backdrop.accepted().forEach(filed -> filed.aliases().forEach(alias -> units.merge(alias, 1, Integer::sum)));
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(units.entrySet().stream()
                        .map(entry -> Vocabulary.say(
                                "notes.alias",
                                entry.getKey().typed(),
                                entry.getKey().meant(),
                                Integer.toString(entry.getValue())))
                        .collect(Collectors.joining(
                                Vocabulary.word("semicolon"),
                                Vocabulary.word("notes.aliases"),
                                Vocabulary.word("stop"))));
    }

    private String overrides() {
        return backdrop.overrides().isEmpty()
                ? Vocabulary.word("notes.no-overrides")
                : backdrop.overrides().stream()
                        .map(this::override)
                        .collect(Collectors.joining(
                                Vocabulary.word("semicolon"),
                                Vocabulary.word("notes.overrides"),
                                Vocabulary.word("stop")));
    }

    private String override(Decision decision) {
        String unit = catalog.county().unit(decision.unit()).map(Unit::name).orElse(decision.unit());
        return Vocabulary.say(
                "notes.override",
                unit,
                decision.cell(),
                decision.rule(),
                decision.reason(),
                decision.by(),
                new Value.Day(decision.date()).toString());
    }

    private String queries() {
        long open = backdrop.open().stream()
                .filter(finding -> finding.severity() == Severity.QUERY)
                .count();
        String said =
                open == 0 ? Vocabulary.word("notes.no-queries") : Vocabulary.say("notes.queries", Long.toString(open));
        return backdrop.answered() == 0
                ? said
                : said + Vocabulary.say("notes.answered", Long.toString(backdrop.answered()));
    }

    private Table definitions() {
        Set<Metric> metrics = new LinkedHashSet<>();
        printed.forEach(figure -> metrics.add(figure.metric()));
        List<Table.Row> rows = metrics.stream()
                .map(metric -> new Table.Row(
                        List.of(new Words(metric.id()), new Words(metric.name()), new Words(metric.definition())),
                        false))
                .toList();
        return new Table(
                Vocabulary.word("definitions.name"),
                List.of(
                        Columns.text("definitions.id", 8),
                        Columns.text("definitions.metric", 24),
                        Columns.text("definitions.text", 68)),
                rows);
    }
}
