package xianghui.web.nights;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import xianghui.returns.Sentences;
import xianghui.web.Moments;

/** Says what the pages of this package show: moments, and the kinds of things in words. */
final class Words {

    private final Sentences sentences = new Sentences("/messages/nights.properties");
    private final Moments moments;

    Words(Moments moments) {
        this.moments = moments;
    }

    Moments moments() {
        return moments;
    }

    String say(String key) {
        return sentences.say(key, Map.of());
    }

    String say(String key, Map<String, String> values) {
        return sentences.say(key, values);
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
