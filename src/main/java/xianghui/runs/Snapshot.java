package xianghui.runs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a report said, kept to be compared with the next one. All maps are in the order of the report.
 *
 * @param units by code
 * @param figures of the county, of both terms, by key
 * @param claims what is said, by claim and dimensions; empty where nothing is
 * @param findings the open ones that somebody has to do something about, by unit and key
 */
public record Snapshot(
        Map<String, UnitMark> units,
        Map<String, FigureMark> figures,
        Map<String, String> claims,
        Map<String, FindingMark> findings) {

    public Snapshot {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
    }

    /** How a unit stood, and by which file. */
    public record UnitMark(String name, UnitLine.Standing standing, String counting) {}

    /**
     * A figure as in the tables.
     *
     * @param inProse whether a sentence of the report has it
     * @param exact as figures.json has it; empty where it was not kept
     */
    public record FigureMark(String name, String text, String unit, boolean inProse, String exact) {

        /** One whose exact amount was not kept. */
        public FigureMark(String name, String text, String unit, boolean inProse) {
            this(name, text, unit, inProse, "");
        }
    }

    /** An open finding. */
    public record FindingMark(String unit, String rule, String severity, String message) {}
}
