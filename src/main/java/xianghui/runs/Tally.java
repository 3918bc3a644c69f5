package xianghui.runs;

/**
 * How many units stand how; one may be in and have sent something newer that was returned.
 *
 * @param missing of whom nothing was received
 */
public record Tally(int expected, int accepted, int returned, int conflict, int missing) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);
}
