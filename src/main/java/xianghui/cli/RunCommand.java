package xianghui.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.job.Drafting;
import xianghui.job.NightlyRun;
import xianghui.job.RunOutcome;
import xianghui.job.UnknownReportException;
import xianghui.publication.RollCall;
import xianghui.runs.Start;

/** Runs the nightly job once and tells how it ended, on half a page. */
public final class RunCommand {

    private final NightlyRun nightlyRun;
    private final Console console;

    public RunCommand(NightlyRun nightlyRun, Console console) {
        this.nightlyRun = nightlyRun;
        this.console = console;
    }

    ExitCode execute(Order.Run order) {
        RunOutcome outcome = run(Start.command(order.asOf()).of(order.report()));
        tell(outcome);
        return outcome.rollCall().complete() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }

    private RunOutcome run(Start start) {
        try {
            return nightlyRun.run(start, new ConsoleProgress(console));
        } catch (UnknownReportException e) {
            String known = e.known().stream()
                    .map(genre -> console.words("report.kind", Map.of("report", genre.id(), "name", genre.name())))
                    .collect(Collectors.joining(console.words("comma", Map.of())));
            throw new CommandRefusedException("refused.report", Map.of("what", start.report(), "known", known));
        }
    }

    private void tell(RunOutcome outcome) {
        RollCall rollCall = outcome.rollCall();
        console.line("");
        if (outcome.unchanged()) {
            console.say("run.unchanged");
        }
        console.say(
                "run.counts",
                Map.of(
                        "expected", count(rollCall.expected()),
                        "accepted", count(rollCall.accepted()),
                        "returned", count(rollCall.returned()),
                        "conflict", count(rollCall.inConflict()),
                        "missing", count(rollCall.missing())));
        tell("run.returned", rollCall.returned());
        tell("run.conflict", rollCall.inConflict());
        tell("run.missing", rollCall.missing());
        console.say(
                "run.findings",
                Map.of(
                        "fatal", open(outcome, Severity.FATAL),
                        "query", open(outcome, Severity.QUERY),
                        "note", open(outcome, Severity.NOTE),
                        "unchecked", open(outcome, Severity.NOT_EVALUABLE)));
        String name = outcome.genre().name();
        outcome.drafting()
                .filter(drafting -> drafting.state() != Drafting.State.UNTOUCHED)
                .ifPresent(drafting -> console.say(
                        "run.draft." + drafting.state(),
                        Map.of(
                                "name", name,
                                "edits", String.valueOf(drafting.edits()),
                                "notes", String.valueOf(drafting.notes().size()))));
        console.say("run.folder", Map.of("folder", outcome.folder().toString(), "name", name));
        console.say(rollCall.complete() ? "run.complete" : "run.incomplete");
    }

    private void tell(String key, List<Unit> units) {
        if (!units.isEmpty()) {
            String names = units.stream().map(Unit::name).collect(Collectors.joining(console.words("comma", Map.of())));
            console.say(key, Map.of("units", names));
        }
    }

    private static String count(List<Unit> units) {
        return String.valueOf(units.size());
    }

    private static String open(RunOutcome outcome, Severity severity) {
        return String.valueOf(outcome.findings().stream()
                .filter(entry -> entry.finding().severity() == severity)
                .filter(entry -> entry.state().equals("open"))
                .count());
    }
}
