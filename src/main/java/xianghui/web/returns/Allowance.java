package xianghui.web.returns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts who is sending files in, so that nobody keeps the others out. */
final class Allowance {

    private static final Duration HOUR = Duration.ofHours(1);

    private final UploadSettings settings;
    private final Clock clock;
    private final Map<String, Integer> sending = new HashMap<>();
    private final Map<String, Deque<Instant>> sent = new HashMap<>();
    private int together;

    Allowance(UploadSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What is said to somebody who wants to send. */
    enum Answer {
        COME_IN,
        /** There are too many others. */
        BUSY,
        /** There was too much of the same. */
        ENOUGH
    }

    /** Whoever comes in has to go out again. */
    synchronized Answer comeIn(String account) {
        int own = sending.getOrDefault(account, 0);
        if (own >= settings.perAccount() || recent(account).size() >= settings.hourly()) {
            return Answer.ENOUGH;
        }
        if (together >= settings.together()) {
            return Answer.BUSY;
        }
        sending.put(account, own + 1);
        together++;
        return Answer.COME_IN;
    }

    /** So many files came. */
    synchronized void goOut(String account, int files) {
        together--;
        sending.merge(account, -1, (own, one) -> own + one == 0 ? null : own + one);
        Deque<Instant> recent = recent(account);
        for (int file = 0; file < files; file++) {
            recent.add(clock.instant());
        }
    }

    private Deque<Instant> recent(String account) {
        Deque<Instant> recent = sent.computeIfAbsent(account, none -> new ArrayDeque<>());
        Instant hourAgo = clock.instant().minus(HOUR);
        while (!recent.isEmpty() && recent.getFirst().isBefore(hourAgo)) {
            recent.removeFirst();
        }
        return recent;
    }
}
