package xianghui.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Catalog;
import xianghui.catalog.Claim;
import xianghui.catalog.Term;
import xianghui.document.ClaimEdge;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.Words;
import xianghui.expression.Outcome;

/** Says of each claim the first alternative that the figures bear out, and keeps the decision. */
final class ClaimJudge {

    /** What an alternative without a condition has in its place. */
    private static final String UNCONDITIONAL = "true";

    private final Catalog catalog;
    private final FigureFinder finder;
    private final Reporting reporting;
    private final LocalDate asOf;
    private final Precedence precedence;
    private final Speaker speaker;
    private final Map<Instance, ClaimDecision> decisions = new LinkedHashMap<>();

    /** A claim, for each value of its dimensions. */
    private record Instance(String claim, SortedMap<String, String> by) {}

    ClaimJudge(Catalog catalog, FigureFinder finder, Reporting reporting, LocalDate asOf) {
        this.catalog = catalog;
        this.finder = finder;
        this.reporting = reporting;
        this.asOf = asOf;
        this.precedence = new Precedence(catalog);
        NumberWords numbers = new NumberWords(catalog.county());
        this.speaker = new Speaker(catalog, finder, new Settings(catalog.county(), asOf), numbers::say, this::say);
    }

    Speaker speaker() {
        return speaker;
    }

    /** Every decision so far, in the order of the report. */
    List<ClaimDecision> decisions() {
        return List.copyOf(decisions.values());
    }

    /** What is said for a placeholder that names a claim; nothing where the claim says nothing. */
    Optional<List<Inline>> say(Placeholder placeholder, Situation around) {
        Claim claim = Optional.ofNullable(catalog.claims().get(placeholder.name()))
                .orElseThrow(() -> new IllegalArgumentException("no claim " + placeholder.name()));
        Situation situation = around.about(reporting.attendance(claim.over(), claim.sheets()));
        List<Inline> said = claim.forEach()
                .map(each -> each(claim, each, instances(each, placeholder, around), situation))
                .orElseGet(() ->
                        decide(claim, Collections.emptySortedMap(), situation).inlines());
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    private List<SortedMap<String, String>> instances(Claim.ForEach each, Placeholder placeholder, Situation around) {
        Set<SortedMap<String, String>> instances = new LinkedHashSet<>();
        for (Figure figure : finder.all(each.metric(), FigureKey.COUNTY, Term.CURRENT)) {
            SortedMap<String, String> by = new TreeMap<>(figure.key().by());
            by.keySet().retainAll(each.dimensions());
            boolean meant = by.size() == each.dimensions().size()
                    && by.values().containsAll(placeholder.values())
                    && by.entrySet().stream().allMatch(entry -> entry.getValue()
                            .equals(around.bound().getOrDefault(entry.getKey(), entry.getValue())));
            if (meant) {
                instances.add(by);
            }
        }
        return precedence.sort(instances);
    }

    /** The sentences of all instances; those that differ in nothing but the merged dimension become one. */
    private List<Inline> each(
            Claim claim, Claim.ForEach each, List<SortedMap<String, String>> instances, Situation situation) {
        Map<String, List<Verdict>> sentences = new LinkedHashMap<>();
        for (SortedMap<String, String> instance : instances) {
            Verdict verdict = decide(claim, instance, situation.by(instance));
            if (!verdict.inlines().isEmpty()) {
                String key = verdict.printsFigures() || each.merge().isEmpty()
                        ? instance.toString()
                        : text(say(verdict, Map.of(each.merge(), "")));
                sentences.computeIfAbsent(key, none -> new ArrayList<>()).add(verdict);
            }
        }
        List<Inline> said = new ArrayList<>();
        for (List<Verdict> alike : sentences.values()) {
            if (!said.isEmpty()) {
                said.add(new Words(each.join()));
            }
            said.addAll(alike.size() == 1 ? alike.get(0).inlines() : merged(each, alike));
        }
        return said;
    }

    private List<Inline> merged(Claim.ForEach each, List<Verdict> alike) {
        String values = alike.stream()
                .map(verdict -> verdict.situation().bound().getOrDefault(each.merge(), ""))
                .collect(Collectors.joining(Vocabulary.word("list")));
        return say(alike.get(0), Map.of(each.merge(), values));
    }

    private List<Inline> say(Verdict verdict, Map<String, String> words) {
        return edged(
                verdict.name(),
                sentence(verdict.alternative(), verdict.situation().saying(words)));
    }

    /** The words of a claim between its edges; nothing stays nothing. */
    private static List<Inline> edged(String name, List<Inline> words) {
        if (words.isEmpty()) {
            return words;
        }
        List<Inline> edged = new ArrayList<>();
        edged.add(new ClaimEdge(name, true));
        edged.addAll(words);
        edged.add(new ClaimEdge(name, false));
        return edged;
    }

    private Verdict decide(Claim claim, SortedMap<String, String> by, Situation situation) {
        FigureEnvironment environment = new FigureEnvironment(finder, catalog.county(), asOf, situation);
        List<Trial> trials = new ArrayList<>();
        Claim.Alternative alternative = claim.alternatives().stream()
                .filter(candidate -> holds(candidate, environment, trials))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no alternative of " + claim.id() + " holds"));
        String name = ClaimDecision.name(claim.id(), by);
        Verdict verdict = new Verdict(alternative, situation, name, edged(name, sentence(alternative, situation)));
        Set<FigureKey> figures = new LinkedHashSet<>(environment.asked());
        figures.addAll(verdict.printed());
        decisions.put(
                new Instance(claim.id(), by),
                new ClaimDecision(
                        claim.id(), by, alternative.letter(), text(verdict.inlines()), List.copyOf(figures), trials));
        return verdict;
    }

    private static boolean holds(Claim.Alternative candidate, FigureEnvironment environment, List<Trial> trials) {
        Outcome outcome = candidate.when().test(environment);
        Trial.Answer answer = outcome instanceof Outcome.Holds
                ? Trial.Answer.HOLDS
                : outcome instanceof Outcome.Broken ? Trial.Answer.BROKEN : Trial.Answer.UNKNOWN;
        String when = candidate.when().toString();
        trials.add(new Trial(
                candidate.letter(), when.equals(UNCONDITIONAL) ? "" : when, answer, environment.takeInputs()));
        return answer == Trial.Answer.HOLDS;
    }

    private List<Inline> sentence(Claim.Alternative alternative, Situation situation) {
        return speaker.say(Wording.parse(alternative.text()), situation)
                .map(Punctuation::mend)
                .orElse(List.of());
    }

    static String text(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }

    /** An alternative where it was chosen, and what it says; nothing if it leaves a figure out. */
    private record Verdict(Claim.Alternative alternative, Situation situation, String name, List<Inline> inlines) {

        boolean printsFigures() {
            return inlines.stream().anyMatch(FigureText.class::isInstance);
        }

        List<FigureKey> printed() {
            return inlines.stream()
                    .filter(FigureText.class::isInstance)
                    .map(inline -> FigureKey.parse(((FigureText) inline).figure()))
                    .toList();
        }
    }
}
