package xianghui.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Finds the word that a misspelling most likely stands for. */
final class NearMatch {

    private NearMatch() {}

    /** The nearest of the words, if few enough characters differ. */
    static Optional<String> of(String typed, Collection<String> words) {
        return of(typed, words, Stream::of);
    }

    /** What has the nearest of all spellings, if few enough characters differ. */
    static <T> Optional<T> of(String typed, Collection<T> things, Function<T, Stream<String>> spellings) {
        String plain = Spelling.folded(typed);
        int tolerated = plain.length() < 2 ? 0 : Math.max(1, Math.min(2, plain.length() / 3));
        ToIntFunction<T> distance = thing -> spellings
                .apply(thing)
                .map(Spelling::folded)
                .mapToInt(word -> distance(plain, word))
                .min()
                .orElse(Integer.MAX_VALUE);
        return things.stream()
                .filter(thing -> distance.applyAsInt(thing) <= tolerated)
                .min(Comparator.comparingInt(distance));
    }

    /** How many characters must be put in, taken out or changed (Levenshtein). */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
