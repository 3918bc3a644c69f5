package xianghui.web.nights;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import xianghui.job.Night;
import xianghui.job.NightWatch;

/** Begins to watch the schedule when the page is there, and lets a run stop before the page goes. */
@Component
class NightShift {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final NightWatch watch;
    private final Night night;
    private final Watchers watchers;

    NightShift(NightWatch watch, Night night, Watchers watchers) {
        this.watch = watch;
        this.night = night;
        this.watchers = watchers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        watch.start(EVERY);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        watch.close();
        night.stop();
        watchers.close();
    }
}
