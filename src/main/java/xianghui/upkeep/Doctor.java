package xianghui.upkeep;

import java.time.Clock;
import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;
import xianghui.job.Folders;
import xianghui.job.RulebookReader;

/** Examines an installation: what is there, what is missing, and what to do about it. Changes nothing. */
public final class Doctor {

    private final Folders folders;
    private final RulebookReader reader;
    private final Backup backup;
    private final Clock clock;
    private final ConfigurableEnvironment environment;

    public Doctor(
            Folders folders, RulebookReader reader, Backup backup, Clock clock, ConfigurableEnvironment environment) {
        this.folders = folders;
        this.reader = reader;
        this.backup = backup;
        this.clock = clock;
        this.environment = environment;
    }

    /** Everything that was looked at, in the order in which a repair should go. */
    public List<Examined> examine() {
        Report report = new Report();
        Machine.examine(report);
        new Disk(folders, clock).examine(report);
        new SettingsFile(folders, environment).examine(report);
        new Definitions(reader).examine(report);
        new Stock(folders, backup, clock).examine(report);
        new Port(environment).examine(report);
        return report.lines();
    }
}
