package xianghui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import xianghui.job.BlankIssue;

/** Issues one prefilled blank workbook per unit. */
public final class BlankCommand {

    private final BlankIssue issue;
    private final Console console;

    public BlankCommand(BlankIssue issue, Console console) {
        this.issue = issue;
        this.console = console;
    }

    ExitCode execute() {
        BlankIssue.Issued issued = issue();
        console.say(
                "blank.issued",
                Map.of(
                        "count", String.valueOf(issued.units().size()),
                        "folder", issued.folder().toString()));
        if (issued.unchanged() > 0) {
            console.say("blank.unchanged", Map.of("count", String.valueOf(issued.unchanged())));
        }
        issued.history().ifPresent(folder -> console.say("blank.history", Map.of("folder", folder.toString())));
        if (issued.prefilled() > 0) {
            console.say("blank.prefilled", Map.of("count", String.valueOf(issued.prefilled())));
        }
        if (issued.storeBusy()) {
            console.say("blank.busy");
        }
        return ExitCode.COMPLETE;
    }

    private BlankIssue.Issued issue() {
        try {
            return issue.issue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
