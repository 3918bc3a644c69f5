package xianghui.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xianghui.spreadsheet.Area;
import xianghui.spreadsheet.CellAddress;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/**
 * Reckons formulas again that only add and subtract numbers and cells of their own sheet. Whatever else a formula
 * does, and whatever Excel would first have to convert, makes that it is not reckoned at all.
 */
final class Reckoner {

    private static final int MOST_OPERANDS = 20_000;
    private static final int DEEPEST = 50;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,15})?");
    private static final Pattern CELLS =
            Pattern.compile("\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}(?::\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6})?");
    private static final Pattern SUM = Pattern.compile("SUM\\(");

    private final SheetGrid grid;
    /** Operands of all formulas of the sheet that may still be looked at; far more than any return has. */
    private int left = 1_000_000;

    Reckoner(SheetGrid grid) {
        this.grid = grid;
    }

    /** What the formula of that cell amounts to; none if that is not certain. */
    Optional<BigDecimal> reckon(GridCell cell) {
        return cell.formula().filter(text -> !text.isEmpty()).flatMap(text -> new Formula(cell, text).result());
    }

    /** One formula, read from left to right. */
    private final class Formula {

        private final GridCell cell;
        private final String text;
        private int at;
        private int depth;
        private int operands;
        private boolean certain = true;

        Formula(GridCell cell, String text) {
            this.cell = cell;
            this.text = text;
        }

        Optional<BigDecimal> result() {
            BigDecimal result = sum();
            next();
            return certain && at == text.length() ? Optional.of(result) : Optional.empty();
        }

        private BigDecimal sum() {
            depth++;
            BigDecimal sum = depth > DEEPEST ? doubt() : term();
            while (certain && (next() == '+' || next() == '-')) {
                boolean minus = text.charAt(at++) == '-';
                BigDecimal term = term();
                sum = minus ? sum.subtract(term) : sum.add(term);
            }
            depth--;
            return sum;
        }

        private BigDecimal term() {
            boolean minus = false;
            while (next() == '+' || next() == '-') {
                minus ^= text.charAt(at++) == '-';
            }
            BigDecimal value = unsigned();
            return minus ? value.negate() : value;
        }

        private BigDecimal unsigned() {
            if (next() == '(') {
                at++;
                return closed(sum());
            }
            Optional<String> number = take(NUMBER);
            if (number.isPresent()) {
                return new BigDecimal(number.get());
            }
            if (take(SUM).isPresent()) {
                return sumOfAll();
            }
            return take(CELLS)
                    .filter(cells -> cells.indexOf(':') < 0)
                    .flatMap(this::area)
                    .map(area -> total(area, false))
                    .orElseGet(this::doubt);
        }

        private BigDecimal sumOfAll() {
            BigDecimal sum = argument();
            while (certain && next() == ',') {
                at++;
                sum = sum.add(argument());
            }
            return closed(sum);
        }

        /** Texts in cells are passed over here, but not where cells are added by a sign. */
        private BigDecimal argument() {
            int start = at;
            Optional<String> cells = take(CELLS);
            if (cells.isPresent() && (next() == ',' || next() == ')')) {
                return area(cells.get()).map(area -> total(area, true)).orElseGet(this::doubt);
            }
            at = start;
            return sum();
        }

        private BigDecimal closed(BigDecimal value) {
            if (next() != ')') {
                return doubt();
            }
            at++;
            return value;
        }

        private Optional<Area> area(String cells) {
            return CellAddress.area(cells.replace("$", ""));
        }

        private BigDecimal total(Area area, boolean textsPassedOver) {
            long size = (area.lastRow() - area.firstRow() + 1L) * (area.lastColumn() - area.firstColumn() + 1L);
            if (size > MOST_OPERANDS - operands || size > left || area.contains(cell.row(), cell.column())) {
                return doubt();
            }
            operands += (int) size;
            left -= (int) size;
            BigDecimal total = BigDecimal.ZERO;
            for (int row = area.firstRow(); row <= area.lastRow(); row++) {
                for (GridCell operand : grid.row(row)
                        .subMap(area.firstColumn(), area.lastColumn() + 1)
                        .values()) {
                    total = total.add(value(operand, textsPassedOver));
                }
            }
            return total;
        }

        private BigDecimal value(GridCell operand, boolean textsPassedOver) {
            return switch (operand.kind()) {
                case NUMBER -> new BigDecimal(operand.typed());
                case BLANK -> BigDecimal.ZERO;
                case TEXT, BOOLEAN -> textsPassedOver ? BigDecimal.ZERO : doubt();
                case DATE, ERROR, UNRECKONED -> doubt();
            };
        }

        private BigDecimal doubt() {
            certain = false;
            return BigDecimal.ZERO;
        }

        /** The next character that is no blank; a blank itself at the end. */
        private char next() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at < text.length() ? text.charAt(at) : ' ';
        }

        private Optional<String> take(Pattern pattern) {
            next();
            Matcher matcher = pattern.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            at = matcher.end();
            return Optional.of(matcher.group());
        }
    }
}
