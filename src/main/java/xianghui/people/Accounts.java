package xianghui.people;

import java.util.List;
import java.util.Optional;

/** Keeps the accounts. */
public interface Accounts {

    Optional<Account> find(String id);

    /** The account with that login name, whatever its case. */
    Optional<Account> byLogin(String login);

    /** All accounts, closed ones too, by login name. */
    List<Account> all();

    /** Puts an account in the place of the one with its id, or adds it. */
    void keep(Account account);
}
