package xianghui.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xianghui.catalog.Claim;

/** Recognises the words of one alternative of a claim, whatever stands in the place of its figures. */
record ClaimPattern(String claim, String letter, boolean named, Pattern pattern) {

    /** Fewer characters in a row may be anybody's words. */
    private static final int LEAST = 5;

    /** A placeholder, the marks of a clause that may be missing, or office text. */
    private static final Pattern PART = Pattern.compile("\\{([^}]*)}|([\u3010\u3011])|([^{}\u3010\u3011]+)");

    private static final String ANYTHING = "[^\u3002\uFF01\uFF1F\uFF1B\n]{0,80}?";
    private static final String LEADING = "[^\u3002\uFF01\uFF1F\uFF1B\uFF0C\n]*";

    /** The patterns of all alternatives of a claim that have words enough to be known by. */
    static List<ClaimPattern> of(Claim claim) {
        List<ClaimPattern> patterns = new ArrayList<>();
        claim.alternatives().forEach(alternative -> of(claim, alternative.letter(), alternative.text())
                .ifPresent(patterns::add));
        return patterns;
    }

    private static Optional<ClaimPattern> of(Claim claim, String letter, String text) {
        StringBuilder regex = new StringBuilder();
        int longest = 0;
        boolean named = false;
        Set<String> dimensions =
                claim.forEach().map(each -> Set.copyOf(each.dimensions())).orElse(Set.of());
        Matcher parts = PART.matcher(text);
        int depth = 0;
        while (parts.find()) {
            if (parts.group(1) != null) {
                named |= dimensions.contains(parts.group(1));
                regex.append(regex.length() == 0 ? LEADING : ANYTHING);
            } else if (parts.group(2) != null) {
                boolean opens = parts.group(2).equals("\u3010");
                depth += opens ? 1 : -1;
                regex.append(opens ? "(?:" : ")?");
            } else {
                regex.append(Pattern.quote(parts.group(3)));
                int run = Arrays.stream(parts.group(3).split("[\uFF0C\u3002\uFF1B\u3001\uFF08\uFF09]"))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
                longest = depth == 0 ? Math.max(longest, run) : longest;
            }
        }
        return longest < LEAST
                ? Optional.empty()
                : Optional.of(new ClaimPattern(claim.id(), letter, named, Pattern.compile(regex.toString())));
    }

    /** The places of a text that say this. */
    List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group());
        }
        return found.stream()
                .filter(one -> !one.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
