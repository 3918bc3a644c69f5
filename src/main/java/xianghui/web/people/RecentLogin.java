package xianghui.web.people;

import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Knows when the password was typed last in a session: what counts most is done only shortly after. Who is not fresh is
 * led to {@link #page} and comes back from there.
 */
public final class RecentLogin {

    public static final Duration FRESH = Duration.ofMinutes(5);

    /** After so long a person has to log in again, however busy. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String TYPED = "xianghui.typed";
    private static final String ENTERED = "xianghui.entered";

    /** A page of our own; never another server. */
    private static final Pattern OWN = Pattern.compile("/(?!/)[A-Za-z0-9/_.?=&%-]*");

    private final Clock clock;

    RecentLogin(Clock clock) {
        this.clock = clock;
    }

    /** Whether the password was typed in this session within the last five minutes. */
    public boolean isFresh(HttpSession session) {
        return session.getAttribute(TYPED) instanceof Instant typed && isWithin(typed, FRESH);
    }

    /** Where to send somebody to type the password, who shall come back to that path. */
    public static String page(String back) {
        return "/relogin?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The path if it is one of our own, else the first page. */
    static String own(String path) {
        return OWN.matcher(path).matches() ? path : "/";
    }

    void enter(HttpSession session) {
        session.setAttribute(ENTERED, clock.instant());
        typed(session);
    }

    void typed(HttpSession session) {
        session.setAttribute(TYPED, clock.instant());
    }

    boolean isOver(HttpSession session) {
        return !(session.getAttribute(ENTERED) instanceof Instant entered && isWithin(entered, LONGEST));
    }

    private boolean isWithin(Instant since, Duration time) {
        Duration passed = Duration.between(since, clock.instant());
        return !passed.isNegative() && passed.compareTo(time) < 0;
    }
}
