package xianghui.spreadsheet;

/** Characters that XML cannot hold stand in a workbook's texts as {@code _x000D_} (ECMA-376, 22.9.2.19). */
final class EscapedText {

    private static final int LENGTH = 7;

    private EscapedText() {}

    static String unescaped(String text) {
        int next = find(text, 0);
        if (next < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        while (next >= 0) {
            plain.append(text, done, next).append((char) Integer.parseInt(text, next + 2, next + 6, 16));
            done = next + LENGTH;
            next = find(text, done);
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static int find(String text, int from) {
        int at = text.indexOf("_x", from);
        while (at >= 0 && !isEscape(text, at)) {
            at = text.indexOf("_x", at + 1);
        }
        return at;
    }

    private static boolean isEscape(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return false;
        }
        for (int digit = at + 2; digit < at + LENGTH - 1; digit++) {
            char character = text.charAt(digit);
            if (character > 'f' || Character.digit(character, 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
