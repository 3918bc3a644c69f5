package xianghui.expression;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is known of a name or an expression before it is reckoned.
 *
 * @param words the texts that it can be, in the order of the office; empty if it can be any
 */
public record Meaning(Kind kind, Set<String> words) {

    /** Nothing is known. */
    public static final Meaning ANY = of(Kind.ANY);

    public static final Meaning NUMBER = of(Kind.NUMBER);

    public static final Meaning DAY = of(Kind.DAY);

    public static final Meaning TRUTH = of(Kind.TRUTH);

    public Meaning {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    public static Meaning of(Kind kind) {
        return new Meaning(kind, Set.of());
    }

    /** A text that is one of these; any text if there are none. */
    public static Meaning text(Set<String> words) {
        return new Meaning(Kind.TEXT, words);
    }

    /** Whether the two could ever be the same text. */
    boolean couldEqual(Meaning other) {
        return words.isEmpty() || other.words.isEmpty() || !Collections.disjoint(words, other.words);
    }
}
