package xianghui.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/**
 * How the database of a folder is, without changing anything in it.
 *
 * @param submissions how many files it knows, if it could be opened
 * @param code what H2 calls what is wrong; 0 if nothing is, or H2 was not asked
 * @param holder the process that has it open, where the system tells
 */
public record DatabaseExamination(State state, Path file, int submissions, int code, OptionalLong holder) {

    /** How it is. */
    public enum State {
        NONE,
        GOOD,
        BUSY,
        UNREADABLE,
        NEWER,
        MISSING
    }

    /** Looks into the database of a data folder. */
    public static DatabaseExamination of(Path data) {
        Path file = Database.file(data);
        try {
            if (!new Tables(data).isThere()) {
                return new DatabaseExamination(State.NONE, file, 0, 0, OptionalLong.empty());
            }
            return new DatabaseExamination(State.GOOD, file, count(data), 0, OptionalLong.empty());
        } catch (DatabaseInUseException e) {
            return new DatabaseExamination(State.BUSY, file, 0, 0, holder(file));
        } catch (DatabaseUnusableException e) {
            return new DatabaseExamination(State.valueOf(e.kind().name()), file, 0, e.code(), OptionalLong.empty());
        } catch (IOException | SQLException e) {
            return new DatabaseExamination(State.UNREADABLE, file, 0, 0, OptionalLong.empty());
        }
    }

    private static int count(Path data) throws SQLException {
        String url = Database.url(data.resolve(Database.NAME)) + ";ACCESS_MODE_DATA=r";
        try (Connection connection = DriverManager.getConnection(url, Database.USER, "");
                ResultSet count = connection.createStatement().executeQuery("SELECT COUNT(*) FROM submission")) {
            return count.next() ? count.getInt(1) : 0;
        }
    }

    /** Linux lists who holds locks on which file: "1: POSIX ADVISORY WRITE 4711 08:01:123456 0 EOF". */
    private static OptionalLong holder(Path file) {
        try {
            String inode = ":" + Files.getAttribute(file, "unix:ino");
            List<String> locks = Files.readAllLines(Path.of("/proc/locks"));
            return locks.stream()
                    .map(line -> line.trim().split("\\s+"))
                    .filter(words -> words.length > 5 && words[5].endsWith(inode))
                    .mapToLong(words -> Long.parseLong(words[4]))
                    .findFirst();
        } catch (IOException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }
}
