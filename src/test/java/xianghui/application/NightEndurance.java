package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.Condemned.Death;

/** The long loops: {@code mvn -Pendurance test}, with {@code -Dkills=60 -Draces=100 -Dseed=…}; prints what it saw. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NightEndurance {

    private static final String RECOVERED = "上一次运行中途停止，已清理，现在接着做。";

    @TempDir
    Path root;

    @Test
    void every_one_of_many_kills_is_recovered_from() throws Exception {
        int wanted = Integer.getInteger("kills", 60);
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        SmallCounty undisturbed = SmallCounty.filed(root.resolve("undisturbed"));
        Duration whole = Condemned.diedAfter(Duration.ofHours(1), undisturbed).work();
        Map<String, String> clean = RunTest.files(undisturbed.report());
        Map<String, Integer> where = new TreeMap<>();
        int killed = 0;
        int twice = 0;
        int said = 0;
        int rounds = 0;
        while (killed < wanted) {
            SmallCounty county = SmallCounty.copy(undisturbed, root.resolve("round" + rounds++));
            boolean dead = false;
            for (int time = 0; time < 1 + rounds % 2; time++) {
                Death death = Condemned.diedAfter(moment(whole, random), county);
                if (death.killed()) {
                    killed++;
                    twice += dead ? 1 : 0;
                    dead = true;
                    where.merge(phase(death), 1, Integer::sum);
                }
            }
            Running.Ended again = xianghui(county);
            said += again.said().contains(RECOVERED) ? 1 : 0;
            assertThat(again.exit()).as("seed %s, round %s", seed, rounds).isZero();
            assertThat(RunTest.files(county.report()))
                    .as("seed %s, round %s", seed, rounds)
                    .isEqualTo(clean);
            KilledRunTest.nothingIsDoubled(county);
        }
        System.out.printf(
                "kills %d (second of two in a row %d) in %d rounds, seed %d: lost 0, doubled 0, reports equal %d of %d,"
                        + " next start said so %d; killed while the console last showed %s%n",
                killed, twice, rounds, seed, rounds, rounds, said, where);
    }

    /** For more than half of the time Java only loads the program; kills there are rare. */
    private static Duration moment(Duration whole, Random random) {
        double part = random.nextInt(5) == 0 ? random.nextDouble() : 0.65 + 0.35 * random.nextDouble();
        return Duration.ofMillis((long) (whole.toMillis() * part));
    }

    private static String phase(Death death) {
        List<String> said =
                death.said().stream().filter(line -> !line.contains(" WARN ")).toList();
        String last = said.isEmpty() ? "nothing yet" : said.get(said.size() - 1);
        return last.length() > 6 ? last.substring(0, 6) : last;
    }

    @Test
    void of_two_processes_at_once_exactly_one_works_every_time() throws Exception {
        Races.Figures figures = Races.race(Integer.getInteger("races", 100), root);

        System.out.printf(
                "races %d (after a failed run %d): one worked %d; the other was refused %d, came later %d%n",
                figures.rounds(), figures.afterFailure(), figures.rounds(), figures.refused(), figures.late());
        assertThat(figures.refused()).isPositive();
    }
}
