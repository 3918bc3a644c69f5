package xianghui.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xianghui.aggregation.Aggregator;
import xianghui.aggregation.Figures;
import xianghui.catalog.Catalog;
import xianghui.catalog.Decision;
import xianghui.catalog.Severity;
import xianghui.narrative.Backdrop;
import xianghui.narrative.Composer;
import xianghui.narrative.Composition;
import xianghui.publication.FindingEntry;
import xianghui.publication.Manifest;
import xianghui.publication.RollCall;
import xianghui.publication.Sha256;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Sentences;
import xianghui.returns.SubmissionId;
import xianghui.store.Judgement;
import xianghui.validation.Judged;
import xianghui.validation.Validator;

/**
 * Everything that goes into one report. Figures and words follow from the rest and are made when first asked for, so
 * that a run that goes on after a failure has them too.
 */
final class Report {

    private static final Sentences SENTENCES = new Sentences("/messages/job.properties");

    private final Rulebook rules;
    private final LocalDate asOf;
    private final Program program;
    private final Mailbox mailbox;
    private final Settlement settlement;
    private @Nullable Figures figures;
    private @Nullable Composition composition;
    private @Nullable List<FindingEntry> findings;
    private @Nullable List<FindingEntry> published;
    private @Nullable Map<CellRef, String> typed;

    Report(Rulebook rules, LocalDate asOf, Program program, Mailbox mailbox, Settlement settlement) {
        this.rules = rules;
        this.asOf = asOf;
        this.program = program;
        this.mailbox = mailbox;
        this.settlement = settlement;
    }

    /** One digest of all that the report depends on. */
    String key() {
        Stream<String> accepted = settlement.kept().values().stream()
                .map(one -> one.unit() + " " + one.file().sha256());
        Stream<String> remembered = Stream.concat(
                settlement.earlier().values().stream()
                        .map(one -> one.judgement().file().sha256()),
                Stream.of(settlement.answers().toString()));
        Stream<String> notes = mailbox.notes().stream().map(note -> note.workbook() + " " + note.rule());
        return Sha256.of(Stream.of(
                        Stream.of(term(), asOf.toString(), program.version(), rules.digest(), mailbox.digest()),
                        accepted,
                        remembered,
                        notes)
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n")));
    }

    Catalog catalog() {
        return rules.catalog();
    }

    String term() {
        return rules.catalog().county().term();
    }

    LocalDate asOf() {
        return asOf;
    }

    Settlement settlement() {
        return settlement;
    }

    RollCall rollCall() {
        return settlement.rollCall();
    }

    /** The returns that figures come from, by file. */
    Map<SubmissionId, Return> sources() {
        return settlement.accepted().stream().collect(Collectors.toMap(Return::file, Function.identity()));
    }

    Figures figures() {
        if (figures == null) {
            figures = Aggregator.aggregate(rules.catalog(), asOf, settlement.accepted());
        }
        return figures;
    }

    Composition composition() {
        if (composition == null) {
            List<Finding> open = findings().stream()
                    .filter(entry -> entry.state().equals(Judged.State.OPEN.label()))
                    .map(FindingEntry::finding)
                    .toList();
            Backdrop backdrop = new Backdrop(
                    asOf, settlement.accepted(), open, answered(), overrides(), program.version(), rules.digest());
            composition = Composer.compose(rules.catalog(), rules.outline(), figures(), backdrop);
        }
        return composition;
    }

    /** All findings with what became of them: file by file, then between units, then those of missing units. */
    List<FindingEntry> findings() {
        if (findings == null) {
            Validator validator = new Validator(rules.catalog(), asOf);
            List<FindingEntry> all = new ArrayList<>();
            settlement.judgements().forEach(one -> all.addAll(entries(one)));
            settlement.earlier().values().stream()
                    .map(Settlement.Earlier::judgement)
                    .filter(one -> settlement.judgements().stream()
                            .noneMatch(other -> other.file().equals(one.file())))
                    .forEach(one -> all.addAll(corrected(one)));
            all.addAll(entries(settlement.findings()));
            all.addAll(entries(validator.validateAcross(settlement.accepted())));
            all.addAll(entries(mailbox.notes()));
            all.addAll(entries(validator.missing(heard())));
            findings = List.copyOf(all);
        }
        return findings;
    }

    /** All findings, and the characters of the finished words that the PDF cannot show. */
    List<FindingEntry> published() {
        if (published == null) {
            List<FindingEntry> all = new ArrayList<>(findings());
            all.addAll(entries(Unprintable.in(
                    composition().document(),
                    rules.glyphs(),
                    rules.catalog().county().units())));
            published = List.copyOf(all);
        }
        return published;
    }

    Manifest manifest() {
        List<Manifest.Input> inputs = settlement.judgements().stream()
                .map(one -> new Manifest.Input(
                        one.unit(), one.workbook(), one.file().sha256(), use(one)))
                .toList();
        return new Manifest(
                program.version(), key(), term(), asOf.toString(), inputs, rules.files(), Collections.emptySortedMap());
    }

    private String use(Judgement judgement) {
        if (settlement.counts(judgement)) {
            return Manifest.ACCEPTED;
        }
        if (settlement.superseded(judgement)) {
            return "superseded";
        }
        return judgement.acceptable() ? "conflict" : "returned";
    }

    private List<FindingEntry> entries(Judgement judgement) {
        return settlement.superseded(judgement) ? corrected(judgement) : entries(judgement.findings());
    }

    /** What was found in a file that a later one replaced and is found in the later one no more. */
    private List<FindingEntry> corrected(Judgement judgement) {
        List<Finding> now =
                settlement.latest(judgement.unit()).map(Judgement::findings).orElse(List.of());
        return judgement.findings().stream()
                .filter(finding -> finding.severity() == Severity.FATAL || finding.severity() == Severity.QUERY)
                .filter(finding -> now.stream().noneMatch(finding::isLike))
                .map(finding -> new FindingEntry(finding, Judged.State.CORRECTED.label(), ""))
                .toList();
    }

    private List<FindingEntry> entries(Collection<Finding> some) {
        return rules.decisions().judge(List.copyOf(some)).stream()
                .map(this::entry)
                .toList();
    }

    /** The office's word goes before the unit's; a unit can answer a query and nothing graver. */
    private FindingEntry entry(Judged judged) {
        Finding finding = judged.finding();
        if (judged.decision().isPresent()) {
            Decision decision = judged.decision().get();
            Map<String, String> values = Map.of("reason", decision.reason(), "by", decision.by());
            return new FindingEntry(finding, judged.state().label(), SENTENCES.say("decided", values));
        }
        Map<String, String> own = settlement.answers().getOrDefault(finding.unit(), Map.of());
        if (finding.severity() == Severity.QUERY && !own.isEmpty()) {
            String answer = own.get(key(finding));
            if (answer != null) {
                return new FindingEntry(finding, Judged.State.ANSWERED.label(), answer);
            }
        }
        return new FindingEntry(finding, judged.state().label(), "");
    }

    /** By which an answer to a finding is known. */
    String key(Finding finding) {
        return finding.key(this::typed);
    }

    /** What stands in a cell of a return, as it was typed. */
    Optional<String> typed(CellRef cell) {
        if (typed == null) {
            Map<CellRef, String> all = new HashMap<>();
            settlement.readings().forEach(one -> all.putAll(one.typed()));
            typed = all;
        }
        return Optional.ofNullable(typed.get(cell));
    }

    private long answered() {
        return findings().stream()
                .filter(entry -> entry.state().equals(Judged.State.ANSWERED.label()))
                .filter(entry -> entry.finding().severity() == Severity.QUERY)
                .filter(entry -> rules.decisions()
                        .judge(List.of(entry.finding()))
                        .get(0)
                        .decision()
                        .isEmpty())
                .count();
    }

    /** Decisions that let a return in which would else have stayed out. */
    private List<Decision> overrides() {
        List<Finding> within = settlement.judgements().stream()
                .filter(settlement::counts)
                .flatMap(one -> one.findings().stream())
                .toList();
        return rules.decisions().judge(within).stream()
                .filter(judged -> judged.state() == Judged.State.OVERRIDDEN)
                .flatMap(judged -> judged.decision().stream())
                .distinct()
                .toList();
    }

    /** The units of whom anything was received. */
    private Set<String> heard() {
        Set<String> heard = new HashSet<>(settlement.kept().keySet());
        settlement.judgements().forEach(one -> heard.add(one.unit()));
        return heard;
    }
}
