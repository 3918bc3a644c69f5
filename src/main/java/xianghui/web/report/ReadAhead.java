package xianghui.web.report;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import xianghui.edition.EditionReader;
import xianghui.picture.PagePictures;
import xianghui.publication.Volume;
import xianghui.runs.Run;

/** Reads what a run has written before anybody asks for it, so that nobody has to wait for it. */
@Component
class ReadAhead {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    private final EditionChoice editions;
    private final EditionReader reader;
    private final PagePictures pictures;

    ReadAhead(EditionChoice editions, EditionReader reader, PagePictures pictures) {
        this.editions = editions;
        this.reader = reader;
        this.pictures = pictures;
    }

    @EventListener
    void ended(Run run) {
        try {
            Optional<Volume> volume = editions.working();
            if (volume.isPresent()) {
                reader.figures(volume.get());
                Optional<String> pdf = DocumentPage.pdf(volume.get());
                if (pdf.isPresent()) {
                    pictures.texts(volume.get().sha256(pdf.get()).orElseThrow(), () -> volume.get()
                            .open(pdf.get()));
                }
            }
        } catch (IOException e) {
            // Whoever opens the page is told what is wrong with it.
            LOG.warn("what run {} wrote could not be read ahead", run.number());
        }
    }
}
