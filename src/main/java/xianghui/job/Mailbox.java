package xianghui.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import xianghui.intake.Submission;
import xianghui.intake.Upload;
import xianghui.publication.Sha256;
import xianghui.returns.Finding;
import xianghui.returns.SubmissionId;

/**
 * The files that a run looks at: those of the inbox, those sent in through the page, and those of accepted returns that
 * are neither. Which they are is settled when the run begins.
 *
 * @param inFolder how many of the files, the first ones, lie in the inbox
 * @param uploads of the files that came through the page alone
 * @param notes what was passed over and why
 */
record Mailbox(List<Submission> files, int inFolder, Map<SubmissionId, List<Upload>> uploads, List<Finding> notes) {

    Mailbox {
        files = List.copyOf(files);
        uploads = Map.copyOf(uploads);
        notes = List.copyOf(notes);
    }

    /** Of contents and names, not of when they came. */
    String digest() {
        return Sha256.of(files.stream()
                .map(file -> file.id() + " " + file.originalName()
                        + senders(file.id()).stream().map(unit -> " " + unit).collect(Collectors.joining()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** The files of the inbox. */
    List<Submission> folder() {
        return files.subList(0, inFolder);
    }

    /** The units that alone may be meant by a file, because they sent it in themselves; none where it may be any. */
    Set<String> senders(SubmissionId file) {
        Set<String> senders = uploads.getOrDefault(file, List.of()).stream()
                .map(Upload::unit)
                .collect(Collectors.toCollection(TreeSet::new));
        return senders.contains("") ? Set.of() : senders;
    }

    /** When that unit had that file last. */
    Instant sent(Submission file, String unit) {
        return uploads.getOrDefault(file.id(), List.of()).stream()
                .filter(upload -> upload.isFor(unit))
                .map(Upload::received)
                .reduce(file.received(), (one, other) -> other.isAfter(one) ? other : one);
    }

    /** The same with some of the files, and without notes. */
    Mailbox only(Predicate<Submission> which) {
        return new Mailbox(
                files.stream().filter(which).toList(),
                (int) folder().stream().filter(which).count(),
                uploads,
                List.of());
    }
}
