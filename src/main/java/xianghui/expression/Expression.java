package xianghui.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A formula or a question in the little language of the catalogue: arithmetic, comparison,
 * {@code and}/{@code or}/{@code not}, {@code in ('a', 'b')}, {@code has 'a'} (one of several codes),
 * {@code is blank}, and the functions of {@link Function}. A name is a field, a computed column, an
 * attribute of a code ({@code item.rank}), a setting of the county ({@code $young}) or, in claims, a
 * figure in brackets ({@code [T05|level]}).
 *
 * <p>Missing values follow Kleene: a comparison with one cannot be told, but {@code false and unknown}
 * is false.
 */
public final class Expression {

    private final String source;
    private final Node root;

    private Expression(String source, Node root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Reads an expression.
     *
     * @throws ExpressionSyntaxException if it is not in the language
     */
    public static Expression parse(String source) {
        return new Expression(source, new Parser(source).parse());
    }

    /** The value in this environment, with the origins of all that was looked at to find it. */
    public Quantity evaluate(Environment environment) {
        return root.evaluate(environment);
    }

    /** Whether the expression is true in this environment; a missing value is not true. */
    public boolean isTrue(Environment environment) {
        return evaluate(environment).value() instanceof Value.Truth truth && truth.truth();
    }

    /** The expression as the answer of a check. */
    public Outcome test(Environment environment) {
        Quantity answer = evaluate(environment);
        if (answer.value() instanceof Value.Truth truth) {
            return truth.truth() ? new Outcome.Holds() : new Outcome.Broken(answer.origins());
        }
        if (answer.value() instanceof Value.Missing missing) {
            return new Outcome.NotEvaluable(missing.names());
        }
        throw new IllegalStateException("not a question: " + source);
    }

    /** Every name that the expression mentions. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        root.collectNames(names);
        return names;
    }

    /** What it is, if names stand for this. */
    public Meaning meaning(Vocabulary vocabulary) {
        return root.examine(new Examiner(vocabulary));
    }

    /** What can never come to good in it, if names stand for this. */
    public List<Misuse> misuses(Vocabulary vocabulary) {
        Examiner examiner = new Examiner(vocabulary);
        root.examine(examiner);
        return examiner.misuses();
    }

    /** The same for an expression that must be of a kind; {@code place} is told where it is not. */
    public List<Misuse> misuses(Vocabulary vocabulary, String place, Kind wanted) {
        Examiner examiner = new Examiner(vocabulary);
        examiner.expect(place, root, wanted);
        return examiner.misuses();
    }

    /** The expression in another language. */
    public <T> T write(Notation<T> notation) {
        return root.write(notation);
    }

    @Override
    public String toString() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
