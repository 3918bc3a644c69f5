package xianghui.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import xianghui.job.Folders;

/** Looks at the folders, and at the clock, also as the disks have it. */
final class Disk {

    private static final long MEGABYTE = 1_000_000;
    private static final long LITTLE_ROOM = 1_000 * MEGABYTE;
    private static final long NO_ROOM = 200 * MEGABYTE;
    private static final Duration TOLERATED = Duration.ofSeconds(5);
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Folders folders;
    private final Clock clock;

    Disk(Folders folders, Clock clock) {
        this.folders = folders;
        this.clock = clock;
    }

    void examine(Report report) {
        read("input", folders.inputFolder(), report);
        read("templates", folders.templatesFolder(), report);
        write("output", folders.outputFolder(), report);
        write("data", folders.dataFolder(), report);
        clock(report);
    }

    private void read(String what, Path folder, Report report) {
        Map<String, String> values = values(what, folder);
        if (!Files.exists(folder)) {
            report.fault("folder.missing", values);
        } else if (!Files.isDirectory(folder)) {
            report.fault("folder.file", values);
        } else if (!canList(folder)) {
            report.fault("folder.unreadable", values);
        } else {
            report.good("folder.good", with(values, "room", gigabytes(room(folder))));
        }
    }

    private static boolean canList(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.count() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void write(String what, Path folder, Report report) {
        Map<String, String> values = values(what, folder);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            report.fault("folder.file", values);
            return;
        }
        Path there = nearest(folder);
        int before = report.size();
        if (!canWrite(there, report)) {
            report.fault("folder.unwritable", values);
            return;
        }
        long room = room(there);
        if (room < NO_ROOM) {
            report.fault("folder.room", with(values, "room", String.valueOf(room / MEGABYTE)));
        } else if (room < LITTLE_ROOM) {
            report.notice("folder.room", with(values, "room", String.valueOf(room / MEGABYTE)));
        }
        if (Files.isSymbolicLink(folder)) {
            report.notice(
                    "folder.link", with(values, "real", there.toAbsolutePath().toString()));
        }
        if (what.equals("data") && isOpenToOthers(folder)) {
            report.notice("folder.open", values);
        }
        if (report.isGoodSince(before)) {
            report.good(there.equals(folder) ? "folder.good" : "folder.absent", with(values, "room", gigabytes(room)));
        }
    }

    /** The folder, or the one above it in which it will be made. */
    private static Path nearest(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = Optional.ofNullable(there.getParent()).orElseThrow();
        }
        return there.equals(folder.toAbsolutePath()) ? folder : there;
    }

    /** Writes as the program will: a file with a Chinese name, moved into its place. */
    private boolean canWrite(Path folder, Report report) {
        String word = Report.word("folder.data", Map.of());
        Path part = folder.resolve(".doctor-" + ProcessHandle.current().pid());
        Path moved = part.resolveSibling(part.getFileName() + word);
        try {
            Files.writeString(part, word);
            Files.move(part, moved, StandardCopyOption.ATOMIC_MOVE);
            Duration skew = Duration.between(Files.getLastModifiedTime(moved).toInstant(), Instant.now())
                    .abs();
            if (skew.compareTo(TOLERATED) > 0) {
                report.notice(
                        "clock.disk", Map.of("folder", folder.toString(), "seconds", String.valueOf(skew.toSeconds())));
            }
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        } finally {
            forget(part);
            forget(moved);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException | RuntimeException e) {
            // It could not be written either, which is said.
        }
    }

    private static boolean isOpenToOthers(Path folder) {
        try {
            if (!Files.isDirectory(folder)
                    || !Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
                return false;
            }
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            return permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_EXECUTE)
                    || permissions.contains(PosixFilePermission.GROUP_READ);
        } catch (IOException e) {
            return false;
        }
    }

    private void clock(Report report) {
        String now = TIME.format(clock.instant().atZone(clock.getZone()));
        Map<String, String> values = Map.of("time", now, "zone", clock.getZone().getId());
        Optional<Instant> newest = newest();
        if (newest.filter(file -> file.isAfter(clock.instant().plus(TOLERATED))).isPresent()) {
            report.fault(
                    "clock.past",
                    with(values, "newest", TIME.format(newest.orElseThrow().atZone(clock.getZone()))));
        } else if (!clock.getZone().getRules().getOffset(clock.instant()).equals(BEIJING)) {
            report.notice("clock.zone", values);
        } else {
            report.good("clock.good", values);
        }
    }

    private Optional<Instant> newest() {
        if (!Files.isDirectory(folders.dataFolder())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folders.dataFolder())) {
            Instant newest = Instant.EPOCH;
            for (Path file : files.toList()) {
                Instant changed = Files.getLastModifiedTime(file).toInstant();
                newest = changed.isAfter(newest) ? changed : newest;
            }
            return Optional.of(newest);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long room(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String gigabytes(long bytes) {
        return String.valueOf(bytes / (1_000 * MEGABYTE));
    }

    private static Map<String, String> values(String what, Path folder) {
        return Map.of("what", Report.word("folder." + what, Map.of()), "folder", folder.toString());
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> all = new HashMap<>(values);
        all.put(name, value);
        return all;
    }
}
