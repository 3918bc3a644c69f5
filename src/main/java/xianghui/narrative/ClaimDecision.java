package xianghui.narrative;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.aggregation.FigureKey;

/**
 * Which alternative of a claim the figures bear out.
 *
 * @param by dimensions of the instance of a claim that is made for each of them
 * @param alternative its letter; A is the claim itself
 * @param text what is said; empty where nothing is
 * @param figures those looked at to decide, then those printed
 */
public record ClaimDecision(
        String claim, SortedMap<String, String> by, String alternative, String text, List<FigureKey> figures) {

    public ClaimDecision {
        by = Collections.unmodifiableSortedMap(new TreeMap<>(by));
        figures = List.copyOf(figures);
    }
}
