package xianghui.expression;

import java.util.List;
import java.util.Set;

/** Something in an expression that can never come to good, seen before it runs. */
public sealed interface Misuse {

    /** Nothing has this name. */
    record UnknownName(String name) implements Misuse {}

    /** Two texts are compared that have no word in common. */
    record NeverEqual(Set<String> left, Set<String> right) implements Misuse {}

    /** Two values of different kinds are compared. */
    record Unlike(Kind left, Kind right) implements Misuse {}

    /** A function, an operator or the place of the expression wants another kind. */
    record WrongKind(String place, Kind wanted, Kind found) implements Misuse {}

    /** The words of a misuse, for those who print it in their own language. */
    default List<Object> parts() {
        if (this instanceof UnknownName unknown) {
            return List.of(unknown.name());
        }
        if (this instanceof NeverEqual never) {
            return List.of(never.left(), never.right());
        }
        if (this instanceof Unlike unlike) {
            return List.of(unlike.left(), unlike.right());
        }
        WrongKind wrong = (WrongKind) this;
        return List.of(wrong.place(), wrong.wanted(), wrong.found());
    }
}
