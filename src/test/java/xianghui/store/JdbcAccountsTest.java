package xianghui.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import xianghui.people.Account;
import xianghui.people.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcAccountsTest {

    private static final Account CLERK = new Account(
            "0a".repeat(16),
            "wang.jing",
            "王静",
            Role.CLERK,
            "",
            "{hash}",
            Instant.parse("2026-06-30T08:00:00Z"),
            true,
            true);
    private static final Account TOWN = new Account(
            "0b".repeat(16),
            "甲镇",
            "李红",
            Role.TOWNSHIP,
            "01",
            "{hash}",
            Instant.parse("2026-07-01T08:00:00.123456789Z"),
            false,
            false);

    @TempDir
    Path data;

    private HikariDataSource database;
    private JdbcAccounts accounts;

    @BeforeEach
    void open() {
        database = Database.open(data);
        accounts = new JdbcAccounts(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void accounts_come_back_as_they_were_after_closing_and_opening() {
        accounts.keep(TOWN);
        accounts.keep(CLERK);
        close();
        open();

        assertThat(accounts.all()).containsExactly(CLERK, TOWN);
        assertThat(accounts.find(TOWN.id())).contains(TOWN);
        assertThat(accounts.find("0c".repeat(16))).isEmpty();
    }

    @Test
    void a_login_name_is_found_however_it_is_typed() {
        accounts.keep(CLERK);

        assertThat(accounts.byLogin(" Wang.Jing ")).contains(CLERK);
        assertThat(accounts.byLogin("ＷＡＮＧ．ｊｉｎｇ")).contains(CLERK);
        assertThat(accounts.byLogin("wang.jin")).isEmpty();
        assertThat(accounts.byLogin("wang%")).isEmpty();
    }

    @Test
    void an_account_takes_the_place_of_the_one_with_its_id() {
        accounts.keep(CLERK);
        Account closed = new Account(
                CLERK.id(), "wang.jing", "王静", Role.CLERK, "", "{other}", CLERK.passwordSince(), false, false);
        accounts.keep(closed);

        assertThat(accounts.all()).containsExactly(closed);
    }

    @Test
    void no_two_accounts_have_one_login_name() {
        accounts.keep(CLERK);
        Account other = new Account(
                "0d".repeat(16), "wang.jing", "王静", Role.AUDITOR, "", "{hash}", CLERK.passwordSince(), true, true);

        assertThatThrownBy(() -> accounts.keep(other)).isInstanceOf(DuplicateKeyException.class);
        assertThat(accounts.all()).containsExactly(CLERK);
    }

    @Test
    void an_account_never_prints_its_hash() {
        assertThat(CLERK).hasToString("account 0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a");
    }
}
