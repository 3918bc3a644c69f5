package xianghui.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import xianghui.blank.CheckCode;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.document.Table.Align;
import xianghui.document.Table.Column;
import xianghui.publication.FindingEntry;
import xianghui.publication.RollCall;
import xianghui.render.tables.ListWorkbook;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Sentences;

/** Writes what was found, and how each unit stands, as lists for the office. */
final class FindingLists {

    private final ListWords words = new ListWords();

    void write(Report report, Drafting drafting, Path file) throws IOException {
        Map<String, String> names =
                report.rollCall().expected().stream().collect(Collectors.toMap(Unit::code, Unit::name));
        List<ListWorkbook.Sheet> sheets = new ArrayList<>(List.of(findings(report, names), units(report)));
        if (drafting.edited()) {
            sheets.add(merge(drafting));
        }
        ListWorkbook.write(word("list.title"), sheets, file);
    }

    /** What became of the Word file that somebody has edited, and what to look at in it. */
    private ListWorkbook.Sheet merge(Drafting drafting) {
        List<Column> columns = List.of(
                column("merge.kind", 20, Align.LEFT),
                column("merge.hers", 40, Align.LEFT),
                column("merge.ours", 40, Align.LEFT));
        List<List<String>> rows = new ArrayList<>();
        String outcome = words.say("merge." + drafting.state(), Map.of("count", String.valueOf(drafting.edits())));
        rows.add(List.of(outcome, "", ""));
        drafting.notes()
                .forEach(note -> rows.add(List.of(word("merge.note." + note.kind()), note.hers(), note.ours())));
        return new ListWorkbook.Sheet(word("list.merge"), word("list.merge"), columns, rows);
    }

    private ListWorkbook.Sheet findings(Report report, Map<String, String> names) {
        List<Column> columns = List.of(
                column("unit", 10, Align.LEFT),
                column("rule", 9, Align.LEFT),
                column("severity", 6, Align.CENTER),
                column("sheet", 10, Align.LEFT),
                column("cell", 10, Align.LEFT),
                column("message", 42, Align.LEFT),
                column("state", 7, Align.CENTER),
                column("answer", 16, Align.LEFT),
                column("workbook", 12, Align.LEFT));
        List<List<String>> rows =
                report.published().stream().map(entry -> row(entry, names)).toList();
        return new ListWorkbook.Sheet(word("list.findings"), word("list.findings"), columns, rows);
    }

    private List<String> row(FindingEntry entry, Map<String, String> names) {
        Finding finding = entry.finding();
        return List.of(
                names.getOrDefault(finding.unit(), finding.unit()),
                finding.rule(),
                word("severity." + finding.severity().name()),
                words.join(
                        finding.cells().stream().map(CellRef::sheet).distinct().toList()),
                words.cells(finding.cells()),
                finding.message(),
                word("state." + entry.state()),
                entry.answer(),
                Sentences.shown(finding.workbook()));
    }

    private ListWorkbook.Sheet units(Report report) {
        CheckCode code = new CheckCode(report.catalog());
        List<Column> columns = new ArrayList<>(List.of(
                column("code", 7, Align.LEFT),
                column("unit", 12, Align.LEFT),
                column("standing", 10, Align.CENTER),
                column("filed", 10, Align.CENTER),
                column("checkcode", 10, Align.CENTER),
                column("used", 16, Align.LEFT)));
        Arrays.stream(Severity.values())
                .forEach(severity -> columns.add(new Column("", word("severity." + severity.name()), 7, Align.RIGHT)));
        List<List<String>> rows = report.rollCall().expected().stream()
                .map(unit -> row(unit, report, code))
                .toList();
        return new ListWorkbook.Sheet(word("list.units"), word("list.units"), columns, rows);
    }

    private List<String> row(Unit unit, Report report, CheckCode code) {
        Optional<Return> kept = Optional.ofNullable(report.settlement().kept().get(unit.code()));
        List<String> row = new ArrayList<>(List.of(
                unit.code(),
                unit.name(),
                word("standing." + standing(unit, report.rollCall())),
                kept.map(one -> one.filedOn().toString()).orElse(""),
                kept.map(code::of).orElse(""),
                kept.map(Return::workbook).map(Sentences::shown).orElse("")));
        for (Severity severity : Severity.values()) {
            row.add(String.valueOf(report.published().stream()
                    .map(FindingEntry::finding)
                    .filter(one -> one.unit().equals(unit.code()) && one.severity() == severity)
                    .count()));
        }
        return row;
    }

    private static String standing(Unit unit, RollCall rollCall) {
        boolean counts = rollCall.accepted().contains(unit);
        if (rollCall.inConflict().contains(unit)) {
            return counts ? "conflict.kept" : "conflict";
        }
        if (rollCall.returned().contains(unit)) {
            return counts ? "returned.kept" : "returned";
        }
        return counts ? "accepted" : "missing";
    }

    private Column column(String key, int width, Align align) {
        return words.column("column." + key, width, align);
    }

    private String word(String key) {
        return words.word(key);
    }
}
