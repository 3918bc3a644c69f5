package xianghui.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RestraintTest {

    private static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");

    private final Restraint restraint = new Restraint();
    private final List<Deed> written = new ArrayList<>();

    @Test
    void a_flood_from_one_address_is_sixty_lines_a_minute_and_one_that_counts_the_rest() {
        for (int knock = 0; knock < 1000; knock++) {
            knock("", "10.0.0.9", NOON.plusMillis(knock * 50L));
        }
        assertThat(written).hasSize(60);
        knock("", "10.0.0.9", NOON.plusSeconds(60));

        assertThat(written).hasSize(62);
        assertThat(written.get(60))
                .isEqualTo(new Deed(
                        NOON.plusSeconds(60), "", "10.0.0.9", Action.MORE_REFUSALS, "940", Deed.Outcome.REFUSED));
        assertThat(written.get(61).action()).isEqualTo(Action.ACCESS);
        assertThat(restraint.rest(NOON.plusSeconds(61))).isEmpty();
    }

    @Test
    void other_addresses_people_with_a_name_and_what_is_done_are_written_all_the_same() {
        for (int knock = 0; knock < 100; knock++) {
            knock("", "10.0.0.9", NOON);
            knock("li", "10.0.0.9", NOON);
            written.addAll(restraint.admit(new Deed(NOON, "", "10.0.0.9", Action.LOGIN, "", Deed.Outcome.DONE)));
        }
        knock("", "10.0.0.8", NOON);

        assertThat(written).hasSize(60 + 100 + 100 + 1);
    }

    @Test
    void what_was_only_counted_is_told_at_the_end() {
        for (int knock = 0; knock < 61; knock++) {
            knock("", "10.0.0.9", NOON);
        }

        assertThat(restraint.rest(NOON.plusSeconds(1)))
                .extracting(Deed::action, Deed::object)
                .containsExactly(tuple(Action.MORE_REFUSALS, "1"));
        assertThat(restraint.rest(NOON.plusSeconds(2))).isEmpty();
    }

    private void knock(String actor, String source, Instant at) {
        written.addAll(restraint.admit(new Deed(at, actor, source, Action.ACCESS, "GET /", Deed.Outcome.REFUSED)));
    }
}
