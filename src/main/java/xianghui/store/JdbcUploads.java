package xianghui.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import xianghui.intake.Submission;
import xianghui.intake.Upload;
import xianghui.returns.SubmissionId;

/** Remembers what was sent in through the page, and what lay in the folder when a run looked last. */
public final class JdbcUploads {

    private static final String SELECT = "SELECT id, sha256, name, received, account, unit, term, period, check_code,"
            + " unread, withdrawn, withdrawn_by, reason FROM upload ";
    private static final String IN_ORDER = " ORDER BY received, id";

    private static final RowMapper<Upload> UPLOAD = (row, number) -> new Upload(
            row.getString("id"),
            new SubmissionId(row.getString("sha256")),
            row.getString("name"),
            row.getObject("received", OffsetDateTime.class).toInstant(),
            row.getString("account"),
            row.getString("unit"),
            row.getString("term"),
            row.getString("period"),
            row.getString("check_code"),
            row.getBoolean("unread"),
            withdrawal(row));

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionOperations transactions;

    public JdbcUploads(DataSource database, TransactionOperations transactions) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.transactions = transactions;
    }

    /** Remembers an upload of a submission that is remembered already; it then survives a loss of power. */
    public void keep(Upload upload) {
        jdbc.sql("INSERT INTO upload (id, sha256, name, received, account, unit, term, period)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        upload.id(),
                        upload.file().sha256(),
                        upload.name(),
                        upload.received().atOffset(ZoneOffset.UTC),
                        upload.account(),
                        upload.unit(),
                        upload.term(),
                        upload.period())
                .update();
        jdbc.sql("CHECKPOINT SYNC").update();
    }

    /** Takes an upload back; one that is taken back already stays as it is. */
    public void withdraw(String id, Upload.Withdrawal withdrawal) {
        jdbc.sql("UPDATE upload SET withdrawn = ?, withdrawn_by = ?, reason = ? WHERE id = ? AND withdrawn IS NULL")
                .params(withdrawal.at().atOffset(ZoneOffset.UTC), withdrawal.by(), withdrawal.reason(), id)
                .update();
        jdbc.sql("CHECKPOINT SYNC").update();
    }

    /** Writes down the code of all uploads of a file. */
    public void code(SubmissionId file, String checkCode) {
        jdbc.sql("UPDATE upload SET check_code = ?, unread = FALSE WHERE sha256 = ?")
                .params(checkCode, file.sha256())
                .update();
    }

    /** Leaves a file that the program broke down over out of all runs. */
    public void leaveOut(SubmissionId file) {
        jdbc.sql("UPDATE upload SET unread = TRUE WHERE sha256 = ?")
                .params(file.sha256())
                .update();
    }

    public Optional<Upload> find(String id) {
        return jdbc.sql(SELECT + "WHERE id = ?").params(id).query(UPLOAD).optional();
    }

    /** All uploads of a term and period, also those taken back, in the order in which they came. */
    public List<Upload> all(String term, String period) {
        return jdbc.sql(SELECT + "WHERE term = ? AND period = ?" + IN_ORDER)
                .params(term, period)
                .query(UPLOAD)
                .list();
    }

    /** All uploads of that content in a term and period, also those taken back, in the order in which they came. */
    public List<Upload> of(SubmissionId file, String term, String period) {
        return jdbc.sql(SELECT + "WHERE sha256 = ? AND term = ? AND period = ?" + IN_ORDER)
                .params(file.sha256(), term, period)
                .query(UPLOAD)
                .list();
    }

    /**
     * The units that alone may be meant by a file, because it came from nowhere but their pages; none where it may be
     * any unit's.
     */
    public Set<String> senders(SubmissionId file, String term, String period) {
        Set<String> senders = new TreeSet<>();
        boolean anyone = inFolder().stream().anyMatch(one -> one.id().equals(file));
        for (Upload upload : of(file, term, period)) {
            if (upload.withdrawal().isEmpty()) {
                anyone |= upload.unit().isEmpty();
                senders.add(upload.unit());
            }
        }
        return anyone ? Set.of() : senders;
    }

    /** Puts the files that lie in the folder now in the place of those that lay there before. */
    public void replaceFolder(List<Submission> files) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM folder_file").update();
            List<Object[]> rows = new ArrayList<>();
            for (Submission file : files) {
                rows.add(new Object[] {rows.size(), file.id().sha256(), file.originalName()});
            }
            if (!rows.isEmpty()) {
                batches.batchUpdate("INSERT INTO folder_file (position, sha256, name) VALUES (?, ?, ?)", rows);
            }
        });
    }

    /** The files that lay in the folder when a run looked last, called as they were called then. */
    public List<Submission> inFolder() {
        RowMapper<Submission> mapping = (row, number) -> new Submission(
                new SubmissionId(row.getString("sha256")),
                row.getString("name"),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                row.getString("channel"),
                row.getLong("size"));
        return jdbc.sql("SELECT f.sha256, f.name, s.received, s.channel, s.size FROM folder_file f"
                        + " JOIN submission s ON s.sha256 = f.sha256 ORDER BY f.position")
                .query(mapping)
                .list();
    }

    private static Optional<Upload.Withdrawal> withdrawal(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("withdrawn", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new Upload.Withdrawal(at.toInstant(), row.getString("withdrawn_by"), row.getString("reason")));
    }
}
