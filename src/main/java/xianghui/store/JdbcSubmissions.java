package xianghui.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import xianghui.intake.Submission;
import xianghui.intake.Submissions;
import xianghui.returns.SubmissionId;

/** Remembers received files; what it has remembered survives a loss of power. */
public final class JdbcSubmissions implements Submissions {

    private static final String SELECT = "SELECT sha256, name, received, channel, size FROM submission ";
    private static final RowMapper<Submission> SUBMISSION = (row, number) -> new Submission(
            new SubmissionId(row.getString("sha256")),
            row.getString("name"),
            row.getObject("received", OffsetDateTime.class).toInstant(),
            row.getString("channel"),
            row.getLong("size"));

    private final JdbcClient jdbc;

    public JdbcSubmissions(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public Submission remember(Submission received) {
        Optional<Submission> earlier = find(received.id());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            jdbc.sql("INSERT INTO submission (sha256, name, received, channel, size) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            received.id().sha256(),
                            received.originalName(),
                            received.received().atOffset(ZoneOffset.UTC),
                            received.channel(),
                            received.size())
                    .update();
        } catch (DuplicateKeyException e) {
            // The same content came through the page and the folder at the same moment.
            return find(received.id()).orElseThrow(() -> e);
        }
        jdbc.sql("CHECKPOINT SYNC").update();
        return received;
    }

    @Override
    public Optional<Submission> find(SubmissionId id) {
        return jdbc.sql(SELECT + "WHERE sha256 = ?")
                .params(id.sha256())
                .query(SUBMISSION)
                .optional();
    }

    @Override
    public List<Submission> all() {
        return jdbc.sql(SELECT + "ORDER BY received, sha256").query(SUBMISSION).list();
    }
}
