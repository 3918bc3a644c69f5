package xianghui.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import xianghui.aggregation.Figure;
import xianghui.catalog.Catalog;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.Words;

/** Puts figures, claims and settings into a text. */
final class Speaker {

    private static final String SCOPE = Vocabulary.word("placeholder.scope");
    private static final String MISSING = Vocabulary.word("placeholder.missing");
    private static final String LACK = Vocabulary.word("placeholder.lack");
    static final String UNSAID = Vocabulary.word("option.unsaid");
    static final String BRIEF = Vocabulary.word("option.brief");
    static final String TOWNSHIPS = Vocabulary.word("townships");

    private final Catalog catalog;
    private final FigureFinder finder;
    private final Settings settings;
    private final BiFunction<Figure, List<Form>, Optional<String>> numbers;
    private final BiFunction<Placeholder, Situation, Optional<List<Inline>>> claims;

    Speaker(
            Catalog catalog,
            FigureFinder finder,
            Settings settings,
            BiFunction<Figure, List<Form>, Optional<String>> numbers,
            BiFunction<Placeholder, Situation, Optional<List<Inline>>> claims) {
        this.catalog = catalog;
        this.finder = finder;
        this.settings = settings;
        this.numbers = numbers;
        this.claims = claims;
    }

    /** The same with other words for figures. */
    Speaker with(BiFunction<Figure, List<Form>, Optional<String>> otherNumbers) {
        return new Speaker(catalog, finder, settings, otherNumbers, claims);
    }

    /** The text as it is printed; nothing if something outside its clauses is missing. */
    Optional<List<Inline>> say(Wording wording, Situation situation) {
        List<Inline> said = new ArrayList<>();
        Optional<Figure> incomplete = Optional.empty();
        for (Wording.Part part : wording.parts()) {
            if (part instanceof Wording.Literal literal) {
                said.addAll(literal(literal.text(), incomplete));
            } else if (part instanceof Wording.Clause clause) {
                say(clause.wording(), situation).ifPresent(said::addAll);
            } else if (part instanceof Wording.Slot slot) {
                Optional<List<Inline>> inlines = slot(slot.placeholder(), situation);
                if (inlines.isEmpty()) {
                    return Optional.empty();
                }
                said.addAll(inlines.get());
            }
            incomplete = part instanceof Wording.Slot slot
                    ? figure(slot.placeholder(), situation)
                            .filter(figure -> !figure.unfilled().isEmpty())
                    : Optional.empty();
        }
        return Optional.of(said);
    }

    /** The figure that a placeholder means, if it means one and there is one. */
    Optional<Figure> figure(Placeholder placeholder, Situation situation) {
        return finder.find(
                placeholder.name(),
                situation.scope(),
                situation.term(placeholder),
                placeholder.values(),
                situation.bound());
    }

    /** Text behind a figure: how many rows were left out of it is said behind its unit. */
    private static List<Inline> literal(String text, Optional<Figure> incomplete) {
        if (incomplete.isEmpty()) {
            return List.of(new Words(text));
        }
        String unit = incomplete.get().unit();
        int after = text.startsWith(unit) ? unit.length() : 0;
        String count = Integer.toString(incomplete.get().unfilled().size());
        return List.of(
                new Words(text.substring(0, after) + Vocabulary.say("unfilled.prose", count) + text.substring(after)));
    }

    private Optional<List<Inline>> slot(Placeholder placeholder, Situation situation) {
        if (catalog.metrics().containsKey(placeholder.name())) {
            return figure(placeholder, situation).flatMap(figure -> numbers.apply(figure, placeholder.forms())
                    .map(text -> List.of(new FigureText(text, figure.key().toString()))));
        }
        if (catalog.claims().containsKey(placeholder.name())) {
            return claims.apply(placeholder, situation);
        }
        return words(placeholder, situation).map(text -> text.isEmpty() ? List.of() : List.<Inline>of(new Words(text)));
    }

    private static String scope(Placeholder placeholder, Attendance attendance) {
        if (placeholder.options().contains(TOWNSHIPS)) {
            return attendance.townships().townshipScope();
        }
        return placeholder.options().contains(BRIEF) ? attendance.briefScope() : attendance.scope();
    }

    private Optional<String> words(Placeholder placeholder, Situation situation) {
        String name = placeholder.name();
        if (name.equals(SCOPE)) {
            return Optional.of(scope(placeholder, situation.attendance()));
        }
        if (name.equals(MISSING)) {
            return Optional.of(situation.attendance().missing());
        }
        if (name.equals(LACK)) {
            Optional<String> lack = situation.attendance().lack();
            return placeholder.options().contains(UNSAID) ? lack.map(words -> "") : lack;
        }
        if (name.equals("expected")) {
            return Optional.of(
                    Integer.toString(situation.attendance().expected().size()));
        }
        if (name.equals("accepted")) {
            return Optional.of(Integer.toString(situation.attendance().accepted()));
        }
        return situation.word(name).or(() -> settings.say(placeholder));
    }
}
