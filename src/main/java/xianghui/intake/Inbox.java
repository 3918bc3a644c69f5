package xianghui.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.returns.Finding;
import xianghui.returns.Sentences;
import xianghui.returns.SubmissionId;

/**
 * A folder into which units' files are dropped; they are copied, never moved or changed. A file that was changed a
 * moment ago is waited for, once for all files and not longer than it takes to see whether it is still being written.
 */
public final class Inbox {

    /** No return comes near it: the largest has some hundred kilobytes. */
    static final long LARGEST = 64L << 20;

    private static final String CHANNEL = "folder";

    private final Clock clock;
    private final Duration still;
    private final Pause pause;

    /**
     * @param still for so long a file must not have been changed to be taken as it stands; zero waits for none
     */
    public Inbox(Clock clock, Duration still) {
        this(clock, still, Inbox::sleep);
    }

    Inbox(Clock clock, Duration still, Pause pause) {
        this.clock = clock;
        this.still = still;
        this.pause = pause;
    }

    /**
     * Hands over every file of the folder, whatever its name says, each content once.
     *
     * @throws IOException if the folder cannot be listed or a file cannot be kept
     */
    public Receipt receive(Path folder, Keeper keeper) throws IOException {
        Round round = new Round(keeper);
        Map<Path, Look> files = new LinkedHashMap<>();
        for (Path path : sorted(folder)) {
            Optional<Obstacle> obstacle = obstacle(path);
            if (obstacle.isPresent()) {
                round.pass(path, obstacle.get());
            } else {
                look(path, files, round);
            }
        }
        Map<Path, Look> young = young(files);
        awaitStillness(young);
        for (Map.Entry<Path, Look> file : files.entrySet()) {
            round.receive(file.getKey(), file.getValue(), young.containsKey(file.getKey()));
        }
        return new Receipt(round.submissions, round.findings);
    }

    /**
     * What is said of a file that is too large to be a return; empty if it is not.
     *
     * @throws IOException if there is no such file
     */
    public static Optional<Finding> tooLarge(Path file) throws IOException {
        return Files.size(file) > LARGEST ? Optional.of(finding(file, Obstacle.LARGE)) : Optional.empty();
    }

    /** By which rules something is said of files that are not received. */
    public static Set<String> rules() {
        return Stream.concat(
                        Stream.of(Notice.DUPLICATE),
                        Arrays.stream(Obstacle.values()).map(Obstacle::notice))
                .map(Notice::id)
                .collect(Collectors.toSet());
    }

    private static Finding finding(Path path, Obstacle obstacle) {
        String name = String.valueOf(path.getFileName());
        return obstacle.notice().of("", name, obstacle.variant(), Map.of("file", Sentences.shown(name)), List.of());
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    /** What can be told without opening it. */
    private static Optional<Obstacle> obstacle(Path path) {
        String name = String.valueOf(path.getFileName());
        if (Files.isSymbolicLink(path)) {
            return Optional.of(Obstacle.LINK);
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(Obstacle.FOLDER);
        }
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(Obstacle.DEVICE);
        }
        if (name.startsWith("~$") || name.startsWith(".~lock.")) {
            return Optional.of(Obstacle.LOCK);
        }
        return name.startsWith(".") ? Optional.of(Obstacle.HIDDEN) : Optional.empty();
    }

    private static void look(Path path, Map<Path, Look> files, Round round) {
        try {
            files.put(path, Look.at(path));
        } catch (IOException e) {
            // Gone between listing and looking, or not to be looked at.
            round.pass(path, Obstacle.UNREADABLE);
        }
    }

    private Map<Path, Look> young(Map<Path, Look> files) {
        Instant now = clock.instant();
        Map<Path, Look> young = new LinkedHashMap<>();
        files.forEach((path, look) -> {
            if (look.isYoung(now, still)) {
                young.put(path, look);
            }
        });
        return young;
    }

    /** Until the youngest of them has stood still for long enough, if it does. */
    private void awaitStillness(Map<Path, Look> young) {
        Instant now = clock.instant();
        young.values().stream()
                .map(look -> still.minus(Duration.between(look.changed(), now).abs()))
                .filter(rest -> !rest.isNegative() && !rest.isZero())
                .max(Duration::compareTo)
                .ifPresent(pause::of);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {

        void of(Duration time);
    }

    /** One look into the folder. */
    private final class Round {

        private final Keeper keeper;
        private final List<Submission> submissions = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final Map<SubmissionId, String> names = new LinkedHashMap<>();

        Round(Keeper keeper) {
            this.keeper = keeper;
        }

        void pass(Path path, Obstacle obstacle) {
            findings.add(finding(path, obstacle));
        }

        /** Reads a file; one that was young a moment ago is read twice, for not every change shows in size and time. */
        void receive(Path path, Look first, boolean young) throws IOException {
            if (first.size() > LARGEST) {
                pass(path, Obstacle.LARGE);
                return;
            }
            byte[] content;
            SubmissionId id;
            boolean moved;
            try {
                content = read(path);
                id = Archive.idOf(content);
                moved = young && !Archive.idOf(read(path)).equals(id)
                        || !Look.at(path).equals(first);
            } catch (IOException e) {
                // Forbidden, vanished in between, or on a failing disk: the other files go on.
                pass(path, Obstacle.UNREADABLE);
                return;
            }
            if (moved) {
                pass(path, Obstacle.MOVING);
            } else {
                take(String.valueOf(path.getFileName()), id, content);
            }
        }

        private void take(String name, SubmissionId id, byte[] content) throws IOException {
            String first = names.putIfAbsent(id, name);
            if (first != null) {
                Map<String, String> values = Map.of("file", Sentences.shown(name), "first", Sentences.shown(first));
                findings.add(Notice.DUPLICATE.of("", name, "same", values, List.of()));
                return;
            }
            Submission submission = new Submission(id, name, clock.instant(), CHANNEL, content.length);
            keeper.keep(submission, content);
            submissions.add(submission);
        }

        /** Never through a link, even if one was put in the file's place since, and never more than is allowed. */
        private static byte[] read(Path path) throws IOException {
            try (InputStream in = Files.newInputStream(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(Math.toIntExact(LARGEST) + 1);
            }
        }
    }
}
