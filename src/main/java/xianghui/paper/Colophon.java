package xianghui.paper;

/**
 * What stands at the foot of the last page; an empty text is left out.
 *
 * @param copies to whom copies go
 * @param printer the organ that prints
 * @param printed the day of printing as it is written
 */
public record Colophon(String copies, String printer, String printed) {

    /** What stands before those to whom copies go. */
    public static String copiesWord() {
        return PaperWords.word("copies");
    }

    /** The day of printing with the word for it; empty where there is none. */
    public String printedOn() {
        return printed.isEmpty() ? "" : printed + PaperWords.word("printed");
    }

    /** How many lines those to whom copies go take in a room of so many characters; 0 where there are none. */
    public int copyLines(int characters) {
        return (copies.length() + characters - 1) / characters;
    }
}
