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
 * @param trials the alternatives in order, up to the one that is said
 */
public record ClaimDecision(
        String claim,
        SortedMap<String, String> by,
        String alternative,
        String text,
        List<FigureKey> figures,
        List<Trial> trials) {

    public ClaimDecision {
        by = Collections.unmodifiableSortedMap(new TreeMap<>(by));
        figures = List.copyOf(figures);
        trials = List.copyOf(trials);
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("nothing of " + claim + " was tried");
        }
    }

    /** A claim with the values of its dimensions, by which its sentence is found again in a Word file. */
    public static String name(String claim, SortedMap<String, String> by) {
        return by.isEmpty() ? claim : claim + by;
    }

    /** The condition of what is said, as the office wrote it; empty where it has none. */
    public String when() {
        return trials.get(trials.size() - 1).when();
    }
}
