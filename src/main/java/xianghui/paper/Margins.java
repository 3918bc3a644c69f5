package xianghui.paper;

/**
 * The white around the type area of an upright page, in millimetres.
 *
 * @param left the side at which the paper is bound
 */
public record Margins(double top, double bottom, double left, double right) {

    private static final double WIDE = 210;
    private static final double HIGH = 297;

    /** Width of the type area of A4 paper. */
    public double width() {
        return WIDE - left - right;
    }

    /** Height of the type area of A4 paper. */
    public double height() {
        return HIGH - top - bottom;
    }

    /** The same sheet turned so that its bound side is the head: a page that lies across. */
    public Margins across() {
        return new Margins(left, right, bottom, top);
    }

    /** Millimetres in points. */
    public static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }
}
