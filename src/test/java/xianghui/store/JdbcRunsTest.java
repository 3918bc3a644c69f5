package xianghui.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import xianghui.runs.Cause;
import xianghui.runs.Ending;
import xianghui.runs.Line;
import xianghui.runs.NightServedException;
import xianghui.runs.Run;
import xianghui.runs.RunDetails;
import xianghui.runs.Snapshot;
import xianghui.runs.Snapshot.FigureMark;
import xianghui.runs.Snapshot.FindingMark;
import xianghui.runs.Snapshot.UnitMark;
import xianghui.runs.Start;
import xianghui.runs.Step;
import xianghui.runs.Tally;
import xianghui.runs.UnitLine;
import xianghui.runs.WrittenFile;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcRunsTest {

    private static final Instant NIGHT = Instant.parse("2026-07-01T18:00:00Z");
    private static final Instant STARTED = Instant.parse("2026-07-01T18:00:00.123456789Z");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static final Snapshot SAID = new Snapshot(
            Map.of("01", new UnitMark("甲镇", UnitLine.Standing.ACCEPTED, "f".repeat(64))),
            Map.of("T05|county|current", new FigureMark("参选率", "82.14", "%", true)),
            Map.of("CL02", "参选率稳中有升。"),
            Map.of("01 xh1.0", new FindingMark("01", "R-2", "QUERY", "参加投票100人不过半，请核实")));

    @TempDir
    Path data;

    private HikariDataSource database;
    private TransactionTemplate transactions;
    private JdbcRuns runs;

    @BeforeEach
    void open() {
        database = Database.open(data);
        JdbcTransactionManager manager = new JdbcTransactionManager(database);
        transactions = new TransactionTemplate(manager);
        TransactionTemplate apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        runs = new JdbcRuns(database, apart);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everything_of_a_run_is_kept_as_it_was_told() {
        Start start = new Start(
                Cause.PERSON, "zhang", Optional.of(NIGHT), Optional.of(DAY), Optional.of("e".repeat(32)), "final");
        Run begun = runs.begin(id(1), start, STARTED);
        Step read = Step.begun("ingest", STARTED).counting(3, 2, 1).ended(STARTED.plusSeconds(9));
        Line line = new Line(STARTED.plusSeconds(4), Line.Tone.WARNING, "乙镇：退回。强制 1，核实 0，提示 0，未审核 0");
        UnitLine unit =
                new UnitLine("02", "乙镇", UnitLine.Standing.RETURNED_KEPT, "a".repeat(64), Optional.of(DAY), 1, 2, 3, 4);
        WrittenFile file = new WrittenFile("退回/02乙镇.xlsx", "b".repeat(64));
        Run ended = begun.afterRecovery()
                .reported(STARTED.plusSeconds(60), Ending.INCOMPLETE, true, "第十六届", DAY, new Tally(3, 2, 1, 0, 0));

        runs.keep(begun.id(), 0, Step.begun("ingest", STARTED));
        runs.keep(begun.id(), 0, read);
        runs.add(begun.id(), 0, line);
        runs.keep(begun.id(), List.of(unit), List.of(file), SAID);
        runs.keep(ended);

        assertThat(begun).isEqualTo(Run.begun(id(1), 1, start, STARTED));
        assertThat(runs.details(id(1)))
                .contains(new RunDetails(ended, List.of(read), List.of(line), List.of(unit), List.of(file)));
        assertThat(runs.snapshot(id(1))).contains(SAID);
        assertThat(runs.lastReported(Start.USUAL)).contains(ended);
        assertThat(runs.details(id(2))).isEmpty();
    }

    @Test
    void what_a_run_says_stays_although_the_step_that_it_tells_of_is_undone() {
        Run run = runs.begin(id(1), Start.command(Optional.empty()), STARTED);

        transactions.executeWithoutResult(status -> {
            runs.add(run.id(), 0, new Line(STARTED, Line.Tone.PLAIN, "收到 3 个文件，已妥善保存。"));
            status.setRollbackOnly();
        });

        assertThat(runs.details(run.id()).orElseThrow().lines()).hasSize(1);
    }

    @Test
    void a_night_is_served_once() {
        runs.begin(id(1), Start.night(Cause.SCHEDULE, NIGHT), STARTED);
        runs.begin(id(2), Start.command(Optional.empty()), STARTED);
        runs.begin(id(3), Start.command(Optional.empty()), STARTED);

        assertThatThrownBy(() -> runs.begin(id(4), Start.night(Cause.CATCH_UP, NIGHT), STARTED))
                .isInstanceOf(NightServedException.class);
        assertThat(runs.served(NIGHT)).isTrue();
        assertThat(runs.served(NIGHT.plusSeconds(1))).isFalse();
        assertThat(runs.last(9)).extracting(Run::number).containsExactly(3L, 2L, 1L);
        assertThat(runs.last(2)).hasSize(2);

        runs.forgetNightsAfter(NIGHT);
        assertThat(runs.served(NIGHT)).isTrue();
        runs.forgetNightsAfter(NIGHT.minusSeconds(1));
        assertThat(runs.served(NIGHT)).isFalse();
    }

    @Test
    void a_run_without_an_end_was_cut_off() {
        runs.begin(id(1), Start.command(Optional.empty()), STARTED);
        Run second = runs.begin(id(2), Start.command(Optional.empty()), STARTED);
        runs.keep(second.ended(STARTED, Ending.FAILED, "IOException"));

        assertThat(runs.cutOff()).extracting(Run::number).containsExactly(1L);

        assertThat(runs.cutOff()).isEmpty();
        assertThat(runs.last(9)).extracting(Run::ending).containsExactly(Ending.FAILED, Ending.CUT_OFF);
    }

    @Test
    void reports_that_say_the_same_share_what_is_kept_of_them() {
        Run first = reported(1, "第十六届", SAID);
        Run second = reported(2, "第十六届", SAID);
        runs.begin(id(3), Start.command(Optional.empty()), STARTED);
        Run other = reported(4, "第十五届", new Snapshot(Map.of(), Map.of(), Map.of(), Map.of()));
        Run last = reported(5, "第十六届", SAID);

        assertThat(JdbcClient.create(database)
                        .sql("SELECT COUNT(*) FROM snapshot")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(runs.reportedBefore(last)).contains(second);
        assertThat(runs.reportedBefore(second)).contains(first);
        assertThat(runs.reportedBefore(other)).isEmpty();
        assertThat(runs.lastReported(Start.USUAL)).contains(last);
    }

    @Test
    void a_schedule_is_watched_since_it_was_first_seen_as_it_is() {
        assertThat(runs.watchedSince("0 0 2 * * * Asia/Shanghai", NIGHT)).isEqualTo(NIGHT);
        assertThat(runs.watchedSince("0 0 2 * * * Asia/Shanghai", NIGHT.plusSeconds(9)))
                .isEqualTo(NIGHT);
        assertThat(runs.watchedSince("0 0 3 * * * Asia/Shanghai", NIGHT.plusSeconds(9)))
                .isEqualTo(NIGHT.plusSeconds(9));
        assertThat(runs.watchedSince("0 0 3 * * * Asia/Shanghai", NIGHT)).isEqualTo(NIGHT);
    }

    private Run reported(int number, String term, Snapshot said) {
        Run run = runs.begin(id(number), Start.command(Optional.empty()), STARTED)
                .reported(STARTED, Ending.COMPLETE, false, term, DAY, new Tally(1, 1, 0, 0, 0));
        runs.keep(run.id(), List.of(), List.of(), said);
        runs.keep(run);
        return run;
    }

    private static String id(int number) {
        return String.valueOf(number).repeat(32);
    }
}
