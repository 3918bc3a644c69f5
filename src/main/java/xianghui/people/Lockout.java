package xianghui.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes guessing passwords slow. Failures are counted by login name, whether there is such an account or not, and by
 * the address that they come from; after a few free ones every further failure doubles the time in which no password is
 * looked at, up to half a minute, so that a person waits no longer than that once an attack has stopped. Where an
 * account has been entered from before, the failures of other addresses do not count: who is attacked from elsewhere
 * still gets in. All is forgotten when the program ends.
 */
public final class Lockout {

    public static final Duration LONGEST = Duration.ofSeconds(30);

    static final int FREE_BY_LOGIN = 5;

    /** All townships may come in at once through one address. */
    static final int FREE_BY_SOURCE = 60;

    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Count> failures = new Recent<>();
    private final Map<String, Boolean> familiar = new Recent<>();

    public Lockout(Clock clock) {
        this.clock = clock;
    }

    /**
     * Asks to look at one password, which counts as a failure until it is known to be right: many at once gain nothing.
     *
     * @return how long to wait before the next; zero if the password may be looked at now
     */
    synchronized Duration begin(String login, String source) {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (String key : keys(login, source)) {
            Duration left = Duration.between(now, count(key, now).until());
            wait = left.compareTo(wait) > 0 ? left : wait;
        }
        if (wait.isZero()) {
            List<String> keys = keys(login, source);
            failures.put(keys.get(0), count(keys.get(0), now).more(now, FREE_BY_LOGIN));
            failures.put(keys.get(1), count(keys.get(1), now).more(now, FREE_BY_SOURCE));
        }
        return wait;
    }

    /** The password was right: its own failures are forgotten, and one less counts against the address. */
    synchronized void entered(String login, String source) {
        List<String> keys = keys(login, source);
        failures.remove(keys.get(0));
        failures.computeIfPresent(keys.get(1), (key, count) -> count.less());
        familiar.put(pair(login, source), true);
        failures.remove(pair(login, source));
    }

    /** How long nobody may try that login name from an address that it has not been entered from. */
    public synchronized Duration wait(String login) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, count("login " + login, now).until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** For how many names, addresses and pairs failures are remembered. */
    synchronized int remembered() {
        return failures.size();
    }

    private List<String> keys(String login, String source) {
        String pair = pair(login, source);
        return List.of(familiar.containsKey(pair) ? pair : "login " + login, "source " + source);
    }

    private static String pair(String login, String source) {
        return "login " + login + " source " + source;
    }

    private Count count(String key, Instant now) {
        Count count = failures.getOrDefault(key, Count.NONE);
        return count.last().plus(FORGOTTEN).isBefore(now) ? Count.NONE : count;
    }

    /** Failures of one key, the time of the last, and until when none is looked at. */
    private record Count(int failures, Instant last, Instant until) {

        static final Count NONE = new Count(0, Instant.EPOCH, Instant.EPOCH);

        Count more(Instant now, int free) {
            int doublings = Math.min(failures + 1 - free, 6);
            Duration wait = Duration.ofSeconds(doublings < 0 ? 0 : 1L << doublings);
            return new Count(failures + 1, now, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
        }

        Count less() {
            return new Count(Math.max(failures - 1, 0), last, Instant.EPOCH);
        }
    }

    /** Remembers what was used last, so that making up names does not fill the memory. */
    private static final class Recent<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
