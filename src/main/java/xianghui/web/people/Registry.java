package xianghui.web.people;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import xianghui.people.Accounts;
import xianghui.people.AuditTrail;
import xianghui.people.Door;
import xianghui.people.Lockout;
import xianghui.people.PasswordHashing;
import xianghui.people.PeopleSettings;
import xianghui.people.Setup;
import xianghui.people.Staff;

/** Puts together what knows the people. */
@Configuration(proxyBeanMethods = false)
class Registry {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Argon2id as OWASP advises, see src/docs/decisions/0020. */
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    }

    @Bean
    PasswordHashing hashing(PasswordEncoder passwords) {
        return new SlowHashing(passwords);
    }

    @Bean
    Lockout lockout(Clock clock) {
        return new Lockout(clock);
    }

    @Bean
    Door door(
            Accounts accounts,
            AuditTrail audit,
            PasswordHashing hashing,
            Lockout lockout,
            PeopleSettings settings,
            Clock clock) {
        return new Door(accounts, audit, hashing, lockout, settings, clock);
    }

    @Bean
    Staff staff(Accounts accounts, AuditTrail audit, PasswordHashing hashing, PeopleSettings settings, Clock clock) {
        return new Staff(accounts, audit, hashing, settings, clock);
    }

    @Bean
    Setup setup(Staff staff, AuditTrail audit, PeopleSettings settings, Clock clock) {
        return new Setup(staff, audit, settings, clock);
    }

    @Bean
    Sessions sessions(PeopleSettings settings) {
        return new Sessions(settings.sessions());
    }

    @Bean
    RecentLogin recentLogin(Clock clock) {
        return new RecentLogin(clock);
    }

    @Bean
    AuthenticationProvider passwordLogin(Door door) {
        return new PasswordLogin(door);
    }
}
