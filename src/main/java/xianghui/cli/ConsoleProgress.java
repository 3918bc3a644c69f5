package xianghui.cli;

import java.util.Map;
import xianghui.catalog.Severity;
import xianghui.job.Assessment;
import xianghui.job.Progress;
import xianghui.returns.Sentences;

/** Shows a run's progress, one line for each file and step. */
final class ConsoleProgress implements Progress {

    private final Console console;

    ConsoleProgress(Console console) {
        this.console = console;
    }

    @Override
    public void recovered() {
        console.say("progress.recovered");
    }

    @Override
    public void received(int files) {
        console.say("progress.received", Map.of("files", String.valueOf(files)));
    }

    @Override
    public void assessed(Assessment assessment) {
        console.say(
                assessment.acceptable() ? "progress.good" : "progress.bad",
                Map.of(
                        "file", Sentences.shown(assessment.workbook()),
                        "fatal", count(assessment, Severity.FATAL),
                        "query", count(assessment, Severity.QUERY),
                        "note", count(assessment, Severity.NOTE),
                        "unchecked", count(assessment, Severity.NOT_EVALUABLE)));
    }

    @Override
    public void settles() {
        // Done in no time.
    }

    @Override
    public void unchangedFiles() {
        console.say("progress.same");
    }

    @Override
    public void begins(String step) {
        console.say("step." + step);
    }

    static String count(Assessment assessment, Severity severity) {
        return String.valueOf(assessment.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count());
    }
}
