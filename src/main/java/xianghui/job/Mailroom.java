package xianghui.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.County;
import xianghui.intake.Archive;
import xianghui.intake.Candidate;
import xianghui.intake.Inbox;
import xianghui.intake.Receipt;
import xianghui.intake.Submission;
import xianghui.intake.Submissions;
import xianghui.intake.Upload;
import xianghui.returns.Finding;
import xianghui.returns.Returns;
import xianghui.returns.SubmissionId;
import xianghui.store.JdbcFindings;
import xianghui.store.JdbcUploads;
import xianghui.store.Judgement;

/** Gathers the files that count for a term and period, wherever they came from. */
final class Mailroom {

    private final Inbox inbox;
    private final Path folder;
    private final Archive archive;
    private final Submissions submissions;
    private final Returns returns;
    private final JdbcFindings findings;
    private final JdbcUploads uploads;

    Mailroom(
            Inbox inbox,
            Path folder,
            Archive archive,
            Submissions submissions,
            Returns returns,
            JdbcFindings findings,
            JdbcUploads uploads) {
        this.inbox = inbox;
        this.folder = folder;
        this.archive = archive;
        this.submissions = submissions;
        this.returns = returns;
        this.findings = findings;
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

    /**
     * The same once it is settled which returns count: what the next run will find if nothing more comes, so that it has to
     * say the same.
     */
    Mailbox settled(Mailbox before, County county) {
        Set<SubmissionId> seen = before.files().stream().map(Submission::id).collect(Collectors.toSet());
        List<Upload> sent = uploads.all(county.term(), county.period()).stream()
                .filter(upload ->
                        seen.contains(upload.file()) || upload.withdrawal().isPresent())
                .toList();
        return mailbox(county, before.folder(), sent, before.notes());
    }

    /**
     * A unit whose accepted return is stored is in, even if its file was taken out of the folder; not if it took it back. So
     * is the return that an accepted one has corrected: what was wrong in it is told as long as the correction stands.
     */
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
        returns.acceptedFiles(county.term(), county.period()).entrySet().stream()
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit.getValue()),
                        findings
                                .before(unit.getValue(), unit.getKey(), county.term(), county.period())
                                .filter(before -> isCorrected(before, unit.getValue()))
                                .map(Judgement::file)
                                .stream()))
                .filter(file -> !present.contains(file) && !sentIn.contains(file))
                .distinct()
                .map(file -> submissions.find(file).orElseThrow())
                .forEach(files::add);
        return new Mailbox(files, folder.size(), valid, notes);
    }

    private boolean isCorrected(Judgement before, SubmissionId accepted) {
        return before.acceptable()
                && candidate(findings.find(accepted).orElseThrow()).corrects(candidate(before));
    }

    private Candidate candidate(Judgement judgement) {
        return new Candidate(
                returns.find(judgement.file()).orElseThrow(),
                submissions.find(judgement.file()).orElseThrow().received(),
                judgement.acceptable(),
                judgement.lineage());
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
