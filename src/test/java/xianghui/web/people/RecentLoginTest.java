package xianghui.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.session.StandardSession;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.people.Hands;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentLoginTest {

    private final Hands clock = new Hands();
    private final RecentLogin recent = new RecentLogin(clock);
    private final StandardSession session = session();

    private static StandardSession session() {
        StandardManager manager = new StandardManager();
        manager.setContext(new StandardContext());
        StandardSession session = new StandardSession(manager);
        session.setValid(true);
        return session;
    }

    @Test
    void a_password_is_fresh_for_five_minutes() {
        assertThat(recent.isFresh(session)).isFalse();
        recent.enter(session);
        assertThat(recent.isFresh(session)).isTrue();
        clock.pass(Duration.ofMinutes(5).minusMillis(1));
        assertThat(recent.isFresh(session)).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(recent.isFresh(session)).isFalse();
        recent.typed(session);
        assertThat(recent.isFresh(session)).isTrue();
    }

    @Test
    void a_clock_that_is_set_back_makes_nothing_fresh() {
        recent.enter(session);
        clock.pass(Duration.ofHours(-1));
        assertThat(recent.isFresh(session)).isFalse();
        assertThat(recent.isOver(session)).isTrue();
    }

    @Test
    void a_session_is_over_after_half_a_day_however_often_the_password_is_typed() {
        assertThat(recent.isOver(session)).isTrue();
        recent.enter(session);
        clock.pass(Duration.ofHours(11));
        recent.typed(session);
        assertThat(recent.isOver(session)).isFalse();
        clock.pass(Duration.ofHours(1));
        assertThat(recent.isOver(session)).isTrue();
    }
}
