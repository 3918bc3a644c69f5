package xianghui.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Severity;
import xianghui.catalog.Term;
import xianghui.catalog.Unit;
import xianghui.document.FigureText;
import xianghui.document.Paragraph;
import xianghui.narrative.ClaimDecision;
import xianghui.publication.FindingEntry;
import xianghui.publication.ReportFolder;
import xianghui.publication.RollCall;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Sentences;
import xianghui.runs.Snapshot;
import xianghui.runs.Snapshot.FigureMark;
import xianghui.runs.Snapshot.FindingMark;
import xianghui.runs.Snapshot.UnitMark;
import xianghui.runs.Tally;
import xianghui.runs.UnitLine;
import xianghui.runs.WrittenFile;
import xianghui.validation.Judged;

/**
 * What is remembered of a report, beside its files.
 *
 * @param files with their digests, by path
 */
public record RunResult(
        String term, LocalDate asOf, Tally tally, List<UnitLine> units, List<WrittenFile> files, Snapshot snapshot) {

    private static final Sentences SENTENCES = new Sentences("/messages/runs.properties");

    public RunResult {
        units = List.copyOf(units);
        files = List.copyOf(files);
    }

    static RunResult of(Report report, ReportFolder folder) throws IOException {
        RollCall rollCall = report.rollCall();
        List<UnitLine> units = lines(report);
        List<WrittenFile> files = folder.written().entrySet().stream()
                .map(file -> new WrittenFile(file.getKey(), file.getValue()))
                .toList();
        Tally tally = new Tally(
                rollCall.expected().size(),
                rollCall.accepted().size(),
                rollCall.returned().size(),
                rollCall.inConflict().size(),
                rollCall.missing().size());
        return new RunResult(report.term(), report.asOf(), tally, units, files, snapshot(report));
    }

    private static List<Finding> open(Report report) {
        return report.published().stream()
                .filter(entry -> entry.state().equals(Judged.State.OPEN.label()))
                .map(FindingEntry::finding)
                .toList();
    }

    private static List<UnitLine> lines(Report report) {
        List<Finding> open = open(report);
        return report.rollCall().expected().stream()
                .map(unit -> line(unit, report, open))
                .toList();
    }

    private static UnitLine line(Unit unit, Report report, List<Finding> open) {
        Optional<Return> kept = Optional.ofNullable(report.settlement().kept().get(unit.code()));
        return new UnitLine(
                unit.code(),
                unit.name(),
                standing(unit, report.rollCall()),
                kept.map(one -> one.file().sha256()).orElse(""),
                kept.map(Return::filedOn),
                count(unit, open, Severity.FATAL),
                count(unit, open, Severity.QUERY),
                count(unit, open, Severity.NOTE),
                count(unit, open, Severity.NOT_EVALUABLE));
    }

    private static UnitLine.Standing standing(Unit unit, RollCall rollCall) {
        boolean counts = rollCall.accepted().contains(unit);
        if (rollCall.inConflict().contains(unit)) {
            return counts ? UnitLine.Standing.CONFLICT_KEPT : UnitLine.Standing.CONFLICT;
        }
        if (rollCall.returned().contains(unit)) {
            return counts ? UnitLine.Standing.RETURNED_KEPT : UnitLine.Standing.RETURNED;
        }
        return counts ? UnitLine.Standing.ACCEPTED : UnitLine.Standing.MISSING;
    }

    private static int count(Unit unit, List<Finding> open, Severity severity) {
        return (int) open.stream()
                .filter(one -> one.unit().equals(unit.code()) && one.severity() == severity)
                .count();
    }

    /** What the report says, to be compared with others. */
    static Snapshot snapshot(Report report) {
        Map<String, UnitMark> units = new LinkedHashMap<>();
        lines(report)
                .forEach(line -> units.put(line.code(), new UnitMark(line.name(), line.standing(), line.counting())));
        Map<String, String> claims = new LinkedHashMap<>();
        for (ClaimDecision claim : report.composition().claims()) {
            claims.put(named(claim.claim(), claim.by().values()), claim.text());
        }
        Map<String, FindingMark> findings = new LinkedHashMap<>();
        for (Finding finding : open(report)) {
            if (finding.severity() == Severity.FATAL || finding.severity() == Severity.QUERY) {
                findings.put(
                        finding.unit() + " " + report.docket().key(finding),
                        new FindingMark(
                                finding.unit(),
                                finding.rule(),
                                finding.severity().name(),
                                finding.message()));
            }
        }
        return new Snapshot(units, figures(report), claims, findings);
    }

    private static Map<String, FigureMark> figures(Report report) {
        Set<FigureKey> prose = prose(report);
        Map<String, FigureMark> figures = new LinkedHashMap<>();
        // Those of sentences come first, as they are read.
        List<Figure> all = new ArrayList<>();
        prose.forEach(key -> report.figures().find(key).ifPresent(all::add));
        report.figures().all().stream()
                .filter(figure -> !prose.contains(figure.key()))
                .forEach(all::add);
        for (Figure figure : all) {
            FigureKey key = figure.key();
            if (key.scope().equals(FigureKey.COUNTY)) {
                List<String> by = new ArrayList<>(key.by().values());
                if (key.term() == Term.PREVIOUS) {
                    by.add(SENTENCES.say("previous", Map.of()));
                }
                String name = named(figure.metric().name(), by);
                figures.put(
                        key.toString(),
                        new FigureMark(
                                name,
                                figure.text(),
                                figure.unit(),
                                prose.contains(key),
                                figure.amount().exact()));
            }
        }
        return figures;
    }

    private static Set<FigureKey> prose(Report report) {
        return report.composition().document().blocks().stream()
                .filter(Paragraph.class::isInstance)
                .flatMap(block -> ((Paragraph) block).inlines().stream())
                .filter(FigureText.class::isInstance)
                .map(text -> FigureKey.parse(((FigureText) text).figure()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String named(String name, java.util.Collection<String> by) {
        if (by.isEmpty()) {
            return name;
        }
        String values = String.join(SENTENCES.say("comma", Map.of()), new ArrayList<>(by));
        return SENTENCES.say("named", Map.of("name", name, "by", values));
    }
}
