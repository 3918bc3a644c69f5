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
 * @param struck whether its text is struck through
 */
public record GridCell(
        int row, int column, Kind kind, String typed, Optional<LocalDate> day, boolean fromFormula, boolean struck) {

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
        return new GridCell(row, column, Kind.BLANK, "", Optional.empty(), false, false);
    }

    public static GridCell of(int row, int column, Kind kind, String typed, boolean fromFormula) {
        return new GridCell(row, column, kind, typed, Optional.empty(), fromFormula, false);
    }

    public static GridCell date(int row, int column, LocalDate day, boolean fromFormula) {
        return new GridCell(row, column, Kind.DATE, day.toString(), Optional.of(day), fromFormula, false);
    }

    /** The same cell, struck through. */
    public GridCell asStruck() {
        return new GridCell(row, column, kind, typed, day, fromFormula, true);
    }

    /** Whether nothing that can be seen stands in it. */
    public boolean isBlank() {
        return kind == Kind.BLANK || kind == Kind.TEXT && Blanks.isBlank(typed);
    }

    /** Such as {@code D7}. */
    public String address() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
