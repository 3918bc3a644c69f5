package xianghui.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import xianghui.returns.Answer;
import xianghui.returns.SubmissionId;

/** Keeps what units say to queries, for as long as the numbers stand that were asked about. */
public final class JdbcAnswers {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionOperations transactions;

    public JdbcAnswers(DataSource database, TransactionOperations transactions) {
        this.jdbc = JdbcClient.create(database);
        this.batches = new JdbcTemplate(database);
        this.transactions = transactions;
    }

    /** Puts the answers of a file in the place of those kept of the same file. */
    public void replace(SubmissionId file, String unit, List<Answer> answers) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM answer WHERE sha256 = ?")
                    .params(file.sha256())
                    .update();
            List<Object[]> rows = new ArrayList<>();
            for (Answer answer : answers) {
                rows.add(new Object[] {file.sha256(), rows.size(), unit, answer.key(), answer.text()});
            }
            if (!rows.isEmpty()) {
                batches.batchUpdate(
                        "INSERT INTO answer (sha256, position, unit, finding, text) VALUES (?, ?, ?, ?, ?)", rows);
            }
        });
    }

    /** The answers of a unit by the key of the finding; of several to one finding that of the file received last. */
    public Map<String, String> of(String unit) {
        Map<String, String> answers = new TreeMap<>();
        jdbc.sql("SELECT a.finding, a.text FROM answer a JOIN submission s ON s.sha256 = a.sha256 WHERE a.unit = ?"
                        + " ORDER BY s.received, a.sha256, a.position")
                .params(unit)
                .query(row -> {
                    answers.put(row.getString("finding"), row.getString("text"));
                });
        return answers;
    }
}
