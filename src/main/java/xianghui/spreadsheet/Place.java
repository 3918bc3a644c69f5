package xianghui.spreadsheet;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where in a sheet the reader is, for a refusal to name. */
final class Place {

    /** As Excel allows them, and nothing that cannot be seen. */
    private static final Pattern CLEAN = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} &&[^\\[\\]:*?/\\\\]]{1,31}");

    private final String name;
    private int row;
    private int column = -1;

    Place(String name) {
        this.name = name;
    }

    /** The sheet; none if its name is nothing to be shown. */
    Optional<String> sheet() {
        return Optional.of(name).filter(CLEAN.asMatchPredicate());
    }

    /** The sheet, with the cell if we are in one. */
    Optional<String> now() {
        return column < 0 ? sheet() : sheet().map(this::withAddress);
    }

    private String withAddress(String sheet) {
        return sheet + "!" + GridCell.blank(row, column).address();
    }

    void enter(int theRow, int theColumn) {
        row = theRow;
        column = theColumn;
    }

    /** No more in a cell. */
    void leave() {
        column = -1;
    }
}
