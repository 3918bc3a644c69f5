package xianghui.web.report;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Until there is a page to log in again: a session that began a moment ago (gives way to the people's own check). */
@Component
class YoungSession implements FreshLogin {

    private static final Duration YOUNG = Duration.ofMinutes(5);

    private final Clock clock;

    YoungSession(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isFresh(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime()).plus(YOUNG).isAfter(clock.instant());
    }
}
