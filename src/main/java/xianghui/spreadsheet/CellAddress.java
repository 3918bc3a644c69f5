package xianghui.spreadsheet;

import java.util.Optional;

/** Addresses as they are written in a file; nothing is corrected. */
public final class CellAddress {

    static final int ROWS = 1 << 20;
    static final int COLUMNS = 1 << 14;

    private CellAddress() {}

    /** Of {@code D7} the row, counted from one, and the column, counted from zero; −1 if it is no address. */
    static long parse(String address) {
        int column = 0;
        int at = 0;
        while (at < address.length() && at < 3 && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            column = column * 26 + address.charAt(at) - 'A' + 1;
            at++;
        }
        int row = number(address, at, ROWS);
        return column == 0 || column > COLUMNS || row < 0 ? -1 : (long) row << 32 | column - 1;
    }

    /** Of {@code A1:C3} the area, of {@code A1} that one cell; none if it is neither. */
    public static Optional<Area> area(String reference) {
        int colon = reference.indexOf(':');
        long one = parse(colon < 0 ? reference : reference.substring(0, colon));
        long other = colon < 0 ? one : parse(reference.substring(colon + 1));
        if (one < 0 || other < 0) {
            return Optional.empty();
        }
        return Optional.of(new Area(
                Math.min(row(one), row(other)),
                Math.max(row(one), row(other)),
                Math.min(column(one), column(other)),
                Math.max(column(one), column(other))));
    }

    /** A number from zero on; −1 if it is none. */
    static int index(String digits) {
        return digits.equals("0") ? 0 : number(digits, 0, Integer.MAX_VALUE);
    }

    static int row(long address) {
        return (int) (address >>> 32);
    }

    static int column(long address) {
        return (int) address;
    }

    /** A number from one to {@code most} that begins at that place and is all that follows; −1 if it is none. */
    static int number(String digits, int from, int most) {
        int length = digits.length() - from;
        if (length < 1 || length > 7 || digits.charAt(from) == '0') {
            return -1;
        }
        int number = 0;
        for (int at = from; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number > most ? -1 : number;
    }
}
