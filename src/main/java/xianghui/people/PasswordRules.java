package xianghui.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password must be like, so that it is not among the first ones that somebody tries. */
public final class PasswordRules {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    /** From this length on, one kind of characters will do. */
    private static final int LONG = 16;

    private static final int DIFFERENT = 5;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** One spelling of a password: an input method may have typed full-width letters. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /**
     * The first reason to refuse a password of an account with that login name, of a person called that: fewer than ten
     * characters; more than 128; holds the login name or the person's name; one that many people use, digits and marks
     * at its ends left aside, or few different characters, or a sequence; all of one kind, such as digits, and not long.
     */
    static Optional<Refusal> weakness(String password, String login, String person) {
        int length = password.codePointCount(0, password.length());
        String lower = password.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            return Optional.of(Refusal.PASSWORD_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Refusal.PASSWORD_LONG);
        }
        if (lower.contains(login) || lower.contains(normal(person).strip().toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.PASSWORD_NAME);
        }
        if (isCommon(lower)) {
            return Optional.of(Refusal.PASSWORD_COMMON);
        }
        return length < LONG && kinds(password) < 2 ? Optional.of(Refusal.PASSWORD_PLAIN) : Optional.empty();
    }

    private static boolean isCommon(String lower) {
        String core = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return COMMON.contains(lower)
                || COMMON.contains(core)
                || lower.codePoints().distinct().count() < DIFFERENT
                || isSequence(lower)
                || isTwice(core);
    }

    /** Whether every character is the next, or every one the one before: 0123456789, zyxwvutsrq. */
    private static boolean isSequence(String text) {
        int step = text.charAt(1) - text.charAt(0);
        if (Math.abs(step) != 1) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            boolean wraps = text.charAt(i - 1) == '9' && text.charAt(i) == '0';
            if (text.charAt(i) - text.charAt(i - 1) != step && !wraps) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a common one, two times. */
    private static boolean isTwice(String core) {
        String half = core.substring(0, core.length() / 2);
        return core.length() % 2 == 0 && core.equals(half + half) && COMMON.contains(half);
    }

    private static long kinds(String password) {
        return password.codePoints()
                .mapToObj(character -> {
                    if (Character.isDigit(character)) {
                        return "digit";
                    }
                    if (Character.isUpperCase(character)) {
                        return "upper";
                    }
                    if (Character.isLowerCase(character)) {
                        return "lower";
                    }
                    return Character.isLetter(character) ? "letter" : "mark";
                })
                .distinct()
                .count();
    }

    private static Set<String> common() {
        var stream = Objects.requireNonNull(
                PasswordRules.class.getResourceAsStream("/xianghui/people/common-passwords.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
