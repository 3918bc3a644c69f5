package xianghui.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import xianghui.expression.Expression;
import xianghui.expression.Kind;
import xianghui.expression.Misuse;
import xianghui.expression.Vocabulary;

/** A definition in its file, about which something may have to be said. */
record Place(Problems problems, String file, String id) {

    private static final String LIST = "\u3001";

    Place of(Definitions.Found<?> found, String definition) {
        return new Place(problems, found.file(), definition);
    }

    void problem(String message, Object... values) {
        problems.add(file, id, message, values);
    }

    /** Says so if the name is not among those that are known; an empty one was missed already. */
    void expect(Collection<String> known, String message, String name) {
        if (!name.isEmpty() && !known.contains(name)) {
            problem(message, name, list(known));
        }
    }

    /** An expression that must be a question. */
    void question(String key, Expression expression, Vocabulary names) {
        misuses(key, expression.misuses(names, key, Kind.TRUTH));
    }

    void number(String key, Expression expression, Vocabulary names) {
        misuses(key, expression.misuses(names, key, Kind.NUMBER));
    }

    /** An expression of any kind. */
    void formula(String key, Expression expression, Vocabulary names) {
        misuses(key, expression.misuses(names));
    }

    void misuses(String key, List<Misuse> misuses) {
        for (Misuse misuse : misuses) {
            if (misuse instanceof Misuse.UnknownName unknown) {
                problem("misuse.unknown-name", key, unknown.name());
            } else if (misuse instanceof Misuse.NeverEqual never) {
                problem("misuse.never-equal", key, list(never.left()), list(never.right()));
            } else if (misuse instanceof Misuse.Unlike unlike) {
                problem("misuse.unlike", key, say(unlike.left()), say(unlike.right()));
            } else if (misuse instanceof Misuse.WrongKind wrong) {
                String message = wrong.place().equals(key) ? "misuse.wrong-kind" : "misuse.wrong-kind-within";
                problem(message, key, say(wrong.wanted()), say(wrong.found()), wrong.place());
            }
        }
    }

    private static String say(Kind kind) {
        return Problems.say("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The term in the office's word. */
    static String say(Term term) {
        return Problems.say("term." + term.label());
    }

    static String list(Collection<String> words) {
        return String.join(LIST, words);
    }
}
