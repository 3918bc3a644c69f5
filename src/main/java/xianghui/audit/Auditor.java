package xianghui.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xianghui.audit.Remark.Kind;
import xianghui.document.BookmarkNames.Mark;
import xianghui.draft.Alignment;
import xianghui.draft.Grid;
import xianghui.draft.Item;
import xianghui.draft.Passage;
import xianghui.draft.Passage.Span;
import xianghui.draft.Places;
import xianghui.draft.Printed;
import xianghui.draft.WordFile;
import xianghui.publication.PublishedClaim;
import xianghui.publication.PublishedFigure;

/** Goes through an edited summary, number by number and sentence by sentence. */
public final class Auditor {

    private static final String ENDS = "\u3002\uFF01\uFF1F\n";
    private static final int SHORT = 5;
    private static final int MOST_SAID = 3;

    private final WordFile edited;
    private final Basis basis;
    private final Alignment alignment;
    private final Map<Mark, List<String>> forms;
    private final Set<String> written;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> told = new LinkedHashSet<>();

    private Auditor(WordFile base, WordFile edited, Basis basis) {
        this.edited = edited;
        this.basis = basis;
        this.alignment = Alignment.of(base.items(), edited.items(), Item::words);
        this.forms = new Printed(base).forms();
        this.written = base.passages().stream()
                .map(passage -> Numbers.masked(passage.text()))
                .collect(Collectors.toSet());
    }

    /**
     * Audits a file.
     *
     * @param base what the program wrote for the same data
     * @return in reading order
     */
    public static List<Remark> audit(WordFile base, WordFile edited, Basis basis) {
        return new Auditor(base, edited, basis).audit();
    }

    private List<Remark> audit() {
        int page = edited.pages() ? 1 : 0;
        int paragraph = 0;
        int table = 0;
        for (Item item : edited.items()) {
            if (item instanceof Grid grid) {
                table++;
                grid(grid, page, table);
            } else if (item instanceof Passage passage && !passage.words().isEmpty()) {
                paragraph++;
                List<Passage> origins = new ArrayList<>();
                alignment.origin(item).ifPresent(origin -> origins.addAll(origin.passages()));
                alignment.joined(item).forEach(origin -> origins.addAll(origin.passages()));
                passage(passage, origins, new Remark.Place(page, paragraph, 0, 0));
            }
            page += edited.pages() ? edited.pageEnds(item) : 0;
        }
        return List.copyOf(remarks);
    }

    private void grid(Grid grid, int page, int table) {
        List<List<Grid.Cell>> old = alignment
                .origin(grid)
                .filter(Grid.class::isInstance)
                .map(origin -> ((Grid) origin).rows())
                .orElse(List.of());
        Map<String, List<Grid.Cell>> byHeading = new HashMap<>();
        old.forEach(row -> byHeading.putIfAbsent(heading(row), row));
        for (int i = 0; i < grid.rows().size(); i++) {
            List<Grid.Cell> row = grid.rows().get(i);
            boolean sameNumber = old.size() == grid.rows().size();
            List<Grid.Cell> origin = sameNumber ? old.get(i) : byHeading.getOrDefault(heading(row), List.of());
            for (int j = 0; j < row.size(); j++) {
                List<Passage> origins =
                        origin.size() == row.size() ? origin.get(j).passages() : List.of();
                Remark.Place place = new Remark.Place(page, 0, table, i + 1);
                for (int k = 0; k < row.get(j).passages().size(); k++) {
                    Passage cell = row.get(j).passages().get(k);
                    passage(cell, k < origins.size() ? List.of(origins.get(k)) : List.of(), place);
                }
            }
        }
    }

    private static String heading(List<Grid.Cell> row) {
        return row.stream().limit(2).map(Grid.Cell::words).collect(Collectors.joining("\u0001"));
    }

    private void passage(Passage passage, List<Passage> origins, Remark.Place place) {
        List<Span> covered = new ArrayList<>();
        for (Places.Place figure : Places.in(passage, origins, forms)) {
            Span whole = whole(passage, figure.span());
            covered.add(whole);
            figure(passage, whole, figure, place);
        }
        if (origins.size() == 1 && origins.get(0).words().equals(passage.words())) {
            return;
        }
        Set<Integer> office = office(passage, origins);
        for (Numbers.Found number : Numbers.in(passage.text())) {
            boolean known = covered.stream().anyMatch(span -> number.from() < span.to() && span.from() < number.to());
            if (!known && !office.contains(number.from())) {
                loose(passage, number, place);
            }
        }
        claims(passage, place);
    }

    /** The whole number that a bookmark stands in: digits may have been typed beside it. */
    private static Span whole(Passage passage, Span span) {
        for (Numbers.Found number : Numbers.in(passage.text())) {
            boolean over = number.from() < span.to() && span.from() < number.to();
            if (over && (number.from() < span.from() || number.to() > span.to())) {
                return new Span(span.mark(), Math.min(number.from(), span.from()), Math.max(number.to(), span.to()));
            }
        }
        return span;
    }

    private void figure(Passage passage, Span span, Places.Place place, Remark.Place where) {
        String stands = passage.text(span);
        Optional<PublishedFigure> figure = basis.figure(span.mark());
        boolean agrees = figure.map(known -> Basis.accepts(known, stands)).orElse(false)
                || forms.getOrDefault(span.mark(), List.of()).contains(stands);
        add(
                agrees ? Kind.AGREES : Kind.HAND_CHANGED,
                where,
                sentence(passage, span.from(), span.to()),
                stands,
                place.written(),
                figure);
    }

    /** Where the numbers begin that the program or the office wrote outside of figures. */
    private static Set<Integer> office(Passage passage, List<Passage> origins) {
        Set<Integer> office = new LinkedHashSet<>();
        for (Passage origin : origins) {
            office.addAll(Places.kept(passage, origin));
        }
        return office;
    }

    private void loose(Passage passage, Numbers.Found number, Remark.Place place) {
        String behind = passage.text().substring(number.to());
        Optional<PublishedFigure> figure = basis.byValue(number.text(), behind);
        add(
                figure.isPresent() ? Kind.AGREES : Kind.UNSUPPORTED,
                place,
                sentence(passage, number.from(), number.to()),
                number.text(),
                figure.map(PublishedFigure::amount).orElse(""),
                figure);
    }

    private void claims(Passage passage, Remark.Place place) {
        Map<String, String> suspects = new HashMap<>();
        Set<String> borneOut = new LinkedHashSet<>();
        for (ClaimPattern pattern : basis.patterns()) {
            for (String words : pattern.in(passage.text())) {
                boolean named = basis.names(pattern.claim(), words);
                if (isWritten(words) || basis.earned(pattern, words) || !named && isWritten(end(words))) {
                    borneOut.add(pattern.claim());
                } else {
                    suspects.merge(
                            pattern.claim(), words, (one, other) -> one.length() >= other.length() ? one : other);
                }
            }
        }
        suspects.forEach((claim, words) -> {
            int from = passage.text().indexOf(words);
            String said = basis.said(claim).stream()
                    .limit(MOST_SAID)
                    .map(PublishedClaim::text)
                    .collect(Collectors.joining("\n"));
            if (!borneOut.contains(claim) && told.add(place + words)) {
                add(
                        Kind.UNEARNED,
                        place,
                        sentence(passage, from, from + words.length()),
                        words,
                        said,
                        Optional.empty());
            }
        });
    }

    /** The last of the things listed, with what is said of them: the beginning of a known sentence may be reworded. */
    private static String end(String words) {
        String last = words.substring(words.lastIndexOf('\u3001') + 1);
        return last.length() > SHORT ? last : words;
    }

    private boolean isWritten(String words) {
        String masked = Numbers.masked(words);
        return written.stream().anyMatch(text -> text.contains(masked));
    }

    private void add(
            Kind kind,
            Remark.Place place,
            String sentence,
            String found,
            String expected,
            Optional<PublishedFigure> figure) {
        remarks.add(new Remark(kind, place, sentence, found, expected, figure));
    }

    private static String sentence(Passage passage, int from, int to) {
        String text = passage.text();
        int start = from;
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, Math.min(text.length(), end + 1)).strip();
    }
}
