package xianghui.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import xianghui.returns.Sentences;

/** Owns standard output: whole lines in UTF-8, in the words of the bundle. */
public final class Console {

    private static final Pattern BREAKS = Pattern.compile("[\\s\\x85\\u2028\\u2029]+");
    private static final Pattern COMMANDING = Pattern.compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E]");

    private final PrintStream out;
    private final Sentences sentences = new Sentences("/messages/console.properties");

    public Console(PrintStream out) {
        this.out = out;
    }

    /** The console of the process, in UTF-8 whatever its locale says. */
    public static Console ofProcess() {
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** Prints a sentence of the bundle with names in it filled in. */
    public void say(String key, Map<String, String> values) {
        Map<String, String> harmless = new HashMap<>();
        values.forEach((name, value) -> harmless.put(name, harmless(value)));
        line(sentences.say(key, harmless));
    }

    /** A text that may come from a file, on one line and without what commands a terminal. */
    private static String harmless(String value) {
        return COMMANDING.matcher(BREAKS.matcher(value).replaceAll(" ")).replaceAll("\uFFFD");
    }

    public void say(String key) {
        say(key, Map.of());
    }

    /** Prints a text that is not ours, on a line of its own. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** A sentence of the bundle, to be put into another. */
    String words(String key, Map<String, String> values) {
        return sentences.say(key, values);
    }
}
