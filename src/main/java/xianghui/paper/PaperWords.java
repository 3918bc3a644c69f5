package xianghui.paper;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What the office calls faces and sizes. */
final class PaperWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("xianghui.paper.words", Locale.ROOT);
    private static final String LIST = "\u3001";

    private PaperWords() {}

    static String word(String key) {
        return WORDS.getString(key);
    }

    static List<String> list(String key) {
        return List.of(word(key).split(LIST));
    }

    /** Points by the name of the size. */
    static Map<String, Double> sizes() {
        Map<String, Double> sizes = new LinkedHashMap<>();
        list("sizes").stream()
                .map(size -> size.split(" "))
                .forEach(size -> sizes.put(size[0], Double.valueOf(size[1])));
        return sizes;
    }

    static <E extends Enum<E>> List<E> all(Class<E> words) {
        return Arrays.asList(words.getEnumConstants());
    }
}
