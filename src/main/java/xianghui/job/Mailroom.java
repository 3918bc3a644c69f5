package xianghui.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xianghui.catalog.County;
import xianghui.intake.Archive;
import xianghui.intake.Inbox;
import xianghui.intake.Receipt;
import xianghui.intake.Submission;
import xianghui.intake.Submissions;
import xianghui.intake.Upload;
import xianghui.returns.Finding;
import xianghui.returns.Returns;
import xianghui.returns.SubmissionId;
import xianghui.store.JdbcUploads;

/** Gathers the files that count for a term and period, wherever they came from. */
final class Mailroom {

    private final Inbox inbox;
    private final Path folder;
    private final Archive archive;
    private final Submissions submissions;
    private final Returns returns;
    private final JdbcUploads uploads;

    Mailroom(Inbox inbox, Path folder, Archive archive, Submissions submissions, Returns returns, JdbcUploads uploads) {
        this.inbox = inbox;
        this.folder = folder;
        this.archive = archive;
        this.submissions = submissions;
        this.returns = returns;
        this.uploads = uploads;
    }

    /**
     * What is there now; the files of the folder are kept. What comes later waits for the next time.
     *
     * @throws IOException if the folder cannot be listed or a file cannot be kept
     */
    Mailbox collect(County county) throws IOException {
        List<Upload> sent = uploads.all(county.term(), county.period());
        Receipt receipt = inbox.receive(folder, (file, content) -> archive.keep(content));
        List<Submission> files =
                receipt.submissions().stream().map(this::asFirstReceived).toList();
        return mailbox(county, files, sent, receipt.findings());
    }

    /** What is known to be there: the folder as the last run saw it, and what was sent in since. */
    Mailbox known(County county) {
        return mailbox(county, uploads.inFolder(), uploads.all(county.term(), county.period()), List.of());
    }

    /** A unit whose accepted return is stored is in, even if its file was taken out of the folder; not if it took it back. */
    private Mailbox mailbox(County county, List<Submission> folder, List<Upload> sent, List<Finding> notes) {
        List<Submission> files = new ArrayList<>(folder);
        Set<SubmissionId> present = new HashSet<>();
        folder.forEach(file -> present.add(file.id()));
        Map<SubmissionId, List<Upload>> valid = new LinkedHashMap<>();
        Set<SubmissionId> sentIn = new HashSet<>();
        for (Upload upload : sent) {
            sentIn.add(upload.file());
            if (upload.withdrawal().isEmpty() && !upload.unread() && !present.contains(upload.file())) {
                valid.computeIfAbsent(upload.file(), file -> new ArrayList<>()).add(upload);
            }
        }
        valid.forEach(
                (file, own) -> files.add(named(file, own.get(own.size() - 1).name())));
        returns.acceptedFiles(county.term(), county.period()).values().stream()
                .filter(file -> !present.contains(file) && !sentIn.contains(file))
                .map(file -> submissions.find(file).orElseThrow())
                .forEach(files::add);
        return new Mailbox(files, folder.size(), valid, notes);
    }

    /** A content that came before counts from when it came first; it is called as it is called now. */
    private Submission asFirstReceived(Submission now) {
        return submissions
                .find(now.id())
                .map(first -> named(first, now.originalName()))
                .orElse(now);
    }

    private Submission named(SubmissionId file, String name) {
        return named(submissions.find(file).orElseThrow(), name);
    }

    private static Submission named(Submission first, String name) {
        return new Submission(first.id(), name, first.received(), first.channel(), first.size());
    }
}
