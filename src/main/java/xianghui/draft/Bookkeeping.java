package xianghui.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import xianghui.document.BookmarkNames;
import xianghui.document.BookmarkNames.Kind;
import xianghui.document.BookmarkNames.Mark;

/** Numbers the bookmarks of a document anew, so that no id and no name is there twice. */
final class Bookkeeping {

    private Bookkeeping() {}

    static void number(WordFile file) {
        Map<String, List<String>> ids = new HashMap<>();
        Map<Mark, Integer> occurrences = new HashMap<>();
        List<Element> superfluous = new ArrayList<>();
        int next = 0;
        for (Element start : Xml.all(file.body(), "bookmarkStart")) {
            String id = String.valueOf(next++);
            ids.computeIfAbsent(Xml.attribute(start, "id"), old -> new ArrayList<>())
                    .add(id);
            Xml.attribute(start, "id", id);
            Optional<Mark> mark = BookmarkNames.read(Xml.attribute(start, "name"));
            if (mark.isPresent()) {
                int nth = occurrences.merge(mark.get(), 1, Integer::sum);
                Xml.attribute(start, "name", mark.get().name(nth));
                if (mark.get().kind() == Kind.SOURCE && nth > 1) {
                    superfluous.add(start);
                }
            }
        }
        List<String> gone =
                superfluous.stream().map(start -> Xml.attribute(start, "id")).toList();
        for (Element end : Xml.all(file.body(), "bookmarkEnd")) {
            List<String> fresh = ids.getOrDefault(Xml.attribute(end, "id"), List.of());
            if (fresh.isEmpty()) {
                superfluous.add(end);
            } else {
                Xml.attribute(end, "id", fresh.size() > 1 ? fresh.remove(0) : fresh.get(0));
                if (gone.contains(Xml.attribute(end, "id"))) {
                    superfluous.add(end);
                }
            }
        }
        superfluous.forEach(Xml::remove);
    }
}
