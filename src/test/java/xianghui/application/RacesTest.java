package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RacesTest {

    @TempDir
    Path root;

    @Test
    void of_two_processes_at_once_exactly_one_works_whether_the_run_before_failed_or_not() throws Exception {
        Races.Figures figures = Races.race(4, root);

        assertThat(figures.rounds()).isEqualTo(4);
        assertThat(figures.afterFailure()).isEqualTo(2);
    }
}
