package xianghui.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import xianghui.store.DatabaseUnusableException.Kind;

/** A whole database as a text of statements, which a later H2 reads as well as the one that wrote it. */
public final class DatabaseScript {

    private DatabaseScript() {}

    /**
     * Writes down everything that is committed at one moment, while others go on with their work: H2 copies its file
     * between two commits, and the text is written from the copy, which is thereby known to open.
     *
     * @param scratch an empty folder for the copy; the caller deletes it
     * @throws IOException if there is no room
     */
    public static void write(DataSource database, Path scratch, Path script) throws IOException {
        Path packed = scratch.resolve("copy.zip");
        try (Connection connection = database.getConnection()) {
            execute(connection, "BACKUP TO " + quoted(packed));
        } catch (SQLException e) {
            throw new IOException("no copy of the database, H2 error " + e.getErrorCode());
        }
        unpack(packed, scratch.resolve(Database.NAME + Database.SUFFIX));
        String url = Database.url(scratch.resolve(Database.NAME));
        try (Connection copy = DriverManager.getConnection(url, Database.USER, "")) {
            execute(copy, "SCRIPT TO " + quoted(script) + " CHARSET 'UTF-8'");
        } catch (SQLException e) {
            throw new IOException("no script of the database, H2 error " + e.getErrorCode());
        }
    }

    /**
     * Makes the database of a data folder that has none; when this returns it is in its place, whole.
     *
     * @throws DatabaseUnusableException if the script is not one of ours, or that of a later program
     */
    public static void read(Path script, Path data) {
        new Tables(data).fill(url -> {
            try (Connection next = DriverManager.getConnection(url, Database.USER, "")) {
                execute(next, "RUNSCRIPT FROM " + quoted(script) + " CHARSET 'UTF-8'");
            } catch (SQLException e) {
                throw new DatabaseUnusableException(Kind.UNREADABLE, e.getErrorCode(), script);
            }
        });
    }

    private static void unpack(Path packed, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(packed.toFile());
                InputStream content = zip.getInputStream(zip.getEntry(String.valueOf(target.getFileName())))) {
            Files.copy(content, target);
        }
        Files.delete(packed);
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
