package xianghui.spreadsheet;

/** What is left of the limits of one workbook while it is read. */
final class Budget {

    /** Characters of the formulas of one workbook that are kept; nobody types more. */
    private static final int FORMULAS = 4_000_000;

    private final Limits limits;
    private int cells;
    private int text;
    private int formulas = FORMULAS;
    private long bytes;

    Budget(Limits limits) {
        this.limits = limits;
        this.cells = limits.cells();
        this.text = limits.text();
        this.bytes = limits.bytes();
    }

    Limits limits() {
        return limits;
    }

    /** Whether another cell is within the limits. */
    boolean takeCell() {
        return --cells >= 0;
    }

    /** Whether so many more characters are within the limits. */
    boolean takeText(int characters) {
        text -= Math.min(text + 1, characters);
        return text >= 0;
    }

    /** Whether a formula of so many characters may still be kept. */
    boolean takeFormula(int characters) {
        formulas -= Math.min(formulas + 1, characters);
        return formulas >= 0;
    }

    /** Whether so many more bytes are within the limits. */
    boolean takeBytes(int count) {
        bytes -= count;
        return bytes >= 0;
    }
}
