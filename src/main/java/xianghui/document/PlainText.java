package xianghui.document;

import java.util.PrimitiveIterator;

/** Makes any text fit for paper: one line, without characters that steer instead of show. */
final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /**
     * Line breaks, tabs and other control characters become one space, half surrogates U+FFFD; invisible formatting
     * characters (zero-width, direction marks, byte order mark) go.
     */
    static String of(String text) {
        if (text.codePoints().allMatch(PlainText::shows)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
            append(plain, points.nextInt());
        }
        return plain.toString();
    }

    private static boolean shows(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != 0xFFFE && point != 0xFFFF;
        };
    }

    private static void append(StringBuilder plain, int point) {
        switch (Character.getType(point)) {
            case Character.FORMAT -> {}
            case Character.SURROGATE -> plain.appendCodePoint(REPLACEMENT);
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> appendSpace(plain);
            default -> plain.appendCodePoint(point == 0xFFFE || point == 0xFFFF ? REPLACEMENT : point);
        }
    }

    private static void appendSpace(StringBuilder plain) {
        if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }
}
