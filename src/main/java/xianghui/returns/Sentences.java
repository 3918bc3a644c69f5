package xianghui.returns;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a message bundle, in which names in braces are filled in. */
public final class Sentences {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x85]+");

    /** What commands a terminal, or the direction of everything that follows. */
    private static final Pattern COMMANDING =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}&&[^\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]]");

    /** Halves of characters, and what is none. */
    private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF]");

    private final Properties sentences = new Properties();

    /**
     * Reads the bundle at that place on the class path.
     *
     * @throws IllegalStateException if there is none
     */
    public Sentences(String resource) {
        try (var stream = Sentences.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no bundle " + resource);
            }
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a sentence of that key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /**
     * The sentence of that key.
     *
     * @throws IllegalStateException if the bundle lacks the sentence or a name in it is not given
     */
    public String say(String key, Map<String, String> values) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("no sentence " + key);
        }
        Matcher matcher = NAME.matcher(sentence);
        return matcher.replaceAll(match -> {
            String value = values.get(match.group(1));
            return Matcher.quoteReplacement(Objects.requireNonNull(value, () -> match.group() + " in " + key));
        });
    }

    /**
     * A foreign text as it may stand in a sentence: on one line, not too long, with what controls a screen or turns the
     * direction of writing spelled out, and, where it is written from right to left, shut off from the words around it.
     */
    public static String shown(String text) {
        String line =
                INVISIBLE.matcher(BLANKS.matcher(text).replaceAll(" ").strip()).replaceAll("");
        String spelled = COMMANDING.matcher(line).replaceAll(match -> "\\\\u%04X"
                .formatted((int) match.group().charAt(0)));
        String whole = BROKEN.matcher(spelled).replaceAll("\uFFFD");
        String brief = whole.codePointCount(0, whole.length()) <= LONGEST_SHOWN
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
        return Bidi.requiresBidi(brief.toCharArray(), 0, brief.length()) ? "\u2068" + brief + "\u2069" : brief;
    }
}
