package xianghui.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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

    /**
     * The answers of a unit that stand, by the key of the finding; of several to one finding the one given last. One
     * that the county asked about again does not stand.
     */
    public Map<String, String> of(String unit) {
        Map<String, String> answers = new TreeMap<>();
        said(unit).forEach((finding, said) -> {
            if (said.ruling().map(Ruling::accepted).orElse(true)) {
                answers.put(finding, said.text());
            }
        });
        return answers;
    }

    /** The last word of a unit to each finding, by its key, and what the county said to it. */
    public SortedMap<String, Said> said(String unit) {
        SortedMap<String, Said> answers = new TreeMap<>();
        jdbc.sql("SELECT finding, text, given, account, sha256, position FROM"
                        + " (SELECT a.finding, a.text, s.received AS given, '' AS account, a.sha256, a.position"
                        + " FROM answer a JOIN submission s ON s.sha256 = a.sha256 WHERE a.unit = ?"
                        + " UNION ALL SELECT finding, text, given, account, '', id FROM page_answer WHERE unit = ?)"
                        + " ORDER BY given, sha256, position")
                .params(unit, unit)
                .query(row -> {
                    answers.put(
                            row.getString("finding"),
                            new Said(
                                    row.getString("text"),
                                    row.getObject("given", OffsetDateTime.class).toInstant(),
                                    row.getString("account"),
                                    Optional.empty()));
                });
        jdbc.sql("SELECT finding, answer, accepted, question, given, account FROM ruling WHERE unit = ? ORDER BY id")
                .params(unit)
                .query(row -> {
                    Ruling ruling = new Ruling(
                            row.getBoolean("accepted"),
                            row.getString("question"),
                            row.getObject("given", OffsetDateTime.class).toInstant(),
                            row.getString("account"));
                    String answer = row.getString("answer");
                    answers.computeIfPresent(
                            row.getString("finding"),
                            (finding, said) -> said.text().equals(answer) ? said.ruled(ruling) : said);
                });
        return answers;
    }

    /** Keeps what a unit says on the page. */
    public void say(String unit, String finding, Said said) {
        jdbc.sql("INSERT INTO page_answer (unit, finding, text, given, account) VALUES (?, ?, ?, ?, ?)")
                .params(unit, finding, said.text(), said.given().atOffset(ZoneOffset.UTC), said.account())
                .update();
        jdbc.sql("CHECKPOINT SYNC").update();
    }

    /** Keeps what the county says to an answer; it holds for those very words. */
    public void rule(String unit, String finding, String answer, Ruling ruling) {
        jdbc.sql("INSERT INTO ruling (unit, finding, answer, accepted, question, given, account)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        unit,
                        finding,
                        answer,
                        ruling.accepted(),
                        ruling.question(),
                        ruling.given().atOffset(ZoneOffset.UTC),
                        ruling.account())
                .update();
        jdbc.sql("CHECKPOINT SYNC").update();
    }
}
