package xianghui.upkeep;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * How the server backs itself up.
 *
 * @param folder where backups go; empty for {@code backup} in the data folder
 * @param cron when one is made; {@code -} for never
 * @param keep how many of those that the program made itself are kept
 */
@ConfigurationProperties("xianghui.backup")
public record BackupSettings(
        @DefaultValue("") String folder,
        @DefaultValue("0 0 1 * * *") String cron,
        @DefaultValue("14") int keep) {

    /** Stands for never. */
    static final String NEVER = "-";

    public BackupSettings {
        if (!cron.equals(NEVER) && !CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException("xianghui.backup.cron is no cron expression: " + cron);
        }
        if (keep < 1) {
            throw new IllegalArgumentException("xianghui.backup.keep must be 1 or more");
        }
    }
}
