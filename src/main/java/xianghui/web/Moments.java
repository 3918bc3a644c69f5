package xianghui.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Writes moments as the clock on the office's wall has them. */
@Component("moments")
public final class Moments {

    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;
    private final DateTimeFormatter clock;

    /** @param clock its zone is the office's */
    public Moments(Clock clock) {
        this.minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone());
        this.second = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(clock.getZone());
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(clock.getZone());
    }

    /** Day, hour and minute. */
    public String minute(Instant moment) {
        return minute.format(moment);
    }

    /** Day, hour, minute and second. */
    public String second(Instant moment) {
        return second.format(moment);
    }

    /** Hour, minute and second. */
    public String clock(Instant moment) {
        return clock.format(moment);
    }
}
