package xianghui.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds definitions that need themselves. */
final class Cycles<N> {

    private final Map<N, Set<N>> needs;
    private final List<N> path = new ArrayList<>();
    private final Set<N> done = new HashSet<>();
    private final List<List<N>> found = new ArrayList<>();

    private Cycles(Map<N, Set<N>> needs) {
        this.needs = needs;
    }

    /**
     * A circle in words.
     *
     * @param id of the definition that it is reported of
     */
    record Circle(String id, String path) {
        static Circle of(String id, List<String> names) {
            return new Circle(id, String.join(" \u2192 ", names));
        }
    }

    /** Every circle, from where it was entered until there again. */
    static <N> List<List<N>> in(Map<N, Set<N>> needs) {
        Cycles<N> cycles = new Cycles<>(needs);
        needs.keySet().forEach(cycles::follow);
        return cycles.found;
    }

    private void follow(N node) {
        int before = path.indexOf(node);
        if (before >= 0) {
            List<N> circle = new ArrayList<>(path.subList(before, path.size()));
            circle.add(node);
            found.add(circle);
            return;
        }
        if (done.contains(node)) {
            return;
        }
        path.add(node);
        needs.getOrDefault(node, Set.of()).forEach(this::follow);
        path.remove(path.size() - 1);
        done.add(node);
    }
}
