package xianghui.draft;

import java.util.stream.Collectors;
import xianghui.document.BookmarkNames.Kind;
import xianghui.draft.Passage.Span;

/** A text with the name of each figure and claim in the place of what it says, which does not change when they do. */
final class Masked {

    private Masked() {}

    static String of(Item item) {
        return item.passages().stream().map(Masked::of).collect(Collectors.joining("\u0001"));
    }

    static String of(Passage passage) {
        return of(passage, 0, passage.text().length(), true).strip();
    }

    /** A stretch with its figures masked, and its claims if wanted. */
    static String of(Passage passage, int from, int to, boolean claims) {
        StringBuilder masked = new StringBuilder();
        int done = from;
        for (Span span : passage.spans()) {
            boolean wanted =
                    span.mark().kind() == Kind.FIGURE || claims && span.mark().kind() == Kind.CLAIM;
            if (wanted && span.from() >= done && span.to() <= to) {
                masked.append(passage.text(), done, span.from())
                        .append('{')
                        .append(span.mark().id())
                        .append('}');
                done = span.to();
            }
        }
        return masked.append(passage.text(), done, to).toString();
    }
}
