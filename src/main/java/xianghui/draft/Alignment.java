package xianghui.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import xianghui.document.BookmarkNames.Mark;

/**
 * Which paragraph or table of one text is which of another: those with the same words in the same order, then those
 * moved, then those alike, then those that were joined to another.
 */
public final class Alignment {

    /** So alike are two paragraphs that are versions of one. */
    private static final double ALIKE = 0.5;

    /** Less is enough between the same neighbours, or with the same figures. */
    private static final double AT_SAME_PLACE = 0.3;

    /** What is shorter may stand anywhere by chance. */
    private static final int LEAST_JOINED = 6;

    private static final int MOST_COMPARED = 400;

    private final List<Item> base;
    private final List<Item> other;
    private final int[] partners;
    private final Map<Integer, List<Integer>> joined = new HashMap<>();

    private Alignment(List<Item> base, List<Item> other, int[] partners) {
        this.base = base;
        this.other = other;
        this.partners = partners;
    }

    /**
     * Aligns two texts.
     *
     * @param words what is compared of an item
     */
    public static Alignment of(List<Item> base, List<Item> other, Function<Item, String> words) {
        List<String> ones = base.stream().map(words).toList();
        List<String> others = other.stream().map(words).toList();
        Alignment alignment = new Alignment(base, other, Common.subsequence(ones, others));
        alignment.moved(ones, others);
        alignment.alike(ones, others);
        alignment.joined(ones, others);
        return alignment;
    }

    private Set<Integer> taken() {
        return Arrays.stream(partners).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    private void moved(List<String> ones, List<String> others) {
        Set<Integer> taken = taken();
        for (int i = 0; i < partners.length; i++) {
            for (int j = 0; partners[i] < 0 && ones.get(i).length() > 1 && j < others.size(); j++) {
                if (!taken.contains(j) && ones.get(i).equals(others.get(j)) && sameKind(i, j)) {
                    partners[i] = j;
                    taken.add(j);
                }
            }
        }
    }

    private boolean sameKind(int i, int j) {
        return (base.get(i) instanceof Grid) == (other.get(j) instanceof Grid);
    }

    private record Pair(int one, int other, double score) {}

    private void alike(List<String> ones, List<String> others) {
        Set<Integer> taken = taken();
        List<Integer> left = free(ones, i -> partners[i] < 0);
        List<Integer> right = free(others, j -> !taken.contains(j));
        List<Pair> pairs = new ArrayList<>();
        for (int i : left) {
            for (int j : right) {
                if (sameKind(i, j)) {
                    double score = Likeness.of(ones.get(i), others.get(j));
                    boolean near = samePlace(i, j) || sameMarks(i, j);
                    if (score >= (near ? AT_SAME_PLACE : ALIKE)) {
                        pairs.add(new Pair(i, j, near ? score + AT_SAME_PLACE : score));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other));
        for (Pair pair : pairs) {
            if (partners[pair.one()] < 0 && taken.add(pair.other())) {
                partners[pair.one()] = pair.other();
            }
        }
    }

    private static List<Integer> free(List<String> texts, java.util.function.IntPredicate which) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < texts.size() && free.size() < MOST_COMPARED; i++) {
            if (which.test(i) && !texts.get(i).isEmpty()) {
                free.add(i);
            }
        }
        return free;
    }

    /** Whether the neighbours before, or those behind, are partners. */
    private boolean samePlace(int i, int j) {
        boolean before = i == 0 ? j == 0 : partners[i - 1] >= 0 && partners[i - 1] == j - 1;
        boolean behind = i + 1 == partners.length ? j + 1 == other.size() : partners[i + 1] == j + 1;
        return before || behind;
    }

    private boolean sameMarks(int i, int j) {
        Set<Mark> marks = marks(base.get(i));
        return !marks.isEmpty() && marks(other.get(j)).stream().anyMatch(marks::contains);
    }

    private static Set<Mark> marks(Item item) {
        return item.passages().stream()
                .flatMap(passage -> passage.spans().stream())
                .map(Passage.Span::mark)
                .collect(Collectors.toSet());
    }

    private void joined(List<String> ones, List<String> others) {
        for (int i = 0; i < partners.length; i++) {
            String words = ones.get(i);
            if (partners[i] >= 0 || words.length() < LEAST_JOINED || base.get(i) instanceof Grid) {
                continue;
            }
            for (int j = 0; j < others.size(); j++) {
                if (other.get(j) instanceof Passage && others.get(j).contains(words)) {
                    joined.computeIfAbsent(j, none -> new ArrayList<>()).add(i);
                    break;
                }
            }
        }
    }

    /** The partner of an item of the base; nothing if there is none. */
    public Optional<Item> partner(Item item) {
        int index = index(base, item);
        return index < 0 || partners[index] < 0 ? Optional.empty() : Optional.of(other.get(partners[index]));
    }

    /** The item of the base that became this one; nothing if it is new. */
    public Optional<Item> origin(Item item) {
        int index = index(other, item);
        for (int i = 0; index >= 0 && i < partners.length; i++) {
            if (partners[i] == index) {
                return Optional.of(base.get(i));
            }
        }
        return Optional.empty();
    }

    /** The items of the base that were joined to this one. */
    public List<Item> joined(Item item) {
        return joined.getOrDefault(index(other, item), List.of()).stream()
                .map(base::get)
                .toList();
    }

    /** Whether an item of the base lives on in another. */
    public boolean isJoined(Item item) {
        int index = index(base, item);
        return joined.values().stream().anyMatch(those -> those.contains(index));
    }

    private static int index(List<Item> items, Item item) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) == item) {
                return i;
            }
        }
        return -1;
    }
}
