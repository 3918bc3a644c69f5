package xianghui.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** The database file in the data folder: opened by one process at a time, with all tables in place. */
public final class Database {

    private static final int ALREADY_OPEN = 90020;

    private static final String NAME = "xianghui";

    private Database() {}

    /**
     * Opens the file, creates it if there is none, and brings its tables up to date.
     *
     * @throws DatabaseInUseException if another process has it open
     * @throws DatabaseUnusableException if the file is not a database that this program can read
     */
    public static HikariDataSource open(Path data) {
        String url = url(data);
        probe(url);
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername("sa");
        settings.setMaximumPoolSize(4);
        settings.setPoolName("xianghui");
        HikariDataSource database = new HikariDataSource(settings);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** Whether there is a database in that folder. */
    static boolean exists(Path data) {
        return Files.exists(data.resolve(NAME + ".mv.db"));
    }

    /**
     * Without WRITE_DELAY=0 every kill loses what was already committed; the container has its own shutdown hook; the
     * trace file would quote returns.
     */
    private static String url(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().normalize().resolve(NAME)
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    private static void probe(String url) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            connection.isValid(0);
        } catch (SQLException e) {
            if (e.getErrorCode() == ALREADY_OPEN) {
                throw new DatabaseInUseException();
            }
            throw new DatabaseUnusableException(e.getErrorCode());
        }
    }
}
