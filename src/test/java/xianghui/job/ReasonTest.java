package xianghui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonTest {

    @Test
    void what_a_failure_says_of_a_return_goes_no_further() {
        assertThatThrownBy(() -> Discreetly.perform(() -> {
                    throw new IllegalArgumentException("赵某某 110101199001011234", new IllegalStateException("赵某某"));
                }))
                .satisfies(failure -> {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString())
                            .startsWith(
                                    "xianghui.job.DiscreetException: IllegalArgumentException xianghui.job.ReasonTest")
                            .doesNotContain("赵某某", "110101");
                });
    }

    @Test
    void the_path_of_a_file_that_cannot_be_written_is_said() {
        assertThatThrownBy(() -> Discreetly.perform(() -> {
                    throw new AccessDeniedException("/srv/output");
                }))
                .hasMessage("AccessDeniedException /srv/output");
    }
}
