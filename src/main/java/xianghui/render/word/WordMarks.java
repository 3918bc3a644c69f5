package xianghui.render.word;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import xianghui.document.Block;
import xianghui.document.BookmarkNames;
import xianghui.document.BookmarkNames.Mark;
import xianghui.document.ClaimEdge;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.SourceText;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;

/**
 * Writes inlines with a bookmark around every figure and claim; a figure leads to its row in the annex of sources, and
 * the row back to where the figure stands first.
 */
final class WordMarks {

    private final Set<Mark> sources = new HashSet<>();
    private final Map<Mark, Integer> occurrences = new HashMap<>();
    private final Map<String, Deque<BigInteger>> open = new HashMap<>();
    private int ids;

    WordMarks(SummaryDocument document) {
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(SourceText.class::isInstance)
                        .forEach(cell -> sources.add(BookmarkNames.source(((SourceText) cell).figure())));
            }
        }
    }

    void write(CTP paragraph, Inline inline) {
        if (inline instanceof FigureText figure) {
            Mark mark = BookmarkNames.figure(figure.figure());
            marked(paragraph, mark, figure.text(), target(figure));
        } else if (inline instanceof SourceText source) {
            Mark mark = BookmarkNames.figure(source.figure());
            String first = occurrences.containsKey(mark) ? mark.name(1) : "";
            marked(paragraph, BookmarkNames.source(source.figure()), source.text(), first);
        } else if (inline instanceof ClaimEdge edge) {
            edge(paragraph, edge);
        } else if (!inline.text().isEmpty()) {
            WordText.run(paragraph, inline.text());
        }
    }

    private String target(FigureText figure) {
        return Stream.of(figure.figure(), figure.source())
                .map(BookmarkNames::source)
                .filter(sources::contains)
                .findFirst()
                .map(source -> source.name(1))
                .orElse("");
    }

    private void marked(CTP paragraph, Mark mark, String text, String target) {
        BigInteger id = start(paragraph, mark);
        if (target.isEmpty()) {
            WordText.run(paragraph, text);
        } else {
            CTHyperlink link = paragraph.addNewHyperlink();
            link.setAnchor(target);
            link.setHistory(true);
            WordText.run(link.addNewR(), text);
        }
        paragraph.addNewBookmarkEnd().setId(id);
    }

    private void edge(CTP paragraph, ClaimEdge edge) {
        Deque<BigInteger> started = open.computeIfAbsent(edge.claim(), claim -> new ArrayDeque<>());
        if (edge.opens()) {
            started.push(start(paragraph, BookmarkNames.claim(edge.claim())));
        } else {
            paragraph.addNewBookmarkEnd().setId(started.pop());
        }
    }

    private BigInteger start(CTP paragraph, Mark mark) {
        BigInteger id = BigInteger.valueOf(ids++);
        CTBookmark bookmark = paragraph.addNewBookmarkStart();
        bookmark.setId(id);
        bookmark.setName(mark.name(occurrences.merge(mark, 1, Integer::sum)));
        return id;
    }
}
