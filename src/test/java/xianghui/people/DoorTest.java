package xianghui.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import xianghui.store.Database;
import xianghui.store.JdbcAccounts;
import xianghui.store.JdbcAuditTrail;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorTest {

    private static final Actor MANAGER = new Actor("guanli", "10.0.0.1");
    private static final Set<String> UNITS = Set.of("01", "02");
    private static final String GOOD = "kitchen-table-7";

    private final Hands clock = new Hands();

    @TempDir
    Path data;

    private HikariDataSource database;
    private JdbcAuditTrail audit;
    private Accounts accounts;
    private Staff staff;
    private Setup setup;
    private Door door;

    @BeforeEach
    void open() {
        database = Database.open(data);
        accounts = new JdbcAccounts(database);
        audit = new JdbcAuditTrail(database, new JdbcTransactionManager(database), Duration.ofDays(180));
        PeopleSettings settings =
                new PeopleSettings(90, 7, Duration.ofMinutes(30), 2, Duration.ofMinutes(30), false, 180);
        PasswordHashing hashing = new QuickHashing();
        staff = new Staff(accounts, audit, hashing, settings, clock);
        setup = new Setup(staff, audit, settings, clock);
        door = new Door(accounts, audit, hashing, new Lockout(clock), settings, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Argon2 as in the product, with little memory. */
    private static final class QuickHashing implements PasswordHashing {

        private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

        @Override
        public String hash(String password) {
            return String.valueOf(encoder.encode(password));
        }

        @Override
        public boolean matches(String password, String hash) {
            return encoder.matches(password, hash);
        }
    }

    @Test
    void the_first_administrator_opens_an_account_with_the_code_of_the_console() {
        String code = setup.begin().orElseThrow();
        assertThat(code).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");

        assertThatThrownBy(() -> setup.finish("abcd-efgh-jkmn-pqrs", "guanli", "管理员甲", GOOD, "10.0.0.1"))
                .hasMessage("SETUP_CODE");
        assertThatThrownBy(() -> setup.finish(code, "guanli", "管理员甲", "guanli-guanli", "10.0.0.1"))
                .hasMessage("PASSWORD_NAME");
        Account made = setup.finish(" " + code.toUpperCase() + " ", " Guanli", "管理员甲", GOOD, "10.0.0.1");

        assertThat(made.login()).isEqualTo("guanli");
        assertThat(made.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(setup.isOpen()).isFalse();
        assertThatThrownBy(() -> setup.finish(code, "zweite", "管理员乙", GOOD, "10.0.0.1"))
                .hasMessage("SETUP_CODE");
        assertThat(setup.begin()).isEmpty();
        assertThat(door.enter("guanli", GOOD, "10.0.0.1")).isEqualTo(made);
        assertThat(log())
                .containsExactly(
                        "'' SETUP SETUP_CODE REFUSED",
                        "'' SETUP PASSWORD_NAME REFUSED",
                        "'' SETUP guanli DONE",
                        "'' SETUP SETUP_CODE REFUSED",
                        "'guanli' LOGIN  DONE");
    }

    @Test
    void the_code_of_the_console_is_worth_nothing_after_half_an_hour() {
        String code = setup.begin().orElseThrow();
        clock.pass(Duration.ofMinutes(30));

        assertThat(setup.isOpen()).isFalse();
        assertThatThrownBy(() -> setup.finish(code, "guanli", "管理员甲", GOOD, "10.0.0.1"))
                .hasMessage("SETUP_CODE");
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void a_new_person_has_to_choose_a_password_and_the_old_ones_are_worth_nothing() {
        Staff.Issued issued = staff.create(MANAGER, "甲镇李红", "李红", Role.TOWNSHIP, "01", UNITS);
        Account entered = door.enter("甲镇李红", issued.password(), "10.0.0.7");
        assertThat(staff.hasToChange(entered)).isTrue();

        Account changed = staff.change(new Actor("甲镇李红", "10.0.0.7"), entered.id(), GOOD);
        assertThat(staff.hasToChange(changed)).isFalse();
        assertThatThrownBy(() -> door.enter("甲镇李红", issued.password(), "10.0.0.7"))
                .hasMessage("WRONG");
        assertThat(door.enter("甲镇李红", GOOD, "10.0.0.7")).isEqualTo(changed);
        assertThatThrownBy(() -> staff.change(new Actor("甲镇李红", "10.0.0.7"), entered.id(), GOOD))
                .hasMessage("PASSWORD_SAME");

        clock.pass(Duration.ofDays(91));
        assertThat(staff.hasToChange(changed)).isTrue();
    }

    @Test
    void a_temporary_password_is_worth_nothing_after_a_week() {
        Staff.Issued issued = staff.create(MANAGER, "wang", "王静", Role.CLERK, "", UNITS);
        clock.pass(Duration.ofDays(8));

        assertThatThrownBy(() -> door.enter("wang", issued.password(), "10.0.0.7"))
                .hasMessage("TEMPORARY_OVER");
        Staff.Issued again = staff.reset(MANAGER, issued.account().id());
        assertThat(door.enter("wang", again.password(), "10.0.0.7").temporary()).isTrue();
    }

    @Test
    void a_closed_account_and_one_that_there_is_not_are_answered_alike() {
        Staff.Issued issued = staff.create(MANAGER, "wang", "王静", Role.CLERK, "", UNITS);
        staff.close(MANAGER, issued.account().id());

        assertThatThrownBy(() -> door.enter("wang", issued.password(), "10.0.0.7"))
                .hasMessage("WRONG");
        assertThatThrownBy(() -> door.enter("mypassword!", "x", "10.0.0.7")).hasMessage("WRONG");
        assertThat(log())
                .containsExactly(
                        "'guanli' ACCOUNT_CREATE wang CLERK DONE",
                        "'guanli' ACCOUNT_CLOSE wang DONE",
                        "'' LOGIN wang REFUSED",
                        "'' LOGIN  REFUSED");

        Staff.Issued again = staff.reopen(MANAGER, issued.account().id());
        assertThat(again.password()).isNotEqualTo(issued.password());
        assertThat(door.enter("wang", again.password(), "10.0.0.7").open()).isTrue();
    }

    @Test
    void guessing_is_slowed_down_for_names_that_there_are_and_that_there_are_not() {
        staff.create(MANAGER, "wang", "王静", Role.CLERK, "", UNITS);
        for (String name : List.of("wang", "nobody")) {
            List<String> answers = new ArrayList<>();
            for (int guess = 0; guess < 7; guess++) {
                assertThatThrownBy(() -> door.enter(name, "guess", "10.0.0.9"))
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                refused -> answers.add(refused.reason() + " " + refused.seconds()));
            }
            assertThat(answers)
                    .containsExactly("WRONG 0", "WRONG 0", "WRONG 0", "WRONG 0", "WRONG 0", "WAIT 1", "WAIT 1");
        }
        assertThat(log()).filteredOn(line -> line.startsWith("'' LOCK_OUT")).hasSize(4);
    }

    @Test
    void an_administrator_always_stays() {
        String code = setup.begin().orElseThrow();
        Account first = setup.finish(code, "guanli", "管理员甲", GOOD, "10.0.0.1");

        assertThatThrownBy(() -> staff.close(MANAGER, first.id())).hasMessage("LAST_ADMINISTRATOR");
        Account second = staff.create(MANAGER, "guanli2", "管理员乙", Role.ADMINISTRATOR, "", UNITS)
                .account();
        staff.close(MANAGER, first.id());
        assertThatThrownBy(() -> staff.close(MANAGER, second.id())).hasMessage("LAST_ADMINISTRATOR");
        staff.close(MANAGER, first.id());
        assertThat(staff.administrators()).isEqualTo(1);
        assertThat(log()).contains("'guanli' ACCOUNT_CLOSE guanli2 LAST_ADMINISTRATOR REFUSED");
    }

    @Test
    void what_makes_no_account_is_refused() {
        staff.create(MANAGER, "wang", "王静", Role.CLERK, "", UNITS);
        int seen = 0;
        for (String[] one : new String[][] {
            {"w", "王静", "CLERK", "", "LOGIN_FORM"},
            {"-wang", "王静", "CLERK", "", "LOGIN_FORM"},
            {"wa ng", "王静", "CLERK", "", "LOGIN_FORM"},
            {"<script>", "王静", "CLERK", "", "LOGIN_FORM"},
            {"w".repeat(33), "王静", "CLERK", "", "LOGIN_FORM"},
            {"ＷＡＮＧ", "王静", "CLERK", "", "LOGIN_TAKEN"},
            {"li", "", "CLERK", "", "PERSON_FORM"},
            {"li", "<b>李</b>", "CLERK", "", "PERSON_FORM"},
            {"li", "李红", "TOWNSHIP", "", "UNIT"},
            {"li", "李红", "TOWNSHIP", "03", "UNIT"},
            {"li", "李红", "AUDITOR", "01", "UNIT"},
        }) {
            assertThatThrownBy(() -> staff.create(MANAGER, one[0], one[1], Role.valueOf(one[2]), one[3], UNITS))
                    .as(one[0] + " " + one[1])
                    .hasMessage(one[4]);
            seen++;
        }
        assertThat(seen).isEqualTo(11);
        assertThat(accounts.all()).hasSize(1);
        assertThatThrownBy(() -> staff.reset(MANAGER, "none")).hasMessage("NO_ACCOUNT");
    }

    @Test
    void the_password_is_looked_at_once_more_for_what_counts() {
        Staff.Issued issued = staff.create(MANAGER, "wang", "王静", Role.REVIEWER, "", UNITS);
        String id = issued.account().id();

        assertThat(door.again(id, issued.password(), "10.0.0.7").login()).isEqualTo("wang");
        assertThatThrownBy(() -> door.again(id, "guess", "10.0.0.7")).hasMessage("WRONG");
        assertThat(log()).endsWith("'wang' RELOGIN  DONE", "'wang' RELOGIN wang REFUSED");
    }

    @Test
    void settings_that_keep_the_log_for_less_than_half_a_year_are_refused() {
        assertThatThrownBy(
                        () -> new PeopleSettings(90, 7, Duration.ofMinutes(30), 2, Duration.ofMinutes(30), false, 179))
                .hasMessage("xianghui.people.audit-days lies between 180 and 36500");
    }

    private List<String> log() {
        List<AuditLine> lines = new ArrayList<>(audit.search(
                new AuditSearch(
                        clock.instant().minus(Duration.ofDays(100)),
                        clock.instant().plus(Duration.ofDays(1)),
                        Optional.empty(),
                        "",
                        Long.MAX_VALUE),
                100));
        Collections.reverse(lines);
        return lines.stream()
                .map(AuditLine::deed)
                .map(deed -> "'" + deed.actor() + "' " + deed.action() + " " + deed.object() + " " + deed.outcome())
                .toList();
    }
}
