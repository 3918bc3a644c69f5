package xianghui.job;

import java.util.List;
import java.util.stream.Collectors;
import xianghui.intake.Submission;
import xianghui.publication.Sha256;
import xianghui.returns.Finding;

/**
 * The files that a run looks at: those of the inbox, and those of accepted returns that are no longer in it.
 *
 * @param notes what was passed over and why
 */
record Mailbox(List<Submission> files, List<Finding> notes) {

    Mailbox {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Of contents and names, not of when they came. */
    String digest() {
        return Sha256.of(files.stream()
                .map(file -> file.id() + " " + file.originalName())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
