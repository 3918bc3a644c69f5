package xianghui.paper;

import java.util.List;
import java.util.Optional;

/**
 * In what a paragraph is set.
 *
 * @param points the size of the type
 */
public record Type(Face face, double points) {

    /** The size of that name in points; a number is one already. */
    public static Optional<Double> points(String size) {
        Double named = PaperWords.sizes().get(size);
        if (named != null) {
            return Optional.of(named);
        }
        try {
            double points = Double.parseDouble(size);
            return points >= 5 && points <= 72 ? Optional.of(points) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The names of all sizes, the largest first. */
    public static List<String> sizes() {
        return List.copyOf(PaperWords.sizes().keySet());
    }
}
