package xianghui.spreadsheet;

import java.util.Locale;
import java.util.Optional;

/** Tells which number formats show a number as a date or a time of day (ECMA-376, 18.8.30 and 18.8.31). */
final class DateFormats {

    /** Not the letters of {@code [h]:mm}, which shows a duration, not a day. */
    private static final String LETTERS = "ymdhse";

    /** Of eras. */
    private static final String BESIDE = "gb";

    private static final String PLACES = "0#?";
    /** No letters of a date. */
    private static final String[] WORDS = {"general", "g/通用格式", "am/pm", "a/p", "上午/下午"};

    /** 星期三 and 三. */
    private static final String[] WEEKDAYS = {"aaaa", "aaa"};

    private DateFormats() {}

    /**
     * Whether the format shows a date.
     *
     * @param id of the format; those below 164 are built in
     * @param code as the file defines it, which it need not for a format that is built in
     */
    static boolean isDate(int id, Optional<String> code) {
        return code.map(DateFormats::isDate).orElseGet(() -> isBuiltInDate(id));
    }

    /** 27 to 36 and 50 to 58 are dates in Chinese, such as 31 = yyyy年m月d日; 46 is a duration. */
    private static boolean isBuiltInDate(int id) {
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id == 45 || id == 47 || id >= 50 && id <= 58;
    }

    /** Reads the first section, which is for numbers from zero on. */
    private static boolean isDate(String code) {
        boolean date = false;
        int at = 0;
        while (at < code.length()) {
            char character = code.charAt(at);
            int word = first(WORDS, code, at);
            if (word > 0) {
                at += word;
                continue;
            }
            if (character == ';' || PLACES.indexOf(character) >= 0 && !date) {
                return date;
            }
            if (character == '[' && isDuration(code, at)) {
                return false;
            }
            int weekday = first(WEEKDAYS, code, at);
            if (weekday > 0) {
                date = true;
                at += weekday;
                continue;
            }
            char letter = Character.toLowerCase(character);
            if (letter >= 'a' && letter <= 'z' && (LETTERS + BESIDE).indexOf(letter) < 0) {
                return false;
            }
            date |= LETTERS.indexOf(letter) >= 0;
            at = after(code, at);
        }
        return date;
    }

    /** How long the first of these words is that begins here; zero if none does. */
    private static int first(String[] words, String code, int at) {
        for (String word : words) {
            if (code.regionMatches(true, at, word, 0, word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    private static boolean isDuration(String code, int at) {
        int end = code.indexOf(']', at);
        String inside = code.substring(at + 1, end < 0 ? code.length() : end).toLowerCase(Locale.ROOT);
        return !inside.isEmpty()
                && "hms".indexOf(inside.charAt(0)) >= 0
                && inside.chars().allMatch(letter -> letter == inside.charAt(0));
    }

    /** Where the next sign begins: quoted, escaped and bracketed ones are stepped over. */
    private static int after(String code, int at) {
        return switch (code.charAt(at)) {
            case '"' -> end(code, at, '"');
            case '[' -> end(code, at, ']');
            case '\\', '_', '*' -> at + 2;
            default -> at + 1;
        };
    }

    private static int end(String code, int at, char sign) {
        int end = code.indexOf(sign, at + 1);
        return end < 0 ? code.length() : end + 1;
    }
}
