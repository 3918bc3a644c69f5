package xianghui.spreadsheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas of one sheet that were filled down or across: the file tells only that of the first cell. */
final class SharedFormulas {

    /** Without texts, names and other sheets, so that all that looks like a cell is one. */
    private static final Pattern PLAIN = Pattern.compile("[A-Z0-9$+\\-*/(),:. ]*");

    private static final Pattern CELL =
            Pattern.compile("(?<![A-Z0-9.$])(\\$?)([A-Z]{1,3})(\\$?)([1-9]\\d{0,6})(?![A-Z0-9.($])");

    private record First(int row, int column, String formula) {}

    private final Budget budget;
    private final Map<String, First> groups = new HashMap<>();

    SharedFormulas(Budget budget) {
        this.budget = budget;
    }

    void add(String group, int row, int column, String formula) {
        if (PLAIN.matcher(formula).matches()) {
            groups.put(group, new First(row, column, formula));
        }
    }

    /** The formula as it reads in that cell of the group; empty where that cannot be told. */
    String at(String group, int row, int column) {
        First first = groups.get(group);
        if (first == null || !budget.takeFormula(first.formula().length())) {
            return "";
        }
        StringBuilder moved = new StringBuilder();
        Matcher cells = CELL.matcher(first.formula());
        while (cells.find()) {
            Optional<String> cell = moved(cells, row - first.row(), column - first.column());
            if (cell.isEmpty()) {
                return "";
            }
            cells.appendReplacement(moved, Matcher.quoteReplacement(cell.get()));
        }
        return cells.appendTail(moved).toString();
    }

    /** None beyond the edge of the sheet. */
    private static Optional<String> moved(Matcher cell, int down, int right) {
        long address = CellAddress.parse(cell.group(2) + cell.group(4));
        int row = CellAddress.row(address) + (cell.group(3).isEmpty() ? down : 0);
        int column = CellAddress.column(address) + (cell.group(1).isEmpty() ? right : 0);
        boolean inside =
                address >= 0 && row >= 1 && row <= CellAddress.ROWS && column >= 0 && column < CellAddress.COLUMNS;
        return inside ? Optional.of(cell.group(1) + GridCell.letters(column) + cell.group(3) + row) : Optional.empty();
    }
}
