package xianghui.web.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import xianghui.aggregation.Coverage;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Catalog;
import xianghui.catalog.Metric;
import xianghui.catalog.Term;
import xianghui.catalog.Unit;
import xianghui.publication.PublishedFigure;
import xianghui.publication.PublishedFigures;

/** Puts figures together as pages show them. */
@Component
class FigureLists {

    /** More lines of one metric stand on a page of their own. */
    private static final int MOST_LINES = 8;

    private final Glossary glossary;

    FigureLists(Glossary glossary) {
        this.glossary = glossary;
    }

    /** The metrics that come from one sheet. */
    record Section(String name, List<Heading> metrics) {}

    /**
     * One metric with the county's figures.
     *
     * @param more how many further figures it has
     */
    record Heading(String id, String name, String definition, List<Line> lines, int more) {}

    /**
     * A figure of this term beside that of the last; one of them may be missing.
     *
     * @param by dimensions and their values; empty where there are none
     * @param key by which the figure of this term, or else of the last, is asked for
     * @param coverage from how many units it comes
     * @param complete whether no unit is missing
     */
    record Line(String by, String key, Said current, Said previous, String coverage, boolean complete) {}

    /** An amount; a share with its two parts. */
    record Said(String amount, String unit, String numerator, String denominator, String key) {

        static final Said NOTHING = new Said("", "", "", "", "");

        static Said of(PublishedFigure figure) {
            return new Said(
                    figure.amount(),
                    figure.unit(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.key().toString());
        }
    }

    /**
     * One figure by units.
     *
     * @param by dimensions, their values and the term
     */
    record ByUnit(String by, Said county, String key, List<UnitLine> lines) {}

    /**
     * A unit's figure; without a key where it has none.
     *
     * @param cells how many cells it comes from
     */
    record UnitLine(String code, String name, Said said, int cells) {}

    /** All metrics in which the search is found, by sheet; with a search only the lines in which it is found. */
    List<Section> sections(PublishedFigures figures, String search) {
        Map<String, List<Heading>> sections = new LinkedHashMap<>();
        figures.figures().stream()
                .filter(PublishedFigure::ofCounty)
                .map(figure -> figure.key().metric())
                .distinct()
                .forEach(metric -> {
                    Heading heading = metric(figures, metric);
                    List<Line> found = found(heading, search);
                    if (!found.isEmpty()) {
                        int shown = search.isEmpty() && found.size() > MOST_LINES ? MOST_LINES : found.size();
                        sections.computeIfAbsent(glossary.section(metric), none -> new ArrayList<>())
                                .add(new Heading(
                                        heading.id(),
                                        heading.name(),
                                        heading.definition(),
                                        found.subList(0, shown),
                                        found.size() - shown));
                    }
                });
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    private static List<Line> found(Heading heading, String search) {
        boolean named = contains(heading.id(), search)
                || contains(heading.name(), search)
                || contains(heading.definition(), search);
        return named
                ? heading.lines()
                : heading.lines().stream()
                        .filter(line -> contains(line.by(), search))
                        .toList();
    }

    private static boolean contains(String text, String search) {
        return text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }

    /** One metric with all figures of the county. */
    Heading metric(PublishedFigures figures, String metric) {
        Map<SortedMap<String, String>, List<PublishedFigure>> byDimensions = new LinkedHashMap<>();
        List<PublishedFigure> all = figures.of(metric);
        all.stream().filter(PublishedFigure::ofCounty).forEach(figure -> byDimensions
                .computeIfAbsent(figure.key().by(), none -> new ArrayList<>())
                .add(figure));
        List<Line> lines = byDimensions.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .toList();
        String name = all.stream().map(PublishedFigure::name).findFirst().orElse(metric);
        String definition = glossary.metric(metric).map(Metric::definition).orElse("");
        return new Heading(metric, name, definition, lines, 0);
    }

    private Line line(SortedMap<String, String> by, List<PublishedFigure> terms) {
        Optional<PublishedFigure> current = of(terms, Term.CURRENT);
        Optional<PublishedFigure> either = current.or(() -> terms.stream().findFirst());
        Coverage coverage = either.map(PublishedFigure::coverage).orElse(new Coverage(0, 0, List.of()));
        return new Line(
                glossary.by(by),
                either.map(figure -> figure.key().toString()).orElse(""),
                current.map(Said::of).orElse(Said.NOTHING),
                of(terms, Term.PREVIOUS).map(Said::of).orElse(Said.NOTHING),
                coverage.units() + "/" + coverage.expected(),
                coverage.complete());
    }

    private static Optional<PublishedFigure> of(List<PublishedFigure> figures, Term term) {
        return figures.stream().filter(figure -> figure.key().term() == term).findFirst();
    }

    /** The figure of that key by units; without a key that of a metric that has only one. */
    Optional<ByUnit> units(PublishedFigures figures, String metric, String key) {
        List<PublishedFigure> county =
                figures.of(metric).stream().filter(PublishedFigure::ofCounty).toList();
        Optional<PublishedFigure> chosen = key.isEmpty()
                ? county.stream().findFirst()
                : parsed(key).flatMap(wanted -> county.stream()
                        .filter(figure -> figure.key().equals(wanted))
                        .findFirst());
        return chosen.map(figure -> byUnit(figures, figure));
    }

    private ByUnit byUnit(PublishedFigures figures, PublishedFigure county) {
        FigureKey key = county.key();
        Map<String, PublishedFigure> units = new LinkedHashMap<>();
        figures.of(key.metric()).stream()
                .filter(figure -> !figure.ofCounty()
                        && figure.key().term() == key.term()
                        && figure.key().by().equals(key.by()))
                .forEach(figure -> units.put(figure.key().scope(), figure));
        List<String> codes = glossary.catalog().map(Catalog::county).map(one -> one.units()).orElse(List.of()).stream()
                .map(Unit::code)
                .filter(code ->
                        units.containsKey(code) || county.coverage().missing().contains(code))
                .toList();
        List<UnitLine> lines = new ArrayList<>();
        codes.forEach(code -> lines.add(line(code, Optional.ofNullable(units.remove(code)))));
        units.forEach((code, figure) -> lines.add(line(code, Optional.of(figure))));
        String term = glossary.term(key.term());
        String by = key.by().isEmpty() ? term : glossary.by(key.by()) + glossary.say("comma") + term;
        return new ByUnit(by, Said.of(county), key.toString(), lines);
    }

    private UnitLine line(String code, Optional<PublishedFigure> figure) {
        return new UnitLine(
                code,
                glossary.unit(code),
                figure.map(Said::of).orElse(Said.NOTHING),
                figure.map(one -> one.numeratorCells() + one.denominatorCells()).orElse(0));
    }

    /** The key that somebody asks for; nothing if it is none. */
    static Optional<FigureKey> parsed(String key) {
        try {
            return Optional.of(FigureKey.parse(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
