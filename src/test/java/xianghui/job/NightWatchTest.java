package xianghui.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xianghui.runs.Cause;
import xianghui.runs.Ending;
import xianghui.runs.Run;
import xianghui.runs.Start;
import xianghui.store.Database;
import xianghui.store.JdbcRuns;

/** Looks at a clock that the test sets, and remembers in a real database which nights were served. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NightWatchTest {

    /** Noon of a day in the office. */
    private static final Instant NOON = Instant.parse("2027-12-01T04:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path data;

    private HikariDataSource database;
    private JdbcRuns runs;
    private Instant now = NOON;
    private boolean busy;
    private final List<Start> started = new ArrayList<>();

    @BeforeEach
    void open() {
        database = Database.open(data);
        runs = new JdbcRuns(database, new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void over_four_hundred_days_no_night_is_skipped_and_none_is_doubled() {
        NightWatch watch = watch("0 0 2 * * *");
        watch.look();
        for (int hour = 0; hour < 400 * 24; hour++) {
            now = now.plus(Duration.ofHours(1)).plusMillis(7);
            // Every tenth day the machine sleeps for nine hours of the night.
            if (hour / 24 % 10 == 9 && hour % 24 == 10) {
                now = now.plus(Duration.ofHours(9));
                hour += 9;
            }
            watch.look();
        }

        assertThat(started).hasSize(400);
        assertThat(started).extracting(start -> start.night().orElseThrow()).doesNotHaveDuplicates();
        assertThat(started).filteredOn(start -> start.cause() == Cause.CATCH_UP).hasSize(40);
        for (int day = 0; day < 400; day++) {
            assertThat(started.get(day).night())
                    .contains(Instant.parse("2027-12-01T18:00:00Z").plus(DAY.multipliedBy(day)));
        }
    }

    @Test
    void nights_missed_while_the_server_was_down_are_made_up_for_by_one_run() {
        watch("0 0 2 * * *").look();
        now = NOON.plus(DAY.multipliedBy(5));
        NightWatch again = watch("0 0 2 * * *");

        again.look();
        again.look();

        assertThat(started)
                .containsExactly(Start.night(
                        Cause.CATCH_UP, Instant.parse("2027-12-01T18:00:00Z").plus(DAY.multipliedBy(4))));
    }

    @Test
    void a_server_that_is_new_has_missed_nothing_nor_has_a_new_schedule() {
        watch("0 0 2 * * *").look();
        now = NOON.plusSeconds(60);
        watch("0 0 11 * * *").look();
        assertThat(started).isEmpty();

        now = NOON.plus(DAY);
        watch("0 0 11 * * *").look();
        assertThat(started).hasSize(1);
    }

    @Test
    void a_night_that_finds_another_run_at_work_waits_for_it() {
        NightWatch watch = watch("0 0 2 * * *");
        watch.look();
        now = Instant.parse("2027-12-01T18:00:03Z");
        busy = true;
        try {
            watch.look();
        } catch (RunUnderWayException e) {
            busy = false;
        }
        watch.look();

        assertThat(busy).isFalse();
        assertThat(started).containsExactly(Start.night(Cause.SCHEDULE, Instant.parse("2027-12-01T18:00:00Z")));
    }

    @Test
    void a_clock_that_goes_back_a_day_doubles_no_night() {
        NightWatch watch = watch("0 0 2 * * *");
        nights(watch, 3);
        assertThat(started).hasSize(3);

        now = now.minus(DAY);
        nights(watch, 1);
        assertThat(started).hasSize(3);
        nights(watch, 2);
        assertThat(started).hasSize(5).extracting(Start::night).doesNotHaveDuplicates();
    }

    @Test
    void a_clock_that_was_a_year_ahead_for_a_day_skips_no_night_afterwards() {
        NightWatch watch = watch("0 0 2 * * *");
        nights(watch, 2);
        Instant right = now;
        now = now.plus(DAY.multipliedBy(365));
        nights(watch, 1);
        assertThat(started).as("one for the year, one for its night").hasSize(4);

        now = right;
        nights(watch, 366);

        assertThat(started).hasSize(4 + 366);
        List<Instant> after = started.subList(4, started.size()).stream()
                .map(start -> start.night().orElseThrow())
                .toList();
        for (int day = 0; day < 366; day++) {
            assertThat(after.get(day))
                    .isEqualTo(Instant.parse("2027-12-03T18:00:00Z").plus(DAY.multipliedBy(day)));
        }
    }

    @Test
    void a_schedule_that_is_switched_off_starts_nothing() {
        NightWatch watch = watch("-");
        watch.look();
        now = NOON.plus(DAY.multipliedBy(3));
        watch.look();

        assertThat(started).isEmpty();
        assertThat(watch.next()).isEmpty();
        assertThat(watch("0 0 2 * * *").next()).contains(Instant.parse("2027-12-04T18:00:00Z"));
    }

    /** So many days pass, with a look every six hours. */
    private void nights(NightWatch watch, int days) {
        for (int look = 0; look < days * 4; look++) {
            watch.look();
            now = now.plus(Duration.ofHours(6));
        }
        watch.look();
    }

    private NightWatch watch(String cron) {
        ScheduleSettings settings = new ScheduleSettings(cron, ZoneId.of("Asia/Shanghai"));
        return new NightWatch(settings, runs, this::start, () -> {}, new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private void start(Start start) {
        if (busy) {
            throw new RunUnderWayException();
        }
        String id = "%032x".formatted(started.size());
        Run run = runs.begin(id, start, now);
        runs.keep(run.ended(now, Ending.FAILED, ""));
        started.add(start);
    }
}
