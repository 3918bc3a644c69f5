package xianghui.narrative;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Coverage;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.aggregation.Figures;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.catalog.Metric;
import xianghui.catalog.Term;
import xianghui.catalog.Unit;
import xianghui.returns.CellRef;
import xianghui.returns.SheetState;
import xianghui.returns.SubmissionId;
import xianghui.validation.NamedChecks;

/** Figures of the county as a test wants them, for the catalogue that is shipped. */
final class HandMade {

    static final Catalog CATALOG =
            CatalogReader.read(Path.of("templates"), Path.of("input/county.yaml"), NamedChecks.names(), Set.of());

    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Map<String, SheetState>> states = new TreeMap<>();

    HandMade() {
        for (Unit unit : CATALOG.county().units()) {
            Map<String, SheetState> sheets = new TreeMap<>();
            CATALOG.tables().keySet().forEach(table -> sheets.put(table, SheetState.FILLED));
            states.put(unit.code(), sheets);
        }
    }

    /** A figure whose dimensions are given as name, value, name, value. */
    HandMade count(String metric, long number, String... by) {
        return add(metric, Term.CURRENT, new Amount.Plain(BigFraction.of(number), List.of()), 0, by);
    }

    HandMade previous(String metric, long number, String... by) {
        return add(metric, Term.PREVIOUS, new Amount.Plain(BigFraction.of(number), List.of()), 0, by);
    }

    HandMade share(String metric, long numerator, long denominator, String... by) {
        return add(metric, Term.CURRENT, ratio(numerator, denominator), 0, by);
    }

    /** A share from which so many rows are left out. */
    HandMade shareWithout(int unfilled, String metric, long numerator, long denominator, String... by) {
        return add(metric, Term.CURRENT, ratio(numerator, denominator), unfilled, by);
    }

    /** So many thousandths more than last term. */
    HandMade change(String metric, long perThousand, String... by) {
        return add(metric, 1000, perThousand, by);
    }

    /** So many parts of a whole more than last term. */
    HandMade add(String metric, long whole, long more, String... by) {
        return add(metric, Term.CURRENT, new Amount.Change(ratio(whole / 2 + more, whole), ratio(1, 2)), 0, by);
    }

    HandMade difference(String metric, long now, long before, String... by) {
        Amount.Plain minuend = new Amount.Plain(BigFraction.of(now), List.of());
        Amount.Plain subtrahend = new Amount.Plain(BigFraction.of(before), List.of());
        return add(metric, Term.CURRENT, new Amount.Change(minuend, subtrahend), 0, by);
    }

    HandMade day(String metric, String day, String... by) {
        return add(metric, Term.CURRENT, new Amount.Day(LocalDate.parse(day), List.of()), 0, by);
    }

    HandMade answer(String metric, boolean yes, String... by) {
        return add(metric, Term.CURRENT, new Amount.Answer(yes, List.of()), 0, by);
    }

    /** So many units meet a condition, and these do not. */
    HandMade units(String metric, int meeting, List<String> notMeeting, String... by) {
        List<String> codes = CATALOG.county().units().stream()
                .map(Unit::code)
                .filter(code -> !notMeeting.contains(code))
                .limit(meeting)
                .toList();
        return add(metric, Term.CURRENT, new Amount.Units(codes, notMeeting, List.of()), 0, by);
    }

    /** A unit that sent nothing. */
    HandMade absent(String code) {
        states.remove(code);
        return this;
    }

    /** A unit that left a sheet empty without a word. */
    HandMade undeclared(String code, String table) {
        states.get(code).put(table, SheetState.UNDECLARED);
        return this;
    }

    static Amount.Ratio ratio(long numerator, long denominator) {
        return new Amount.Ratio(
                new Amount.Plain(BigFraction.of(numerator), List.of()),
                new Amount.Plain(BigFraction.of(denominator), List.of()));
    }

    static Figure figure(String metric, Amount amount, String... by) {
        return figure(metric, Term.CURRENT, amount, 0, by);
    }

    private static Figure figure(String metric, Term term, Amount amount, int unfilled, String... by) {
        Metric definition = CATALOG.metric(metric);
        SortedMap<String, String> dimensions = new TreeMap<>();
        for (int i = 0; i < by.length; i += 2) {
            dimensions.put(by[i], by[i + 1]);
        }
        Metric.Case source = definition.cases().stream()
                .filter(one -> dimensions.entrySet().containsAll(one.by().entrySet()))
                .max((a, b) -> Integer.compare(a.by().size(), b.by().size()))
                .orElseThrow();
        FigureKey key = new FigureKey(metric, FigureKey.COUNTY, term, dimensions);
        CellRef[] cells = new CellRef[unfilled];
        Arrays.fill(cells, new CellRef(new SubmissionId("ab"), "S05", "G7"));
        return new Figure(key, definition, source, amount, new Coverage(14, 14, List.of()), List.of(cells));
    }

    private HandMade add(String metric, Term term, Amount amount, int unfilled, String... by) {
        figures.add(figure(metric, term, amount, unfilled, by));
        return this;
    }

    /** What a text with placeholders says of these figures; a dash where it says nothing. */
    String say(String text) {
        return judge().speaker()
                .say(Wording.parse(text), situation())
                .map(Punctuation::mend)
                .map(ClaimJudge::text)
                .filter(said -> !said.isEmpty())
                .orElse("-");
    }

    /** The letters and sentences of a claim's instances. */
    List<String> decide(String claim, String... values) {
        ClaimJudge judge = judge();
        judge.say(new Placeholder(claim, List.of(values), Term.CURRENT, List.of()), situation());
        return judge.decisions().stream()
                .filter(decision -> decision.claim().equals(claim))
                .map(decision -> (decision.alternative() + " " + decision.text()).strip())
                .toList();
    }

    /** Every alternative of a claim that was tried: its letter, the answer, and what was looked at. */
    List<String> tried(String claim) {
        ClaimJudge judge = judge();
        judge.say(new Placeholder(claim, List.of(), Term.CURRENT, List.of()), situation());
        return judge.decisions().stream()
                .filter(decision -> decision.claim().equals(claim))
                .flatMap(decision -> decision.trials().stream())
                .map(trial -> trial.alternative() + " " + trial.answer().label() + " " + trial.inputs())
                .toList();
    }

    private Reporting reporting() {
        return new Reporting(CATALOG.county().units(), states, Set.of());
    }

    private Situation situation() {
        return Situation.ofCounty(reporting().attendance(xianghui.catalog.Role.ALL, List.of()));
    }

    private ClaimJudge judge() {
        return new ClaimJudge(
                CATALOG,
                new FigureFinder(new Figures(figures)),
                reporting(),
                CATALOG.county().asOf());
    }
}
