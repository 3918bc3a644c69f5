package xianghui.narrative;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What came of putting one alternative of a claim to the figures.
 *
 * @param when its condition as the office wrote it; empty for the last, which has none
 * @param inputs what was looked at until the answer was known, by the name in the condition, as printed with its unit;
 *     a truth is {@code true} or {@code false}, and a missing value empty
 */
public record Trial(String alternative, String when, Answer answer, Map<String, String> inputs) {

    public Trial {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /** Whether the condition is true, false, or cannot be told because something is missing. */
    public enum Answer {
        HOLDS,
        BROKEN,
        UNKNOWN;

        /** As written in figures.json. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
