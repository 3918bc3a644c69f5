package xianghui.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xianghui.job.Folders;
import xianghui.publication.Sha256;
import xianghui.store.DatabaseExamination;

/** Looks at what the program keeps: its database, the received files, the backups. */
final class Stock {

    /** How many received files are read through. */
    private static final int SAMPLE = 20;

    private static final long DAYS = 2;

    private final Folders folders;
    private final Backup backup;
    private final Clock clock;

    Stock(Folders folders, Backup backup, Clock clock) {
        this.folders = folders;
        this.backup = backup;
        this.clock = clock;
    }

    void examine(Report report) {
        if (Files.exists(folders.dataFolder().resolve(Restore.UNFINISHED))) {
            report.fault("database.unfinished", Map.of());
        }
        DatabaseExamination database = DatabaseExamination.of(folders.dataFolder());
        Map<String, String> values = Map.of(
                "file", database.file().toString(),
                "code", String.valueOf(database.code()),
                "count", String.valueOf(database.submissions()),
                "holder",
                        database.holder().isPresent()
                                ? Report.word(
                                        "database.holder",
                                        Map.of(
                                                "pid",
                                                String.valueOf(database.holder().getAsLong())))
                                : "");
        switch (database.state()) {
            case NONE -> report.good("database.none", values);
            case GOOD -> report.good("database.good", values);
            case BUSY -> report.notice("database.busy", values);
            case UNREADABLE, NEWER, MISSING -> report.fault("database." + database.state(), values);
        }
        archive(report);
        if (database.state() != DatabaseExamination.State.NONE) {
            backups(report);
        }
    }

    /** Some of the received files, spread over all of them; what they are called is what they must be. */
    private void archive(Report report) {
        try {
            List<Path> all = Place.RECEIVED.files(folders);
            int seen = 0;
            int before = report.size();
            int step = Math.max(1, all.size() / SAMPLE);
            for (int i = 0; i < all.size() && seen < SAMPLE; i += step) {
                Path file = folders.archive().resolve(all.get(i));
                if (!isWhole(file)) {
                    report.fault("archive.bad", Map.of("file", file.toString()));
                }
                seen++;
            }
            if (seen > 0 && report.isGoodSince(before)) {
                report.good("archive.good", Map.of("count", String.valueOf(seen)));
            }
        } catch (IOException e) {
            report.fault("archive.bad", Map.of("file", folders.archive().toString()));
        }
    }

    private static boolean isWhole(Path file) {
        try {
            return Sha256.of(file).equals(String.valueOf(file.getFileName()));
        } catch (IOException e) {
            return false;
        }
    }

    private void backups(Report report) {
        Optional<Backup.Kept> last = last();
        if (last.isEmpty()) {
            report.notice("backup.none", Map.of());
            return;
        }
        long days = Duration.between(last.get().made(), clock.instant()).toDays();
        Map<String, String> values = Map.of("name", last.get().name(), "days", String.valueOf(days));
        if (days > DAYS) {
            report.notice("backup.old", values);
        } else {
            report.good("backup.good", values);
        }
    }

    private Optional<Backup.Kept> last() {
        try (Stream<Backup.Kept> kept = backup.kept().stream()) {
            return kept.findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
