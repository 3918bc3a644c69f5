package xianghui.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes the first administrator: whoever sees the console of the program reads a code there that opens one account,
 * once and not for long.
 */
public final class Setup {

    private final Staff staff;
    private final AuditTrail audit;
    private final PeopleSettings settings;
    private final Clock clock;
    private String code = "";
    private Instant until = Instant.MIN;

    public Setup(Staff staff, AuditTrail audit, PeopleSettings settings, Clock clock) {
        this.staff = staff;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new code if there is no administrator, or if the settings ask for one; to be shown on the console only. */
    public synchronized Optional<String> begin() {
        if (staff.administrators() > 0 && !settings.recover()) {
            return Optional.empty();
        }
        code = Codes.spoken(4);
        until = clock.instant().plus(settings.setup());
        return Optional.of(code);
    }

    /** How many minutes a code can be used. */
    public long minutes() {
        return settings.setup().toMinutes();
    }

    /** Whether there is a code that can still be used. */
    public synchronized boolean isOpen() {
        return !code.isEmpty() && clock.instant().isBefore(until);
    }

    /**
     * Opens the account of an administrator; the code cannot be used again.
     *
     * @throws RefusedException with SETUP_CODE, LOGIN_FORM, LOGIN_TAKEN, PERSON_FORM or what is weak about the password
     */
    public synchronized Account finish(String typed, String login, String person, String password, String source) {
        Actor nobody = new Actor("", source);
        if (!isOpen() || !isCode(typed)) {
            audit.record(new Deed(
                    clock.instant(), "", source, Action.SETUP, Refusal.SETUP_CODE.name(), Deed.Outcome.REFUSED));
            throw new RefusedException(Refusal.SETUP_CODE);
        }
        Account account = staff.administrator(nobody, login, person, password);
        code = "";
        return account;
    }

    private boolean isCode(String typed) {
        byte[] expected = code.replace("-", "").getBytes(StandardCharsets.UTF_8);
        byte[] given = PasswordRules.normal(typed)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given);
    }
}
