package xianghui.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import xianghui.people.Account;
import xianghui.people.Accounts;
import xianghui.people.Role;

/** Keeps the accounts in the database; what was kept survives a loss of power. */
public final class JdbcAccounts implements Accounts {

    private static final String SELECT =
            "SELECT id, login, person, role, unit, password, password_since, temporary, open FROM account ";
    private static final RowMapper<Account> ACCOUNT = (row, number) -> new Account(
            row.getString("id"),
            row.getString("login"),
            row.getString("person"),
            Role.valueOf(row.getString("role")),
            row.getString("unit"),
            row.getString("password"),
            row.getObject("password_since", OffsetDateTime.class).toInstant(),
            row.getBoolean("temporary"),
            row.getBoolean("open"));

    private final JdbcClient jdbc;

    public JdbcAccounts(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public Optional<Account> find(String id) {
        return jdbc.sql(SELECT + "WHERE id = ?").params(id).query(ACCOUNT).optional();
    }

    @Override
    public Optional<Account> byLogin(String login) {
        return jdbc.sql(SELECT + "WHERE login = ?")
                .params(Account.loginOf(login))
                .query(ACCOUNT)
                .optional();
    }

    @Override
    public List<Account> all() {
        return jdbc.sql(SELECT + "ORDER BY login").query(ACCOUNT).list();
    }

    @Override
    public void keep(Account account) {
        jdbc.sql("MERGE INTO account KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        account.id(),
                        account.login(),
                        account.person(),
                        account.role().name(),
                        account.unit(),
                        account.password(),
                        account.passwordSince().atOffset(ZoneOffset.UTC),
                        account.temporary(),
                        account.open())
                .update();
        jdbc.sql("CHECKPOINT SYNC").update();
    }
}
