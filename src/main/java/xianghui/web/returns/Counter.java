package xianghui.web.returns;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfFilter;
import xianghui.intake.Spool;
import xianghui.job.DefinitionsRefusedException;
import xianghui.job.Folders;
import xianghui.job.Reception;
import xianghui.web.Footprint;

/** The counter at which files are handed in. */
@Configuration(proxyBeanMethods = false)
class Counter {

    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);

    private final Spool spool;
    private final Reception reception;

    Counter(Folders folders, Reception reception) {
        this.spool = new Spool(folders.spool());
        this.reception = reception;
    }

    /** Before the token of the form is looked at, since it comes among the files. */
    @Bean
    Customizer<HttpSecurity> uploadGate(UploadSettings settings, Clock clock, Footprint footprint) {
        UploadGate gate = new UploadGate(settings, new Allowance(settings, clock), spool, footprint);
        return http -> http.addFilterBefore(gate, CsrfFilter.class);
    }

    /** What a kill has left: half files are thrown away, what was acknowledged is read. */
    @EventListener(ApplicationReadyEvent.class)
    void takeUp() throws IOException {
        spool.clear();
        try {
            reception.resume();
        } catch (DefinitionsRefusedException e) {
            // The pages say so in words; the next start, or the next run, reads what is left.
            LOG.warn("the definitions cannot be used");
        }
    }
}
