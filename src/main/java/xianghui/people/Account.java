package xianghui.people;

import java.time.Instant;
import java.util.Optional;

/**
 * One person's account.
 *
 * @param id cannot be guessed and is never used again
 * @param login the name typed to log in, in lower case
 * @param person how the person is called on pages and in the audit log
 * @param unit the code of the unit that a township's person reports for; empty for all others
 * @param password its hash
 * @param passwordSince when it was set
 * @param temporary whether it has to be changed at the next login
 * @param open whether the person may log in at all
 * @param failures wrong passwords since the last right one
 * @param lockedUntil until when no password is accepted
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
        boolean open,
        int failures,
        Optional<Instant> lockedUntil) {}
