package xianghui.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets people in who know their password. A name that nobody has takes as long as one that somebody has, and is
 * answered alike.
 */
public final class Door {

    /** What nobody's password is compared with, so that it takes its time too. */
    private final String nobody;

    private final Accounts accounts;
    private final AuditTrail audit;
    private final PasswordHashing hashing;
    private final Lockout lockout;
    private final PeopleSettings settings;
    private final Clock clock;

    public Door(
            Accounts accounts,
            AuditTrail audit,
            PasswordHashing hashing,
            Lockout lockout,
            PeopleSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.hashing = hashing;
        this.lockout = lockout;
        this.settings = settings;
        this.clock = clock;
        this.nobody = hashing.hash(Codes.id());
    }

    /**
     * Logs in.
     *
     * @throws RefusedException with WRONG, WAIT or TEMPORARY_OVER; written into the audit log as the login is
     */
    public Account enter(String login, String password, String source) {
        String name = Account.loginOf(login);
        Optional<Account> known = accounts.byLogin(name);
        Account account = look(Action.LOGIN, name, known, password, new Actor("", source));
        if (account.temporary()
                && account.passwordSince()
                        .plus(Duration.ofDays(settings.temporaryDays()))
                        .isBefore(clock.instant())) {
            write(Action.LOGIN, new Actor("", source), account.login(), Deed.Outcome.REFUSED);
            throw new RefusedException(Refusal.TEMPORARY_OVER);
        }
        write(Action.LOGIN, new Actor(account.login(), source), "", Deed.Outcome.DONE);
        return account;
    }

    /**
     * Looks at the password of somebody who is logged in once more.
     *
     * @throws RefusedException with WRONG or WAIT; written into the audit log as the success is
     */
    public Account again(String id, String password, String source) {
        Optional<Account> known = accounts.find(id);
        String name = known.map(Account::login).orElse("");
        Account account = look(Action.RELOGIN, name, known, password, new Actor(name, source));
        write(Action.RELOGIN, new Actor(name, source), "", Deed.Outcome.DONE);
        return account;
    }

    private Account look(Action action, String name, Optional<Account> known, String password, Actor actor) {
        // A login name that nobody has may be a password typed into the wrong box.
        String object = known.map(Account::login).orElse("");
        Duration wait = lockout.begin(name, actor.source());
        if (!wait.isZero()) {
            write(Action.LOCK_OUT, actor, object, Deed.Outcome.REFUSED);
            throw new RefusedException(Refusal.WAIT, wait);
        }
        boolean right = hashing.matches(
                PasswordRules.normal(password), known.map(Account::password).orElse(nobody));
        Optional<Account> opened = known.filter(account -> right && account.open());
        if (opened.isEmpty()) {
            write(action, actor, object, Deed.Outcome.REFUSED);
            throw new RefusedException(Refusal.WRONG);
        }
        lockout.entered(name, actor.source());
        return opened.get();
    }

    private void write(Action action, Actor actor, String object, Deed.Outcome outcome) {
        audit.record(new Deed(clock.instant(), actor.login(), actor.source(), action, object, outcome));
    }
}
