package xianghui.audit;

import java.util.Optional;
import xianghui.publication.PublishedFigure;

/**
 * What the audit says of one number or sentence.
 *
 * @param place where it stands
 * @param sentence the sentence that it stands in
 * @param found the number, or the claim's words
 * @param expected what the data say; empty where they say nothing about it
 * @param figure the figure that is meant, if one is
 */
public record Remark(
        Kind kind, Place place, String sentence, String found, String expected, Optional<PublishedFigure> figure) {

    /** What is the matter. */
    public enum Kind {
        /** It is what the data say. */
        AGREES,
        /** A figure was typed over, and the data say otherwise. */
        HAND_CHANGED,
        /** A number that no figure, date, article or office text stands behind. */
        UNSUPPORTED,
        /** A sentence that has to be earned, and that the data do not bear out. */
        UNEARNED
    }

    /**
     * Where something stands.
     *
     * @param page from 1; 0 where the file does not say
     * @param paragraph from 1, of those with words, outside of tables; 0 in a table
     * @param table from 1; 0 outside of tables
     * @param row from 1 in a table
     */
    public record Place(int page, int paragraph, int table, int row) {}

    /** Whether it is something to be put right. */
    public boolean isFault() {
        return kind != Kind.AGREES;
    }
}
