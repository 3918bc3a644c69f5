package xianghui.spreadsheet;

/** What cannot be seen. */
public final class Blanks {

    private Blanks() {}

    /** Whether nothing that can be seen stands in the text. */
    public static boolean isBlank(String typed) {
        return typed.codePoints().allMatch(Blanks::isInvisible);
    }

    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
