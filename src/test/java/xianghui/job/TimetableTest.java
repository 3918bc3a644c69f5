package xianghui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimetableTest {

    @ParameterizedTest
    @CsvSource({
        "0 0 2 * * *, Asia/Shanghai",
        "59 59 23 * * *, Asia/Shanghai",
        "0 0 0 * * *, Asia/Shanghai",
        // The hour that is skipped in spring and comes twice in autumn.
        "0 30 2 * * *, Europe/Berlin",
        "0 0 2 * * *, America/New_York",
        "0 30 1 * * *, America/New_York",
        // By half an hour, and at midnight.
        "0 15 2 * * *, Australia/Lord_Howe",
        "0 0 0 * * *, America/Santiago"
    })
    void each_day_of_four_hundred_has_one_night_whatever_the_clocks_do(String cron, String zone) {
        Timetable table = table(cron, zone);
        ZoneId place = ZoneId.of(zone);
        LocalDate first = LocalDate.of(2027, 12, 1);
        Instant moment = first.atStartOfDay(place).toInstant().minusNanos(1);
        Set<LocalDate> days = new HashSet<>();
        for (int day = 0; day < 400; day++) {
            Instant next = table.next(moment).orElseThrow();
            assertThat(next).isAfter(moment);
            assertThat(table.last(moment, next)).contains(next);
            assertThat(table.last(moment, next.minusNanos(1))).isEmpty();
            assertThat(days.add(next.atZone(place).toLocalDate())).isTrue();
            moment = next;
        }
        assertThat(days)
                .hasSize(400)
                .contains(LocalDate.of(2028, 2, 29))
                .allMatch(day -> !day.isBefore(first) && day.isBefore(first.plusDays(400)));
    }

    @Test
    void what_was_missed_for_long_is_found_by_its_last_moment() {
        Timetable monthly = table("0 0 2 1 * *", "Asia/Shanghai");
        Instant long_ago = Instant.parse("2020-01-01T00:00:00Z");

        assertThat(monthly.last(long_ago, Instant.parse("2026-07-20T00:00:00Z")))
                .contains(Instant.parse("2026-06-30T18:00:00Z"));
        assertThat(table("* * * * * *", "Asia/Shanghai").last(long_ago, Instant.parse("2026-07-20T00:00:00.5Z")))
                .contains(Instant.parse("2026-07-20T00:00:00Z"));
        assertThat(table("0 0 2 30 2 *", "Asia/Shanghai").next(long_ago)).isEmpty();
    }

    @Test
    void a_dash_is_never_and_nonsense_is_refused() {
        assertThat(Timetable.of(new ScheduleSettings("-", ZoneId.of("Asia/Shanghai"))))
                .isEmpty();
        assertThatThrownBy(() -> new ScheduleSettings("0 2 * * *", ZoneId.of("Asia/Shanghai")))
                .hasMessage("xianghui.schedule.cron has six fields or is a dash");
    }

    private static Timetable table(String cron, String zone) {
        return Timetable.of(new ScheduleSettings(cron, ZoneId.of(zone))).orElseThrow();
    }
}
