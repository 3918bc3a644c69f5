package xianghui.web.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import xianghui.returns.Sentences;

/** Writes what a page shows: moments as the clock on the office's wall has them, and names as they are safe to read. */
@Component("moments")
class Moments {

    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;

    Moments(Clock clock) {
        this.minute =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(clock.getZone());
        this.second =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(clock.getZone());
    }

    public String minute(Instant moment) {
        return minute.format(moment);
    }

    public String second(Instant moment) {
        return second.format(moment);
    }

    /** The name that somebody gave a file. */
    public String name(String given) {
        return Sentences.shown(given);
    }
}
