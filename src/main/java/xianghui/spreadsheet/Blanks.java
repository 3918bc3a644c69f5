package xianghui.spreadsheet;

/** What cannot be seen. */
public final class Blanks {

    private Blanks() {}

    /** Whether nothing that can be seen stands in the text. */
    public static boolean isBlank(String typed) {
        // Asked of every cell many times: no stream, and the first character nearly always tells.
        for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
            if (!isInvisible(typed.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
