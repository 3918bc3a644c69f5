package xianghui.narrative;

import java.util.ArrayList;
import java.util.List;
import xianghui.document.ClaimEdge;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.Words;

/** Mends the marks that a vanished clause leaves side by side. */
final class Punctuation {

    /** Comma, enumeration comma, semicolon, colon: they give way to any mark that follows. */
    private static final String WEAK = "\uFF0C\u3001\uFF1B\uFF1A";
    /** Marks before which a weak one gives way. */
    private static final String MARKS = WEAK + "\u3002\uFF01\uFF1F\uFF09";

    private static final String OPENING = "\uFF08";

    private Punctuation() {}

    /** The same words; of two neighbouring marks only the stronger, or the later of two weak ones. */
    static List<Inline> mend(List<Inline> inlines) {
        List<Inline> mended = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        List<Placed> edges = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof ClaimEdge edge) {
                edges.add(new Placed(edge, words.length()));
            } else if (inline instanceof FigureText) {
                flush(words, edges, mended);
                mended.add(inline);
            } else {
                boolean first = mended.stream().allMatch(ClaimEdge.class::isInstance);
                inline.text().chars().forEach(c -> append(words, (char) c, first));
            }
        }
        flush(words, edges, mended);
        return mended;
    }

    /** An edge and how many characters of the gathered words stand before it. */
    private record Placed(ClaimEdge edge, int at) {}

    private static void append(StringBuilder words, char c, boolean first) {
        boolean mark = MARKS.indexOf(c) >= 0;
        boolean atStart = words.isEmpty() && first;
        if (mark && atStart) {
            return;
        }
        int last = words.length() - 1;
        if (mark && last >= 0 && OPENING.indexOf(words.charAt(last)) >= 0 && WEAK.indexOf(c) >= 0) {
            return;
        }
        if (mark && last >= 0 && WEAK.indexOf(words.charAt(last)) >= 0) {
            words.setLength(last);
        }
        words.append(c);
    }

    private static void flush(StringBuilder words, List<Placed> edges, List<Inline> mended) {
        int done = 0;
        for (Placed placed : edges) {
            int at = Math.min(placed.at(), words.length());
            if (at > done) {
                mended.add(new Words(words.substring(done, at)));
                done = at;
            }
            mended.add(placed.edge());
        }
        if (done < words.length()) {
            mended.add(new Words(words.substring(done)));
        }
        edges.clear();
        words.setLength(0);
    }
}
