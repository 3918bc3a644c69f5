package xianghui.publication;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.aggregation.FigureKey;
import xianghui.narrative.Trial;

/**
 * A claim as figures.json has it.
 *
 * @param alternative the letter of what is said
 * @param when its condition as the office wrote it; empty where it has none
 * @param text what is said; empty where nothing is
 * @param figures those looked at to decide, then those printed
 * @param tried the alternatives in order, up to the one that is said; empty in files of earlier versions
 */
public record PublishedClaim(
        String claim,
        SortedMap<String, String> by,
        String alternative,
        String when,
        String text,
        List<FigureKey> figures,
        List<Trial> tried) {

    public PublishedClaim {
        by = Collections.unmodifiableSortedMap(new TreeMap<>(by));
        figures = List.copyOf(figures);
        tried = List.copyOf(tried);
    }
}
