package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.Condemned.Moment;
import xianghui.people.Role;
import xianghui.runs.Cause;
import xianghui.runs.Ending;
import xianghui.runs.Run;
import xianghui.runs.Runs;
import xianghui.web.Served;
import xianghui.web.Visit;

/** A server that is killed with signal 9 in the middle of a run that somebody started on the page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledServerTest {

    @TempDir
    Path root;

    /** Serves a county and presses the button. */
    public static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) throws InterruptedException {
            Served served = Served.county(SmallCounty.at(Path.of(arguments[0])));
            Visit visit = served.visit("clerk", Role.CLERK, "");
            visit.get("/runs");
            visit.post("/runs", Map.of());
            Thread.currentThread().join();
        }
    }

    @Test
    void the_next_start_goes_on_by_itself_and_says_so() throws Exception {
        SmallCounty undisturbed = SmallCounty.filed(root.resolve("undisturbed"));
        assertThat(Running.xianghui(undisturbed).exit()).isZero();
        SmallCounty county = SmallCounty.copy(undisturbed, root.resolve("county"));

        assertThat(Condemned.diedAt(
                        new Moment("xianghui.job.IngestJob", "write", 2),
                        Victim.class,
                        List.of(root.resolve("county").toString())))
                .isTrue();

        try (Served again = Served.county(county)) {
            Run last = ended(again.bean(Runs.class));
            List<Run> runs = again.bean(Runs.class).last(2);
            assertThat(runs).extracting(Run::ending).containsExactly(Ending.COMPLETE, Ending.CUT_OFF);
            assertThat(last.start().cause()).isEqualTo(Cause.RESUMPTION);
            assertThat(last.recovered()).isTrue();
            assertThat(again.visit("clerk").get("/runs/" + last.id()).body()).contains("上一次");
        }
        assertThat(RunTest.files(county.report())).isEqualTo(RunTest.files(undisturbed.report()));
        KilledRunTest.nothingIsDoubled(county);
    }

    private static Run ended(Runs runs) throws InterruptedException, IOException {
        for (int look = 0; look < 600; look++) {
            List<Run> last = runs.last(1);
            if (!last.isEmpty() && last.get(0).ending() != Ending.UNDER_WAY) {
                return last.get(0);
            }
            Thread.sleep(100);
        }
        throw new IOException("the run did not end");
    }
}
