package xianghui.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import xianghui.catalog.County;
import xianghui.intake.Archive;
import xianghui.intake.Inbox;
import xianghui.intake.Submission;
import xianghui.publication.FindingsFile;
import xianghui.publication.Manifest;
import xianghui.returns.Finding;

/**
 * Makes a report again from what it was made from. The workbooks are read and checked anew; what is remembered is when
 * they came, who had which of them accepted before, and what was said to queries.
 */
public final class Reprint {

    private final Program program;
    private final Mailroom mailroom;
    private final Archive archive;
    private final Filing filing;
    private final Function<Rulebook, Settler> settlers;
    private final Press press;

    Reprint(
            Program program,
            Mailroom mailroom,
            Archive archive,
            Filing filing,
            Function<Rulebook, Settler> settlers,
            Press press) {
        this.program = program;
        this.mailroom = mailroom;
        this.archive = archive;
        this.filing = filing;
        this.settlers = settlers;
        this.press = press;
    }

    /**
     * Writes the files of the report. A Word file that was edited, and what it was edited from, are expected where they
     * lay.
     *
     * @param findings what the report's {@code findings.json} held: what was passed over cannot be seen any more
     * @return the folder they lie in
     */
    public Path print(Rulebook rules, Manifest manifest, byte[] findings) throws IOException {
        LocalDate asOf = LocalDate.parse(manifest.asOf());
        County county = rules.catalog().county();
        Mailbox known = mailroom.known(county);
        Mailbox mailbox = new Mailbox(known.files(), known.inFolder(), known.uploads(), notes(manifest, findings));
        Assessor assessor = new Assessor(rules.catalog(), asOf, rules.decisions());
        for (Submission file : mailbox.files()) {
            filing.write(assessor.assess(file.id(), file.originalName(), archive.content(file.id())), rules.catalog());
        }
        Settler settler = settlers.apply(rules);
        settler.apply(settler.settle(mailbox));
        Mailbox settled = mailroom.settled(mailbox, county);
        Report report =
                new Report(rules, asOf, program, settled, settlers.apply(rules).settle(settled));
        press.print(report);
        return press.folder(report).path();
    }

    /** A file that was read is among the inputs under its name, and what is said of it is found again. */
    private static List<Finding> notes(Manifest manifest, byte[] findings) {
        Set<String> read =
                manifest.inputs().stream().map(Manifest.Input::workbook).collect(Collectors.toSet());
        return FindingsFile.notes(findings, Inbox.rules()).stream()
                .filter(note -> !read.contains(note.workbook()))
                .toList();
    }
}
