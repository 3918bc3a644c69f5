package xianghui.workbook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

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
                .mapToInt(word -> LevenshteinDistance.getDefaultInstance().apply(plain, word))
                .min()
                .orElse(Integer.MAX_VALUE);
        return things.stream()
                .filter(thing -> distance.applyAsInt(thing) <= tolerated)
                .min(Comparator.comparingInt(distance));
    }
}
