package xianghui.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.catalog.Claim;
import xianghui.document.BookmarkNames;
import xianghui.document.BookmarkNames.Mark;
import xianghui.publication.PublishedClaim;
import xianghui.publication.PublishedFigure;
import xianghui.publication.PublishedFigures;

/** What the data bear out: the figures and claims of one report. */
public final class Basis {

    private static final int LEAST_DIGITS = 3;

    private final PublishedFigures figures;
    private final List<ClaimPattern> patterns;
    private final Map<Mark, PublishedFigure> byMark = new HashMap<>();

    /**
     * @param figures of the report
     * @param claims all that the office has words for
     */
    public Basis(PublishedFigures figures, Collection<Claim> claims) {
        this.figures = figures;
        this.patterns = claims.stream()
                .flatMap(claim -> ClaimPattern.of(claim).stream())
                .toList();
        figures.figures()
                .forEach(figure -> byMark.put(BookmarkNames.figure(figure.key().toString()), figure));
    }

    Optional<PublishedFigure> figure(Mark mark) {
        return Optional.ofNullable(byMark.get(mark));
    }

    /** Whether the report prints a figure so. */
    static boolean accepts(PublishedFigure figure, String text) {
        return figure.printed().contains(text) || figure.amount().equals(text);
    }

    /** The figure that a number typed by hand can be taken for: long enough, and followed by the figure's unit. */
    Optional<PublishedFigure> byValue(String number, String behind) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() < LEAST_DIGITS
                ? Optional.empty()
                : figures.figures().stream()
                        .filter(figure -> figure.amount().equals(number))
                        .filter(figure -> !figure.unit().isEmpty() && behind.startsWith(figure.unit()))
                        .min(Comparator.comparing(figure -> !figure.ofCounty()));
    }

    List<ClaimPattern> patterns() {
        return patterns;
    }

    /** Whether the data bear out words that an alternative of a claim has. */
    boolean earned(ClaimPattern pattern, String words) {
        List<PublishedClaim> said = said(pattern.claim());
        List<PublishedClaim> alike = said.stream()
                .filter(one -> one.alternative().equals(pattern.letter()))
                .filter(one -> pattern.pattern().matcher(one.text()).find())
                .toList();
        if (alike.isEmpty()) {
            return false;
        }
        List<String> values = values(said, words);
        return values.isEmpty()
                ? !pattern.named()
                : values.stream().allMatch(value -> alike.stream()
                        .anyMatch(one -> one.by().containsValue(value)));
    }

    /** Whether words name any of what a claim is made for. */
    boolean names(String claim, String words) {
        return !values(said(claim), words).isEmpty();
    }

    /** The values of the claim's dimensions that the words name; of two of which one contains the other, the longer. */
    private static List<String> values(List<PublishedClaim> said, String words) {
        List<String> known = said.stream()
                .flatMap(one -> one.by().values().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        List<String> named = new ArrayList<>();
        String rest = words;
        for (String value : known) {
            if (rest.contains(value)) {
                named.add(value);
                rest = rest.replace(value, "\u0001");
            }
        }
        return named;
    }

    /** What is said of a claim, every instance. */
    List<PublishedClaim> said(String claim) {
        return figures.claims().stream()
                .filter(one -> one.claim().equals(claim))
                .filter(one -> !one.text().isEmpty())
                .toList();
    }
}
