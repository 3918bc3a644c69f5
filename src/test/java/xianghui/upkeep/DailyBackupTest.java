package xianghui.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.job.Folders;
import xianghui.people.Deed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DailyBackupTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path root;

    private final List<Deed> written = new ArrayList<>();
    private final Settable clock = new Settable();
    private Folders folders;

    @BeforeEach
    void name_the_folders() throws IOException {
        folders = new Folders(
                root + "/input", root + "/output", root + "/data", root + "/templates", Duration.ofSeconds(0));
        Files.createDirectories(root.resolve("data"));
    }

    @Test
    void one_is_made_at_its_time_and_a_missed_one_once() throws IOException {
        clock.at("2026-07-01T20:00:00");
        DailyBackup daily = daily("0 0 1 * * *");
        assertThat(daily.next().orElseThrow().toLocalDateTime()).hasToString("2026-07-02T01:00");
        daily.look();
        assertThat(files()).isEmpty();

        clock.at("2026-07-02T01:00:00");
        daily.look();
        daily.look();
        assertThat(files()).containsExactly("xianghui-20260702-010000.zip");
        Files.setLastModifiedTime(
                root.resolve("data/backup/xianghui-20260702-010000.zip"), FileTime.from(clock.instant()));

        clock.at("2026-07-05T09:30:00");
        DailyBackup afterDays = daily("0 0 1 * * *");
        afterDays.look();
        afterDays.look();
        assertThat(files()).containsExactly("xianghui-20260702-010000.zip", "xianghui-20260705-093000.zip");
        assertThat(afterDays.next().orElseThrow().toLocalDateTime()).hasToString("2026-07-06T01:00");
        assertThat(written).extracting(Deed::outcome).containsExactly(Deed.Outcome.DONE, Deed.Outcome.DONE);
    }

    @Test
    void none_is_made_where_none_is_asked_for() throws IOException {
        clock.at("2026-07-01T20:00:00");
        DailyBackup never = daily("-");
        clock.at("2027-07-01T20:00:00");
        never.look();
        assertThat(never.next()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void one_that_cannot_be_made_is_written_down_and_not_tried_again_at_once() throws IOException {
        Files.writeString(root.resolve("data/backup"), "a file in the way");
        clock.at("2026-07-01T20:00:00");
        DailyBackup daily = daily("0 0 1 * * *");
        daily.next();
        clock.at("2026-07-02T01:00:10");
        daily.look();
        daily.look();
        assertThat(daily.hasFailed()).isTrue();
        assertThat(written).extracting(Deed::outcome).containsExactly(Deed.Outcome.FAILED);

        Files.delete(root.resolve("data/backup"));
        clock.at("2026-07-03T01:00:10");
        daily.look();
        assertThat(daily.hasFailed()).isFalse();
        assertThat(files()).hasSize(1);
    }

    private DailyBackup daily(String cron) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + root.resolve("data/xianghui"));
        database.setUser("sa");
        BackupSettings settings = new BackupSettings("", cron, 14);
        return new DailyBackup(
                new Backup(folders, settings, clock, () -> database), settings, ZONE, clock, written::add);
    }

    private List<String> files() throws IOException {
        Path folder = root.resolve("data/backup");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static final class Settable extends Clock {

        private Instant now = Instant.EPOCH;

        void at(String time) {
            now = java.time.LocalDateTime.parse(time).atZone(ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
