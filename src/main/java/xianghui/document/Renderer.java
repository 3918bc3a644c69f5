package xianghui.document;

import java.io.IOException;
import java.nio.file.Path;

/** Places the words of a summary in a file of one format. */
public interface Renderer {

    /**
     * Writes the file; an existing one is replaced.
     *
     * @throws IOException if the file cannot be written
     */
    void render(SummaryDocument document, Path target) throws IOException;
}
