package xianghui.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xianghui.runs.Cause;
import xianghui.runs.NightServedException;
import xianghui.runs.Runs;
import xianghui.runs.Start;

/**
 * Looks at the wall clock again and again and starts the run that is due. It never waits for a moment: a machine that
 * slept, or whose clock was set, finds the moment passed and makes up for the last one, once.
 */
public final class NightWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);

    /** So much later it is said that the moment was missed. */
    private static final Duration ON_TIME = Duration.ofMinutes(5);

    /** A clock that is set back by more was wrong before, and what it had shown does not count. */
    private static final Duration SET_BACK = Duration.ofDays(2);

    private final Optional<Timetable> timetable;
    private final Runs runs;
    private final Consumer<Start> starter;
    private final Runnable resumption;
    private final Clock clock;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "night-watch"));

    /**
     * @param starter starts a run, or throws what says why it does not
     * @param resumption goes on with what was left undone
     */
    public NightWatch(ScheduleSettings settings, Runs runs, Consumer<Start> starter, Runnable resumption, Clock clock) {
        this.timetable = Timetable.of(settings);
        this.runs = runs;
        this.starter = starter;
        this.resumption = resumption;
        this.clock = clock;
    }

    /** Goes on with what was left undone, then looks every so often. */
    public void start(Duration every) {
        looks.execute(() -> carefully(resumption));
        if (timetable.isPresent()) {
            looks.scheduleWithFixedDelay(() -> carefully(this::look), 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** When the next run is due; empty if none ever is. */
    public Optional<Instant> next() {
        return timetable.flatMap(table -> table.next(clock.instant()));
    }

    /** A failure to look must not be the last look. */
    private static void carefully(Runnable action) {
        try {
            action.run();
        } catch (RunUnderWayException | NightServedException e) {
            // Somebody else was quicker; the next look tells whether anything is left to do.
            LOG.info("no run was started: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the schedule could not be looked at: {}", Reason.of(e));
        }
    }

    /**
     * Looks once: starts the run that is due, if one is.
     *
     * @throws RunUnderWayException if another run is at work; the next look tries again
     * @throws NightServedException if somebody else has just started the run that is due
     */
    public void look() {
        Instant now = clock.instant();
        due(now).ifPresent(moment -> {
            boolean onTime = Duration.between(moment, now).compareTo(ON_TIME) < 0;
            starter.accept(Start.night(onTime ? Cause.SCHEDULE : Cause.CATCH_UP, moment));
        });
    }

    /** The last moment that passed since the schedule is watched, if it has not had its run. */
    private Optional<Instant> due(Instant now) {
        return timetable.flatMap(table -> {
            runs.forgetNightsAfter(now.plus(SET_BACK));
            Instant since = runs.watchedSince(table.toString(), now);
            return table.last(since, now).filter(moment -> !runs.served(moment));
        });
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
