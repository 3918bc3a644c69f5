package xianghui.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import xianghui.document.BookmarkNames;
import xianghui.document.BookmarkNames.Kind;
import xianghui.document.BookmarkNames.Mark;

/**
 * A paragraph of a Word document as a reader sees it when all tracked changes are accepted, with the places of our
 * bookmarks. Offsets are those of {@link #text()}.
 */
public final class Passage implements Item {

    /** What holds no text of the paragraph, or text that is struck out. */
    private static final Set<String> PASSED = Set.of(
            "pPr", "rPr", "del", "moveFrom", "instrText", "delText", "drawing", "pict", "object", "AlternateContent");

    private static final Set<String> CARRIED =
            Set.of("drawing", "pict", "object", "footnoteReference", "endnoteReference", "commentReference", "sectPr");

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Element element;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private String text = "";

    Passage(Element element) {
        this.element = element;
        read();
    }

    /** An element that shows text, and where in the paragraph it begins. */
    private record Piece(Element element, int from, String text) {
        int to() {
            return from + text.length();
        }
    }

    /** Where a bookmark of ours stands. */
    public record Span(Mark mark, int from, int to) {

        Span shifted(int by) {
            return new Span(mark, from + by, to + by);
        }
    }

    private void read() {
        pieces.clear();
        spans.clear();
        StringBuilder shown = new StringBuilder();
        Map<String, Open> open = new HashMap<>();
        read(element, shown, open);
        text = shown.toString();
        // A bookmark that goes on in the next paragraph is known here up to the end.
        open.values().forEach(one -> spans.add(new Span(one.mark(), one.from(), text.length())));
        spans.sort((one, other) -> one.from() != other.from()
                ? Integer.compare(one.from(), other.from())
                : Integer.compare(other.to(), one.to()));
    }

    private record Open(Mark mark, int from) {}

    private void read(Element parent, StringBuilder shown, Map<String, Open> open) {
        for (Element child : Xml.children(parent)) {
            String name = child.getLocalName();
            if (PASSED.contains(name)) {
                continue;
            }
            switch (name) {
                case "bookmarkStart" ->
                    BookmarkNames.read(Xml.attribute(child, "name"))
                            .ifPresent(mark -> open.put(Xml.attribute(child, "id"), new Open(mark, shown.length())));
                case "bookmarkEnd" ->
                    Optional.ofNullable(open.remove(Xml.attribute(child, "id")))
                            .ifPresent(one -> spans.add(new Span(one.mark(), one.from(), shown.length())));
                case "t" -> piece(child, child.getTextContent(), shown);
                case "tab" -> piece(child, "\t", shown);
                case "br", "cr" -> piece(child, "\n", shown);
                case "noBreakHyphen" -> piece(child, "-", shown);
                default -> read(child, shown, open);
            }
        }
    }

    private void piece(Element shows, String words, StringBuilder shown) {
        pieces.add(new Piece(shows, shown.length(), words));
        shown.append(words);
    }

    /** Everything that is shown, tabs and line breaks included. */
    public String text() {
        return text;
    }

    @Override
    public String words() {
        return text.strip();
    }

    /** Where our bookmarks stand, in reading order, an outer one before those in it. */
    public List<Span> spans() {
        return List.copyOf(spans);
    }

    /** Where figures, or claims, or sources stand. */
    public List<Span> spans(Kind kind) {
        return spans.stream().filter(span -> span.mark().kind() == kind).toList();
    }

    /** The text of a place. */
    public String text(Span span) {
        return text.substring(span.from(), span.to());
    }

    @Override
    public List<Passage> passages() {
        return List.of(this);
    }

    @Override
    public Element element() {
        return element;
    }

    /** Whether it carries what is no text: a picture, a note, a comment, the end of a section. */
    boolean carries() {
        return CARRIED.stream().anyMatch(name -> !Xml.all(element, name).isEmpty());
    }

    /** Puts words in the place of others; they look like those that stood first there. */
    void replace(int from, int to, String words) {
        List<Piece> touched = pieces.stream()
                .filter(piece -> from == to
                        ? piece.from() <= from && from <= piece.to() && isText(piece)
                        : piece.from() < to && piece.to() > from)
                .toList();
        Optional<Piece> host = touched.stream().filter(Passage::isText).findFirst();
        for (Piece piece : touched) {
            int cutFrom = Math.max(from, piece.from()) - piece.from();
            int cutTo = Math.min(to, piece.to()) - piece.from();
            boolean hosts = host.isPresent() && host.get().equals(piece);
            if (isText(piece) && (hosts || cutFrom < cutTo)) {
                set(
                        piece.element(),
                        piece.text().substring(0, cutFrom)
                                + (hosts ? words : "")
                                + piece.text().substring(Math.max(cutFrom, cutTo)));
            } else if (!isText(piece)) {
                Xml.remove(piece.element());
            }
        }
        if (host.isEmpty() && !words.isEmpty()) {
            Element run = Xml.create(element, "r");
            Element shows = Xml.create(element, "t");
            set(shows, words);
            run.appendChild(shows);
            element.appendChild(run);
        }
        read();
    }

    private static boolean isText(Piece piece) {
        return Xml.is(piece.element(), "t");
    }

    private static void set(Element shows, String words) {
        shows.setTextContent(words);
        shows.setAttributeNS(XML, "xml:space", "preserve");
    }

    /** Takes our bookmarks and links off a stretch, leaving its words. */
    void unmark(int from, int to) {
        Map<String, Integer> starts = new HashMap<>();
        List<Element> ours = new ArrayList<>();
        Set<String> inside = new java.util.HashSet<>();
        places(element, new int[1], starts, inside, from, to, ours);
        for (Element end : Xml.all(element, "bookmarkEnd")) {
            if (inside.contains(Xml.attribute(end, "id"))) {
                ours.add(end);
            }
        }
        ours.forEach(Xml::remove);
        for (Element link : Xml.all(element, "hyperlink")) {
            if (BookmarkNames.read(Xml.attribute(link, "anchor")).isPresent() && touches(link, from, to)) {
                while (link.getFirstChild() != null) {
                    Xml.insertBefore(link.getFirstChild(), link);
                }
                Xml.remove(link);
            }
        }
        read();
    }

    private boolean touches(Element link, int from, int to) {
        return pieces.stream()
                .filter(piece -> isIn(piece.element(), link))
                .anyMatch(piece -> piece.from() >= from && piece.to() <= to);
    }

    private static boolean isIn(Node node, Node parent) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    private void places(
            Element parent,
            int[] at,
            Map<String, Integer> starts,
            Set<String> inside,
            int from,
            int to,
            List<Element> ours) {
        for (Element child : Xml.children(parent)) {
            if (PASSED.contains(child.getLocalName())) {
                continue;
            }
            if (Xml.is(child, "bookmarkStart")
                    && BookmarkNames.read(Xml.attribute(child, "name")).isPresent()) {
                String id = Xml.attribute(child, "id");
                int start = at[0];
                boolean within = spans.stream()
                        .anyMatch(span -> span.from() == start
                                && span.from() >= from
                                && span.to() <= to
                                && BookmarkNames.read(Xml.attribute(child, "name"))
                                        .equals(Optional.of(span.mark())));
                if (within) {
                    ours.add(child);
                    inside.add(id);
                }
            }
            Optional<Piece> piece =
                    pieces.stream().filter(one -> one.element() == child).findFirst();
            if (piece.isPresent()) {
                at[0] += piece.get().text().length();
            } else {
                places(child, at, starts, inside, from, to, ours);
            }
        }
    }

    /** Puts a bookmark around a stretch, and a link to a row of the annex where there is one. */
    void mark(Span span, String name, String id, Optional<String> anchor) {
        if (span.from() >= span.to()) {
            return;
        }
        split(span.from());
        split(span.to());
        List<Piece> within = pieces.stream()
                .filter(piece -> piece.from() >= span.from()
                        && piece.to() <= span.to()
                        && !piece.text().isEmpty())
                .toList();
        if (within.isEmpty()) {
            return;
        }
        Element first = run(within.get(0).element());
        Element last = run(within.get(within.size() - 1).element());
        Element start = Xml.create(element, "bookmarkStart");
        Xml.attribute(start, "id", id);
        Xml.attribute(start, "name", name);
        Element end = Xml.create(element, "bookmarkEnd");
        Xml.attribute(end, "id", id);
        Xml.insertBefore(start, first);
        Xml.insertAfter(end, last);
        if (anchor.isPresent() && first.getParentNode() == last.getParentNode() && Xml.is(first.getParentNode(), "p")) {
            Element link = Xml.create(element, "hyperlink");
            Xml.attribute(link, "anchor", anchor.get());
            Xml.attribute(link, "history", "1");
            Xml.insertBefore(link, first);
            for (Node next = first; next != null; ) {
                Node after = next.equals(last) ? null : next.getNextSibling();
                link.appendChild(next);
                next = after;
            }
        }
        read();
    }

    private static Element run(Element shows) {
        Node parent = shows.getParentNode();
        return parent instanceof Element run && Xml.is(run, "r") ? run : shows;
    }

    /** Cuts the run at an offset in two of the same look. */
    private void split(int at) {
        Optional<Piece> cut = pieces.stream()
                .filter(piece -> piece.from() <= at && at <= piece.to())
                .filter(piece -> piece.from() < at && at < piece.to()
                        || at == piece.to() && hasMore(piece)
                        || at == piece.from() && hasBefore(piece))
                .findFirst();
        if (cut.isEmpty()) {
            return;
        }
        Piece piece = cut.get();
        Element run = run(piece.element());
        if (run.equals(piece.element())) {
            return;
        }
        Element rest = (Element) run.cloneNode(false);
        Xml.child(run, "rPr").ifPresent(look -> rest.appendChild(look.cloneNode(true)));
        Xml.insertAfter(rest, run);
        Node moved = piece.element();
        if (at > piece.from()) {
            moved = piece.element().getNextSibling();
            if (at < piece.to()) {
                Element tail = (Element) piece.element().cloneNode(false);
                set(tail, piece.text().substring(at - piece.from()));
                set(piece.element(), piece.text().substring(0, at - piece.from()));
                rest.appendChild(tail);
            }
        }
        while (moved != null) {
            Node next = moved.getNextSibling();
            rest.appendChild(moved);
            moved = next;
        }
        read();
    }

    private boolean hasMore(Piece piece) {
        Element run = run(piece.element());
        return pieces.stream()
                .anyMatch(one -> one.from() >= piece.to()
                        && one != piece
                        && run(one.element()).equals(run));
    }

    private boolean hasBefore(Piece piece) {
        Element run = run(piece.element());
        return pieces.stream()
                .anyMatch(one -> one.to() <= piece.from()
                        && one != piece
                        && run(one.element()).equals(run));
    }
}
