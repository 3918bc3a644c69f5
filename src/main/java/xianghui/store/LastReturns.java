package xianghui.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionOperations;
import xianghui.returns.Return;

/** Looks into the database for what units said last, and closes it again. */
public final class LastReturns {

    private LastReturns() {}

    /**
     * The accepted return that was filed last, of whatever term and period, by unit code; none where there is no
     * database.
     *
     * @throws DatabaseInUseException if another process has it open
     * @throws DatabaseUnusableException if the file is not a database that this program can read
     */
    public static SortedMap<String, Return> of(Path data, Collection<String> units) {
        SortedMap<String, Return> last = new TreeMap<>();
        if (Database.exists(data)) {
            try (HikariDataSource database = Database.open(data)) {
                JdbcReturns returns = new JdbcReturns(database, TransactionOperations.withoutTransaction());
                units.forEach(unit -> returns.lastAccepted(unit).ifPresent(found -> last.put(unit, found)));
            }
        }
        return last;
    }
}
