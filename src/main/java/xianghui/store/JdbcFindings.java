package xianghui.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import xianghui.catalog.Severity;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.SubmissionId;

/** Keeps the latest judgement of every file. */
public final class JdbcFindings {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionOperations transactions;
    private final JsonMapper mapper = new JsonMapper();

    public JdbcFindings(DataSource database, TransactionOperations transactions) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.transactions = transactions;
    }

    /** Puts a judgement in the place of the file's earlier one. */
    public void replace(Judgement judgement) {
        String file = judgement.file().sha256();
        transactions.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM verdict WHERE sha256 = ?").params(file).update();
            jdbc.sql(
                            "INSERT INTO verdict (sha256, workbook, unit, readable, acceptable, lineage) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            file,
                            judgement.workbook(),
                            judgement.unit(),
                            judgement.readable(),
                            judgement.acceptable(),
                            judgement.lineage().stream()
                                    .map(SubmissionId::sha256)
                                    .collect(Collectors.joining(" ")))
                    .update();
            List<Object[]> rows = new ArrayList<>();
            for (Finding finding : judgement.findings()) {
                rows.add(new Object[] {
                    file, rows.size(), finding.rule(), finding.severity().name(), finding.message(), json(finding)
                });
            }
            batches.batchUpdate(
                    "INSERT INTO finding (sha256, position, rule, severity, message, cells) VALUES (?, ?, ?, ?, ?, ?)",
                    rows);
        });
    }

    /** The judgement of a file, if it was judged. */
    public Optional<Judgement> find(SubmissionId file) {
        return jdbc.sql("SELECT workbook, unit, readable, acceptable, lineage FROM verdict WHERE sha256 = ?")
                .params(file.sha256())
                .query((row, number) -> {
                    String workbook = row.getString("workbook");
                    String unit = row.getString("unit");
                    return new Judgement(
                            file,
                            workbook,
                            unit,
                            row.getBoolean("readable"),
                            row.getBoolean("acceptable"),
                            findings(file, unit, workbook),
                            Stream.of(row.getString("lineage").split(" "))
                                    .filter(one -> !one.isEmpty())
                                    .map(SubmissionId::new)
                                    .toList());
                })
                .optional();
    }

    /** The unit of every file that was judged; empty where a file does not tell. */
    public Map<SubmissionId, String> units() {
        Map<SubmissionId, String> units = new HashMap<>();
        jdbc.sql("SELECT sha256, unit FROM verdict").query(row -> {
            units.put(new SubmissionId(row.getString("sha256")), row.getString("unit"));
        });
        return units;
    }

    /** The judgement of the last readable return of a unit that was received before that file. */
    public Optional<Judgement> before(SubmissionId file, String unit, String term, String period) {
        return jdbc.sql("SELECT r.sha256 FROM unit_return r JOIN verdict v ON v.sha256 = r.sha256"
                        + " JOIN submission s ON s.sha256 = r.sha256"
                        + " WHERE r.unit = ? AND r.term = ? AND r.period = ?"
                        + " AND s.received < (SELECT received FROM submission WHERE sha256 = ?)"
                        + " ORDER BY s.received DESC, r.sha256 FETCH FIRST ROW ONLY")
                .params(unit, term, period, file.sha256())
                .query(String.class)
                .optional()
                .flatMap(sha256 -> find(new SubmissionId(sha256)));
    }

    private List<Finding> findings(SubmissionId file, String unit, String workbook) {
        RowMapper<Finding> mapping = (row, number) -> new Finding(
                unit,
                workbook,
                row.getString("rule"),
                Severity.valueOf(row.getString("severity")),
                row.getString("message"),
                cells(file, row.getString("cells")));
        return jdbc.sql("SELECT rule, severity, message, cells FROM finding WHERE sha256 = ? ORDER BY position")
                .params(file.sha256())
                .query(mapping)
                .list();
    }

    private String json(Finding finding) {
        ArrayNode cells = mapper.createArrayNode();
        finding.cells().forEach(cell -> cells.addArray().add(cell.sheet()).add(cell.address()));
        return cells.toString();
    }

    private List<CellRef> cells(SubmissionId file, String json) {
        List<CellRef> cells = new ArrayList<>();
        mapper.readTree(json)
                .forEach(cell -> cells.add(
                        new CellRef(file, cell.get(0).stringValue(), cell.get(1).stringValue())));
        return cells;
    }
}
