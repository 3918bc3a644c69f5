package xianghui.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import xianghui.expression.ExpressionSyntaxException.Reason;

/** A sentence with expressions in braces, which are printed as their values. */
public final class Template {

    private final String source;
    private final List<Object> parts;

    private Template(String source, List<Object> parts) {
        this.source = source;
        this.parts = parts;
    }

    /**
     * Reads a template.
     *
     * @throws ExpressionSyntaxException if a brace is not closed or holds no expression
     */
    public static Template parse(String source) {
        List<Object> parts = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf('{', at);
            if (open < 0) {
                parts.add(source.substring(at));
                break;
            }
            int close = source.indexOf('}', open);
            if (close < 0) {
                throw new ExpressionSyntaxException(source, open, Reason.BRACE_WITHOUT_END, "");
            }
            parts.add(source.substring(at, open));
            parts.add(Expression.parse(source.substring(open + 1, close)));
            at = close + 1;
        }
        return new Template(source, List.copyOf(parts));
    }

    /** The sentence with its values; a missing value is printed as a dash. */
    public String fill(Environment environment) {
        StringBuilder sentence = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Expression expression) {
                Value value = expression.evaluate(environment).value();
                sentence.append(value instanceof Value.Missing ? "\u2014" : value.toString());
            } else {
                sentence.append(part);
            }
        }
        return sentence.toString();
    }

    /** What can never come to good in the expressions, if names stand for this. */
    public List<Misuse> misuses(Vocabulary vocabulary) {
        return parts.stream()
                .filter(Expression.class::isInstance)
                .flatMap(part -> ((Expression) part).misuses(vocabulary).stream())
                .toList();
    }

    /** Every name that the template mentions. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Object part : parts) {
            if (part instanceof Expression expression) {
                names.addAll(expression.names());
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Template that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
