package xianghui.render.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import xianghui.document.BookmarkNames;
import xianghui.document.Renderer;
import xianghui.document.SummaryDocument;
import xianghui.render.SteadyFile;

/** Writes a summary in the page, footers and styles of the outline; the outline's own text is left out. */
public final class WordRenderer implements Renderer {

    private final Path outline;
    private final String run;

    public WordRenderer(Path outline) {
        this(outline, "");
    }

    /**
     * @param run of which run the file is to say that it is; of none if empty
     */
    public WordRenderer(Path outline, String run) {
        this.outline = outline;
        this.run = run;
    }

    /**
     * The names of the styles that the outline lacks; empty if it can be used.
     *
     * @throws IOException if the outline cannot be read
     */
    public List<String> missingStyles() throws IOException {
        try (XWPFDocument word = open()) {
            return new WordStyles(word.getStyles()).missing();
        }
    }

    @Override
    public void render(SummaryDocument document, Path target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = open()) {
            while (!word.getBodyElements().isEmpty()) {
                word.removeBodyElement(word.getBodyElements().size() - 1);
            }
            WordBody body = new WordBody(word.getDocument().getBody(), new WordStyles(word.getStyles()), document);
            document.writeTo(body);
            body.end();
            describe(word.getProperties().getCoreProperties(), document.title());
            if (!run.isEmpty()) {
                word.getProperties().getCustomProperties().addProperty(BookmarkNames.RUN_PROPERTY, run);
            }
            word.write(bytes);
        }
        SteadyFile.writeZip(bytes.toByteArray(), target);
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
