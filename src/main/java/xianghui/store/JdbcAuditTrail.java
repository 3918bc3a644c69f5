package xianghui.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import xianghui.people.Action;
import xianghui.people.AuditLine;
import xianghui.people.AuditSearch;
import xianghui.people.AuditTrail;
import xianghui.people.ChainState;
import xianghui.people.Deed;
import xianghui.people.Restraint;

/**
 * Keeps the audit log in the database, each line chained to the one before it. Lines older than their time are removed
 * from the start, once a day, and that is a line too.
 */
public final class JdbcAuditTrail implements AuditTrail {

    private static final int AT_ONCE = 5000;
    private static final RowMapper<AuditLine> LINE = (row, number) -> new AuditLine(
            row.getLong("number"),
            new Deed(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("source"),
                    Action.valueOf(row.getString("action")),
                    row.getString("object"),
                    Deed.Outcome.valueOf(row.getString("outcome"))),
            row.getString("hash"));

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Duration kept;
    private final Restraint restraint = new Restraint();
    private Instant swept = Instant.MIN;
    private Instant latest = Instant.EPOCH;

    /** What the last look at the chain found. */
    private volatile Optional<ChainState> seen = Optional.empty();

    /** @param kept for how long a line stays; at least half a year */
    public JdbcAuditTrail(DataSource database, PlatformTransactionManager transactions, Duration kept) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(transactions);
        // A deed stays written down even if what it belongs to is rolled back.
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.kept = kept;
    }

    @Override
    public synchronized void record(Deed deed) {
        latest = deed.at();
        write(restraint.admit(deed));
    }

    /** Writes down what was only counted so far. */
    public synchronized void close() {
        write(restraint.rest(latest));
    }

    private void write(List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        Deed deed = deeds.get(deeds.size() - 1);
        transactions.executeWithoutResult(status -> {
            deeds.forEach(this::append);
            if (!swept.isAfter(deed.at().minus(Duration.ofDays(1)))) {
                sweep(deed.at());
                swept = deed.at();
            }
        });
        jdbc.sql("CHECKPOINT SYNC").update();
    }

    private void append(Deed deed) {
        Ends ends = ends();
        AuditLine line = AuditLine.after(ends.endHash(), ends.end() + 1, deed);
        jdbc.sql("INSERT INTO audit_line VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        line.number(),
                        deed.at().atOffset(ZoneOffset.UTC),
                        deed.actor(),
                        deed.source(),
                        deed.action().name(),
                        deed.object(),
                        deed.outcome().name(),
                        line.hash())
                .update();
        jdbc.sql("UPDATE audit_chain SET end_number = ?, end_hash = ?")
                .params(line.number(), line.hash())
                .update();
    }

    private void sweep(Instant now) {
        OffsetDateTime until = now.minus(kept).atOffset(ZoneOffset.UTC);
        long kept = jdbc.sql("SELECT MIN(number) FROM audit_line WHERE at >= ?")
                .params(until)
                .query(Long.class)
                .single();
        Ends ends = ends();
        if (kept <= ends.start() + 1) {
            return;
        }
        String hash = hashOf(kept - 1);
        int removed =
                jdbc.sql("DELETE FROM audit_line WHERE number < ?").params(kept).update();
        jdbc.sql("UPDATE audit_chain SET start_number = ?, start_hash = ?")
                .params(kept - 1, hash)
                .update();
        append(new Deed(now, "", "", Action.AUDIT_EXPIRY, Integer.toString(removed), Deed.Outcome.DONE));
    }

    /** The newest lines that answer a search, at most that many, newest first. */
    public List<AuditLine> search(AuditSearch search, int most) {
        return jdbc.sql("SELECT * FROM audit_line WHERE at >= :from AND at < :until AND number < :before"
                        + " AND (:action = '' OR action = :action) AND (:actor = '' OR actor = :actor)"
                        + " ORDER BY number DESC LIMIT :most")
                .param("from", search.from().atOffset(ZoneOffset.UTC))
                .param("until", search.until().atOffset(ZoneOffset.UTC))
                .param("before", search.before())
                .param("action", search.action().map(Action::name).orElse(""))
                .param("actor", search.actor())
                .param("most", most)
                .query(LINE)
                .list();
    }

    /**
     * Hands over all lines from the first to the last of a time, without a gap, each with the hash of the one before.
     *
     * @return how many
     */
    public long each(Instant from, Instant until, BiConsumer<String, AuditLine> reader) {
        Span span = jdbc.sql("SELECT MIN(number) AS first, MAX(number) AS last FROM audit_line"
                        + " WHERE at >= ? AND at < ?")
                .params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Span(row.getLong("first"), row.getLong("last")))
                .single();
        if (span.first() == 0) {
            return 0;
        }
        Ends ends = ends();
        String previous = span.first() == ends.start() + 1 ? ends.startHash() : hashOf(span.first() - 1);
        long count = 0;
        for (List<AuditLine> lines = lines(span.first() - 1, span.last());
                !lines.isEmpty();
                lines = lines(lines.get(lines.size() - 1).number(), span.last())) {
            for (AuditLine line : lines) {
                reader.accept(previous, line);
                previous = line.hash();
                count++;
            }
        }
        return count;
    }

    /** Reads the whole log and looks for the first line that is missing, changed or too many. */
    public ChainState check() {
        Ends ends;
        ChainState state;
        do {
            ends = ends();
            state = walk(ends, ends.start(), ends.startHash());
        } while (ends.start() != ends().start());
        seen = Optional.of(state);
        return state;
    }

    /**
     * The same, but reads only what was written since the last look, if all was well then: while this program runs nobody
     * else can open the database.
     */
    public ChainState goOn() {
        Ends ends = ends();
        Optional<ChainState> known = seen.filter(state -> state.whole()
                && state.last() > ends.start()
                && state.last() <= ends.end()
                && hashOf(state.last()).equals(state.hash()));
        if (known.isEmpty()) {
            return check();
        }
        ChainState state = walk(ends, known.get().last(), known.get().hash());
        seen = Optional.of(state);
        return state;
    }

    private ChainState walk(Ends ends, long from, String hash) {
        long reached = from;
        String previous = hash;
        OptionalLong broken = strange(ends);
        for (List<AuditLine> lines = lines(reached, ends.end());
                broken.isEmpty() && !lines.isEmpty();
                lines = lines(reached, ends.end())) {
            for (AuditLine line : lines) {
                if (line.number() != reached + 1 || !line.follows(previous)) {
                    broken = OptionalLong.of(reached + 1);
                    break;
                }
                reached = line.number();
                previous = line.hash();
            }
        }
        if (broken.isEmpty() && !(reached == ends.end() && previous.equals(ends.endHash()))) {
            broken = OptionalLong.of(Math.min(reached + 1, ends.end()));
        }
        return new ChainState(ends.start() + 1, ends.end(), ends.endHash(), broken);
    }

    /** A line before the first; one after the last would have kept the next from being written. */
    private OptionalLong strange(Ends ends) {
        return jdbc.sql("SELECT number FROM audit_line WHERE number <= ? ORDER BY number LIMIT 1")
                .params(ends.start())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private List<AuditLine> lines(long after, long last) {
        return jdbc.sql("SELECT * FROM audit_line WHERE number > ? AND number <= ? ORDER BY number LIMIT " + AT_ONCE)
                .params(after, last)
                .query(LINE)
                .list();
    }

    private String hashOf(long number) {
        return jdbc.sql("SELECT hash FROM audit_line WHERE number = ?")
                .params(number)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private Ends ends() {
        return jdbc.sql("SELECT start_number, start_hash, end_number, end_hash FROM audit_chain")
                .query((row, number) -> new Ends(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)))
                .single();
    }

    /** Where the chain begins, after a line that is no longer kept, and where it ends. */
    private record Ends(long start, String startHash, long end, String endHash) {}

    /** The numbers of the first and last line of a time; zero if there is none. */
    private record Span(long first, long last) {}
}
