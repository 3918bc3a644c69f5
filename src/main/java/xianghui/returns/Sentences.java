package xianghui.returns;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a message bundle, in which names in braces are filled in. */
public final class Sentences {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final int LONGEST_SHOWN = 40;

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

    /** A foreign text as it may stand in a sentence: on one line, without control characters, not too long. */
    public static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "");
        if (line.codePointCount(0, line.length()) <= LONGEST_SHOWN) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
