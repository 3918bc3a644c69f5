package xianghui.annotation;

import java.util.regex.Pattern;

/** Texts that may come from a cell, as they may stand in a file that we write. */
final class Clean {

    /** What a cell can hold. */
    private static final int LONGEST = 32_767;

    /** What XML cannot hold, and halves of characters. */
    private static final Pattern FOREIGN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF\\p{Cs}]");

    /** What spreadsheets take for a character's number. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Clean() {}

    /** The same text with a mark in the place of what no file can hold, cut where a cell ends. */
    static String text(String foreign) {
        return cut(FOREIGN.matcher(foreign).replaceAll("\uFFFD"), LONGEST);
    }

    /** The beginning of a text; no character is cut in two. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** As the content of an element of a spreadsheet. */
    static String xml(String foreign) {
        return attribute(NUMBERED.matcher(text(foreign)).replaceAll("_x005F_"));
    }

    /** As an attribute of an element. */
    static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
