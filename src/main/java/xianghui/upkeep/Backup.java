package xianghui.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import xianghui.job.Folders;
import xianghui.store.DatabaseScript;

/**
 * Copies an installation into one file, also while it works. The database is copied first: whatever it speaks of was
 * kept before it was written down there, and is never changed.
 */
public final class Backup {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String SCRATCH = ".xianghui-backup";
    private static final Pattern OURS = Pattern.compile("xianghui-\\d{8}-\\d{6}\\.zip");

    private final Folders folders;
    private final BackupSettings settings;
    private final Clock clock;
    private final Supplier<DataSource> database;
    private final ReentrantLock one = new ReentrantLock();

    /**
     * @param database opened when it is first asked for
     */
    public Backup(Folders folders, BackupSettings settings, Clock clock, Supplier<DataSource> database) {
        this.folders = folders;
        this.settings = settings;
        this.clock = clock;
        this.database = database;
    }

    /**
     * A backup that lies on the disk.
     *
     * @param size in bytes
     * @param made when it was finished
     */
    public record Kept(Path file, long size, Instant made) {

        public String name() {
            return String.valueOf(file.getFileName());
        }
    }

    /**
     * Makes a backup in the folder of backups, and removes the oldest of those that the program made there.
     *
     * @throws UpkeepRefusedException if one is being made
     */
    public Kept make() throws IOException {
        Kept made = make(folder().resolve("xianghui-" + TIME.format(LocalDateTime.now(clock)) + ".zip"));
        List<Kept> all = kept();
        for (Kept old : all.subList(Math.min(settings.keep(), all.size()), all.size())) {
            Files.deleteIfExists(old.file());
        }
        return made;
    }

    /**
     * Makes a backup of that name; when this returns it is on the disk and has been read through once.
     *
     * @throws UpkeepRefusedException if there is a file of that name, or if a backup is being made
     */
    public Kept make(Path target) throws IOException {
        if (!one.tryLock()) {
            throw new UpkeepRefusedException("refused.backup.busy", Map.of());
        }
        try {
            return write(target);
        } finally {
            one.unlock();
        }
    }

    private Kept write(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new UpkeepRefusedException("refused.backup.exists", Map.of("file", target.toString()));
        }
        DataSource source = database.get();
        Path folder = Files.createDirectories(
                Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow());
        clearUp(folder);
        Path scratch = Files.createTempDirectory(folder, SCRATCH);
        try {
            Path part = scratch.resolve("part.zip");
            pack(source, scratch, part);
            BackupFile.verified(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(scratch);
        }
        return kept(target);
    }

    /** What one that was cut off left; only one process at a time has the database, so it is nobody's. */
    private static void clearUp(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith(SCRATCH))
                    .toList()) {
                delete(left);
            }
        }
    }

    private void pack(DataSource source, Path scratch, Path part) throws IOException {
        Path script = scratch.resolve("database.sql");
        DatabaseScript.write(source, scratch, script);
        StringBuilder sums = new StringBuilder();
        try (OutputStream file = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            add(zip, script, BackupFile.DATABASE, sums);
            for (Place place : Place.values()) {
                for (Path relative : place.files(folders)) {
                    addIfThere(zip, place.folder(folders).resolve(relative), place.name(relative), sums);
                }
            }
            zip.putNextEntry(new ZipEntry(BackupFile.SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A report may make room for the next one just now. */
    private static void addIfThere(ZipOutputStream zip, Path file, String name, StringBuilder sums) throws IOException {
        try {
            add(zip, file, name, sums);
        } catch (NoSuchFileException e) {
            // Moved to the history, which is not backed up.
        }
    }

    private static void add(ZipOutputStream zip, Path file, String name, StringBuilder sums) throws IOException {
        MessageDigest digest = BackupFile.digest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
        }
        sums.append(BackupFile.line(HexFormat.of().formatHex(digest.digest()), name));
    }

    /** The backups that the program made by itself or at a press of the button, the newest first. */
    public List<Kept> kept() throws IOException {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            OURS.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted(Comparator.comparing((Path file) -> String.valueOf(file.getFileName()))
                            .reversed())
                    .map(Backup::kept)
                    .toList();
        }
    }

    private static Kept kept(Path file) {
        try {
            return new Kept(
                    file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where backups go unless somebody names another place. */
    public Path folder() {
        return settings.folder().isBlank() ? folders.dataFolder().resolve("backup") : Path.of(settings.folder());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
