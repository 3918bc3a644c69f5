package xianghui.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import xianghui.aggregation.FigureKey;
import xianghui.publication.Manifest;
import xianghui.publication.PublishedClaim;
import xianghui.publication.PublishedFigure;
import xianghui.publication.PublishedFigures;

/**
 * What differs between two versions of a report.
 *
 * @param units those whose return is another, or counts in one version only
 * @param figures of the county, in the order of the report
 * @param claims in the order of the report
 * @param definitions what the office changed of what is asked, checked, counted and said
 */
public record Comparison(
        List<UnitChange> units, List<FigureChange> figures, List<ClaimChange> claims, SortedSet<String> definitions) {

    /**
     * A unit whose return is another.
     *
     * @param unit its code
     * @param before the short SHA-256 of the file that counted; empty if none did
     * @param after the short SHA-256 of the file that counts; empty if none does
     */
    public record UnitChange(String unit, String before, String after) {}

    /**
     * A figure with another amount.
     *
     * @param before the amount with its unit; empty if there was none
     * @param after the amount with its unit; empty if there is none
     */
    public record FigureChange(FigureKey key, String name, String before, String after) {}

    /**
     * A claim of which something else is said.
     *
     * @param before what was said; empty for nothing
     * @param after what is said; empty for nothing
     */
    public record ClaimChange(String claim, SortedMap<String, String> by, String before, String after) {}

    /** Whether both say the same of the same. */
    public boolean nothing() {
        return units.isEmpty() && figures.isEmpty() && claims.isEmpty() && definitions.isEmpty();
    }

    public static Comparison of(Manifest before, PublishedFigures old, Manifest after, PublishedFigures now) {
        return new Comparison(
                units(before, after),
                figures(old, now),
                claims(old, now),
                differing(before.definitions(), after.definitions()));
    }

    private static List<UnitChange> units(Manifest before, Manifest after) {
        SortedMap<String, String> old = files(before);
        SortedMap<String, String> now = files(after);
        return differing(old, now).stream()
                .map(unit -> new UnitChange(unit, old.getOrDefault(unit, ""), now.getOrDefault(unit, "")))
                .toList();
    }

    private static SortedMap<String, String> files(Manifest manifest) {
        SortedMap<String, String> files = new TreeMap<>();
        manifest.inputs().stream()
                .filter(input -> input.use().equals(Manifest.ACCEPTED))
                .forEach(input -> files.put(input.unit(), input.sha256().substring(0, 12)));
        return files;
    }

    private static SortedSet<String> differing(Map<String, String> before, Map<String, String> after) {
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> before.getOrDefault(name, "").equals(after.getOrDefault(name, "")));
        return names;
    }

    private static List<FigureChange> figures(PublishedFigures before, PublishedFigures after) {
        Map<FigureKey, PublishedFigure> old = county(before);
        Map<FigureKey, PublishedFigure> now = county(after);
        Set<FigureKey> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        List<FigureChange> changes = new ArrayList<>();
        for (FigureKey key : keys) {
            PublishedFigure was = old.get(key);
            PublishedFigure is = now.get(key);
            boolean same = was != null
                    && is != null
                    && was.exact().equals(is.exact())
                    && was.amount().equals(is.amount());
            PublishedFigure either = is != null ? is : was;
            if (!same && either != null) {
                changes.add(new FigureChange(
                        key,
                        either.name(),
                        was == null ? "" : was.amount() + was.unit(),
                        is == null ? "" : is.amount() + is.unit()));
            }
        }
        return changes;
    }

    private static Map<FigureKey, PublishedFigure> county(PublishedFigures figures) {
        Map<FigureKey, PublishedFigure> county = new LinkedHashMap<>();
        figures.figures().stream()
                .filter(PublishedFigure::ofCounty)
                .forEach(figure -> county.put(figure.key(), figure));
        return county;
    }

    private static List<ClaimChange> claims(PublishedFigures before, PublishedFigures after) {
        Map<String, PublishedClaim> old = claims(before);
        Map<String, PublishedClaim> now = claims(after);
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        List<ClaimChange> changes = new ArrayList<>();
        for (String key : keys) {
            PublishedClaim was = old.get(key);
            PublishedClaim is = now.get(key);
            String said = was == null ? "" : was.text();
            String says = is == null ? "" : is.text();
            PublishedClaim either = is != null ? is : was;
            if (!said.equals(says) && either != null) {
                changes.add(new ClaimChange(either.claim(), either.by(), said, says));
            }
        }
        return changes;
    }

    private static Map<String, PublishedClaim> claims(PublishedFigures figures) {
        Map<String, PublishedClaim> claims = new LinkedHashMap<>();
        figures.claims().forEach(claim -> claims.put(claim.claim() + claim.by(), claim));
        return claims;
    }
}
