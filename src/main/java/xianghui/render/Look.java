package xianghui.render;

import xianghui.paper.Type;

/**
 * How paragraphs of one style look, for Word and PDF alike. Lengths are in points.
 *
 * @param leading from line to line; 0: as high as the face wants it, so that rows of tables grow
 * @param before white above the first of several paragraphs of the style
 * @param after white below each
 * @param first how much further in the first line begins than the others; negative: it hangs out
 * @param left how far in the other lines begin
 * @param right how far in they end
 * @param kept whether it stands on one page with what follows
 * @param level in the outline of the document, from 0; -1: none
 */
public record Look(
        Type type,
        double leading,
        double before,
        double after,
        Align align,
        double first,
        double left,
        double right,
        boolean kept,
        int level) {

    /** Where lines stand. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT,
        BOTH
    }

    static Look of(Type type, double leading, Align align) {
        return new Look(type, leading, 0, 0, align, 0, 0, 0, false, -1);
    }

    Look white(double above, double below) {
        return new Look(type, leading, above, below, align, first, left, right, kept, level);
    }

    /** In characters of its own size. */
    Look indented(double firstLine, double fromLeft, double fromRight) {
        double one = type.points();
        return new Look(
                type, leading, before, after, align, firstLine * one, fromLeft * one, fromRight * one, kept, level);
    }

    Look keeping() {
        return new Look(type, leading, before, after, align, first, left, right, true, level);
    }

    Look heading(int outline) {
        return new Look(type, leading, before, after, align, first, left, right, true, outline);
    }
}
