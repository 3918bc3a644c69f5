package xianghui.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xianghui.returns.Finding;
import xianghui.returns.Sentences;
import xianghui.returns.SubmissionId;

/** A folder into which units' files are dropped; they are copied, never moved or changed. */
public final class Inbox {

    /** No return comes near it: the largest has some hundred kilobytes. */
    static final long LARGEST = 64L << 20;

    private static final String CHANNEL = "folder";

    private final Archive archive;
    private final Clock clock;

    public Inbox(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Takes in every file of the folder, whatever its name says; what is kept is on the disk before this returns.
     *
     * @throws IOException if the folder cannot be listed or the archive cannot be written
     */
    public Receipt receive(Path folder) throws IOException {
        Map<SubmissionId, Submission> submissions = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Path path : sorted(folder)) {
            String name = String.valueOf(path.getFileName());
            Optional<String> reason = reasonToPassOver(path, name);
            if (reason.isPresent()) {
                findings.add(about(Notice.PASSED_OVER, name, reason.get()));
            } else {
                receive(path, name, submissions, findings);
            }
        }
        return new Receipt(List.copyOf(submissions.values()), findings);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    private static Optional<String> reasonToPassOver(Path path, String name) {
        if (Files.isSymbolicLink(path)) {
            return Optional.of("link");
        }
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("folder");
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("device");
        }
        if (name.startsWith("~$") || name.startsWith(".~lock.")) {
            return Optional.of("lock");
        }
        return name.startsWith(".") ? Optional.of("hidden") : Optional.empty();
    }

    private void receive(Path path, String name, Map<SubmissionId, Submission> submissions, List<Finding> findings)
            throws IOException {
        Optional<byte[]> content = content(path, name, findings);
        if (content.isEmpty()) {
            return;
        }
        SubmissionId id = archive.keep(content.get());
        Submission submission = new Submission(id, name, clock.instant(), CHANNEL, content.get().length);
        Submission first = submissions.putIfAbsent(id, submission);
        if (first != null) {
            Map<String, String> values =
                    Map.of("file", Sentences.shown(name), "first", Sentences.shown(first.originalName()));
            findings.add(Notice.DUPLICATE.of("", name, "same", values, List.of()));
        }
    }

    /** The bytes of the file, read once; none, with a finding, if they cannot be had. */
    private static Optional<byte[]> content(Path path, String name, List<Finding> findings) {
        try {
            if (Files.size(path) > LARGEST) {
                findings.add(about(Notice.UNREAD, name, "large"));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            // Forbidden, vanished in between, or on a failing disk: the other files go on.
            findings.add(about(Notice.UNREAD, name, "unread"));
            return Optional.empty();
        }
    }

    private static Finding about(Notice notice, String name, String variant) {
        return notice.of("", name, variant, Map.of("file", Sentences.shown(name)), List.of());
    }
}
