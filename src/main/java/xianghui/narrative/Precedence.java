package xianghui.narrative;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.catalog.Catalog;

/** Puts what is said of different offices in the order of precedence that their code list gives them. */
final class Precedence {

    private static final String ATTRIBUTE = "precedence";

    private final Map<String, Integer> places = new HashMap<>();

    Precedence(Catalog catalog) {
        catalog.codes().values().forEach(codes -> codes.attributes()
                .getOrDefault(ATTRIBUTE, Map.of())
                .forEach((code, place) -> places.put(code, Integer.valueOf(place))));
    }

    /** The same groups; among those that differ only in values with a precedence, the first comes first. */
    List<SortedMap<String, String>> sort(Collection<SortedMap<String, String>> groups) {
        Map<SortedMap<String, String>, List<SortedMap<String, String>>> alike = new LinkedHashMap<>();
        for (SortedMap<String, String> group : groups) {
            SortedMap<String, String> rest = new TreeMap<>(group);
            rest.values().removeIf(places::containsKey);
            alike.computeIfAbsent(rest, none -> new ArrayList<>()).add(group);
        }
        return alike.values().stream()
                .flatMap(same -> same.stream().sorted(Comparator.comparingInt(this::place)))
                .toList();
    }

    private int place(SortedMap<String, String> group) {
        return group.values().stream()
                .mapToInt(value -> places.getOrDefault(value, 0))
                .sum();
    }
}
