package xianghui.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number so that the parts add up to it again. */
final class Shares {

    private Shares() {}

    /** Parts in proportion to the weights, by largest remainder. */
    static int[] split(int total, double... weights) {
        double sum = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int at = 0; at < parts.length; at++) {
            double exact = total * weights[at] / sum;
            parts[at] = (int) Math.floor(exact);
            remainders[at] = exact - parts[at];
            given += parts[at];
        }
        int[] order = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -remainders[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int next = 0; next < total - given; next++) {
            parts[order[next]]++;
        }
        return parts;
    }

    /** Nearly equal parts; those that get one more begin at {@code shift} and are spread out. */
    static int[] even(int total, int count, int shift) {
        int[] parts = new int[count];
        for (int at = 0; at < count; at++) {
            parts[(at + shift) % count] = (at + 1) * total / count - at * total / count;
        }
        return parts;
    }

    /** Parts that differ by up to the given per cent from their mean. */
    static int[] uneven(int total, int count, int shift, int percent) {
        double[] weights = new double[count];
        for (int at = 0; at < count; at++) {
            weights[at] = 100 + (at * 7 + shift * 5) % 13 * percent / 6.0 - percent;
        }
        return split(total, weights);
    }
}
