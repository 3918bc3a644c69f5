package xianghui.render.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import xianghui.document.BookmarkNames;
import xianghui.document.Renderer;
import xianghui.document.SummaryDocument;
import xianghui.paper.Paper;
import xianghui.render.Looks;
import xianghui.render.Sheets;
import xianghui.render.Stationery;
import xianghui.render.SteadyFile;

/** Writes a summary on the paper that the office has chosen; of the outline nothing but its file remains. */
public final class WordRenderer implements Renderer {

    private final Path outline;
    private final Paper paper;
    private final String run;

    /**
     * Writes into copies of an outline.
     *
     * @param run of which run the file is to say that it is; of none if empty
     */
    public WordRenderer(Path outline, Paper paper, String run) {
        this.outline = outline;
        this.paper = paper;
        this.run = run;
    }

    /** The same as the standard has it. */
    public WordRenderer(Path outline) {
        this(outline, Paper.standard(), "");
    }

    @Override
    public void render(SummaryDocument summary, Path target) throws IOException {
        SummaryDocument document = Stationery.under(summary, paper);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = open()) {
            while (!word.getBodyElements().isEmpty()) {
                word.removeBodyElement(word.getBodyElements().size() - 1);
            }
            WordStyles styles = new WordStyles(word, new Looks(paper));
            WordPages pages = new WordPages(word, styles);
            new WordBody(word, styles, pages, document).write(Sheets.of(document, paper));
            describe(word.getProperties().getCoreProperties(), document.title());
            if (!run.isEmpty()) {
                word.getProperties().getCustomProperties().addProperty(BookmarkNames.RUN_PROPERTY, run);
            }
            word.write(bytes);
        }
        SteadyFile.writeOffice(bytes.toByteArray(), target);
    }

    private XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(outline)));
    }

    /** Names the document by its title; who wrote the outline when says nothing about the summary. */
    private static void describe(CoreProperties properties, String title) {
        properties.setTitle(title);
        properties.setCreator("");
        properties.setLastModifiedByUser("");
        properties.setCreated(Optional.empty());
        properties.setModified(Optional.empty());
        properties.setRevision("1");
    }
}
