package xianghui.upkeep;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.support.CronExpression;
import xianghui.people.Action;
import xianghui.people.AuditTrail;
import xianghui.people.Deed;

/**
 * Makes the backups that the settings ask for while the server runs. One that was missed, because the server was down or
 * the machine asleep, is made as soon as it is up again; of several missed ones, one.
 */
public final class DailyBackup implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Backup backup;
    private final BackupSettings settings;
    private final ZoneId zone;
    private final Clock clock;
    private final AuditTrail trail;
    private @Nullable Instant last;
    private volatile boolean failed;
    private volatile @Nullable Thread thread;

    /**
     * @param zone in which the settings tell the time
     */
    public DailyBackup(Backup backup, BackupSettings settings, ZoneId zone, Clock clock, AuditTrail trail) {
        this.backup = backup;
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
        this.trail = trail;
    }

    /** When the next one is due; empty if none is to be made. */
    public synchronized Optional<ZonedDateTime> next() {
        if (settings.cron().equals(BackupSettings.NEVER)) {
            return Optional.empty();
        }
        return Optional.ofNullable(CronExpression.parse(settings.cron()).next(last().atZone(zone)));
    }

    /** Whether the last one that was due could not be made. */
    public boolean hasFailed() {
        return failed;
    }

    /** The newest that there is counts, whoever made it; where there is none, the time since the start. */
    private Instant last() {
        if (last == null) {
            last = newest().orElseGet(clock::instant);
        }
        return last;
    }

    private Optional<Instant> newest() {
        try {
            return backup.kept().stream().findFirst().map(Backup.Kept::made);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Makes one if it is due. */
    synchronized void look() {
        Instant now = clock.instant();
        if (next().filter(due -> !due.toInstant().isAfter(now)).isPresent()) {
            last = now;
            make(now);
        }
    }

    private void make(Instant now) {
        try {
            Backup.Kept made = backup.make();
            failed = false;
            trail.record(new Deed(now, "", "", Action.BACKUP, made.name(), Deed.Outcome.DONE));
        } catch (IOException | RuntimeException e) {
            failed = true;
            trail.record(new Deed(now, "", "", Action.BACKUP, "", Deed.Outcome.FAILED));
        }
    }

    @Override
    public void start() {
        Thread watch = new Thread(this::watch, "daily-backup");
        watch.setDaemon(true);
        thread = watch;
        watch.start();
    }

    private void watch() {
        try {
            while (isRunning()) {
                look();
                Thread.sleep(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets one that is being made come to its end. */
    @Override
    public void stop() {
        Thread watch = thread;
        thread = null;
        if (watch != null) {
            watch.interrupt();
            try {
                watch.join(LONGEST_STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
