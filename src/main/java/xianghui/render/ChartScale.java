package xianghui.render;

import java.math.BigDecimal;
import xianghui.document.Chart;

/**
 * The axis of values of a chart, alike in Word and PDF.
 *
 * @param step between two marks
 */
public record ChartScale(int from, int to, int step) {

    private static final int MARKS = 5;
    private static final int[] ROUND = {1, 2, 5};

    /** The axis on which all values of the chart find room, in at most so many round steps. */
    public static ChartScale of(Chart chart) {
        double most = chart.figures().stream()
                .mapToDouble(figure -> new BigDecimal(figure.text()).doubleValue())
                .max()
                .orElse(1);
        int step = 1;
        for (int size = 0; chart.from() + (long) step * MARKS < most; size++) {
            step = ROUND[size % ROUND.length] * (int) Math.pow(10, size / ROUND.length);
        }
        int steps = Math.max(1, (int) Math.ceil((most - chart.from()) / step));
        return new ChartScale(chart.from(), chart.from() + steps * step, step);
    }
}
