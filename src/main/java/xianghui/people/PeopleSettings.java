package xianghui.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long passwords, sessions and the audit log last.
 *
 * @param passwordDays after so many days a password has to be changed at the next login; 1 to 365
 * @param temporaryDays for so many days a password given by an administrator can be used; 1 to 30
 * @param session after so long without a request a person has to log in again; up to eight hours
 * @param sessions from so many browsers a person can be logged in at once; 1 to 10, one more ends the oldest
 * @param setup for so long the one-time code on the console can be used; at most a day
 * @param recover whether such a code is made although there is an administrator: for one who forgot the password
 * @param auditDays for so many days a line of the audit log is kept; at least 180
 */
@ConfigurationProperties("xianghui.people")
public record PeopleSettings(
        @DefaultValue("90") int passwordDays,
        @DefaultValue("7") int temporaryDays,
        @DefaultValue("30m") Duration session,
        @DefaultValue("2") int sessions,
        @DefaultValue("30m") Duration setup,
        @DefaultValue("false") boolean recover,
        @DefaultValue("1095") int auditDays) {

    public PeopleSettings {
        within("password-days", passwordDays, 1, 365);
        within("temporary-days", temporaryDays, 1, 30);
        within("session in seconds", session.toSeconds(), 1, 28_800);
        within("sessions", sessions, 1, 10);
        within("setup in minutes", setup.toMinutes(), 1, 1440);
        within("audit-days", auditDays, 180, 36_500);
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("xianghui.people." + name + " lies between " + least + " and " + most);
        }
    }

    public Duration auditKept() {
        return Duration.ofDays(auditDays);
    }
}
