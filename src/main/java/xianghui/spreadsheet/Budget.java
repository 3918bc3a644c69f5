package xianghui.spreadsheet;

/** What is left of the limits of one workbook while it is read. */
final class Budget {

    private final Limits limits;
    private int cells;
    private int text;
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

    /** Whether so many more bytes are within the limits. */
    boolean takeBytes(int count) {
        bytes -= count;
        return bytes >= 0;
    }
}
