package xianghui.runs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How one unit stood when a run ended.
 *
 * @param standing by which {@code standing.…} of the job's words is known
 * @param counting SHA-256 of the file that counts; empty where none does
 * @param filedOn the day that its cover states
 * @param fatal how many findings are open, by severity
 */
public record UnitLine(
        String code,
        String name,
        Standing standing,
        String counting,
        Optional<LocalDate> filedOn,
        int fatal,
        int query,
        int note,
        int unchecked) {

    /** How a unit stands. */
    public enum Standing {
        ACCEPTED,
        RETURNED,
        /** An earlier return keeps counting. */
        RETURNED_KEPT,
        CONFLICT,
        /** An earlier return keeps counting. */
        CONFLICT_KEPT,
        MISSING;

        /** Whether a return of the unit is in the figures. */
        public boolean counts() {
            return this == ACCEPTED || this == RETURNED_KEPT || this == CONFLICT_KEPT;
        }
    }
}
