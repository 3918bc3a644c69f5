package xianghui.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import xianghui.document.BookmarkNames.Kind;
import xianghui.document.BookmarkNames.Mark;
import xianghui.draft.Grid.Cell;
import xianghui.draft.Passage.Span;
import xianghui.draft.Places.Place;

/**
 * Joins a summary that somebody has edited with what the program would write now. Her order, her words and her looks
 * stay; what she has not touched follows the program, and the figures and claims in what she has touched do so too.
 */
public final class Merger {

    private static final int SHOWN = 24;

    private final WordFile base;
    private final WordFile hers;
    private final WordFile ours;
    private final Alignment edited;
    private final Alignment renewed;
    private final Printed before;
    private final Printed now;
    private final Renewals renewals;
    private final Graft graft;
    private final List<MergeNote> notes = new ArrayList<>();
    private final Map<Item, Element> replaced = new HashMap<>();
    private int edits;

    private Merger(WordFile base, WordFile hers, WordFile ours) {
        this.base = base;
        this.hers = hers;
        this.ours = ours;
        this.edited = Alignment.of(base.items(), hers.items(), Item::words);
        this.renewed = Alignment.of(base.items(), ours.items(), Masked::of);
        this.before = new Printed(base);
        this.now = new Printed(ours);
        this.renewals = new Renewals(before, now, base, renewed);
        this.graft = new Graft(hers, ours);
    }

    /**
     * Merges three ways.
     *
     * @param base what the program wrote when her file was made
     * @param hers her file; it is changed
     * @param ours what the program would write now
     */
    public static Merged merge(WordFile base, WordFile hers, WordFile ours) {
        return new Merger(base, hers, ours).merge();
    }

    private Merged merge() {
        List<Item> items = hers.items();
        Map<Item, Item> places = new HashMap<>();
        for (Item item : items) {
            edited.origin(item).ifPresent(origin -> renewed.partner(origin).ifPresent(next -> places.put(next, item)));
        }
        edits += deleted();
        for (Item item : items) {
            item(item);
        }
        insertNew(places);
        Charts.renew(base, hers, ours).forEach(name -> note(MergeNote.Kind.CHART, name, ""));
        ours.run().ifPresent(hers::setRun);
        Bookkeeping.number(hers);
        return new Merged(hers.bytes(), edits, notes);
    }

    private int deleted() {
        return (int) base.items().stream()
                .filter(item -> !item.words().isEmpty())
                .filter(item -> edited.partner(item).isEmpty())
                .count();
    }

    private void item(Item item) {
        Optional<Item> origin = edited.origin(item);
        List<Item> joined = edited.joined(item);
        if (item instanceof Grid grid) {
            if (origin.isPresent() && origin.get() instanceof Grid old) {
                grid(grid, old);
            } else {
                edits++;
                grid.passages().forEach(passage -> refresh(passage, List.of()));
            }
            return;
        }
        Passage passage = (Passage) item;
        if (origin.isEmpty() && joined.isEmpty()) {
            edits += passage.words().isEmpty() ? 0 : 1;
            refresh(passage, List.of());
        } else if (joined.isEmpty() && origin.orElseThrow().words().equals(passage.words())) {
            untouched(passage, (Passage) origin.get());
        } else {
            edits++;
            List<Passage> origins = new ArrayList<>();
            origin.ifPresent(one -> origins.addAll(one.passages()));
            joined.forEach(one -> origins.addAll(one.passages()));
            touched(passage, origins);
        }
    }

    /** What she has left as it was follows the program, also away. */
    private void untouched(Passage passage, Passage origin) {
        Optional<Item> next = renewed.partner(origin);
        if (next.isPresent()) {
            follow(passage, (Passage) next.get());
        } else if (passage.words().isEmpty()) {
            return;
        } else if (passage.carries()) {
            note(MergeNote.Kind.KEPT, passage.words(), "");
        } else {
            Xml.remove(passage.element());
        }
    }

    private void follow(Passage passage, Passage next) {
        int lead = lead(passage.text());
        int nextLead = lead(next.text());
        if (!passage.words().equals(next.words())) {
            Rewrite.apply(passage, lead, passage.words(), next.words());
        }
        List<Span> spans =
                next.spans().stream().map(span -> span.shifted(lead - nextLead)).toList();
        if (!marks(passage.spans()).equals(marks(spans))) {
            passage.unmark(0, passage.text().length());
            graft.mark(passage, spans);
        }
    }

    private static List<Mark> marks(List<Span> spans) {
        return spans.stream().map(Span::mark).toList();
    }

    private static int lead(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** Her words stay; claims and figures in them are renewed. */
    private void touched(Passage passage, List<Passage> origins) {
        claims(passage, origins);
        refresh(passage, origins);
        for (Passage origin : origins) {
            Optional<Item> next = renewed.partner(origin);
            if (next.isEmpty()) {
                note(MergeNote.Kind.KEPT, passage.words(), "");
            } else if (!Masked.of(origin).equals(Masked.of(next.get()))) {
                note(MergeNote.Kind.CONFLICT, passage.words(), next.get().words());
            }
        }
    }

    private void claims(Passage passage, List<Passage> origins) {
        List<Span> spans = passage.spans(Kind.CLAIM);
        for (int i = spans.size() - 1; i >= 0; i--) {
            Span span = spans.get(i);
            Optional<Printed.Claim> old = before.claim(span.mark());
            Optional<Printed.Claim> next = now.claim(span.mark());
            if (old.isEmpty()) {
                continue;
            }
            if (next.isEmpty()) {
                note(MergeNote.Kind.CLAIM, passage.text(span), "");
            } else if (passage.text(span).equals(old.get().words())) {
                renew(passage, span, old.get(), next.get());
            } else if (!old.get().masked().equals(next.get().masked())) {
                note(MergeNote.Kind.CLAIM, passage.text(span), next.get().words());
            }
        }
        for (Passage origin : origins) {
            for (Span span : origin.spans(Kind.CLAIM)) {
                lostClaim(passage, spans, origin, span);
            }
        }
    }

    /** An editor has lost the bookmark: if the claim is said otherwise now, somebody has to look. */
    private void lostClaim(Passage passage, List<Span> spans, Passage origin, Span span) {
        boolean lost = spans.stream().noneMatch(one -> one.mark().equals(span.mark()));
        Optional<Printed.Claim> next = now.claim(span.mark());
        String masked = Masked.of(origin, span.from(), span.to(), false);
        if (lost && !next.map(Printed.Claim::masked).orElse("").equals(masked)) {
            note(
                    MergeNote.Kind.CLAIM,
                    passage.words(),
                    next.map(Printed.Claim::words).orElse(""));
        }
    }

    private void renew(Passage passage, Span span, Printed.Claim old, Printed.Claim next) {
        if (old.words().equals(next.words())) {
            return;
        }
        int length = passage.text().length();
        Rewrite.apply(passage, span.from(), passage.text(span), next.words());
        int to = span.to() + passage.text().length() - length;
        passage.unmark(span.from(), to);
        graft.mark(
                passage,
                next.inside().stream().map(one -> one.shifted(span.from())).toList());
    }

    /** Brings the figures in a paragraph up to date, from the last to the first, and notes those that cannot be. */
    private void refresh(Passage passage, List<Passage> origins) {
        List<Place> places = new ArrayList<>(Places.in(passage, origins, before.forms()));
        places.sort(
                (one, other) -> Integer.compare(other.span().from(), one.span().from()));
        for (Place place : places) {
            Mark mark = place.span().mark();
            Optional<String> next = renewals.of(mark, place.written());
            if (next.isPresent() && passage.text(place.span()).equals(place.written())) {
                passage.replace(place.span().from(), place.span().to(), next.get());
                if (!place.marked()) {
                    int to = place.span().from() + next.get().length();
                    graft.mark(passage, List.of(new Span(mark, place.span().from(), to)));
                }
            }
        }
        places = new ArrayList<>(Places.in(passage, origins, before.forms()));
        places.sort(
                (one, other) -> Integer.compare(one.span().from(), other.span().from()));
        places.forEach(place -> look(passage, place));
    }

    private void look(Passage passage, Place place) {
        Mark mark = place.span().mark();
        String stands = passage.text(place.span());
        Optional<String> next = renewals.of(mark, place.written());
        if (next.isEmpty() && stands.equals(place.written())) {
            note(MergeNote.Kind.GONE, around(passage, place.span()), "");
        } else if (!now.forms().getOrDefault(mark, List.of()).contains(stands)) {
            note(MergeNote.Kind.HAND_CHANGED, around(passage, place.span()), next.orElse(""));
        }
    }

    /** A figure with some of the words around it. */
    private static String around(Passage passage, Span span) {
        int from = Math.max(0, span.from() - SHOWN / 2);
        int to = Math.min(passage.text().length(), span.to() + SHOWN / 2);
        return passage.text().substring(from, to).strip();
    }

    private void grid(Grid grid, Grid origin) {
        Optional<Item> partner = renewed.partner(origin);
        boolean untouched = grid.words().equals(origin.words());
        edits += untouched ? 0 : 1;
        if (partner.isEmpty()) {
            if (untouched) {
                Xml.remove(grid.element());
            } else {
                note(MergeNote.Kind.KEPT, grid.passages().get(0).words(), "");
            }
            return;
        }
        Grid next = (Grid) partner.get();
        if (untouched && sameShape(grid, next)) {
            for (int i = 0; i < grid.rows().size(); i++) {
                follow(grid.rows().get(i), next.rows().get(i));
            }
        } else if (untouched) {
            replaced.put(grid, graft.replace(grid, next));
        } else {
            rows(grid, origin, next);
        }
    }

    private static boolean sameShape(Grid one, Grid other) {
        return one.rows().stream()
                .map(List::size)
                .toList()
                .equals(other.rows().stream().map(List::size).toList());
    }

    private void follow(List<Cell> row, List<Cell> next) {
        for (int i = 0; i < row.size(); i++) {
            follow(row.get(i), next.get(i));
        }
    }

    private void follow(Cell cell, Cell next) {
        if (cell.passages().size() == 1 && next.passages().size() == 1) {
            follow(cell.passages().get(0), next.passages().get(0));
        }
    }

    /** A table that she has edited: row by row, and in each the cells that she has left as they were. */
    private void rows(Grid grid, Grid origin, Grid next) {
        List<String> hersWords = grid.rows().stream().map(Merger::heading).toList();
        int[] toHers =
                Common.subsequence(origin.rows().stream().map(Merger::heading).toList(), hersWords);
        int[] toOurs = Common.subsequence(
                origin.rows().stream().map(Merger::heading).toList(),
                next.rows().stream().map(Merger::heading).toList());
        boolean fits = origin.rows().size() == next.rows().size();
        for (int i = 0; i < origin.rows().size(); i++) {
            if (toOurs[i] < 0 || toHers[i] < 0) {
                fits &= toHers[i] >= 0 || toOurs[i] >= 0;
                continue;
            }
            List<Cell> row = grid.rows().get(toHers[i]);
            List<Cell> old = origin.rows().get(i);
            List<Cell> fresh = next.rows().get(toOurs[i]);
            if (row.size() == old.size() && old.size() == fresh.size()) {
                for (int j = 0; j < row.size(); j++) {
                    cell(row.get(j), old.get(j), fresh.get(j));
                }
            } else if (!Grid.words(old).equals(Grid.words(fresh))) {
                fits = false;
            }
        }
        if (!fits && !origin.words().equals(next.words())) {
            note(MergeNote.Kind.TABLE, grid.passages().get(0).words(), "");
        }
    }

    private static String heading(List<Cell> row) {
        return row.isEmpty()
                ? ""
                : row.get(0).words() + "\u0001"
                        + (row.size() > 1 && isLabel(row.get(1)) ? row.get(1).words() : "");
    }

    private static boolean isLabel(Cell cell) {
        return cell.passages().stream()
                        .allMatch(passage -> passage.spans(Kind.FIGURE).isEmpty())
                && cell.words().chars().noneMatch(Character::isDigit);
    }

    private void cell(Cell cell, Cell old, Cell fresh) {
        if (cell.words().equals(old.words())) {
            follow(cell, fresh);
        } else if (!cell.words().equals(fresh.words())) {
            boolean figure = old.passages().stream()
                    .anyMatch(passage -> !passage.spans(Kind.FIGURE).isEmpty());
            if (figure) {
                note(MergeNote.Kind.HAND_CHANGED, cell.words(), fresh.words());
            } else if (!old.words().equals(fresh.words())) {
                note(MergeNote.Kind.CONFLICT, cell.words(), fresh.words());
            }
        }
    }

    /** What the program says for the first time comes behind what it says before that. */
    private void insertNew(Map<Item, Item> places) {
        @Nullable Node anchor = null;
        boolean afterNew = false;
        for (Item item : ours.items()) {
            Item place = places.get(item);
            if (place != null) {
                Element stands = replaced.getOrDefault(place, place.element());
                anchor = stands.getParentNode() == null ? anchor : stands;
                afterNew = false;
            } else if (renewed.origin(item).isEmpty() && (!item.words().isEmpty() || afterNew)) {
                Optional<Element> put = graft.insert(item, Optional.ofNullable(anchor));
                if (put.isEmpty()) {
                    note(MergeNote.Kind.CONFLICT, "", item.words());
                } else {
                    anchor = put.get();
                    afterNew = true;
                }
            }
        }
    }

    private void note(MergeNote.Kind kind, String stands, String wanted) {
        notes.add(new MergeNote(kind, stands, wanted));
    }
}
