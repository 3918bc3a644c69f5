package xianghui.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.document.BookmarkNames.Kind;
import xianghui.document.BookmarkNames.Mark;
import xianghui.draft.Passage.Span;

/** The printed forms of all figures, and the sentences of all claims, of a text that the program wrote. */
public final class Printed {

    private final Map<Mark, List<String>> forms = new HashMap<>();
    private final Map<Mark, Claim> claims = new HashMap<>();

    /** Reads a text. */
    public Printed(WordFile text) {
        for (Passage passage : text.passages()) {
            for (Span span : passage.spans()) {
                if (span.mark().kind() == Kind.FIGURE) {
                    List<String> own = forms.computeIfAbsent(span.mark(), mark -> new ArrayList<>());
                    if (!own.contains(passage.text(span))) {
                        own.add(passage.text(span));
                    }
                } else if (span.mark().kind() == Kind.CLAIM) {
                    claims.putIfAbsent(span.mark(), new Claim(passage, span));
                }
            }
        }
    }

    /** The sentence of a claim. */
    record Claim(Passage passage, Span span) {

        String words() {
            return passage.text(span);
        }

        /** Without what its figures say. */
        String masked() {
            return Masked.of(passage, span.from(), span.to(), false);
        }

        /** The marks in it, itself included, counted from its beginning. */
        List<Span> inside() {
            return passage.spans().stream()
                    .filter(one -> one.from() >= span.from() && one.to() <= span.to())
                    .filter(one -> one.mark().kind() != Kind.SOURCE)
                    .map(one -> one.shifted(-span.from()))
                    .toList();
        }
    }

    /** The forms in which each figure is printed. */
    public Map<Mark, List<String>> forms() {
        return forms;
    }

    Optional<Claim> claim(Mark mark) {
        return Optional.ofNullable(claims.get(mark));
    }
}
