package xianghui.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.intake.Archive;
import xianghui.publication.FindingEntry;
import xianghui.render.SteadyFile;
import xianghui.returns.Finding;
import xianghui.store.Judgement;
import xianghui.validation.Judged;
import xianghui.workbook.AnnotatedWorkbook;

/** Writes the files that go back to their units: their own workbooks, with notes at the cells in question. */
final class SentBack {

    private final Archive archive;

    SentBack(Archive archive) {
        this.archive = archive;
    }

    /** One file for each unit whose latest file has a fault or a query that nobody has answered. */
    void write(Report report, Path folder) throws IOException {
        for (Unit unit : report.rollCall().expected()) {
            Optional<Judgement> file = latest(unit, report);
            if (file.isPresent()) {
                List<Finding> open = open(file.get(), report);
                if (!open.isEmpty()) {
                    write(unit, file.get(), open, folder);
                }
            }
        }
    }

    /** The one that was sent back, else the one that counts. */
    private static Optional<Judgement> latest(Unit unit, Report report) {
        List<Judgement> own = report.settlement().judgements().stream()
                .filter(one -> one.unit().equals(unit.code()))
                .toList();
        return own.stream().filter(report.settlement()::sentBack).findFirst().or(() -> own.stream()
                .filter(report::counts)
                .findFirst());
    }

    private static List<Finding> open(Judgement file, Report report) {
        List<Finding> open = new ArrayList<>();
        for (FindingEntry entry : report.findings()) {
            Finding finding = entry.finding();
            boolean grave = finding.severity() == Severity.FATAL || finding.severity() == Severity.QUERY;
            boolean own =
                    finding.unit().equals(file.unit()) && finding.workbook().equals(file.workbook());
            if (grave && own && entry.state().equals(Judged.State.OPEN.label())) {
                open.add(finding);
            }
        }
        return open;
    }

    private void write(Unit unit, Judgement file, List<Finding> open, Path folder) throws IOException {
        byte[] content = archive.content(file.file());
        Optional<byte[]> annotated = AnnotatedWorkbook.of(content, open);
        boolean archived = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        Path target =
                Files.createDirectories(folder).resolve(unit.code() + unit.name() + (archived ? ".xlsx" : ".xls"));
        if (annotated.isPresent() && archived) {
            SteadyFile.writeZip(annotated.get(), target);
        } else {
            SteadyFile.write(annotated.orElse(content), target);
        }
    }
}
