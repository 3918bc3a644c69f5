package xianghui.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import xianghui.document.BookmarkNames.Kind;
import xianghui.document.BookmarkNames.Mark;
import xianghui.draft.Passage.Span;

/** Puts paragraphs, tables and marks of the program's text into hers, in her styles. */
final class Graft {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final List<String> STYLED = List.of("pStyle", "rStyle", "tblStyle");

    /** Above every id that a word processor gives; all are numbered anew in the end. */
    private int ids = 1_000_000_000;

    private final WordFile hers;
    private final Map<String, String> styles = new HashMap<>();
    private final Map<Mark, String> anchors = new HashMap<>();

    Graft(WordFile hers, WordFile ours) {
        this.hers = hers;
        Map<String, String> byName = new HashMap<>();
        hers.styleNames().forEach((id, name) -> byName.putIfAbsent(name, id));
        ours.styleNames().forEach((id, name) -> styles.put(id, byName.getOrDefault(name, id)));
        for (Passage passage : ours.passages()) {
            links(passage);
        }
    }

    /** Remembers to which row of the annex each figure leads. */
    private void links(Passage passage) {
        Set<Mark> sources = new HashSet<>();
        passage.spans(Kind.SOURCE).forEach(span -> sources.add(span.mark()));
        List<Span> figures = passage.spans(Kind.FIGURE);
        List<Element> links = Xml.all(passage.element(), "hyperlink");
        if (sources.isEmpty() && links.size() == figures.size()) {
            for (int i = 0; i < links.size(); i++) {
                anchors.putIfAbsent(figures.get(i).mark(), Xml.attribute(links.get(i), "anchor"));
            }
        } else if (sources.isEmpty()) {
            figures.forEach(span -> anchors.putIfAbsent(
                    span.mark(), new Mark(Kind.SOURCE, span.mark().id()).name(1)));
        }
    }

    /** Puts marks around stretches, the outer ones first. */
    void mark(Passage passage, List<Span> spans) {
        for (Span span : spans) {
            Optional<String> anchor =
                    switch (span.mark().kind()) {
                        case FIGURE -> Optional.ofNullable(anchors.get(span.mark()));
                        case SOURCE ->
                            Optional.of(new Mark(Kind.FIGURE, span.mark().id()).name(1));
                        case CLAIM -> Optional.empty();
                    };
            passage.mark(span, span.mark().name(1), String.valueOf(ids++), anchor);
        }
    }

    /** Puts the program's table in the place of hers. */
    Element replace(Grid grid, Grid next) {
        Element copy = copy(next.element());
        Xml.insertBefore(copy, grid.element());
        Xml.remove(grid.element());
        return copy;
    }

    /**
     * Puts an item behind an element, or at the beginning; nothing if it needs another part of the file, such as a
     * picture.
     */
    Optional<Element> insert(Item item, Optional<Node> before) {
        if (refersOutside(item.element())) {
            return Optional.empty();
        }
        Element copy = copy(item.element());
        if (before.isPresent()) {
            Xml.insertAfter(copy, before.get());
        } else {
            Element body = hers.body();
            body.insertBefore(copy, body.getFirstChild());
        }
        return Optional.of(copy);
    }

    private static boolean refersOutside(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (RELATIONSHIPS.equals(attributes.item(i).getNamespaceURI())) {
                return true;
            }
        }
        return Xml.children(element).stream().anyMatch(Graft::refersOutside);
    }

    private Element copy(Element element) {
        Element copy = (Element) hers.document().importNode(element, true);
        for (String name : STYLED) {
            for (Element style : Xml.all(copy, name)) {
                String id = Xml.attribute(style, "val");
                Xml.attribute(style, "val", styles.getOrDefault(id, id));
            }
        }
        Map<String, String> fresh = new HashMap<>();
        for (Element start : Xml.all(copy, "bookmarkStart")) {
            Xml.attribute(start, "id", fresh.computeIfAbsent(Xml.attribute(start, "id"), id -> String.valueOf(ids++)));
        }
        for (Element end : Xml.all(copy, "bookmarkEnd")) {
            String id = fresh.get(Xml.attribute(end, "id"));
            if (id != null) {
                Xml.attribute(end, "id", id);
            }
        }
        return copy;
    }
}
