package xianghui.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import xianghui.annotation.Annotated;
import xianghui.annotation.AnnotatedWorkbook;
import xianghui.annotation.Mark;
import xianghui.annotation.Remark;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.intake.Archive;
import xianghui.publication.FindingEntry;
import xianghui.render.SteadyFile;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Sentences;
import xianghui.returns.SubmissionId;
import xianghui.store.Judgement;
import xianghui.validation.Judged;

/** Writes the files that go back to their units: their own workbooks, with notes at the cells in question. */
final class SentBack {

    private static final int MOST_CELLS = 12;

    private final Archive archive;
    private final Sentences sentences = new Sentences("/messages/job.properties");

    SentBack(Archive archive) {
        this.archive = archive;
    }

    /** One file for each unit whose latest file has a fault or a query that nobody has answered. */
    void write(Docket docket, Path folder) throws IOException {
        for (Unit unit : docket.rollCall().expected()) {
            Optional<Judgement> file = docket.settlement().latest(unit.code());
            if (file.isPresent()) {
                List<Finding> open = open(file.get(), docket);
                if (open.stream().anyMatch(SentBack::isGrave)) {
                    write(unit, file.get(), open, docket, folder);
                }
            }
        }
    }

    private static boolean isGrave(Finding finding) {
        return finding.severity() == Severity.FATAL || finding.severity() == Severity.QUERY;
    }

    /** What nobody has answered; what could not be checked is nothing that the unit did. */
    private static List<Finding> open(Judgement file, Docket docket) {
        return docket.findings().stream()
                .filter(entry -> entry.state().equals(Judged.State.OPEN.label()))
                .map(FindingEntry::finding)
                .filter(finding -> finding.severity() != Severity.NOT_EVALUABLE)
                .filter(finding ->
                        finding.unit().equals(file.unit()) && finding.workbook().equals(file.workbook()))
                .toList();
    }

    private void write(Unit unit, Judgement file, List<Finding> open, Docket docket, Path folder) throws IOException {
        Optional<Annotated> annotated = annotated(unit, file, open, docket);
        if (annotated.isEmpty()) {
            // Read and yet not to be marked up; the list of findings has everything all the same.
            return;
        }
        Path target = Files.createDirectories(folder)
                .resolve(unit.code() + unit.name() + annotated.get().extension());
        if (annotated.get().extension().equals(".xls")) {
            SteadyFile.write(annotated.get().content(), target);
        } else {
            SteadyFile.writeZip(annotated.get().content(), target);
        }
    }

    /** The latest file of a unit with notes at the cells in question, graver or not; none where it cannot be marked up. */
    Optional<Annotated> of(Unit unit, Docket docket) throws IOException {
        Optional<Judgement> file = docket.settlement().latest(unit.code());
        return file.isEmpty() ? Optional.empty() : annotated(unit, file.get(), open(file.get(), docket), docket);
    }

    private Optional<Annotated> annotated(Unit unit, Judgement file, List<Finding> open, Docket docket)
            throws IOException {
        List<Remark> remarks = new ArrayList<>();
        open.forEach(finding -> remarks.add(remark(finding, file, docket)));
        remarks.addAll(corrected(unit, file, docket));
        byte[] content = archive.content(file.file());
        List<SubmissionId> lineage = new ArrayList<>(List.of(file.file()));
        lineage.addAll(file.lineage());
        return AnnotatedWorkbook.of(content, remarks, lineage);
    }

    private Remark remark(Finding finding, Judgement file, Docket docket) {
        List<CellRef> cells = finding.cells().stream()
                .filter(cell -> cell.file().equals(file.file()))
                .distinct()
                .toList();
        return new Remark(
                Mark.valueOf(finding.severity().name()),
                finding.message(),
                cells,
                docket.key(finding),
                received(cells, docket));
    }

    /** Cells in which something was wrong in the file before and that now hold something else. */
    private List<Remark> corrected(Unit unit, Judgement file, Docket docket) {
        Settlement.Earlier earlier = docket.settlement().earlier().get(unit.code());
        if (earlier == null) {
            return List.of();
        }
        Map<String, String> before = new HashMap<>();
        earlier.reading().typed().forEach((cell, typed) -> before.put(cell.toString(), typed));
        Map<CellRef, Remark> remarks = new LinkedHashMap<>();
        for (Finding finding : earlier.judgement().findings()) {
            if (isGrave(finding) && file.findings().stream().noneMatch(finding::isLike)) {
                for (CellRef old : finding.cells()) {
                    CellRef cell = new CellRef(file.file(), old.sheet(), old.address());
                    String now = docket.typed(cell).orElse("");
                    String then = before.getOrDefault(old.toString(), "");
                    if (old.file().equals(earlier.judgement().file()) && !now.equals(then)) {
                        String message = sentences.say("returned.was", Map.of("value", quoted(then)));
                        remarks.putIfAbsent(cell, new Remark(Mark.CORRECTED, message, List.of(cell), "", now));
                    }
                }
            }
        }
        return List.copyOf(remarks.values());
    }

    private String received(List<CellRef> cells, Docket docket) {
        if (cells.size() == 1) {
            return docket.typed(cells.get(0)).orElse("");
        }
        String some = cells.stream()
                .filter(cell -> docket.typed(cell).isPresent())
                .limit(MOST_CELLS)
                .map(cell -> sentences.say(
                        "returned.cell",
                        Map.of(
                                "cell",
                                cell.seenFrom(cells.get(0).sheet()),
                                "value",
                                docket.typed(cell).orElse(""))))
                .collect(Collectors.joining("\n"));
        return cells.size() <= MOST_CELLS
                ? some
                : some + "\n" + sentences.say("returned.more", Map.of("count", Integer.toString(cells.size())));
    }

    private String quoted(String typed) {
        return typed.isBlank()
                ? sentences.say("returned.blank", Map.of())
                : sentences.say("quoted", Map.of("text", Sentences.shown(typed)));
    }
}
