package xianghui.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import xianghui.returns.Return;
import xianghui.returns.Returns;
import xianghui.returns.SubmissionId;

/** Keeps returns row by row, and which of a unit's returns counts. */
public final class JdbcReturns implements Returns {

    private static final String HEADS =
            "SELECT r.sha256, r.unit, r.term, r.period, r.workbook, r.correction, r.filed_on, r.aliases FROM unit_return r ";
    private static final String ACCEPTED = HEADS + "JOIN accepted_return a ON a.sha256 = r.sha256 ";

    private static final RowMapper<Head> HEAD = (row, number) -> new Head(
            row.getString("sha256"),
            row.getString("unit"),
            row.getString("term"),
            row.getString("period"),
            row.getString("workbook"),
            row.getBoolean("correction"),
            row.getObject("filed_on", LocalDate.class),
            row.getString("aliases"));

    private final JdbcClient jdbc;
    private final SheetRows sheets;
    private final AliasesJson aliases = new AliasesJson();
    private final TransactionOperations transactions;

    public JdbcReturns(DataSource database, TransactionOperations transactions) {
        this.jdbc = JdbcClient.create(database);
        this.sheets = new SheetRows(database);
        this.transactions = transactions;
    }

    @Override
    public Map<String, SubmissionId> acceptedFiles(String term, String period) {
        SortedMap<String, SubmissionId> files = new TreeMap<>();
        jdbc.sql("SELECT unit, sha256 FROM accepted_return WHERE term = ? AND period = ?")
                .params(term, period)
                .query(row -> {
                    files.put(row.getString("unit"), new SubmissionId(row.getString("sha256")));
                });
        return files;
    }

    @Override
    public List<SubmissionId> files(String unit, String term, String period) {
        return jdbc
                .sql("SELECT sha256 FROM unit_return WHERE unit = ? AND term = ? AND period = ? ORDER BY sha256")
                .params(unit, term, period)
                .query(String.class)
                .list()
                .stream()
                .map(SubmissionId::new)
                .toList();
    }

    @Override
    public Optional<Return> lastAccepted(String unit) {
        return jdbc.sql(ACCEPTED + "WHERE a.unit = ? ORDER BY r.filed_on DESC, r.sha256 LIMIT 1")
                .params(unit)
                .query(HEAD)
                .optional()
                .map(this::whole);
    }

    @Override
    public Optional<Return> find(SubmissionId file) {
        return jdbc.sql(HEADS + "WHERE r.sha256 = ?")
                .params(file.sha256())
                .query(HEAD)
                .optional()
                .map(this::whole);
    }

    @Override
    public void keep(Return candidate) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("MERGE INTO unit_return (sha256, unit, term, period, workbook, correction, filed_on, aliases)"
                            + " KEY (sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            candidate.file().sha256(),
                            candidate.unit(),
                            candidate.term(),
                            candidate.period(),
                            candidate.workbook(),
                            candidate.correction(),
                            candidate.filedOn(),
                            aliases.write(candidate.aliases()))
                    .update();
            sheets.replace(candidate);
        });
    }

    @Override
    public void accept(SubmissionId kept) {
        int changed = jdbc.sql("MERGE INTO accepted_return (unit, term, period, sha256) KEY (unit, term, period)"
                        + " SELECT unit, term, period, sha256 FROM unit_return WHERE sha256 = ?")
                .params(kept.sha256())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("no return is kept of file " + kept.brief());
        }
    }

    @Override
    public void withdraw(String unit, String term, String period) {
        jdbc.sql("DELETE FROM accepted_return WHERE unit = ? AND term = ? AND period = ?")
                .params(unit, term, period)
                .update();
    }

    private Return whole(Head head) {
        SubmissionId file = new SubmissionId(head.sha256());
        return new Return(
                file,
                head.workbook(),
                head.unit(),
                head.term(),
                head.period(),
                head.correction(),
                head.filedOn(),
                sheets.cover(file),
                sheets.sheets(file),
                aliases.read(head.aliases()));
    }

    /** What a return says of itself. */
    private record Head(
            String sha256,
            String unit,
            String term,
            String period,
            String workbook,
            boolean correction,
            LocalDate filedOn,
            String aliases) {}
}
