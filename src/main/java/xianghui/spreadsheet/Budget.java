package xianghui.spreadsheet;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What is left of the limits of one workbook while it is read, by the thread that made it. */
final class Budget {

    /** Characters of the formulas of one workbook that are kept; nobody types more. */
    private static final int FORMULAS = 4_000_000;

    /** To ask the time costs as much as to read some cells. */
    private static final int BETWEEN_LOOKS = 1024;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Limits limits;
    private final long until;
    private int cells;
    private int text;
    private int formulas = FORMULAS;
    private long bytes;

    Budget(Limits limits) {
        this.limits = limits;
        this.until = CLOCK.getCurrentThreadCpuTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
        this.cells = limits.cells();
        this.text = limits.text();
        this.bytes = limits.bytes();
    }

    Limits limits() {
        return limits;
    }

    /**
     * Whether another cell is within the limits.
     *
     * @throws RefusedFileException if the processor has worked for too long
     */
    boolean takeCell() throws RefusedFileException {
        cells--;
        if (cells % BETWEEN_LOOKS == 0 && isOver()) {
            throw slow();
        }
        return cells >= 0;
    }

    /** Whether the processor has worked for longer than it may. */
    boolean isOver() {
        return CLOCK.getCurrentThreadCpuTime() > until;
    }

    RefusedFileException slow() {
        return new RefusedFileException(Refusal.SLOW, Optional.empty(), limits.seconds());
    }

    /** Whether so many more characters are within the limits. */
    boolean takeText(int characters) {
        text -= Math.min(text + 1, characters);
        return text >= 0;
    }

    /** Whether a formula of so many characters may still be kept. */
    boolean takeFormula(int characters) {
        formulas -= Math.min(formulas + 1, characters);
        return formulas >= 0;
    }

    /** Whether so many more bytes are within the limits. */
    boolean takeBytes(int count) {
        bytes -= count;
        return bytes >= 0;
    }
}
