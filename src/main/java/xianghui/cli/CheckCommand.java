package xianghui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static final int MOST_CELLS = 12;

    private final Desk desk;
    private final Console console;

    public CheckCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    ExitCode execute(Order.Check order) {
        for (Path file : order.files()) {
            if (Files.isDirectory(file)) {
                throw new CommandRefusedException("refused.folder", Map.of("what", file.toString()));
            }
            if (!Files.isRegularFile(file)) {
                throw new CommandRefusedException("refused.file", Map.of("what", file.toString()));
            }
            if (!Files.isReadable(file)) {
                throw new CommandRefusedException("refused.unreadable", Map.of("what", file.toString()));
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
        bySheet(assessment).forEach((sheet, findings) -> {
            console.say(
                    "check.sheet", Map.of("sheet", sheet.isEmpty() ? console.words("check.file", Map.of()) : sheet));
            findings.forEach(this::tell);
        });
    }

    /** What is said of the whole file, then sheet by sheet in the order of the template, then of other sheets. */
    private static Map<String, List<Finding>> bySheet(Assessment assessment) {
        Map<String, List<Finding>> bySheet = new LinkedHashMap<>();
        bySheet.put("", new ArrayList<>());
        assessment.reading().ifPresent(reading -> {
            reading.cover().readings().values().stream()
                    .limit(1)
                    .forEach(cell -> bySheet.put(cell.cell().sheet(), new ArrayList<>()));
            reading.sheets().values().forEach(sheet -> bySheet.put(sheet.name(), new ArrayList<>()));
        });
        assessment.findings().forEach(finding -> bySheet.computeIfAbsent(sheet(finding), name -> new ArrayList<>())
                .add(finding));
        bySheet.values().removeIf(List::isEmpty);
        return bySheet;
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
        String first = finding.cells().stream()
                .limit(MOST_CELLS)
                .map(cell -> cell.seenFrom(sheet(finding)))
                .collect(Collectors.joining(" "));
        return finding.cells().size() <= MOST_CELLS ? first : first + " …";
    }
}
