package xianghui.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.document.BookmarkNames.Kind;
import xianghui.document.BookmarkNames.Mark;
import xianghui.draft.Passage.Span;

/** What is printed now where a figure was printed in some form before. */
final class Renewals {

    private final Printed before;
    private final Printed now;
    private final Map<Key, String> forms = new HashMap<>();

    private record Key(Mark mark, String form) {}

    Renewals(Printed before, Printed now, WordFile base, Alignment renewed) {
        this.before = before;
        this.now = now;
        for (Item item : base.items()) {
            if (item instanceof Passage passage) {
                renewed.partner(item).ifPresent(next -> pair(passage, (Passage) next));
            }
        }
    }

    private void pair(Passage one, Passage other) {
        Map<Mark, Integer> seen = new HashMap<>();
        for (Span span : one.spans(Kind.FIGURE)) {
            int nth = seen.merge(span.mark(), 1, Integer::sum);
            List<Span> same = other.spans(Kind.FIGURE).stream()
                    .filter(next -> next.mark().equals(span.mark()))
                    .toList();
            if (nth <= same.size()) {
                forms.putIfAbsent(new Key(span.mark(), one.text(span)), other.text(same.get(nth - 1)));
            }
        }
    }

    /** The form that takes the place of a former one; nothing if the figure is no longer there. */
    Optional<String> of(Mark mark, String form) {
        String known = forms.get(new Key(mark, form));
        List<String> next = now.forms().getOrDefault(mark, List.of());
        if (known != null || next.isEmpty()) {
            return Optional.ofNullable(known);
        }
        int index = before.forms().getOrDefault(mark, List.of()).indexOf(form);
        return Optional.of(next.get(Math.max(0, Math.min(index, next.size() - 1))));
    }
}
