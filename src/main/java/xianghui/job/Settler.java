package xianghui.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xianghui.catalog.Catalog;
import xianghui.catalog.Unit;
import xianghui.intake.Candidate;
import xianghui.intake.Precedence;
import xianghui.intake.Standing;
import xianghui.intake.Submission;
import xianghui.returns.Return;
import xianghui.returns.Returns;
import xianghui.returns.SubmissionId;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcFindings;
import xianghui.store.Judgement;

/** Decides which return of each unit counts, and writes it down, once in a run. Deciding again decides the same. */
final class Settler {

    private final Returns returns;
    private final JdbcFindings findings;
    private final JdbcAnswers answers;
    private final Catalog catalog;
    private final List<Unit> units;
    private @Nullable Settlement settlement;

    /** Decides for the whole register. */
    Settler(Returns returns, JdbcFindings findings, JdbcAnswers answers, Catalog catalog) {
        this(returns, findings, answers, catalog, catalog.county().units());
    }

    /**
     * @param units for whom it decides
     */
    Settler(Returns returns, JdbcFindings findings, JdbcAnswers answers, Catalog catalog, List<Unit> units) {
        this.returns = returns;
        this.findings = findings;
        this.answers = answers;
        this.catalog = catalog;
        this.units = units;
    }

    /** How the units stand; writing it down changes nothing in it, so it is found out once. */
    Settlement settle(Mailbox mailbox) {
        if (settlement == null) {
            settlement = look(mailbox);
        }
        return settlement;
    }

    private Settlement look(Mailbox mailbox) {
        List<Judgement> judgements = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        Map<String, List<Arrival>> arrivals = new LinkedHashMap<>();
        for (Submission file : mailbox.files()) {
            Judgement found = findings.find(file.id())
                    .orElseThrow(() -> new IllegalStateException(file.id().brief() + " was not judged"));
            for (Judgement judgement : attributed(found, mailbox.senders(file.id()))) {
                judgements.add(judgement);
                boolean fromPage = mailbox.uploads().containsKey(file.id());
                arrivals.computeIfAbsent(judgement.unit(), unit -> new ArrayList<>())
                        .add(new Arrival(judgement, mailbox.sent(file, judgement.unit()), fromPage));
                if (judgement.readable()) {
                    Return reading = returns.find(file.id())
                            .orElseThrow(
                                    () -> new IllegalStateException(file.id().brief() + " was not kept"));
                    candidates.add(
                            new Candidate(reading, file.received(), judgement.acceptable(), judgement.lineage()));
                }
            }
        }
        return settle(judgements, candidates, replaced(arrivals));
    }

    /** Of a file that units sent in themselves, what is thought of it for each of them. */
    private List<Judgement> attributed(Judgement found, Set<String> senders) {
        if (senders.isEmpty()) {
            return List.of(found);
        }
        return senders.stream().map(sender -> attributed(found, sender)).toList();
    }

    private Judgement attributed(Judgement found, String sender) {
        if (found.unit().equals(sender)) {
            return found;
        }
        return found.unit().isEmpty() ? found.of(sender) : Filing.foreign(found, sender, catalog);
    }

    /**
     * A file from the page that holds no return of its unit is forgotten when the unit sends in another: nobody can take it
     * out of a folder.
     */
    private static Set<Judgement> replaced(Map<String, List<Arrival>> arrivals) {
        return arrivals.entrySet().stream()
                .filter(unit -> !unit.getKey().isEmpty())
                .map(Map.Entry::getValue)
                .flatMap(own -> own.stream()
                        .filter(one -> one.fromPage() && !one.judgement().readable())
                        .filter(one -> own.stream().anyMatch(other -> other.at().isAfter(one.at()))))
                .map(Arrival::judgement)
                .collect(Collectors.toSet());
    }

    /** A file of a unit, and when it came last. */
    private record Arrival(Judgement judgement, Instant at, boolean fromPage) {}

    private Settlement settle(List<Judgement> judgements, List<Candidate> candidates, Set<Judgement> replaced) {
        Precedence precedence = new Precedence(catalog);
        Map<String, SubmissionId> counting = counting();
        Map<String, Standing> standings = new LinkedHashMap<>();
        Map<String, Return> kept = new LinkedHashMap<>();
        for (Unit unit : units) {
            List<Candidate> own = candidates.stream()
                    .filter(one -> one.reading().unit().equals(unit.code()))
                    .toList();
            if (!own.isEmpty()) {
                Standing standing = precedence.of(own);
                standings.put(unit.code(), standing);
                kept(standing, Optional.ofNullable(counting.get(unit.code())))
                        .ifPresent(one -> kept.put(unit.code(), one));
            }
        }
        return remembered(new Settlement(units, judgements, standings, kept, Map.of(), Map.of(), replaced));
    }

    /** The same with what is remembered of earlier rounds. */
    private Settlement remembered(Settlement now) {
        Map<String, Settlement.Earlier> earlier = new LinkedHashMap<>();
        Map<String, Map<String, String>> said = new LinkedHashMap<>();
        for (Unit unit : now.register()) {
            now.latest(unit.code())
                    .flatMap(latest -> earlier(unit.code(), latest.file()))
                    .ifPresent(one -> earlier.put(unit.code(), one));
            Map<String, String> own = answers.of(unit.code());
            if (!own.isEmpty()) {
                said.put(unit.code(), own);
            }
        }
        return new Settlement(
                now.register(), now.judgements(), now.standings(), now.kept(), earlier, said, now.replaced());
    }

    private Optional<Settlement.Earlier> earlier(String unit, SubmissionId file) {
        return findings.before(
                        file, unit, catalog.county().term(), catalog.county().period())
                .flatMap(judgement ->
                        returns.find(judgement.file()).map(reading -> new Settlement.Earlier(judgement, reading)));
    }

    /** In a conflict the last accepted return keeps counting. */
    private static Optional<Return> kept(Standing standing, Optional<SubmissionId> counting) {
        return standing.accepted().or(() -> standing.conflicting().stream()
                .filter(one -> counting.equals(Optional.of(one.file())))
                .findFirst());
    }

    /**
     * Writes down which returns count, one unit at a time. One that counted and does not now, because the rules have become
     * stricter, stays written down: it was filed, and is told to be sent back, also when its file lies nowhere any more.
     */
    void apply(Settlement settlement) {
        settlement.kept().values().forEach(one -> returns.accept(one.file()));
        counting().forEach((unit, file) -> {
            boolean there = settlement.judgements().stream()
                    .anyMatch(one -> one.file().equals(file) && one.unit().equals(unit));
            if (!there) {
                returns.withdraw(unit, catalog.county().term(), catalog.county().period());
            }
        });
    }

    private Map<String, SubmissionId> counting() {
        return returns.acceptedFiles(catalog.county().term(), catalog.county().period());
    }
}
