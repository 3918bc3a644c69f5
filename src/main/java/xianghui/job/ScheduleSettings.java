package xianghui.job;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a server runs by itself.
 *
 * @param cron six fields: second, minute, hour, day of month, month, day of week; {@code -} for never
 * @param zone in which they are read, whatever the machine's is
 */
@ConfigurationProperties("xianghui.schedule")
public record ScheduleSettings(
        @DefaultValue("0 0 2 * * *") String cron,
        @DefaultValue("Asia/Shanghai") ZoneId zone) {

    private static final String NEVER = "-";

    public ScheduleSettings {
        if (!cron.equals(NEVER) && !CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException("xianghui.schedule.cron has six fields or is a dash");
        }
    }

    boolean never() {
        return cron.equals(NEVER);
    }
}
