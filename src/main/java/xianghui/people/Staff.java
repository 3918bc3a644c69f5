package xianghui.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Opens and closes accounts and sets their passwords. One account has one role for good, so that nobody both manages
 * accounts and reads what was done, and one administrator always stays. Everything done or refused is in the audit log.
 */
public final class Staff {

    private static final Pattern LOGIN = Pattern.compile("[\\p{IsHan}a-z0-9][\\p{IsHan}a-z0-9._-]{1,31}");
    private static final int LONGEST_PERSON = 40;
    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}\\p{N}·. ()（）-]{1," + LONGEST_PERSON + "}");

    private final Accounts accounts;
    private final AuditTrail audit;
    private final PasswordHashing hashing;
    private final PeopleSettings settings;
    private final Clock clock;

    public Staff(Accounts accounts, AuditTrail audit, PasswordHashing hashing, PeopleSettings settings, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.hashing = hashing;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An account whose password was just made up.
     *
     * @param password to be told to the person, and changed at the first login; kept nowhere
     */
    public record Issued(Account account, String password) {}

    /**
     * Opens an account.
     *
     * @param unit the unit of a township's person; empty for all others
     * @param units the codes of the county's units
     * @throws RefusedException with LOGIN_FORM, LOGIN_TAKEN, PERSON_FORM or UNIT
     */
    public synchronized Issued create(
            Actor actor, String login, String person, Role role, String unit, Set<String> units) {
        String name = Account.loginOf(login);
        Optional<Refusal> refusal = newcomer(name, person)
                .or(() -> (role == Role.TOWNSHIP ? units.contains(unit) : unit.isEmpty())
                        ? Optional.empty()
                        : Optional.of(Refusal.UNIT));
        if (refusal.isPresent()) {
            throw refused(Action.ACCOUNT_CREATE, actor, refusal.get());
        }
        String password = Codes.spoken(3);
        Account account = new Account(
                Codes.id(), name, person.strip(), role, unit, hashing.hash(password), clock.instant(), true, true);
        accounts.keep(account);
        write(Action.ACCOUNT_CREATE, actor, name + " " + role + (unit.isEmpty() ? "" : " " + unit));
        return new Issued(account, password);
    }

    /** Opens the account of an administrator with a password of her own. */
    synchronized Account administrator(Actor actor, String login, String person, String password) {
        String name = Account.loginOf(login);
        String chosen = PasswordRules.normal(password);
        Optional<Refusal> refusal = newcomer(name, person).or(() -> PasswordRules.weakness(chosen, name, person));
        if (refusal.isPresent()) {
            throw refused(Action.SETUP, actor, refusal.get());
        }
        Account account = new Account(
                Codes.id(),
                name,
                person.strip(),
                Role.ADMINISTRATOR,
                "",
                hashing.hash(chosen),
                clock.instant(),
                false,
                true);
        accounts.keep(account);
        write(Action.SETUP, actor, name);
        return account;
    }

    /**
     * Gives an account a temporary password.
     *
     * @throws RefusedException with NO_ACCOUNT
     */
    public synchronized Issued reset(Actor actor, String id) {
        Account account = find(Action.PASSWORD_RESET, actor, id);
        Issued issued = issue(account);
        write(Action.PASSWORD_RESET, actor, account.login());
        return issued;
    }

    /**
     * Lets nobody log in with an account any more.
     *
     * @throws RefusedException with NO_ACCOUNT or LAST_ADMINISTRATOR
     */
    public synchronized Account close(Actor actor, String id) {
        Account account = find(Action.ACCOUNT_CLOSE, actor, id);
        if (account.role() == Role.ADMINISTRATOR && administrators() == 1 && account.open()) {
            throw refused(Action.ACCOUNT_CLOSE, actor, account, Refusal.LAST_ADMINISTRATOR);
        }
        Account closed = account.standing(false);
        accounts.keep(closed);
        write(Action.ACCOUNT_CLOSE, actor, account.login());
        return closed;
    }

    /**
     * Opens a closed account again, with a temporary password.
     *
     * @throws RefusedException with NO_ACCOUNT
     */
    public synchronized Issued reopen(Actor actor, String id) {
        Account account = find(Action.ACCOUNT_REOPEN, actor, id);
        Issued issued = issue(account.standing(true));
        write(Action.ACCOUNT_REOPEN, actor, account.login());
        return issued;
    }

    /**
     * Puts a password of the person's own choice in the place of the one that was just looked at.
     *
     * @throws RefusedException with NO_ACCOUNT, PASSWORD_SAME or what is weak about the new one
     */
    public synchronized Account change(Actor actor, String id, String password) {
        Account account = find(Action.PASSWORD_CHANGE, actor, id);
        String chosen = PasswordRules.normal(password);
        Optional<Refusal> refusal = PasswordRules.weakness(chosen, account.login(), account.person())
                .or(() -> hashing.matches(chosen, account.password())
                        ? Optional.of(Refusal.PASSWORD_SAME)
                        : Optional.empty());
        if (refusal.isPresent()) {
            throw refused(Action.PASSWORD_CHANGE, actor, account, refusal.get());
        }
        Account changed = account.withPassword(hashing.hash(chosen), clock.instant(), false);
        accounts.keep(changed);
        write(Action.PASSWORD_CHANGE, actor, account.login());
        return changed;
    }

    /** Whether the person has to choose another password before anything else. */
    public boolean hasToChange(Account account) {
        return account.temporary()
                || account.passwordSince()
                        .plus(Duration.ofDays(settings.passwordDays()))
                        .isBefore(clock.instant());
    }

    /** How many administrators can log in. */
    long administrators() {
        return accounts.all().stream()
                .filter(account -> account.open() && account.role() == Role.ADMINISTRATOR)
                .count();
    }

    private Issued issue(Account account) {
        String password = Codes.spoken(3);
        Account issued = account.withPassword(hashing.hash(password), clock.instant(), true);
        accounts.keep(issued);
        return new Issued(issued, password);
    }

    private Optional<Refusal> newcomer(String login, String person) {
        if (!LOGIN.matcher(login).matches()) {
            return Optional.of(Refusal.LOGIN_FORM);
        }
        if (!PERSON.matcher(person.strip()).matches()) {
            return Optional.of(Refusal.PERSON_FORM);
        }
        return accounts.byLogin(login).map(taken -> Refusal.LOGIN_TAKEN);
    }

    private Account find(Action action, Actor actor, String id) {
        return accounts.find(id).orElseThrow(() -> refused(action, actor, Refusal.NO_ACCOUNT));
    }

    private RefusedException refused(Action action, Actor actor, Refusal refusal) {
        return refused(action, actor, refusal.name(), refusal);
    }

    private RefusedException refused(Action action, Actor actor, Account account, Refusal refusal) {
        return refused(action, actor, account.login() + " " + refusal, refusal);
    }

    private RefusedException refused(Action action, Actor actor, String object, Refusal refusal) {
        audit.record(new Deed(clock.instant(), actor.login(), actor.source(), action, object, Deed.Outcome.REFUSED));
        return new RefusedException(refusal);
    }

    private void write(Action action, Actor actor, String object) {
        audit.record(new Deed(clock.instant(), actor.login(), actor.source(), action, object, Deed.Outcome.DONE));
    }
}
