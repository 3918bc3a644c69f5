package xianghui.people;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;

/**
 * One person's account.
 *
 * @param id cannot be guessed and is never used again
 * @param login the name typed to log in, as {@link #loginOf} gives it
 * @param person how the person is called on pages
 * @param unit the code of the unit that a township's person reports for; empty for all others
 * @param password its hash
 * @param passwordSince when it was set
 * @param temporary whether it has to be changed at the next login
 * @param open whether the person may log in at all
 */
public record Account(
        String id,
        String login,
        String person,
        Role role,
        String unit,
        String password,
        Instant passwordSince,
        boolean temporary,
        boolean open) {

    /** One spelling of a login name, however it was typed: lower case, no full-width letters, no blanks around it. */
    public static String loginOf(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    Account withPassword(String hash, Instant since, boolean onlyTemporary) {
        return new Account(id, login, person, role, unit, hash, since, onlyTemporary, open);
    }

    Account standing(boolean nowOpen) {
        return new Account(id, login, person, role, unit, password, passwordSince, temporary, nowOpen);
    }

    /** Never the hash: whoever prints an account by mistake prints this. */
    @Override
    public String toString() {
        return "account " + id;
    }
}
