package xianghui.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xianghui.aggregation.Aggregator;
import xianghui.aggregation.Bounds;
import xianghui.aggregation.Figures;
import xianghui.aggregation.StandIn;
import xianghui.catalog.Catalog;
import xianghui.catalog.Decision;
import xianghui.catalog.Genre;
import xianghui.catalog.Severity;
import xianghui.document.SummaryDocument;
import xianghui.narrative.Backdrop;
import xianghui.narrative.Composer;
import xianghui.narrative.Composition;
import xianghui.paper.Paper;
import xianghui.publication.FindingEntry;
import xianghui.publication.Manifest;
import xianghui.publication.RollCall;
import xianghui.publication.Sha256;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;
import xianghui.store.Judgement;
import xianghui.validation.Judged;

/**
 * Everything that goes into one report. Figures and words follow from the rest and are made when first asked for, so
 * that a run that goes on after a failure has them too.
 */
final class Report {

    private final Rulebook rules;
    private final LocalDate asOf;
    private final Program program;
    private final Mailbox mailbox;
    private final Docket docket;
    private final SortedMap<String, StandIn> standIns;
    private @Nullable Figures figures;
    private @Nullable Composition composition;
    private @Nullable Unprintable unprintable;
    private @Nullable List<FindingEntry> published;
    private @Nullable Drafting drafting;

    /**
     * A report on these files.
     *
     * @param standIns by the code of a missing unit
     */
    Report(
            Rulebook rules,
            LocalDate asOf,
            Program program,
            Mailbox mailbox,
            Settlement settlement,
            SortedMap<String, StandIn> standIns) {
        this.standIns = standIns;
        this.rules = rules;
        this.asOf = asOf;
        this.program = program;
        this.mailbox = mailbox;
        this.docket = new Docket(rules.catalog(), rules.decisions(), asOf, settlement, mailbox.notes());
    }

    /** What the report is printed on. */
    Paper paper() {
        return rules.paper();
    }

    /** One digest of all that the report depends on. */
    String key() {
        Stream<String> accepted = settlement().kept().values().stream()
                .map(one -> one.unit() + " " + one.file().sha256());
        Stream<String> remembered = Stream.concat(
                settlement().earlier().values().stream()
                        .map(one -> one.judgement().file().sha256()),
                Stream.concat(
                        Stream.of(settlement().answers().toString()),
                        standIns.values().stream()
                                .map(one -> one.source().file().sha256())));
        Stream<String> notes = mailbox.notes().stream().map(note -> note.workbook() + " " + note.rule());
        return Sha256.of(Stream.of(
                        Stream.of(
                                genre().id(),
                                term(),
                                asOf.toString(),
                                program.version(),
                                rules.digest(),
                                mailbox.digest()),
                        accepted,
                        remembered,
                        notes)
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n")));
    }

    Genre genre() {
        return rules.genre();
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

    Docket docket() {
        return docket;
    }

    Settlement settlement() {
        return docket.settlement();
    }

    RollCall rollCall() {
        return docket.rollCall();
    }

    /** The returns that figures come from, by file. */
    Map<SubmissionId, Return> sources() {
        return settlement().accepted().stream().collect(Collectors.toMap(Return::file, Function.identity()));
    }

    Figures figures() {
        if (figures == null) {
            List<Return> accepted = settlement().accepted();
            Figures made = Aggregator.aggregate(rules.catalog(), asOf, accepted);
            figures = rollCall().absent().isEmpty()
                    ? made
                    : Bounds.with(rules.catalog(), asOf, accepted, made, standIns, rules.denominators());
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
                    asOf, settlement().accepted(), open, answered(), overrides(), program.version(), rules.digest());
            composition = Composer.compose(rules.catalog(), rules.outline(), figures(), backdrop);
        }
        return composition;
    }

    /** All findings with what became of them. */
    List<FindingEntry> findings() {
        return docket.findings();
    }

    /** All findings, and the characters of the finished words that the PDF cannot show. */
    List<FindingEntry> published() {
        if (published == null) {
            List<FindingEntry> all = new ArrayList<>(findings());
            all.addAll(docket.entries(
                    unprintable().findings(rules.catalog().county().units())));
            published = List.copyOf(all);
        }
        return published;
    }

    void drafted(Drafting outcome) {
        drafting = outcome;
    }

    /** What became of the Word file of the last run; nothing before this one is printed. */
    Optional<Drafting> drafting() {
        return Optional.ofNullable(drafting);
    }

    /** The finished words as the PDF can show them. */
    SummaryDocument printable() {
        return unprintable().printable(composition().document());
    }

    private Unprintable unprintable() {
        if (unprintable == null) {
            unprintable = Unprintable.in(composition().document(), rules.glyphs());
        }
        return unprintable;
    }

    Manifest manifest() {
        List<Manifest.Input> inputs = new ArrayList<>(settlement().judgements().stream()
                .map(one -> new Manifest.Input(
                        one.unit(), one.workbook(), one.file().sha256(), use(one)))
                .toList());
        standIns.values().stream()
                .map(StandIn::source)
                .filter(one -> inputs.stream()
                        .noneMatch(input -> input.sha256().equals(one.file().sha256())))
                .map(one -> new Manifest.Input(
                        one.unit(), one.workbook(), one.file().sha256(), "stand-in"))
                .toList()
                .forEach(inputs::add);
        return new Manifest(
                program.version(),
                genre().id(),
                key(),
                term(),
                asOf.toString(),
                inputs,
                drafting().flatMap(Drafting::merged),
                rules.files(),
                Collections.emptySortedMap());
    }

    private String use(Judgement judgement) {
        if (settlement().counts(judgement)) {
            return Manifest.ACCEPTED;
        }
        if (settlement().superseded(judgement)) {
            return "superseded";
        }
        return judgement.acceptable() ? "conflict" : "returned";
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
        List<Finding> within = settlement().judgements().stream()
                .filter(settlement()::counts)
                .flatMap(one -> one.findings().stream())
                .toList();
        return rules.decisions().judge(within).stream()
                .filter(judged -> judged.state() == Judged.State.OVERRIDDEN)
                .flatMap(judged -> judged.decision().stream())
                .distinct()
                .toList();
    }
}
