package xianghui.draft;

import java.util.ArrayList;
import java.util.List;

/** Turns one text into another by touching only what differs, so that the rest keeps its looks. */
final class Rewrite {

    private Rewrite() {}

    private record Change(int from, int to, String words) {}

    /**
     * Rewrites a stretch.
     *
     * @param at where it begins in the paragraph
     */
    static void apply(Passage passage, int at, String old, String fresh) {
        Tokens before = Tokens.of(old);
        Tokens after = Tokens.of(fresh);
        int[] partners = Common.subsequence(before.texts(), after.texts());
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < partners.length || j < after.all().size()) {
            if (i < partners.length && partners[i] == j) {
                i++;
                j++;
                continue;
            }
            int fromOld = i;
            int fromNew = j;
            while (i < partners.length && partners[i] < 0) {
                i++;
            }
            j = i < partners.length ? partners[i] : after.all().size();
            changes.add(new Change(
                    start(before, fromOld, old),
                    start(before, i, old),
                    fresh.substring(start(after, fromNew, fresh), start(after, j, fresh))));
        }
        for (int k = changes.size() - 1; k >= 0; k--) {
            Change change = changes.get(k);
            passage.replace(at + change.from(), at + change.to(), change.words());
        }
    }

    private static int start(Tokens tokens, int index, String text) {
        return index < tokens.all().size() ? tokens.all().get(index).from() : text.length();
    }
}
