package xianghui.picture;

import java.util.List;

/**
 * A page as it is looked at, and what was looked for on it. All lengths in points, from the upper left corner.
 *
 * @param spots in reading order
 */
public record Leaf(int width, int height, List<Spot> spots) {

    public Leaf {
        spots = List.copyOf(spots);
    }

    /**
     * Where a stretch stands; a box for each line that it is on.
     *
     * @param name of the stretch
     * @param text without its blanks
     */
    public record Spot(String name, String text, List<Box> boxes) {

        public Spot {
            boxes = List.copyOf(boxes);
        }
    }

    /** A rectangle. */
    public record Box(int x, int y, int width, int height) {}
}
