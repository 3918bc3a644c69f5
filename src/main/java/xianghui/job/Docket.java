package xianghui.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xianghui.catalog.Catalog;
import xianghui.catalog.Decision;
import xianghui.catalog.Severity;
import xianghui.publication.FindingEntry;
import xianghui.publication.RollCall;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Sentences;
import xianghui.store.Judgement;
import xianghui.validation.Decisions;
import xianghui.validation.Judged;
import xianghui.validation.Validator;

/** How units stand, what was found in their files, and what became of each finding. */
final class Docket {

    private static final Sentences SENTENCES = new Sentences("/messages/job.properties");

    private final Decisions decisions;
    private final Validator validator;
    private final Settlement settlement;
    private final List<Finding> notes;
    private final Map<CellRef, String> typed;
    private @Nullable List<Finding> across;
    private @Nullable List<FindingEntry> findings;

    /**
     * Of units whose returns are all there is.
     *
     * @param notes what was said of files that were not read
     */
    Docket(Catalog catalog, Decisions decisions, LocalDate asOf, Settlement settlement, List<Finding> notes) {
        this.decisions = decisions;
        this.validator = new Validator(catalog, asOf);
        this.settlement = settlement;
        this.notes = List.copyOf(notes);
        this.typed = new HashMap<>();
        settlement.readings().forEach(one -> typed.putAll(one.typed()));
    }

    /** The same with what was found between these units and others. */
    Docket with(List<Finding> between) {
        Docket other = new Docket(this);
        other.across = List.copyOf(between);
        return other;
    }

    private Docket(Docket other) {
        this.decisions = other.decisions;
        this.validator = other.validator;
        this.settlement = other.settlement;
        this.notes = other.notes;
        this.typed = other.typed;
    }

    Settlement settlement() {
        return settlement;
    }

    RollCall rollCall() {
        return settlement.rollCall();
    }

    /** All findings with what became of them: file by file, then between units, then those of missing units. */
    List<FindingEntry> findings() {
        if (findings == null) {
            List<FindingEntry> all = new ArrayList<>();
            settlement.judgements().forEach(one -> all.addAll(entries(one)));
            settlement.earlier().values().stream()
                    .map(Settlement.Earlier::judgement)
                    .filter(one -> settlement.judgements().stream()
                            .noneMatch(other -> other.file().equals(one.file())))
                    .forEach(one -> all.addAll(corrected(one)));
            all.addAll(entries(settlement.findings()));
            all.addAll(entries(across()));
            all.addAll(entries(notes));
            all.addAll(entries(missing()));
            findings = List.copyOf(all);
        }
        return findings;
    }

    /** Findings with what became of them. */
    List<FindingEntry> entries(Collection<Finding> some) {
        return decisions.judge(List.copyOf(some)).stream().map(this::entry).toList();
    }

    /** By which an answer to a finding is known. */
    String key(Finding finding) {
        return finding.key(this::typed);
    }

    /** What stands in a cell of a return, as it was typed. */
    Optional<String> typed(CellRef cell) {
        return Optional.ofNullable(typed.get(cell));
    }

    private List<Finding> across() {
        return across == null ? validator.validateAcross(settlement.accepted()) : across;
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

    /** Of the units of whom nothing was received. */
    private List<Finding> missing() {
        Set<String> heard = new HashSet<>(settlement.kept().keySet());
        settlement.judgements().forEach(one -> heard.add(one.unit()));
        return validator.missing(heard).stream()
                .filter(finding -> settlement.register().stream()
                        .anyMatch(unit -> unit.code().equals(finding.unit())))
                .toList();
    }
}
