package xianghui.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database file in the data folder: opened by one process at a time, with all tables in place. */
public final class Database {

    static final String NAME = "xianghui";
    static final String SUFFIX = ".mv.db";
    static final String USER = "sa";

    private Database() {}

    /**
     * Opens the file, creates it if there is none, and brings its tables up to date.
     *
     * @throws DatabaseInUseException if another process has it open
     * @throws DatabaseUnusableException if the file is not a database that this program can read
     */
    public static HikariDataSource open(Path data) {
        new Tables(data).bringUpToDate();
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url(data.resolve(NAME)));
        settings.setUsername(USER);
        settings.setMaximumPoolSize(4);
        settings.setPoolName(NAME);
        return new HikariDataSource(settings);
    }

    /** Where the database of a data folder is. */
    public static Path file(Path data) {
        return data.resolve(NAME + SUFFIX);
    }

    /** Whether there is a database in that folder. */
    static boolean exists(Path data) {
        return Files.exists(file(data));
    }

    /**
     * Without WRITE_DELAY=0 every kill loses what was already committed; the container has its own shutdown hook; the
     * trace file would quote returns.
     *
     * @param file without the suffix that H2 adds
     */
    static String url(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath().normalize()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }
}
