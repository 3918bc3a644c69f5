package xianghui.web.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Term;
import xianghui.document.BookmarkNames;
import xianghui.document.BookmarkNames.Kind;
import xianghui.document.BookmarkNames.Mark;
import xianghui.draft.Grid;
import xianghui.draft.Item;
import xianghui.draft.Passage;
import xianghui.draft.UnreadableDraftException;
import xianghui.job.Manuscript;
import xianghui.picture.Leaf;
import xianghui.picture.Marked;
import xianghui.picture.PagePictures;
import xianghui.publication.AlteredFileException;
import xianghui.publication.PublishedFigure;
import xianghui.publication.PublishedFigures;
import xianghui.publication.Volume;
import xianghui.web.report.EditionChoice.Chosen;

/** The pages of a report, and which figure each number on them is: the bookmarks of the Word file, found in the PDF. */
@Component
class PreviewNumbers {

    /** Of an upright page, where nothing is known of it. */
    private static final Leaf PLAIN = new Leaf(595, 842, List.of());

    private final PagePictures pictures;
    private final Glossary glossary;
    private final Manuscript manuscript = new Manuscript();

    PreviewNumbers(PagePictures pictures, Glossary glossary) {
        this.pictures = pictures;
        this.glossary = glossary;
    }

    /**
     * A page.
     *
     * @param width of its picture
     * @param height of its picture
     * @param box what the places of the numbers are measured in, as SVG has it
     * @param text of the whole page
     */
    record Page(int width, int height, String box, String text, List<Number> numbers) {}

    /**
     * A number on a page.
     *
     * @param of the unit or the county, and the term unless it is this one
     * @param by dimensions and their values; empty where there are none
     * @param cells how many it comes from
     */
    record Number(
            String text,
            String metric,
            String key,
            String name,
            String of,
            String by,
            int cells,
            List<Leaf.Box> boxes) {

        /** What it is, in one line. */
        public String label() {
            return of + " " + name + (by.isEmpty() ? "" : " " + by);
        }
    }

    /** Reads what pages are made of before anybody asks for them. */
    void readAhead(Volume volume, String pdf) throws IOException {
        String sha256 = volume.sha256(pdf).orElseThrow();
        pictures.texts(sha256, () -> volume.open(pdf));
        leaves(volume, pdf, sha256);
    }

    /** All pages of the version's PDF. */
    List<Page> pages(Chosen chosen, String pdf) throws IOException {
        Volume volume = chosen.volume();
        String sha256 = volume.sha256(pdf).orElseThrow();
        List<String> texts = pictures.texts(sha256, () -> volume.open(pdf));
        List<Leaf> leaves = leaves(volume, pdf, sha256);
        Map<String, PublishedFigure> byId = byId(chosen.figures());
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Leaf leaf = i < leaves.size() ? leaves.get(i) : PLAIN;
            List<Number> numbers = new ArrayList<>();
            leaf.spots().forEach(spot -> {
                PublishedFigure figure = byId.get(spot.name());
                if (figure != null) {
                    numbers.add(number(spot, figure));
                }
            });
            pages.add(new Page(
                    PagePictures.pixels(leaf.width()),
                    PagePictures.pixels(leaf.height()),
                    "0 0 " + leaf.width() + " " + leaf.height(),
                    texts.get(i),
                    numbers));
        }
        return pages;
    }

    private List<Leaf> leaves(Volume volume, String pdf, String sha256) throws IOException {
        try {
            return pictures.leaves(sha256, () -> volume.open(pdf), () -> paragraphs(volume));
        } catch (AlteredFileException e) {
            // The pages can be looked at without it.
            return List.of();
        }
    }

    private static Map<String, PublishedFigure> byId(PublishedFigures figures) {
        Map<String, PublishedFigure> byId = new HashMap<>();
        figures.figures()
                .forEach(figure -> byId.put(BookmarkNames.id(figure.key().toString()), figure));
        return byId;
    }

    private Number number(Leaf.Spot spot, PublishedFigure figure) {
        FigureKey key = figure.key();
        String scope = glossary.scope(key.scope());
        return new Number(
                spot.text(),
                key.metric(),
                key.toString(),
                figure.name(),
                key.term() == Term.CURRENT ? scope : scope + " " + glossary.term(key.term()),
                glossary.by(key.by()),
                figure.numeratorCells() + figure.denominatorCells(),
                spot.boxes());
    }

    private List<Marked> paragraphs(Volume volume) throws IOException {
        try {
            List<Marked> paragraphs = new ArrayList<>();
            for (Item item : manuscript.of(volume).items()) {
                if (item instanceof Grid grid) {
                    grid.rows()
                            .forEach(row -> paragraphs.add(marked(row.stream()
                                    .flatMap(cell -> cell.passages().stream())
                                    .toList())));
                } else {
                    paragraphs.add(marked(item.passages()));
                }
            }
            return paragraphs;
        } catch (UnreadableDraftException e) {
            throw new AlteredFileException(".docx");
        }
    }

    private static Marked marked(List<Passage> passages) {
        StringBuilder text = new StringBuilder();
        List<Marked.Stretch> stretches = new ArrayList<>();
        for (Passage passage : passages) {
            int before = text.length();
            passage.spans(Kind.FIGURE)
                    .forEach(span -> stretches.add(stretch(span.mark(), before + span.from(), before + span.to())));
            text.append(passage.text());
        }
        return new Marked(text.toString(), stretches);
    }

    private static Marked.Stretch stretch(Mark mark, int from, int to) {
        return new Marked.Stretch(mark.id(), from, to);
    }
}
