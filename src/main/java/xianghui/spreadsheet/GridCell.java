package xianghui.spreadsheet;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One cell as the file holds it, of a formula the value that was last reckoned.
 *
 * @param row counted from one
 * @param column counted from zero
 * @param typed what stands in it; of a number its digits, of a date yyyy-MM-dd, of an error its name
 * @param day of a date
 * @param formula without its equals sign; none if a person typed the content, empty where the file does not tell it or
 *     it is long
 * @param struck whether its text is struck through
 */
public record GridCell(
        int row,
        int column,
        Kind kind,
        String typed,
        Optional<LocalDate> day,
        Optional<String> formula,
        boolean struck) {

    /** What a file says that a cell holds. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** An error such as a division by zero. */
        ERROR,
        /** A formula that no program has reckoned yet. */
        UNRECKONED
    }

    public static GridCell blank(int row, int column) {
        return of(row, column, Kind.BLANK, "");
    }

    public static GridCell of(int row, int column, Kind kind, String typed) {
        return new GridCell(row, column, kind, typed, Optional.empty(), Optional.empty(), false);
    }

    public static GridCell date(int row, int column, LocalDate day) {
        return new GridCell(row, column, Kind.DATE, day.toString(), Optional.of(day), Optional.empty(), false);
    }

    /** The same cell, struck through. */
    public GridCell asStruck() {
        return new GridCell(row, column, kind, typed, day, formula, true);
    }

    /** The same cell as the result of a formula. */
    public GridCell from(String text) {
        return new GridCell(row, column, kind, typed, day, Optional.of(text), struck);
    }

    public boolean fromFormula() {
        return formula.isPresent();
    }

    /** Whether nothing that can be seen stands in it. */
    public boolean isBlank() {
        return kind == Kind.BLANK || kind == Kind.TEXT && Blanks.isBlank(typed);
    }

    /** Such as {@code D7}. */
    public String address() {
        return letters(column) + row;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
