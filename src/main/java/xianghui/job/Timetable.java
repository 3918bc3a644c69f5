package xianghui.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * The moments at which a run is due. They are reckoned on the wall clock and only then turned into instants: where
 * summer time skips an hour its moment comes when the hour would have, and where an hour comes twice it comes once.
 */
final class Timetable {

    /** Most looks find the last moment near. */
    private static final List<Duration> NEAR = List.of(Duration.ofHours(1), Duration.ofDays(2));

    private final String expression;
    private final CronExpression cron;
    private final ZoneId zone;

    private Timetable(String expression, ZoneId zone) {
        this.expression = expression;
        this.cron = CronExpression.parse(expression);
        this.zone = zone;
    }

    /** Empty if nothing is ever due. */
    static Optional<Timetable> of(ScheduleSettings settings) {
        return settings.never() ? Optional.empty() : Optional.of(new Timetable(settings.cron(), settings.zone()));
    }

    /** The first moment after that one. */
    Optional<Instant> next(Instant after) {
        LocalDateTime local = after.atZone(zone).toLocalDateTime();
        while (true) {
            local = cron.next(local);
            if (local == null) {
                return Optional.empty();
            }
            Instant moment = local.atZone(zone).toInstant();
            if (moment.isAfter(after)) {
                return Optional.of(moment);
            }
        }
    }

    /** The last moment after the one and not after the other. */
    Optional<Instant> last(Instant after, Instant until) {
        for (Duration near : NEAR) {
            Instant from = until.minus(near);
            if (from.isAfter(after)) {
                Optional<Instant> found = search(from, until);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return search(after, until);
    }

    private Optional<Instant> search(Instant after, Instant until) {
        Optional<Instant> last = Optional.empty();
        Optional<Instant> moment = next(after);
        while (moment.isPresent() && !moment.get().isAfter(until)) {
            last = moment;
            moment = next(moment.get());
        }
        return last;
    }

    @Override
    public String toString() {
        return expression + " " + zone;
    }
}
