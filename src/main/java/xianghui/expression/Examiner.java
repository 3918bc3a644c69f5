package xianghui.expression;

import java.util.ArrayList;
import java.util.List;

/** Goes through an expression before it runs and notes its misuses. */
final class Examiner {

    private final Vocabulary vocabulary;
    private final List<Misuse> misuses = new ArrayList<>();

    Examiner(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Misuse> misuses() {
        return List.copyOf(misuses);
    }

    Meaning name(String name) {
        return vocabulary.meaning(name).orElseGet(() -> {
            misuses.add(new Misuse.UnknownName(name));
            return Meaning.ANY;
        });
    }

    void expect(String place, Node node, Kind wanted) {
        Kind found = node.examine(this).kind();
        if (!found.suits(wanted)) {
            misuses.add(new Misuse.WrongKind(place, wanted, found));
        }
    }

    void compare(Comparator comparator, Node left, Node right) {
        Meaning a = left.examine(this);
        Meaning b = right.examine(this);
        if (!a.kind().suits(b.kind())) {
            misuses.add(new Misuse.Unlike(a.kind(), b.kind()));
        } else if (!comparator.compares(a.kind()) || !comparator.compares(b.kind())) {
            misuses.add(new Misuse.WrongKind(comparator.sign(), comparator.wanted(), a.kind()));
        } else if (!a.couldEqual(b)) {
            misuses.add(new Misuse.NeverEqual(a.words(), b.words()));
        }
    }
}
