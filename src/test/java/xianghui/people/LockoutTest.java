package xianghui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LockoutTest {

    private final Hands clock = new Hands();
    private final Lockout lockout = new Lockout(clock);

    @Test
    void a_few_failures_cost_nothing_and_then_the_wait_doubles_up_to_half_a_minute() {
        List<Long> waits = new ArrayList<>();
        for (int failure = 0; failure < 12; failure++) {
            assertThat(lockout.begin("wang", "10.0.0.9")).isZero();
            waits.add(lockout.wait("wang").toSeconds());
            clock.pass(lockout.wait("wang"));
        }
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void trying_while_waiting_is_not_looked_at_and_prolongs_nothing() {
        fail("wang", "10.0.0.9", 5);
        for (int impatience = 0; impatience < 100; impatience++) {
            assertThat(lockout.begin("wang", "10.0.0.9")).isEqualTo(Duration.ofSeconds(1));
        }
        clock.pass(Duration.ofSeconds(1));
        assertThat(lockout.begin("wang", "10.0.0.9")).isZero();
    }

    @Test
    void an_account_under_attack_from_elsewhere_is_open_where_it_was_entered_before() {
        enter("wang", "10.0.0.7");
        int looked = attack("wang", "10.0.0.9", Duration.ofMinutes(10));

        assertThat(looked).isBetween(5, 30);
        assertThat(lockout.wait("wang")).isPositive();
        assertThat(lockout.begin("wang", "10.0.0.7")).isZero();
    }

    @Test
    void anybody_gets_in_within_a_minute_after_an_attack_has_stopped() {
        attack("wang", "10.0.0.9", Duration.ofHours(3));

        assertThat(lockout.begin("wang", "10.0.0.7")).isLessThanOrEqualTo(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(30));
        assertThat(lockout.begin("wang", "10.0.0.7")).isZero();
        lockout.entered("wang", "10.0.0.7");
        assertThat(lockout.begin("wang", "10.0.0.7")).isZero();
    }

    @Test
    void one_password_on_a_thousand_accounts_is_slowed_down_by_the_address() {
        int looked = 0;
        for (int account = 0; account < 1000; account++) {
            looked += lockout.begin("user" + account, "10.0.0.9").isZero() ? 1 : 0;
        }
        assertThat(looked).isEqualTo(60);
        assertThat(lockout.begin("user5", "10.0.0.7")).isZero();
    }

    @Test
    void many_at_once_are_not_looked_at_more_than_one_after_another() {
        int looked = 0;
        for (int request = 0; request < 100; request++) {
            looked += lockout.begin("wang", "10.0.0." + request).isZero() ? 1 : 0;
        }
        assertThat(looked).isEqualTo(5);
    }

    @Test
    void thirty_people_of_one_address_come_in_at_once() {
        for (int person = 0; person < 30; person++) {
            assertThat(lockout.begin("user" + person, "10.0.0.1")).isZero();
        }
        for (int person = 0; person < 30; person++) {
            lockout.entered("user" + person, "10.0.0.1");
        }
        for (int person = 0; person < 30; person++) {
            assertThat(lockout.begin("user" + person, "10.0.0.1")).isZero();
        }
    }

    @Test
    void who_has_an_account_cannot_wash_off_guesses_at_others_by_logging_in() {
        int guesses = 0;
        for (int second = 0; second < 600; second++) {
            if (lockout.begin("attacker", "10.0.0.9").isZero()) {
                lockout.entered("attacker", "10.0.0.9");
            }
            guesses += lockout.begin("user" + second, "10.0.0.9").isZero() ? 1 : 0;
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(guesses).isBetween(60, 90);
    }

    @Test
    void after_a_quarter_of_an_hour_failures_are_forgotten() {
        fail("wang", "10.0.0.9", 5);
        clock.pass(Duration.ofMinutes(16));
        fail("wang", "10.0.0.9", 4);

        assertThat(lockout.begin("wang", "10.0.0.9")).isZero();
    }

    @Test
    void making_up_names_does_not_fill_the_memory() {
        for (int name = 0; name < 50_000; name++) {
            lockout.begin("user" + name, "10." + name);
        }
        assertThat(lockout.remembered()).isEqualTo(10_000);
    }

    private void enter(String login, String source) {
        assertThat(lockout.begin(login, source)).isZero();
        lockout.entered(login, source);
    }

    private void fail(String login, String source, int times) {
        for (int failure = 0; failure < times; failure++) {
            assertThat(lockout.begin(login, source)).isZero();
        }
    }

    /** Tries again every second; the number of passwords that were looked at. */
    private int attack(String login, String source, Duration time) {
        int looked = 0;
        for (long second = 0; second < time.toSeconds(); second++) {
            looked += lockout.begin(login, source).isZero() ? 1 : 0;
            clock.pass(Duration.ofSeconds(1));
        }
        return looked;
    }
}
