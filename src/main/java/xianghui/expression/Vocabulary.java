package xianghui.expression;

import java.util.Optional;

/** Knows which names an expression may mention. */
@FunctionalInterface
public interface Vocabulary {

    /** What the name stands for; empty if it is unknown. */
    Optional<Meaning> meaning(String name);

    /** These names and, where they do not have one, those of the other. */
    default Vocabulary or(Vocabulary other) {
        return name -> meaning(name).or(() -> other.meaning(name));
    }
}
