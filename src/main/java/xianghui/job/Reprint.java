package xianghui.job;

import java.io.IOException;
import java.nio.file.Files;
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
import xianghui.returns.Returns;

/**
 * Makes a report again from what it was made from. The workbooks are read and checked anew; what is remembered is when
 * they came, who had which of them accepted before, and what was said to queries.
 */
public final class Reprint {

    private final Program program;
    private final Mailroom mailroom;
    private final Archive archive;
    private final Filing filing;
    private final Returns returns;
    private final Function<Rulebook, Settler> settlers;
    private final Function<Press.Beside, Press> presses;

    Reprint(
            Program program,
            Mailroom mailroom,
            Archive archive,
            Filing filing,
            Returns returns,
            Function<Rulebook, Settler> settlers,
            Function<Press.Beside, Press> presses) {
        this.program = program;
        this.mailroom = mailroom;
        this.archive = archive;
        this.filing = filing;
        this.returns = returns;
        this.settlers = settlers;
        this.presses = presses;
    }

    /** Gives a file of the report as it was. */
    @FunctionalInterface
    public interface Original {
        byte[] of(String name) throws IOException;
    }

    /** The files that tell what changed since the report before, and so cannot be made from this one alone. */
    public static List<String> carried() {
        return Notice.files();
    }

    /**
     * Writes the files of the report. A Word file that was edited, and what it was edited from, are expected where they
     * lay.
     *
     * @param original asked for {@code findings.json}, since what was passed over cannot be seen any more, and for files
     *     that are {@link #carried}
     * @return the folder they lie in
     */
    public Path print(Rulebook rules, Manifest manifest, Original original) throws IOException {
        LocalDate asOf = LocalDate.parse(manifest.asOf());
        County county = rules.catalog().county();
        Mailbox known = mailroom.known(county);
        Mailbox mailbox = new Mailbox(
                known.files(), known.inFolder(), known.uploads(), notes(manifest, original.of("findings.json")));
        Assessor assessor = new Assessor(rules.catalog(), asOf, rules.decisions());
        for (Submission file : mailbox.files()) {
            filing.write(assessor.assess(file.id(), file.originalName(), archive.content(file.id())), rules.catalog());
        }
        Settler settler = settlers.apply(rules);
        settler.apply(settler.settle(mailbox));
        Mailbox settled = mailroom.settled(mailbox, county);
        Settlement settlement = settlers.apply(rules).settle(settled);
        Report report = new Report(rules, asOf, program, settled, settlement, new StandIns(settlement, returns).find());
        Press press = presses.apply((one, outline, staged) -> {
            for (String name : carried()) {
                if (manifest.outputs().containsKey(name)) {
                    Files.write(staged.resolve(name), original.of(name));
                }
            }
        });
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
