package xianghui.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.expression.Meaning;

/** Looks for contradictions in a claim. */
record ClaimCheck(Catalog catalog, Place place, Claim claim) {

    private static final String BEST = "A";

    /** What a condition may ask besides figures and settings. */
    private static final Map<String, Meaning> COVERAGE =
            Map.of("covered", Meaning.TRUTH, "expected", Meaning.NUMBER, "accepted", Meaning.NUMBER);

    void look() {
        claim.sheets().forEach(sheet -> place.expect(catalog.tables().keySet(), "table.unknown", sheet));
        if (claim.alternatives().stream()
                .noneMatch(alternative -> alternative.letter().equals(BEST))) {
            place.problem("claim.without-a");
        }
        claim.forEach().ifPresent(this::forEach);
        List<String> dimensions = claim.forEach().map(Claim.ForEach::dimensions).orElse(List.of());
        claim.alternatives().forEach(alternative -> {
            Place letter = new Place(place.problems(), place.file(), place.id() + alternative.letter());
            PlaceholderCheck placeholders = new PlaceholderCheck(catalog, letter);
            letter.question("when", alternative.when(), this::meaning);
            alternative.when().names().stream()
                    .map(FigureName::parse)
                    .forEach(name -> placeholders.told(name, dimensions));
            placeholders.text(alternative.text(), dimensions);
        });
    }

    private void forEach(Claim.ForEach each) {
        if (!catalog.metrics().containsKey(each.metric())) {
            place.problem("metric.unknown", each.metric());
            return;
        }
        List<Dimensions> cases = Dimensions.of(catalog, each.metric(), Term.CURRENT);
        each.dimensions().stream()
                .filter(dimension -> cases.stream().noneMatch(known -> known.has(dimension)))
                .forEach(dimension -> place.problem("dimension.unknown", each.metric(), dimension));
    }

    private Optional<Meaning> meaning(String name) {
        return Optional.ofNullable(COVERAGE.get(name))
                .or(() -> Optional.ofNullable(
                                catalog.metrics().get(FigureName.parse(name).id()))
                        .map(new FigureKind(catalog)::of))
                .or(() -> name.startsWith("$") ? new Settings(catalog, false).meaning(name) : Optional.empty());
    }
}
