package xianghui.annotation;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a sheet, ordered row by row.
 *
 * @param row counted from one
 * @param column counted from zero
 */
record Position(int row, int column) implements Comparable<Position> {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::row).thenComparingInt(Position::column);

    /** Of an address such as {@code D7}; empty if it is none. */
    static Optional<Position> of(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return Optional.of(new Position(Integer.parseInt(matcher.group(2)), column - 1));
    }

    /** Such as {@code D7}. */
    String address() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
