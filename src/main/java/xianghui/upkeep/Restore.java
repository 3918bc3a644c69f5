package xianghui.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import xianghui.job.Folders;
import xianghui.publication.Sha256;
import xianghui.store.DatabaseScript;

/**
 * Brings a backup back into empty folders. Everything is compared with its sum before anything is written, and the
 * database comes last: without it nothing starts on a half-filled folder.
 */
public final class Restore {

    /** Stands in the data folder until everything is in its place; a folder that holds it may be filled again. */
    static final String UNFINISHED = "restore.unfinished";

    private static final String SCRIPT = "database.sql";

    private final Folders folders;

    public Restore(Folders folders) {
        this.folders = folders;
    }

    /**
     * What was brought back.
     *
     * @param files how many, the database counted as one
     * @param kept settings and templates that stood there already and differ; they were not touched
     */
    public record Restored(int files, List<Path> kept) {
        public Restored {
            kept = List.copyOf(kept);
        }
    }

    /**
     * Brings it back.
     *
     * @throws UpkeepRefusedException if the file is not whole, or if data or reports are there already; nothing was
     *     written
     */
    public Restored restore(Path backup) throws IOException {
        if (!Files.isRegularFile(backup)) {
            throw new UpkeepRefusedException("refused.file", Map.of("what", backup.toString()));
        }
        Map<String, String> sums = BackupFile.verified(backup);
        sums.keySet().forEach(name -> target(name, backup));
        Path data = folders.dataFolder();
        requireEmpty(data, data);
        requireEmpty(folders.outputFolder(), data);
        Files.createDirectories(data);
        if (!Files.exists(data.resolve(UNFINISHED))) {
            Files.createFile(data.resolve(UNFINISHED));
        }
        List<Path> kept = unpack(backup, sums);
        Files.createDirectories(folders.inbox());
        DatabaseScript.read(data.resolve(SCRIPT), data);
        Files.delete(data.resolve(SCRIPT));
        Files.delete(data.resolve(UNFINISHED));
        return new Restored(sums.size() - kept.size(), kept);
    }

    private static void requireEmpty(Path folder, Path data) throws IOException {
        if (Files.exists(data.resolve(UNFINISHED))) {
            return;
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw notEmpty(folder);
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw notEmpty(folder);
                }
            }
        }
    }

    private static UpkeepRefusedException notEmpty(Path folder) {
        return new UpkeepRefusedException("refused.restore.notempty", Map.of("folder", folder.toString()));
    }

    private List<Path> unpack(Path backup, Map<String, String> sums) throws IOException {
        List<Path> kept = new ArrayList<>();
        try (ZipFile zip = new ZipFile(backup.toFile(), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> entry : sums.entrySet()) {
                Path target = target(entry.getKey(), backup);
                if (isDefinition(entry.getKey()) && Files.exists(target)) {
                    if (!Sha256.of(target).equals(entry.getValue())) {
                        kept.add(target);
                    }
                } else {
                    unpack(zip, zip.getEntry(entry.getKey()), target);
                }
            }
        }
        return kept;
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(target));
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isDefinition(String name) {
        return Place.INPUT.holds(name) || Place.TEMPLATES.holds(name);
    }

    private Path target(String name, Path backup) {
        if (name.equals(BackupFile.DATABASE)) {
            return folders.dataFolder().resolve(SCRIPT);
        }
        try {
            return Arrays.stream(Place.values())
                    .filter(place -> place.holds(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("an entry of no place"))
                    .target(name, folders);
        } catch (IllegalArgumentException e) {
            throw new UpkeepRefusedException("refused.backup.entry", Map.of("file", backup.toString(), "entry", name));
        }
    }
}
