package xianghui.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One line of the audit log. It names accounts and units, never a person of a roster. Texts are cut to their longest
 * and lose what is no visible character, so that one deed is one line wherever it is shown.
 *
 * @param at to the millisecond
 * @param actor the login name; empty where nobody was logged in
 * @param source the address that it came from; empty for the program itself
 * @param object what it was done to: a unit's code, an id, a short SHA-256
 * @param outcome whether it was done, refused, or failed
 */
public record Deed(Instant at, String actor, String source, Action action, String object, Outcome outcome) {

    public static final int LONGEST_ACTOR = 32;
    public static final int LONGEST_SOURCE = 60;
    public static final int LONGEST_OBJECT = 200;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\u2028\\u2029]");

    /** How it ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    public Deed {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        actor = line(actor, LONGEST_ACTOR);
        source = line(source, LONGEST_SOURCE);
        object = line(object, LONGEST_OBJECT);
    }

    private static String line(String text, int longest) {
        String visible = INVISIBLE.matcher(text).replaceAll("\uFFFD");
        if (visible.length() <= longest) {
            return visible;
        }
        int end = Character.isHighSurrogate(visible.charAt(longest - 1)) ? longest - 1 : longest;
        return visible.substring(0, end);
    }
}
