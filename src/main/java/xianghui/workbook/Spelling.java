package xianghui.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Evens out how words are typed, so that spellings that look alike are alike. */
final class Spelling {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern HAN_WITH_BLANKS = Pattern.compile("\\p{IsHan}+( \\p{IsHan}+)+");

    /** The star of a required column, and a colon. */
    private static final Pattern ORNAMENTS = Pattern.compile("^\\*+|[*:]+$");

    private Spelling() {}

    /** One word for comparison: compatibility forms unified, no blanks, one kind of dash. */
    static String plain(String typed) {
        int plain = 0;
        while (plain < typed.length() && isPlain(typed.charAt(plain))) {
            plain++;
        }
        if (plain == typed.length()) {
            return typed;
        }
        String unified = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return DASHES.matcher(BLANKS.matcher(unified).replaceAll("")).replaceAll("-");
    }

    /** As {@link #plain}, without regard to case or to the script, traditional or simplified. */
    static String folded(String typed) {
        return Simplified.of(plain(typed).toUpperCase(Locale.ROOT));
    }

    /** Whether the two differ in nothing but blanks, width, case, a star or a colon. */
    static boolean isSame(String typed, String known) {
        return typed.equals(known) || ornate(typed).equals(ornate(known));
    }

    private static String ornate(String typed) {
        return unornamented(plain(typed).toUpperCase(Locale.ROOT));
    }

    private static String unornamented(String text) {
        boolean bare = text.isEmpty() || text.charAt(0) != '*' && "*:".indexOf(text.charAt(text.length() - 1)) < 0;
        return bare ? text : ORNAMENTS.matcher(text).replaceAll("");
    }

    /** A label: without the star of a required column and without a colon. */
    static String label(String typed) {
        return unornamented(folded(typed));
    }

    /**
     * Free text to be kept: blanks evened out, digits and Latin letters in their narrow form, every other character
     * as it was typed; half a character is none.
     */
    static String tidy(String typed) {
        StringBuilder tidy = new StringBuilder();
        BLANKS.matcher(typed)
                .replaceAll(" ")
                .strip()
                .codePoints()
                .map(Spelling::narrow)
                .forEach(tidy::appendCodePoint);
        return tidy.toString();
    }

    /** A person's name: as {@link #tidy}, and the blanks that pad a Chinese name left out. */
    static String name(String typed) {
        String tidy = tidy(typed);
        return HAN_WITH_BLANKS.matcher(tidy).matches() ? tidy.replace(" ", "") : tidy;
    }

    /** A common character that stays as it is. */
    private static boolean isPlain(int character) {
        return character > ' ' && character <= '~' || character >= 0x4E00 && character <= 0x9FA5;
    }

    private static int narrow(int character) {
        if (Character.getType(character) == Character.SURROGATE) {
            return 0xFFFD;
        }
        boolean wide = character >= 0xFF10 && character <= 0xFF19
                || character >= 0xFF21 && character <= 0xFF3A
                || character >= 0xFF41 && character <= 0xFF5A;
        return wide ? character - 0xFEE0 : character;
    }
}
