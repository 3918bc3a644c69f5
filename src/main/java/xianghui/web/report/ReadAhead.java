package xianghui.web.report;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import xianghui.edition.EditionReader;
import xianghui.publication.Volume;
import xianghui.runs.Run;

/** Reads what a run has written before anybody asks for it, so that nobody has to wait for it. */
@Component
class ReadAhead {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    private final EditionChoice editions;
    private final EditionReader reader;
    private final PreviewNumbers numbers;

    ReadAhead(EditionChoice editions, EditionReader reader, PreviewNumbers numbers) {
        this.editions = editions;
        this.reader = reader;
        this.numbers = numbers;
    }

    @EventListener
    void ended(Run run) {
        try {
            Optional<Volume> volume = editions.working();
            if (volume.isPresent()) {
                reader.figures(volume.get());
                Optional<String> pdf = DocumentPage.pdf(volume.get());
                if (pdf.isPresent()) {
                    numbers.readAhead(volume.get(), pdf.get());
                }
            }
        } catch (IOException e) {
            // Whoever opens the page is told what is wrong with it.
            LOG.warn("what run {} wrote could not be read ahead", run.number());
        }
    }
}
