package xianghui.draft;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are, by the pairs of neighbouring characters that they share. */
final class Likeness {

    private Likeness() {}

    /** From 0, nothing in common, to 1. */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Map<String, Integer> pairs = pairs(one);
        int all = Math.max(0, one.length() - 1) + Math.max(0, other.length() - 1);
        if (all == 0) {
            return 0;
        }
        int shared = 0;
        for (Map.Entry<String, Integer> pair : pairs(other).entrySet()) {
            shared += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * shared / all;
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }
}
