package xianghui.blank;

import java.util.List;
import java.util.Map;

/** A part of an expression as formulas of a worksheet; over several rows they are arrays. */
sealed interface Piece {

    String YES = "1";
    String NO = "0";

    /**
     * A number, or a day as its serial number.
     *
     * @param known 1 where there is one, 0 where not
     */
    record Number(String value, String known) implements Piece {}

    /** A text that is always the same. */
    record Constant(String text) implements Piece {}

    /**
     * A word of a cell.
     *
     * @param choices the words of its code list; empty where anything may be typed
     */
    record Word(String cell, List<String> choices) implements Piece {}

    /** Several words of a code list in one cell. */
    record Several(String cell) implements Piece {}

    /**
     * An attribute of the code in a cell.
     *
     * @param values by code
     */
    record Trait(String cell, Map<String, String> values) implements Piece {}

    /** A cell of which only whether it is blank can be told. */
    record Opaque(String cell) implements Piece {}

    /**
     * The answer to a question; where neither is 1, it cannot be told.
     *
     * @param yes 1 where it is surely so
     * @param no 1 where it is surely not so
     */
    record Answer(String yes, String no) implements Piece {
        static Answer of(boolean truth) {
            return truth ? new Answer(YES, NO) : new Answer(NO, YES);
        }
    }
}
