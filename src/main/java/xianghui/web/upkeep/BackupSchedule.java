package xianghui.web.upkeep;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import xianghui.job.ScheduleSettings;
import xianghui.people.AuditTrail;
import xianghui.upkeep.Backup;
import xianghui.upkeep.BackupSettings;
import xianghui.upkeep.DailyBackup;

/** Backups are made by themselves only where there is a server. */
@Configuration(proxyBeanMethods = false)
class BackupSchedule {

    @Bean
    DailyBackup dailyBackup(
            Backup backup, BackupSettings settings, ScheduleSettings schedule, Clock clock, AuditTrail trail) {
        return new DailyBackup(backup, settings, schedule.zone(), clock, trail);
    }
}
