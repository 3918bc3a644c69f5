package xianghui.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xianghui.people.Action;
import xianghui.people.AuditLine;
import xianghui.people.AuditSearch;
import xianghui.people.ChainState;
import xianghui.people.Deed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcAuditTrailTest {

    private static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path data;

    private HikariDataSource database;
    private JdbcTransactionManager transactions;
    private JdbcAuditTrail audit;

    @BeforeEach
    void open() {
        database = Database.open(data);
        transactions = new JdbcTransactionManager(database);
        audit = new JdbcAuditTrail(database, transactions, Duration.ofDays(180));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_empty_log_is_whole() {
        assertThat(audit.check().whole()).isTrue();
        assertThat(audit.each(FIRST, LAST, (previous, line) -> {})).isZero();
    }

    @Test
    void the_hash_of_a_line_can_be_reckoned_by_anyone() throws Exception {
        audit.record(new Deed(NOON, "wang", "10.0.0.7", Action.UPLOAD, "01", Deed.Outcome.DONE));
        audit.record(new Deed(NOON.plusMillis(1500), "", "", Action.RUN_END, "", Deed.Outcome.FAILED));

        String first = sha256("0".repeat(64) + "\t1\t2026-07-01T04:00:00Z\twang\t10.0.0.7\tUPLOAD\t01\tDONE");
        String second = sha256(first + "\t2\t2026-07-01T04:00:01.500Z\t\t\tRUN_END\t\tFAILED");
        assertThat(exported()).extracting(AuditLine::hash).containsExactly(first, second);
        assertThat(audit.check().hash()).isEqualTo(second);
    }

    @Test
    void the_chain_goes_on_after_closing_and_opening() {
        fill(3);
        close();
        open();
        fill(2);

        ChainState state = audit.check();
        assertThat(state.whole()).isTrue();
        assertThat(state.first()).isEqualTo(1);
        assertThat(state.last()).isEqualTo(5);
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                Arguments.of("UPDATE audit_line SET object = '02' WHERE number = 4", 4),
                Arguments.of("UPDATE audit_line SET outcome = 'DONE' WHERE number = 1", 1),
                Arguments.of("UPDATE audit_line SET actor = 'li' WHERE number = 10", 10),
                Arguments.of("UPDATE audit_line SET source = '' WHERE number = 2", 2),
                Arguments.of("UPDATE audit_line SET action = 'LOGIN' WHERE number = 3", 3),
                Arguments.of("UPDATE audit_line SET at = DATEADD(MILLISECOND, 1, at) WHERE number = 5", 5),
                Arguments.of("UPDATE audit_line SET object = object || CHAR(9) WHERE number = 5", 5),
                Arguments.of("DELETE FROM audit_line WHERE number = 6", 6),
                Arguments.of("DELETE FROM audit_line WHERE number = 1", 1),
                Arguments.of("DELETE FROM audit_line WHERE number > 7", 8),
                Arguments.of("DELETE FROM audit_line WHERE number = 10", 10),
                Arguments.of("DELETE FROM audit_line", 1),
                Arguments.of("UPDATE audit_line SET number = 100 + number WHERE number = 9", 9),
                Arguments.of("UPDATE audit_line SET number = 0 WHERE number = 9", 0),
                Arguments.of("UPDATE audit_chain SET end_number = 9", 9),
                Arguments.of("UPDATE audit_chain SET start_number = 2", 1));
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void whatever_is_changed_or_removed_is_named(String sql, long broken) {
        fill(10);
        assertThat(audit.check().whole()).isTrue();
        assertThat(JdbcClient.create(database).sql(sql).update()).isPositive();

        assertThat(audit.check().broken()).hasValue(broken);
    }

    @Test
    void a_second_look_goes_on_from_the_first_and_a_whole_one_does_not() {
        fill(10);
        assertThat(audit.goOn().last()).isEqualTo(10);
        fill(3);
        JdbcClient.create(database)
                .sql("UPDATE audit_line SET object = '02' WHERE number = 12")
                .update();
        assertThat(audit.goOn().broken()).hasValue(12);
        // What was not whole is looked at from the start.
        JdbcClient.create(database)
                .sql("UPDATE audit_line SET object = '01' WHERE number = 12")
                .update();
        assertThat(audit.goOn().whole()).isTrue();

        JdbcClient.create(database)
                .sql("UPDATE audit_line SET object = '02' WHERE number = 4")
                .update();
        assertThat(audit.goOn().whole()).isTrue();
        assertThat(audit.check().broken()).hasValue(4);
        assertThat(audit.goOn().broken()).hasValue(4);
    }

    @Test
    void strangers_do_not_fill_the_log_and_what_was_left_out_is_counted() {
        for (int knock = 0; knock < 200; knock++) {
            audit.record(new Deed(NOON, "", "10.0.0.9", Action.ACCESS, "GET /x", Deed.Outcome.REFUSED));
        }
        assertThat(exported()).hasSize(60);
        audit.close();

        assertThat(exported()).hasSize(61);
        assertThat(exported().get(60).deed())
                .isEqualTo(new Deed(NOON, "", "10.0.0.9", Action.MORE_REFUSALS, "140", Deed.Outcome.REFUSED));
        assertThat(audit.check().whole()).isTrue();
    }

    @Test
    void lines_written_by_many_at_once_make_one_chain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(threads.submit(() -> fill(25)));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();

        assertThat(audit.check().whole()).isTrue();
        assertThat(audit.check().last()).isEqualTo(200);
    }

    @Test
    void a_deed_stays_when_what_it_belongs_to_is_rolled_back() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            fill(1);
            status.setRollbackOnly();
        });

        assertThat(audit.check().last()).isEqualTo(1);
        assertThat(exported()).hasSize(1);
    }

    @Test
    void lines_older_than_their_time_go_from_the_start_and_the_chain_stays_whole() {
        for (int day = 0; day < 200; day++) {
            audit.record(deed(NOON.plus(Duration.ofDays(day))));
        }

        ChainState state = audit.check();
        assertThat(state.whole()).isTrue();
        assertThat(state.first()).isGreaterThan(1);
        List<AuditLine> left = exported();
        assertThat(left.get(0).deed().at()).isEqualTo(NOON.plus(Duration.ofDays(199 - 180)));
        assertThat(left)
                .filteredOn(line -> line.deed().action() == Action.AUDIT_EXPIRY)
                .hasSize(19);
        assertThat(left)
                .filteredOn(line -> line.deed().action() == Action.UPLOAD)
                .hasSize(181);
        JdbcClient.create(database)
                .sql("DELETE FROM audit_line WHERE number = ?")
                .params(state.first())
                .update();
        assertThat(audit.check().broken()).hasValue(state.first());
    }

    @Test
    void a_search_gives_the_newest_that_fit_and_goes_on_from_there() {
        for (int minute = 0; minute < 10; minute++) {
            String actor = minute % 2 == 0 ? "wang" : "li";
            Action action = minute < 5 ? Action.LOGIN : Action.UPLOAD;
            audit.record(
                    new Deed(NOON.plus(Duration.ofMinutes(minute)), actor, "10.0.0.7", action, "", Deed.Outcome.DONE));
        }

        assertThat(numbers(new AuditSearch(FIRST, LAST, Optional.empty(), "", Long.MAX_VALUE), 3))
                .containsExactly(10L, 9L, 8L);
        assertThat(numbers(new AuditSearch(FIRST, LAST, Optional.empty(), "", 8), 3))
                .containsExactly(7L, 6L, 5L);
        assertThat(numbers(new AuditSearch(FIRST, LAST, Optional.of(Action.LOGIN), "wang", Long.MAX_VALUE), 9))
                .containsExactly(5L, 3L, 1L);
        assertThat(numbers(
                        new AuditSearch(
                                NOON.plus(Duration.ofMinutes(2)),
                                NOON.plus(Duration.ofMinutes(4)),
                                Optional.empty(),
                                "",
                                Long.MAX_VALUE),
                        9))
                .containsExactly(4L, 3L);
    }

    @Test
    void a_part_is_handed_over_without_a_gap_and_with_the_hash_before_it() {
        for (int minute = 0; minute < 6; minute++) {
            audit.record(deed(NOON.plus(Duration.ofMinutes(minute))));
        }
        List<String> previous = new ArrayList<>();
        List<AuditLine> part = new ArrayList<>();
        audit.each(NOON.plus(Duration.ofMinutes(2)), NOON.plus(Duration.ofMinutes(5)), (before, line) -> {
            previous.add(before);
            part.add(line);
        });

        List<AuditLine> all = exported();
        assertThat(part).containsExactly(all.get(2), all.get(3), all.get(4));
        assertThat(previous)
                .containsExactly(
                        all.get(1).hash(), all.get(2).hash(), all.get(3).hash());
    }

    @Test
    void a_deed_is_one_line_of_a_bounded_length() {
        Deed deed = new Deed(
                NOON, "a\r\nb", "\u001B[31m", Action.ACCESS, "\t/x\u202E" + "长".repeat(300), Deed.Outcome.REFUSED);

        assertThat(deed.actor()).isEqualTo("a\uFFFD\uFFFDb");
        assertThat(deed.source()).isEqualTo("\uFFFD[31m");
        assertThat(deed.object()).startsWith("\uFFFD/x\uFFFD长").hasSize(200);
        audit.record(deed);
        assertThat(exported()).extracting(AuditLine::deed).containsExactly(deed);
    }

    @Test
    void a_line_that_cannot_be_written_is_an_error() {
        fill(1);
        JdbcClient.create(database).sql("ALTER TABLE audit_line RENAME TO gone").update();

        assertThatThrownBy(() -> fill(1)).isInstanceOf(RuntimeException.class);
    }

    private void fill(int lines) {
        for (int line = 0; line < lines; line++) {
            audit.record(deed(NOON.plusSeconds(line)));
        }
    }

    private static Deed deed(Instant at) {
        return new Deed(at, "wang", "10.0.0.7", Action.UPLOAD, "01", Deed.Outcome.REFUSED);
    }

    private List<AuditLine> exported() {
        List<AuditLine> lines = new ArrayList<>();
        audit.each(FIRST, LAST, (previous, line) -> lines.add(line));
        return lines;
    }

    private List<Long> numbers(AuditSearch search, int most) {
        return audit.search(search, most).stream().map(AuditLine::number).toList();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
