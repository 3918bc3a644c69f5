package xianghui.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import xianghui.runs.Cause;
import xianghui.runs.Ending;
import xianghui.runs.Line;
import xianghui.runs.NightServedException;
import xianghui.runs.Run;
import xianghui.runs.RunDetails;
import xianghui.runs.Runs;
import xianghui.runs.Snapshot;
import xianghui.runs.Start;
import xianghui.runs.Step;
import xianghui.runs.Tally;
import xianghui.runs.UnitLine;
import xianghui.runs.WrittenFile;

/** Keeps runs in the database, beside the tables of Spring Batch, which know steps but not what an office asks. */
public final class JdbcRuns implements Runs {

    private static final String REPORTED = "ending IN ('COMPLETE', 'INCOMPLETE') AND snapshot IS NOT NULL ";
    private static final String LATEST = "ORDER BY number DESC ";

    private static final RowMapper<Run> RUN = (row, number) -> new Run(
            row.getString("id"),
            row.getLong("number"),
            new Start(
                    Cause.valueOf(row.getString("cause")),
                    row.getString("account"),
                    instant(row.getObject("night", OffsetDateTime.class)),
                    Optional.ofNullable(row.getObject("asked_for", LocalDate.class)),
                    Optional.ofNullable(row.getString("continues")),
                    row.getString("report")),
            row.getObject("started", OffsetDateTime.class).toInstant(),
            instant(row.getObject("ended", OffsetDateTime.class)),
            Ending.valueOf(row.getString("ending")),
            row.getBoolean("recovered"),
            row.getBoolean("unchanged"),
            row.getString("reason"),
            row.getString("term"),
            Optional.ofNullable(row.getObject("as_of", LocalDate.class)),
            new Tally(
                    row.getInt("expected"),
                    row.getInt("accepted"),
                    row.getInt("returned"),
                    row.getInt("conflict"),
                    row.getInt("missing")));

    private static final RowMapper<Step> STEP = (row, number) -> new Step(
            row.getString("name"),
            row.getObject("started", OffsetDateTime.class).toInstant(),
            instant(row.getObject("ended", OffsetDateTime.class)),
            row.getInt("seen"),
            row.getInt("accepted"),
            row.getInt("returned"));

    private static final RowMapper<Line> LINE = (row, number) -> new Line(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            Line.Tone.valueOf(row.getString("tone")),
            row.getString("text"));

    private static final RowMapper<UnitLine> UNIT = (row, number) -> new UnitLine(
            row.getString("code"),
            row.getString("name"),
            UnitLine.Standing.valueOf(row.getString("standing")),
            row.getString("counting"),
            Optional.ofNullable(row.getObject("filed_on", LocalDate.class)),
            row.getInt("fatal"),
            row.getInt("query"),
            row.getInt("note"),
            row.getInt("unchecked"));

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionOperations transactions;
    private final SnapshotJson snapshots = new SnapshotJson();

    /**
     * @param transactions each a new one, so that what is written during a step stays whatever becomes of the step
     */
    public JdbcRuns(DataSource database, TransactionOperations transactions) {
        this.jdbc = JdbcClient.create(database);
        this.template = new JdbcTemplate(database);
        this.transactions = transactions;
    }

    @Override
    public Run begin(String id, Start start, Instant at) {
        try {
            transactions.executeWithoutResult(status -> template.update(
                    "INSERT INTO run (id, number, cause, account, night, asked_for, continues, report, started, ending,"
                            + " recovered, unchanged, reason, term, expected, accepted, returned, conflict, missing)"
                            + " VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM run), ?, ?, ?, ?, ?, ?, ?,"
                            + " 'UNDER_WAY', FALSE, FALSE, '', '', 0, 0, 0, 0, 0)",
                    id,
                    start.cause().name(),
                    start.account(),
                    start.night().map(JdbcRuns::timestamp).orElse(null),
                    start.asOf().orElse(null),
                    start.continues().orElse(null),
                    start.report(),
                    timestamp(at)));
        } catch (DuplicateKeyException e) {
            throw new NightServedException(e);
        }
        return find(id).orElseThrow();
    }

    @Override
    public void keep(Run run) {
        transactions.executeWithoutResult(status -> template.update(
                "UPDATE run SET ended = ?, ending = ?, recovered = ?, unchanged = ?, reason = ?, term = ?,"
                        + " as_of = ?, expected = ?, accepted = ?, returned = ?, conflict = ?, missing = ?"
                        + " WHERE id = ?",
                run.ended().map(JdbcRuns::timestamp).orElse(null),
                run.ending().name(),
                run.recovered(),
                run.unchanged(),
                run.reason(),
                run.term(),
                run.asOf().orElse(null),
                run.tally().expected(),
                run.tally().accepted(),
                run.tally().returned(),
                run.tally().conflict(),
                run.tally().missing(),
                run.id()));
    }

    @Override
    public void keep(String run, int position, Step step) {
        transactions.executeWithoutResult(status -> template.update(
                "MERGE INTO run_step (run, position, name, started, ended, seen, accepted, returned)"
                        + " KEY (run, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                position,
                step.name(),
                timestamp(step.started()),
                step.ended().map(JdbcRuns::timestamp).orElse(null),
                step.read(),
                step.accepted(),
                step.returned()));
    }

    @Override
    public void add(String run, int position, Line line) {
        transactions.executeWithoutResult(
                status -> jdbc.sql("INSERT INTO run_line (run, position, at, tone, text) VALUES (?, ?, ?, ?, ?)")
                        .params(run, position, timestamp(line.at()), line.tone().name(), line.text())
                        .update());
    }

    @Override
    public void keep(String run, List<UnitLine> units, List<WrittenFile> files, Snapshot snapshot) {
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < units.size(); i++) {
                insert(run, i, units.get(i));
            }
            for (int i = 0; i < files.size(); i++) {
                template.update(
                        "INSERT INTO run_file (run, position, path, sha256) VALUES (?, ?, ?, ?)",
                        run,
                        i,
                        files.get(i).path(),
                        files.get(i).sha256());
            }
            jdbc.sql("UPDATE run SET snapshot = ? WHERE id = ?")
                    .params(shared(snapshots.write(snapshot)), run)
                    .update();
        });
    }

    private void insert(String run, int position, UnitLine unit) {
        template.update(
                "INSERT INTO run_unit (run, position, code, name, standing, counting, filed_on, fatal, query, note,"
                        + " unchecked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                position,
                unit.code(),
                unit.name(),
                unit.standing().name(),
                unit.counting(),
                unit.filedOn().orElse(null),
                unit.fatal(),
                unit.query(),
                unit.note(),
                unit.unchecked());
    }

    /** The id of the last snapshot if it says the same, else of a new one. */
    private long shared(String content) {
        Optional<Long> last = jdbc.sql(
                        "SELECT id FROM snapshot WHERE id = (SELECT MAX(id) FROM snapshot) AND content = ?")
                .params(content)
                .query(Long.class)
                .optional();
        if (last.isPresent()) {
            return last.get();
        }
        jdbc.sql("INSERT INTO snapshot (content) VALUES (?)").params(content).update();
        return jdbc.sql("SELECT MAX(id) FROM snapshot").query(Long.class).single();
    }

    @Override
    public List<Run> cutOff() {
        List<Run> open = jdbc.sql("SELECT * FROM run WHERE ending = 'UNDER_WAY' ORDER BY number")
                .query(RUN)
                .list();
        if (!open.isEmpty()) {
            transactions.executeWithoutResult(
                    status -> jdbc.sql("UPDATE run SET ending = 'CUT_OFF' WHERE ending = 'UNDER_WAY'")
                            .update());
        }
        return open;
    }

    @Override
    public Optional<Run> find(String id) {
        return jdbc.sql("SELECT * FROM run WHERE id = ?").params(id).query(RUN).optional();
    }

    @Override
    public Optional<RunDetails> details(String id) {
        return find(id).map(run -> new RunDetails(
                run,
                jdbc.sql("SELECT * FROM run_step WHERE run = ? ORDER BY position")
                        .params(id)
                        .query(STEP)
                        .list(),
                jdbc.sql("SELECT * FROM run_line WHERE run = ? ORDER BY position")
                        .params(id)
                        .query(LINE)
                        .list(),
                jdbc.sql("SELECT * FROM run_unit WHERE run = ? ORDER BY position")
                        .params(id)
                        .query(UNIT)
                        .list(),
                jdbc.sql("SELECT path, sha256 FROM run_file WHERE run = ? ORDER BY position")
                        .params(id)
                        .query((row, number) -> new WrittenFile(row.getString(1), row.getString(2)))
                        .list()));
    }

    @Override
    public List<Run> last(int most) {
        return jdbc.sql("SELECT * FROM run " + LATEST + "FETCH FIRST ? ROWS ONLY")
                .params(most)
                .query(RUN)
                .list();
    }

    @Override
    public Optional<Run> lastReported(String report) {
        return jdbc.sql("SELECT * FROM run WHERE " + REPORTED + "AND report = ? " + LATEST + "FETCH FIRST ROW ONLY")
                .params(report)
                .query(RUN)
                .optional();
    }

    @Override
    public Optional<Run> reportedBefore(Run run) {
        return jdbc.sql("SELECT * FROM run WHERE " + REPORTED + "AND term = ? AND report = ? AND number < ? " + LATEST
                        + "FETCH FIRST ROW ONLY")
                .params(run.term(), run.start().report(), run.number())
                .query(RUN)
                .optional();
    }

    @Override
    public Optional<Run> lastReported(String term, String report, Snapshot than) {
        return jdbc.sql("SELECT * FROM run WHERE " + REPORTED + "AND term = ? AND report = ?"
                        + " AND snapshot NOT IN (SELECT id FROM snapshot WHERE content = ?) " + LATEST
                        + "FETCH FIRST ROW ONLY")
                .params(term, report, snapshots.write(than))
                .query(RUN)
                .optional();
    }

    @Override
    public Optional<Snapshot> snapshot(String run) {
        return jdbc.sql("SELECT s.content FROM snapshot s JOIN run r ON r.snapshot = s.id WHERE r.id = ?")
                .params(run)
                .query(String.class)
                .optional()
                .map(snapshots::read);
    }

    @Override
    public boolean served(Instant night) {
        return jdbc.sql("SELECT COUNT(*) FROM run WHERE night = ?")
                        .params(timestamp(night))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void forgetNightsAfter(Instant latest) {
        transactions.executeWithoutResult(status -> jdbc.sql("UPDATE run SET night = NULL WHERE night > ?")
                .params(timestamp(latest))
                .update());
    }

    @Override
    public Instant watchedSince(String schedule, Instant now) {
        Optional<Instant> since = jdbc.sql("SELECT since FROM schedule WHERE times = ?")
                .params(schedule)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .filter(moment -> !moment.isAfter(now));
        return since.orElseGet(() -> {
            transactions.executeWithoutResult(status -> {
                jdbc.sql("DELETE FROM schedule").update();
                jdbc.sql("INSERT INTO schedule (times, since) VALUES (?, ?)")
                        .params(schedule, timestamp(now))
                        .update();
            });
            return now;
        });
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime timestamp) {
        return Optional.ofNullable(timestamp).map(OffsetDateTime::toInstant);
    }
}
