package xianghui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xianghui.blank.CheckCode;
import xianghui.catalog.Severity;
import xianghui.job.Assessment;
import xianghui.job.Desk;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Sentences;

/** Reads and checks workbooks, prints what was found sheet by sheet, stores nothing. */
public final class CheckCommand {

    private final Desk desk;
    private final Console console;

    public CheckCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    ExitCode execute(Order.Check order) {
        for (Path file : order.files()) {
            if (!Files.isRegularFile(file)) {
                throw new CommandRefusedException("refused.file", Map.of("what", file.toString()));
            }
        }
        boolean good = true;
        CheckCode code = desk.checkCode();
        for (Assessment assessment : assess(order.files())) {
            tell(assessment, code);
            good &= assessment.acceptable();
        }
        return good ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }

    private List<Assessment> assess(List<Path> files) {
        try {
            return desk.assess(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Assessment assessment, CheckCode code) {
        console.say(
                assessment.acceptable() ? "check.good" : "check.bad",
                Map.of(
                        "file", Sentences.shown(assessment.workbook()),
                        "fatal", ConsoleProgress.count(assessment, Severity.FATAL),
                        "query", ConsoleProgress.count(assessment, Severity.QUERY),
                        "note", ConsoleProgress.count(assessment, Severity.NOTE),
                        "unchecked", ConsoleProgress.count(assessment, Severity.NOT_EVALUABLE)));
        if (assessment.acceptable()) {
            assessment.reading().ifPresent(reading -> console.say("check.code", Map.of("code", code.of(reading))));
        }
        Map<String, List<Finding>> bySheet = assessment.findings().stream()
                .collect(Collectors.groupingBy(CheckCommand::sheet, LinkedHashMap::new, Collectors.toList()));
        bySheet.forEach((sheet, findings) -> {
            console.line("  " + (sheet.isEmpty() ? console.words("check.file", Map.of()) : sheet));
            findings.forEach(this::tell);
        });
    }

    private void tell(Finding finding) {
        console.say(
                "check.finding",
                Map.of(
                        "severity",
                                console.words("severity." + finding.severity().name(), Map.of()),
                        "rule", finding.rule(),
                        "cells", cells(finding),
                        "message", finding.message()));
    }

    private static String sheet(Finding finding) {
        return finding.cells().stream().map(CellRef::sheet).findFirst().orElse("");
    }

    private static String cells(Finding finding) {
        return finding.cells().stream().map(CellRef::address).limit(12).collect(Collectors.joining(" "));
    }
}
