package xianghui.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xianghui.returns.Alias;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.Sheet;
import xianghui.returns.SheetState;
import xianghui.returns.SubmissionId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcReturnsTest {

    private static final SubmissionId FIRST = new SubmissionId("a".repeat(64));
    private static final SubmissionId SECOND = new SubmissionId("b".repeat(64));

    @TempDir
    Path data;

    private HikariDataSource database;
    private JdbcReturns returns;

    @BeforeEach
    void receive() {
        open();
        for (SubmissionId file : List.of(FIRST, SECOND)) {
            JdbcClient.create(database)
                    .sql(
                            "INSERT INTO submission VALUES (?, ?, TIMESTAMP WITH TIME ZONE '2026-07-01 08:00:00+08:00', 'folder', 1)")
                    .params(file.sha256(), "甲镇.xlsx")
                    .update();
        }
    }

    private void open() {
        database = Database.open(data);
        returns = new JdbcReturns(database, new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_return_comes_back_as_it_was() {
        Return kept = filed(FIRST, "甲镇", false);
        returns.keep(kept);

        assertThat(returns.find(FIRST)).contains(kept);
        assertThat(returns.acceptedFiles("第十六届", "终报")).isEmpty();
    }

    @Test
    void keeping_and_accepting_twice_doubles_nothing() {
        Return kept = filed(FIRST, "甲镇", false);
        for (int time = 0; time < 2; time++) {
            returns.keep(kept);
            returns.accept(FIRST);
        }
        assertThat(returns.acceptedFiles("第十六届", "终报")).isEqualTo(Map.of("甲镇", FIRST));
        assertThat(returns.find(FIRST)).contains(kept);
        assertThat(JdbcClient.create(database)
                        .sql("SELECT COUNT(*) FROM sheet_row")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void a_later_return_takes_the_place_of_the_first_and_the_first_is_still_found() {
        returns.keep(filed(FIRST, "甲镇", false));
        returns.accept(FIRST);
        Return correction = filed(SECOND, "甲镇", true);
        returns.keep(correction);
        returns.accept(SECOND);

        assertThat(returns.acceptedFiles("第十六届", "终报")).isEqualTo(Map.of("甲镇", SECOND));
        assertThat(returns.lastAccepted("甲镇")).contains(correction);
        assertThat(returns.find(FIRST)).isPresent();
    }

    @Test
    void a_withdrawn_return_counts_no_more() {
        returns.keep(filed(FIRST, "甲镇", false));
        returns.accept(FIRST);
        returns.withdraw("甲镇", "第十六届", "终报");

        assertThat(returns.acceptedFiles("第十六届", "终报")).isEmpty();
    }

    @Test
    void what_was_kept_is_there_after_closing_and_opening() {
        Return kept = filed(FIRST, "甲镇", false);
        returns.keep(kept);
        returns.accept(FIRST);
        database.close();
        open();

        assertThat(returns.acceptedFiles("第十六届", "终报")).isEqualTo(Map.of("甲镇", FIRST));
        assertThat(returns.find(FIRST)).contains(kept);
    }

    private static Return filed(SubmissionId file, String unit, boolean correction) {
        Row cover = row(file, "S00", "封面", 1, Map.of("unit_name", new CellValue.Text("甲镇")));
        Row values = row(
                file,
                "S02",
                "选区投票",
                3,
                Map.of(
                        "registered", new CellValue.Count(1234),
                        "share", new CellValue.Decimal(new BigDecimal("12.50")),
                        "level", new CellValue.Code("县"),
                        "day", new CellValue.Day(LocalDate.of(2026, 4, 23)),
                        "month", new CellValue.Month(YearMonth.of(1975, 3)),
                        "nil", new CellValue.Nil(),
                        "blank", new CellValue.Blank(),
                        "wrong", new CellValue.Unreadable(),
                        "remark", new CellValue.Text("“引号”\\ \n 换行，𠮷")));
        Row second = row(file, "S02", "选区投票", 5, Map.of("registered", new CellValue.Count(1)));
        Row total = row(file, "S02", "选区投票", 9, Map.of("registered", new CellValue.Count(1235)));
        Sheet filled = new Sheet(
                "S02",
                "选区投票",
                SheetState.FILLED,
                Optional.of(new CellRef(file, "选区投票", "B2")),
                List.of(values, second),
                List.of(total));
        Sheet none = new Sheet("S08", "", SheetState.ABSENT, Optional.empty(), List.of(), List.of());
        return new Return(
                file,
                "甲镇.xlsx",
                unit,
                "第十六届",
                "终报",
                correction,
                LocalDate.of(2026, 7, 1),
                cover,
                new TreeMap<>(Map.of("S02", filled, "S08", none)),
                new TreeSet<>(List.of(new Alias("选区“投票”(1)", "选区投票"), new Alias("大学", "本科"))));
    }

    private static Row row(SubmissionId file, String table, String sheet, int number, Map<String, CellValue> values) {
        TreeMap<String, Reading> readings = new TreeMap<>();
        values.forEach((field, value) ->
                readings.put(field, new Reading(field, new CellRef(file, sheet, "B" + number), " " + field, value)));
        return new Row(table, number, readings);
    }
}
