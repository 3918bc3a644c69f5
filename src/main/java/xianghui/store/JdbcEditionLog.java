package xianghui.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import xianghui.edition.EditionLog;
import xianghui.edition.Proposal;
import xianghui.edition.Seal;
import xianghui.edition.Signature;

/** Keeps which versions of reports were proposed as final, and which are. */
public final class JdbcEditionLog implements EditionLog {

    private static final RowMapper<Proposal> PROPOSAL = (row, number) -> new Proposal(
            row.getString("id"),
            row.getString("term"),
            row.getObject("as_of", LocalDate.class),
            row.getString("manifest"),
            signature(row, "proposed").orElseThrow(),
            row.getString("note"),
            Proposal.State.valueOf(row.getString("state")),
            signature(row, "closed"),
            row.getString("reason"));

    private static final RowMapper<Seal> SEAL = (row, number) -> new Seal(
            row.getString("id"),
            row.getString("term"),
            row.getInt("number"),
            row.getString("proposal"),
            row.getObject("as_of", LocalDate.class),
            row.getString("manifest"),
            signature(row, "sealed").orElseThrow(),
            signature(row, "unsealed"),
            row.getString("reason"));

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public JdbcEditionLog(DataSource database, TransactionOperations transactions) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
    }

    @Override
    public List<Proposal> proposals() {
        return jdbc.sql("SELECT * FROM proposal ORDER BY proposed_at DESC, id")
                .query(PROPOSAL)
                .list();
    }

    @Override
    public Optional<Proposal> proposal(String id) {
        return jdbc.sql("SELECT * FROM proposal WHERE id = ?")
                .params(id)
                .query(PROPOSAL)
                .optional();
    }

    @Override
    public void keep(Proposal proposal) {
        merge(proposal);
        sync();
    }

    @Override
    public List<Seal> seals() {
        return jdbc.sql("SELECT * FROM seal ORDER BY sealed_at DESC, number DESC")
                .query(SEAL)
                .list();
    }

    @Override
    public Optional<Seal> seal(String id) {
        return jdbc.sql("SELECT * FROM seal WHERE id = ?")
                .params(id)
                .query(SEAL)
                .optional();
    }

    @Override
    public void keep(Proposal confirmed, Seal seal) {
        transactions.executeWithoutResult(status -> {
            merge(confirmed);
            merge(seal);
        });
        sync();
    }

    @Override
    public void keep(Seal seal) {
        merge(seal);
        sync();
    }

    private void merge(Proposal proposal) {
        update(
                "MERGE INTO proposal (id, term, as_of, manifest, proposed_by, proposed_person, proposed_at, note, state,"
                        + " closed_by, closed_person, closed_at, reason) KEY (id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                proposal.id(),
                proposal.term(),
                proposal.asOf(),
                proposal.manifest(),
                proposal.proposed().account(),
                proposal.proposed().person(),
                utc(proposal.proposed().at()),
                proposal.note(),
                proposal.state().name(),
                proposal.closed().map(Signature::account).orElse(null),
                proposal.closed().map(Signature::person).orElse(null),
                proposal.closed().map(Signature::at).map(JdbcEditionLog::utc).orElse(null),
                proposal.reason());
    }

    private void merge(Seal seal) {
        update(
                "MERGE INTO seal (id, term, number, proposal, as_of, manifest, sealed_by, sealed_person, sealed_at,"
                        + " unsealed_by, unsealed_person, unsealed_at, reason) KEY (id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seal.id(),
                seal.term(),
                seal.number(),
                seal.proposal(),
                seal.asOf(),
                seal.manifest(),
                seal.sealed().account(),
                seal.sealed().person(),
                utc(seal.sealed().at()),
                seal.unsealed().map(Signature::account).orElse(null),
                seal.unsealed().map(Signature::person).orElse(null),
                seal.unsealed().map(Signature::at).map(JdbcEditionLog::utc).orElse(null),
                seal.reason());
    }

    private void update(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(Arrays.asList(values)).update();
    }

    private void sync() {
        jdbc.sql("CHECKPOINT SYNC").update();
    }

    private static Optional<Signature> signature(ResultSet row, String deed) throws SQLException {
        OffsetDateTime at = row.getObject(deed + "_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(
                        new Signature(row.getString(deed + "_by"), row.getString(deed + "_person"), at.toInstant()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
