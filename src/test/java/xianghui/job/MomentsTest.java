package xianghui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static xianghui.application.SmallCounty.filing;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import xianghui.application.SmallCounty;
import xianghui.catalog.Unit;
import xianghui.intake.Submissions;
import xianghui.intake.Upload;
import xianghui.people.Role;
import xianghui.returns.Returns;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcFindings;
import xianghui.store.JdbcUploads;
import xianghui.web.Served;
import xianghui.web.Settling;
import xianghui.web.Visit;

/** What happens between two looks of somebody else: files that come, and are read, at the worst moment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MomentsTest {

    private static Served served;
    private static Visit clerk;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = Served.county(SmallCounty.filed(folder), "--xianghui.schedule.cron=-");
        clerk = served.visit("clerk", Role.CLERK, "");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void a_file_that_comes_while_the_board_looks_is_on_it_when_somebody_looks_again() {
        Board board = board(new AtomicReference<>(() -> send("02", "乙镇", 200)));

        assertThat(board.settlement(unit("02")).judgements())
                .as("the look before")
                .isEmpty();
        assertThat(board.settlement(unit("02")).judgements())
                .as("the look after")
                .hasSize(1);
    }

    @Test
    void a_board_that_lags_behind_says_so_until_it_has_caught_up() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Board board = board(meanwhile);
        assertThat(board.overview().current()).isTrue();
        CountDownLatch slow = new CountDownLatch(1);
        meanwhile.set(() -> assertThatCode(slow::await).doesNotThrowAnyException());

        served.bean(Changes.class).in("01");

        assertThat(board.overview().current()).as("while it is being reckoned").isFalse();
        slow.countDown();
        await(() -> board.overview().current());
    }

    @Test
    void whoever_is_told_that_a_file_was_read_finds_its_check_code() {
        List<String> codes = new CopyOnWriteArrayList<>();
        JdbcUploads uploads = served.bean(JdbcUploads.class);
        JdbcFindings findings = served.bean(JdbcFindings.class);
        served.bean(Changes.class).tell(() -> uploads.all("第十六届", "终报").stream()
                .filter(upload -> upload.unit().equals("03"))
                .filter(upload -> findings.find(upload.file()).isPresent())
                .map(Upload::checkCode)
                .forEach(codes::add));

        send("03", "丙乡", 300);

        assertThat(codes).isNotEmpty().doesNotContain("");
    }

    private static void await(BooleanSupplier condition) {
        for (long end = System.nanoTime() + Duration.ofMinutes(1).toNanos(); !condition.getAsBoolean(); ) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
        }
    }

    /** Sends a return in and waits until it was read. */
    private static void send(String code, String name, int registered) {
        clerk.get("/units/" + code);
        byte[] workbook = SmallCounty.workbook(filing(code, name, registered, registered - 1));
        HttpResponse<String> receipt = clerk.upload("/units/" + code + "/uploads", Map.of("报表.xlsx", workbook));
        Settling.settled(clerk, receipt);
    }

    private static Unit unit(String code) {
        return served.bean(CurrentRules.class)
                .now()
                .catalog()
                .county()
                .unit(code)
                .orElseThrow();
    }

    /** A board of the county's own files; something happens the next time that it looks whose they are. */
    private static Board board(AtomicReference<Runnable> meanwhile) {
        return RoadWorks.board(
                served.bean(Folders.class),
                served.bean(Clock.class),
                served.bean(CurrentRules.class),
                served.bean(Submissions.class),
                served.bean(Returns.class),
                findings(meanwhile),
                served.bean(JdbcAnswers.class),
                served.bean(JdbcUploads.class),
                served.bean(Changes.class));
    }

    private static JdbcFindings findings(AtomicReference<Runnable> meanwhile) {
        DataSource database = new DelegatingDataSource(served.bean(DataSource.class)) {
            @Override
            public Connection getConnection() throws SQLException {
                meanwhile.getAndSet(() -> {}).run();
                return super.getConnection();
            }
        };
        return new JdbcFindings(database, served.bean(TransactionTemplate.class));
    }
}
