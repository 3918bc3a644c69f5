package xianghui.catalog;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for placeholders of figures and claims that there are not. */
record PlaceholderCheck(Catalog catalog, Place place) {

    void layout(TableLayout layout) {
        texts(layout).flatMap(text -> FigureName.in(text).stream()).forEach(name -> {
            if (name.looksLikeId()) {
                known(name);
            }
        });
    }

    /**
     * A text in which these dimensions are known.
     *
     * @param dimensions whose value is known from elsewhere
     */
    void text(String text, Collection<String> dimensions) {
        FigureName.in(text).stream()
                .filter(name -> name.looksLikeId() && known(name))
                .forEach(name -> told(name, dimensions));
    }

    /** Says so if there is no such metric or claim. */
    private boolean known(FigureName name) {
        boolean known =
                catalog.metrics().containsKey(name.id()) || catalog.claims().containsKey(name.id());
        if (!known) {
            place.problem("placeholder.unknown", name.id());
        }
        return known;
    }

    /** Says so if the values do not tell one figure of the metric. */
    void told(FigureName name, Collection<String> dimensions) {
        if (!catalog.metrics().containsKey(name.id())) {
            return;
        }
        List<Dimensions> cases = Dimensions.of(catalog, name.id(), name.term());
        if (cases.isEmpty()) {
            place.problem("metric.no-term", name.id(), Place.say(name.term()));
        } else if (cases.stream().noneMatch(known -> known.areTold(name.values(), dimensions))) {
            place.problem(message(name, cases), name.id(), Place.list(name.values()), groupings(cases));
        }
    }

    private static String message(FigureName name, List<Dimensions> cases) {
        boolean grouped = cases.stream().anyMatch(known -> !known.words().isEmpty());
        if (!grouped) {
            return "figure.no-dimensions";
        }
        return name.values().isEmpty() ? "figure.values-missing" : "figure.not-told";
    }

    private static String groupings(List<Dimensions> cases) {
        return cases.stream()
                .map(known -> Place.list(known.words().keySet()))
                .distinct()
                .collect(Collectors.joining(Problems.say("or")));
    }

    private static Stream<String> texts(TableLayout layout) {
        return Stream.concat(
                layout.columns().stream().map(TableLayout.Column::text),
                layout.lines().stream().flatMap(line -> line.rows().stream().flatMap(row -> row.cells().stream())));
    }
}
