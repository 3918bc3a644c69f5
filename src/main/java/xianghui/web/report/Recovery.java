package xianghui.web.report;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import xianghui.edition.Finality;
import xianghui.job.Reason;

/** Clears up when the page starts; a folder that cannot be written does not keep the page from starting. */
@Component
class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Finality finality;

    Recovery(Finality finality) {
        this.finality = finality;
    }

    @EventListener(ApplicationReadyEvent.class)
    void clearUp() {
        try {
            finality.recover();
        } catch (IOException e) {
            LOG.warn("half-made final versions stay: {}", Reason.of(e));
        }
    }
}
