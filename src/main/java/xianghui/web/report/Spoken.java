package xianghui.web.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import xianghui.catalog.Catalog;
import xianghui.catalog.Metric;
import xianghui.catalog.Threshold;
import xianghui.expression.Expression;
import xianghui.expression.ExpressionSyntaxException;
import xianghui.expression.Notation;
import xianghui.expression.Value;

/** A claim's condition in the office's words. */
final class Spoken implements Notation<Spoken.Part> {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int COMPARED = 3;
    private static final int ADDED = 4;
    private static final int MULTIPLIED = 5;
    private static final int WHOLE = 6;

    /** The key of the word for each sign of the language. */
    private static final Map<String, String> SIGNS = Map.of(
            "=", "equal", "!=", "unequal", "<=", "atmost", ">=", "atleast", "<", "less", ">", "more", "+", "plus", "-",
            "minus", "*", "times", "/", "over");

    private final Glossary glossary;

    Spoken(Glossary glossary) {
        this.glossary = glossary;
    }

    /**
     * Some words.
     *
     * @param binding how firmly they hold together; what holds less firmly gets brackets
     * @param opposite how one says that it is not so; empty where that takes a sentence around it
     */
    record Part(String words, int binding, String opposite) {
        Part(String words, int binding) {
            this(words, binding, "");
        }
    }

    /** The words; the condition itself if it is not in the language any more. */
    String say(String condition) {
        if (condition.isEmpty()) {
            return glossary.say("claim.always");
        }
        try {
            return Expression.parse(condition).write(this).words();
        } catch (ExpressionSyntaxException e) {
            return condition;
        }
    }

    /** What a name in a condition stands for. */
    String meaning(String name) {
        if (name.startsWith("$")) {
            return glossary.catalog()
                    .map(Catalog::county)
                    .flatMap(county -> Optional.ofNullable(county.thresholds().get(name.substring(1))))
                    .map(Threshold::name)
                    .map(called -> glossary.say("claim.figure", Map.of("name", called, "values", "")))
                    .orElse(name);
        }
        if (List.of("covered", "expected", "accepted").contains(name)) {
            return glossary.say("claim." + name);
        }
        String metric = metric(name);
        String called = glossary.metric(metric).map(Metric::name).orElse(metric);
        String rest = name.substring(metric.length());
        String term = rest.contains(":previous") ? glossary.say("claim.previous") : "";
        String values = rest.replace(":previous", "").replace("|", "").replace(",", glossary.say("comma"));
        return glossary.say(
                values.isEmpty() ? "claim.figure" : "claim.figure.by", Map.of("name", term + called, "values", values));
    }

    /** The metric that a name in a condition begins with; empty for what is no figure. */
    static String metric(String name) {
        String id = name.split("[|:]", -1)[0];
        return id.matches("[A-Z]+[0-9]+[a-z]?") ? id : "";
    }

    @Override
    public Part literal(Value value) {
        return new Part(
                value instanceof Value.Truth truth ? glossary.say("claim.truth." + truth.truth()) : value.toString(),
                WHOLE);
    }

    @Override
    public Part name(String name) {
        return new Part(meaning(name), WHOLE);
    }

    @Override
    public Part call(String sign, List<Part> arguments) {
        if (arguments.size() == 2 && SIGNS.containsKey(sign)) {
            boolean adds = sign.equals("+") || sign.equals("-");
            return joined(sign, adds ? ADDED : MULTIPLIED, arguments.get(0), arguments.get(1));
        }
        return new Part(
                glossary.say(
                        "claim.call",
                        Map.of(
                                "name",
                                sign,
                                "arguments",
                                arguments.stream()
                                        .map(Part::words)
                                        .collect(Collectors.joining(glossary.say("comma"))))),
                WHOLE);
    }

    @Override
    public Part compare(String sign, Part left, Part right) {
        return joined(sign, COMPARED, left, right);
    }

    @Override
    public Part and(Part left, Part right) {
        return joined("and", AND, left, right);
    }

    @Override
    public Part or(Part left, Part right) {
        return joined("or", OR, left, right);
    }

    @Override
    public Part not(Part inner) {
        return inner.opposite().isEmpty()
                ? new Part(glossary.say("claim.not", Map.of("inner", inner.words())), WHOLE)
                : new Part(inner.opposite(), WHOLE, inner.words());
    }

    @Override
    public Part isBlank(Part inner) {
        Map<String, String> words = Map.of("inner", inner.words());
        return new Part(glossary.say("claim.blank", words), WHOLE, glossary.say("claim.present", words));
    }

    private Part joined(String sign, int binding, Part left, Part right) {
        String word = glossary.say("claim." + SIGNS.getOrDefault(sign, sign));
        return new Part(bracketed(left, binding) + word + bracketed(right, binding), binding);
    }

    private String bracketed(Part part, int around) {
        return part.binding() < around ? glossary.say("claim.bracket", Map.of("inner", part.words())) : part.words();
    }
}
