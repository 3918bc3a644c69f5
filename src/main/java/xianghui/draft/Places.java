package xianghui.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.document.BookmarkNames.Kind;
import xianghui.document.BookmarkNames.Mark;
import xianghui.draft.Passage.Span;

/**
 * Where the figures of the program's text stand in a paragraph that somebody has edited: by their bookmarks, and where
 * an editor has lost one, by the words around.
 */
public final class Places {

    private Places() {}

    /**
     * Where one figure stands.
     *
     * @param span in the edited paragraph
     * @param written what the program wrote there
     * @param marked whether its bookmark is still there
     */
    public record Place(Span span, String written, boolean marked) {}

    /**
     * Finds them.
     *
     * @param origins the paragraphs of the program's text that this one was made of
     * @param forms the printed forms of each figure anywhere in the program's text
     */
    public static List<Place> in(Passage edited, List<Passage> origins, Map<Mark, List<String>> forms) {
        List<Place> places = new ArrayList<>();
        Map<Mark, Integer> seen = new HashMap<>();
        for (Span span : edited.spans(Kind.FIGURE)) {
            if (span.from() == span.to()) {
                // What stood in it was deleted, or typed over beside it.
                continue;
            }
            int nth = seen.merge(span.mark(), 1, Integer::sum);
            written(span.mark(), nth, edited.text(span), origins, forms)
                    .ifPresent(text -> places.add(new Place(span, text, true)));
        }
        for (Passage origin : origins) {
            lost(edited, origin, seen, places);
        }
        return places;
    }

    private static Optional<String> written(
            Mark mark, int nth, String now, List<Passage> origins, Map<Mark, List<String>> forms) {
        List<String> own = origins.stream()
                .flatMap(origin -> origin.spans(Kind.FIGURE).stream()
                        .filter(span -> span.mark().equals(mark))
                        .map(origin::text))
                .toList();
        List<String> candidates = own.isEmpty() ? forms.getOrDefault(mark, List.of()) : own;
        if (candidates.contains(now)) {
            return Optional.of(now);
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(candidates.get(Math.min(nth, candidates.size()) - 1));
    }

    /** Figures whose bookmark is gone: their words are found by comparing the paragraphs. */
    private static void lost(Passage edited, Passage origin, Map<Mark, Integer> seen, List<Place> places) {
        Map<Mark, Integer> left = new HashMap<>(seen);
        List<Span> lost = origin.spans(Kind.FIGURE).stream()
                .filter(span -> left.merge(span.mark(), -1, Integer::sum) < 0)
                .toList();
        if (lost.isEmpty()) {
            return;
        }
        Tokens before = Tokens.of(origin.text());
        Tokens now = Tokens.of(edited.text());
        int[] partners = Common.subsequence(before.texts(), now.texts());
        for (Span span : lost) {
            found(span, before, now, partners)
                    .filter(place -> places.stream().noneMatch(one -> overlap(one.span(), place)))
                    .ifPresent(place -> places.add(new Place(place, origin.text(span), false)));
        }
    }

    /** Where the numbers of an edited paragraph begin that stood in its origin outside of figures. */
    public static List<Integer> kept(Passage edited, Passage origin) {
        Tokens before = Tokens.of(origin.text());
        Tokens now = Tokens.of(edited.text());
        int[] partners = Common.subsequence(before.texts(), now.texts());
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            Tokens.Token token = before.all().get(i);
            boolean figure = origin.spans(Kind.FIGURE).stream()
                    .anyMatch(span -> token.from() < span.to() && span.from() < token.to());
            if (partners[i] >= 0 && token.isNumber() && !figure) {
                kept.add(now.all().get(partners[i]).from());
            }
        }
        return kept;
    }

    private static boolean overlap(Span one, Span other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private static Optional<Span> found(Span span, Tokens before, Tokens now, int[] partners) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < before.all().size(); i++) {
            Tokens.Token token = before.all().get(i);
            if (token.to() > span.from() && token.from() < span.to()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return Optional.empty();
        }
        if (partners[first] >= 0 && partners[last] - partners[first] == last - first) {
            return Optional.of(new Span(
                    span.mark(),
                    now.all().get(partners[first]).from(),
                    now.all().get(partners[last]).to()));
        }
        return typedOver(span, first, last, now, partners);
    }

    /** The number between the words that stood around. */
    private static Optional<Span> typedOver(Span span, int first, int last, Tokens now, int[] partners) {
        int low = -1;
        for (int i = first - 1; i >= 0 && low < 0; i--) {
            low = partners[i];
        }
        int high = now.all().size();
        for (int i = last + 1; i < partners.length; i++) {
            if (partners[i] >= 0) {
                high = partners[i];
                break;
            }
        }
        for (int i = low + 1; i < high; i++) {
            if (now.all().get(i).isNumber()) {
                return Optional.of(new Span(
                        span.mark(), now.all().get(i).from(), now.all().get(i).to()));
            }
        }
        return Optional.empty();
    }
}
