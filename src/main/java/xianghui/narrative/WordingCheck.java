package xianghui.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.ChartLayout;
import xianghui.catalog.Claim;
import xianghui.catalog.CodeList;
import xianghui.catalog.Problem;
import xianghui.catalog.TableLayout;
import xianghui.expression.Value;

/** Finds placeholders that name nothing, and digits that no figure stands behind. */
final class WordingCheck {

    /** A date in the office's way of writing, or any other run of digits. */
    private static final Pattern DIGITS =
            Pattern.compile("(\\p{Nd}+\u5E74)?\\p{Nd}+[\u5E74\u6708](\\p{Nd}+\u65E5)?|\\p{Nd}+");

    private static final String CLAIMS = "claims.yaml";
    private static final String TABLES = "tables.yaml";
    private static final String CHARTS = "charts.yaml";

    private final Catalog catalog;
    private final Settings settings;
    private final Set<String> values = new HashSet<>();
    private final Set<String> dates = new HashSet<>();

    WordingCheck(Catalog catalog) {
        this.catalog = catalog;
        this.settings = new Settings(catalog.county(), catalog.county().asOf());
        for (CodeList codes : catalog.codes().values()) {
            values.addAll(codes.values().keySet());
            codes.attributes().values().forEach(attribute -> values.addAll(attribute.values()));
        }
        catalog.metrics().values().stream()
                .flatMap(metric -> metric.cases().stream())
                .forEach(one -> values.addAll(one.by().values()));
        Settings.days(catalog.county()).forEach(this::allow);
    }

    private void allow(LocalDate day) {
        String whole = new Value.Day(day).toString();
        dates.add(whole);
        dates.add(NumberWords.monthAndDay(day));
        int year = whole.indexOf('\u5E74') + 1;
        int month = whole.indexOf('\u6708') + 1;
        dates.add(whole.substring(0, year));
        dates.add(whole.substring(0, month));
        dates.add(whole.substring(year, month));
    }

    /** What is wrong with a paragraph of the outline. */
    List<String> outline(String text) {
        return faults(text, Set.of(), true);
    }

    /** What is wrong with the texts and conditions of claims and tables. */
    List<Problem> catalog() {
        List<Problem> problems = new ArrayList<>();
        catalog.claims().values().forEach(claim -> {
            Set<String> dimensions =
                    claim.forEach().map(each -> Set.copyOf(each.dimensions())).orElse(Set.of());
            claim.alternatives().forEach(alternative -> {
                add(problems, CLAIMS, claim.id() + alternative.letter(), faults(alternative.text(), dimensions, false));
                add(problems, CLAIMS, claim.id() + alternative.letter(), condition(alternative));
            });
        });
        catalog.layouts().forEach(layout -> texts(layout)
                .forEach(text -> add(problems, TABLES, layout.name(), faults(text, names(layout), false))));
        catalog.charts().forEach(chart -> texts(chart)
                .forEach(text -> add(problems, CHARTS, chart.name(), faults(text, Set.of(), false))));
        return problems;
    }

    private static Stream<String> texts(ChartLayout chart) {
        return Stream.of(
                        chart.texts().stream(),
                        chart.points().stream().flatMap(point -> point.texts().stream()),
                        chart.guide().stream().map(ChartLayout.Guide::text))
                .flatMap(Function.identity());
    }

    private static void add(List<Problem> problems, String file, String id, List<String> faults) {
        faults.forEach(fault -> problems.add(new Problem(file, id, fault)));
    }

    private static Stream<String> texts(TableLayout layout) {
        return Stream.concat(
                layout.columns().stream().map(TableLayout.Column::text),
                layout.lines().stream().flatMap(line -> line.rows().stream().flatMap(row -> row.cells().stream())));
    }

    private static Set<String> names(TableLayout layout) {
        Set<String> names = new HashSet<>(Set.of("label"));
        layout.lines().forEach(line -> {
            names.addAll(line.dimensions());
            names.addAll(line.fixed().keySet());
        });
        return names;
    }

    private List<String> condition(Claim.Alternative alternative) {
        List<String> faults = new ArrayList<>();
        for (String name : alternative.when().names()) {
            if (name.startsWith("$") || FigureEnvironment.COVERAGE.contains(name)) {
                if (name.startsWith("$")
                        && settings.say(Placeholder.parse(name)).isEmpty()) {
                    faults.add(Vocabulary.say("placeholder.unknown", name));
                }
                continue;
            }
            Placeholder figure = Placeholder.parse(name);
            if (!catalog.metrics().containsKey(figure.name())) {
                faults.add(Vocabulary.say("placeholder.unknown", name));
            }
            unknownValues(figure).ifPresent(faults::add);
        }
        return faults;
    }

    private List<String> faults(String text, Set<String> known, boolean prose) {
        Wording wording;
        try {
            wording = Wording.parse(text);
        } catch (WordingException e) {
            return List.of(Vocabulary.say("brackets"));
        }
        List<String> faults = new ArrayList<>();
        wording.placeholders().forEach(placeholder -> faults.addAll(faults(placeholder, known)));
        if (prose) {
            wording.literals().forEach(literal -> digits(literal).forEach(faults::add));
        }
        return faults;
    }

    private List<String> faults(Placeholder placeholder, Set<String> known) {
        List<String> faults = new ArrayList<>();
        String name = placeholder.name();
        boolean figure = catalog.metrics().containsKey(name);
        boolean claim = catalog.claims().containsKey(name);
        if (!figure && !claim && !known.contains(name) && !isBuiltIn(placeholder)) {
            faults.add(Vocabulary.say("placeholder.unknown", name));
        }
        if (figure || claim) {
            unknownValues(placeholder).ifPresent(faults::add);
        }
        List<String> options = options(name);
        placeholder.options().stream()
                .filter(option -> !options.contains(option))
                .forEach(option -> faults.add(
                        Vocabulary.say("option.unknown", name, option, String.join(Vocabulary.word("list"), options))));
        return faults;
    }

    /** What may follow the colon of that placeholder. */
    private List<String> options(String name) {
        if (name.equals(Vocabulary.word("placeholder.table"))) {
            return catalog.layouts().stream().map(TableLayout::name).toList();
        }
        if (name.equals(Vocabulary.word("placeholder.chart"))) {
            return catalog.charts().stream().map(ChartLayout::name).toList();
        }
        if (name.equals(Vocabulary.word("placeholder.lack"))) {
            return List.of(Speaker.UNSAID);
        }
        return name.equals(Vocabulary.word("placeholder.scope"))
                ? List.of(Speaker.BRIEF, Speaker.TOWNSHIPS)
                : Arrays.stream(Form.values()).map(Form::label).toList();
    }

    private boolean isBuiltIn(Placeholder placeholder) {
        return FigureEnvironment.COUNTS.contains(placeholder.name())
                || Stream.of("scope", "missing", "lack", "table", "chart", "bounds", "notes", "sources")
                        .map(key -> Vocabulary.word("placeholder." + key))
                        .anyMatch(placeholder.name()::equals)
                || settings.say(placeholder).isPresent();
    }

    private Optional<String> unknownValues(Placeholder placeholder) {
        List<String> unknown = placeholder.values().stream()
                .filter(value -> !values.contains(value))
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Vocabulary.say(
                        "value.unknown", placeholder.name(), String.join(Vocabulary.word("list"), unknown)));
    }

    private Stream<String> digits(String literal) {
        String text = literal;
        for (TableLayout layout : catalog.layouts()) {
            text = text.replace(layout.name(), "");
        }
        Matcher digits = DIGITS.matcher(text);
        return digits.results()
                .map(java.util.regex.MatchResult::group)
                .filter(found -> !dates.contains(found))
                .map(found -> Vocabulary.say("digit", found));
    }
}
