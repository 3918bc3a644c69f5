package xianghui.web.nights;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import xianghui.returns.Sentences;

/** Says what the pages of this package show: moments in the schedule's zone, and the kinds of things in words. */
final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Sentences sentences = new Sentences("/messages/nights.properties");
    private final ZoneId zone;

    Words(ZoneId zone) {
        this.zone = zone;
    }

    String say(String key) {
        return sentences.say(key, Map.of());
    }

    String say(String key, Map<String, String> values) {
        return sentences.say(key, values);
    }

    /** Day, hour and minute. */
    String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** Hour, minute and second. */
    String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    /** How long it took. */
    String duration(Instant from, Instant until) {
        Duration time = Duration.between(from, until);
        if (time.isNegative()) {
            return say("duration.unknown");
        }
        if (time.toSeconds() == 0) {
            return say("duration.moment");
        }
        return time.toMinutes() == 0
                ? say("duration.seconds", Map.of("seconds", String.valueOf(time.toSeconds())))
                : say(
                        "duration.minutes",
                        Map.of(
                                "minutes", String.valueOf(time.toMinutes()),
                                "seconds", String.valueOf(time.toSecondsPart())));
    }
}
