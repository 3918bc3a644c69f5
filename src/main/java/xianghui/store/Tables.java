package xianghui.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import xianghui.store.DatabaseUnusableException.Kind;

/**
 * Brings the tables of a database up to date.
 *
 * <p>H2 commits every change of a table by itself, so a migration that is killed half way can neither go on nor begin
 * again. It is therefore made on a copy, which takes the place of the file when it is whole; the file as it was is kept.
 */
final class Tables {

    private static final int ALREADY_OPEN = 90020;
    private static final String NEXT = "xianghui-next";

    /** Where received files lie; whoever has received something has had a database. */
    private static final String RECEIVED = "received";

    private static final String KEPT = "backup";

    private final Path data;
    private final Path file;

    Tables(Path data) {
        this.data = data;
        this.file = Database.file(data);
    }

    /** One thread of this process at a time; other processes are kept out by a lock. */
    void bringUpToDate() {
        synchronized (Tables.class) {
            try {
                if (isEmpty()) {
                    alone(this::create);
                } else {
                    pending(data.resolve(Database.NAME)).ifPresent(version -> alone(() -> renew(version)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Whether there is a database; its file is opened and nothing in it is changed.
     *
     * @throws DatabaseInUseException if another process has it open
     * @throws DatabaseUnusableException if it cannot be used
     */
    boolean isThere() throws IOException {
        if (!isEmpty()) {
            pending(data.resolve(Database.NAME));
            return true;
        }
        if (hasReceived()) {
            throw new DatabaseUnusableException(Kind.MISSING, 0, file);
        }
        return false;
    }

    private boolean isEmpty() throws IOException {
        return !Files.exists(file) || Files.size(file) == 0;
    }

    private void create() throws IOException {
        if (isEmpty()) {
            isThere();
            hide(data);
            deleteNext();
            migrate();
        }
    }

    /** Rosters lie here: for the program's own account only. */
    private static void hide(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Makes the database of a folder that has none.
     *
     * @param filling writes tables and rows into the database of that address
     */
    void fill(Consumer<String> filling) {
        synchronized (Tables.class) {
            alone(() -> {
                hide(data);
                deleteNext();
                filling.accept(Database.url(data.resolve(NEXT)));
                pending(data.resolve(NEXT));
                moveIn();
            });
        }
    }

    private boolean hasReceived() throws IOException {
        Path received = data.resolve(RECEIVED);
        if (!Files.isDirectory(received)) {
            return false;
        }
        try (Stream<Path> files = Files.list(received)) {
            return files.findAny().isPresent();
        }
    }

    /**
     * Looks whether there is anything to do.
     *
     * @param base the database, without suffix
     * @return the version that the tables have, if the program knows a later one
     */
    private Optional<String> pending(Path base) {
        String url = Database.url(base);
        try (Connection held = DriverManager.getConnection(url, Database.USER, "")) {
            MigrationInfoService known = flyway(url).info();
            if (Arrays.stream(known.applied()).anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS)) {
                throw new DatabaseUnusableException(Kind.NEWER, 0, file);
            }
            MigrationInfo now = known.current();
            return known.pending().length == 0 || !held.isValid(0)
                    ? Optional.empty()
                    : Optional.of(now == null ? "0" : String.valueOf(now.getVersion()));
        } catch (SQLException e) {
            if (e.getErrorCode() == ALREADY_OPEN) {
                throw new DatabaseInUseException();
            }
            throw new DatabaseUnusableException(Kind.UNREADABLE, e.getErrorCode(), file);
        }
    }

    private void renew(String version) throws IOException {
        Path kept = Files.createDirectories(data.resolve(KEPT)).resolve("before-" + version + Database.SUFFIX);
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        force(kept);
        deleteNext();
        Files.copy(file, data.resolve(NEXT + Database.SUFFIX));
        migrate();
    }

    private void migrate() throws IOException {
        String url = Database.url(data.resolve(NEXT));
        try (Connection held = DriverManager.getConnection(url, Database.USER, "")) {
            flyway(url).migrate();
            held.isValid(0);
        } catch (SQLException e) {
            throw new DatabaseUnusableException(Kind.UNREADABLE, e.getErrorCode(), file);
        }
        moveIn();
    }

    /** Puts the finished database in the place of the one that is there. */
    private void moveIn() throws IOException {
        Path next = data.resolve(NEXT + Database.SUFFIX);
        force(next);
        Files.move(next, Database.file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void deleteNext() throws IOException {
        Files.deleteIfExists(data.resolve(NEXT + Database.SUFFIX));
    }

    private static Flyway flyway(String url) {
        return Flyway.configure().dataSource(url, Database.USER, "").load();
    }

    private void alone(Work work) {
        try {
            Files.createDirectories(data);
            try (FileChannel channel = FileChannel.open(
                            data.resolve("upgrade.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new DatabaseInUseException();
                }
                work.perform();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Something that is done while no other process does it. */
    @FunctionalInterface
    private interface Work {
        void perform() throws IOException;
    }
}
