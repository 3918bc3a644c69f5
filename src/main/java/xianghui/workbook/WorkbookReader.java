package xianghui.workbook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.catalog.Catalog;
import xianghui.catalog.Table;
import xianghui.catalog.Unit;
import xianghui.returns.Return;
import xianghui.returns.Sheet;
import xianghui.returns.SubmissionId;
import xianghui.spreadsheet.Grid;
import xianghui.spreadsheet.RefusedFileException;
import xianghui.spreadsheet.SheetGrid;
import xianghui.spreadsheet.Spreadsheets;
import xianghui.spreadsheet.Trait;

/** Reads the workbook of one unit; whatever the file holds becomes a reading or a finding, never an exception. */
public final class WorkbookReader {

    private final Catalog catalog;
    private final CoverReader covers;
    private final FormReader forms;
    private final ListReader lists;
    private final References references;

    public WorkbookReader(Catalog catalog) {
        CellTranscriber transcriber = new CellTranscriber(catalog);
        Completeness completeness = new Completeness(catalog);
        this.catalog = catalog;
        this.covers = new CoverReader(transcriber, completeness);
        this.forms = new FormReader(transcriber, completeness);
        this.lists = new ListReader(catalog, transcriber, completeness);
        this.references = new References(catalog, completeness);
    }

    /**
     * Reads one file.
     *
     * @param name under which it was received; it is only repeated in findings
     */
    public Transcript read(SubmissionId file, String name, byte[] content) {
        Findings findings = new Findings(file, name);
        try {
            Grid grid = Spreadsheets.open(content);
            return read(file, name, grid, findings).with(AnswerSheet.read(grid));
        } catch (RefusedFileException e) {
            findings.refused(e);
            return new Transcript(Optional.empty(), Optional.empty(), findings.of(""));
        }
    }

    /** Reads a workbook that is open already. */
    Transcript read(SubmissionId file, String name, Grid grid) {
        return read(file, name, grid, new Findings(file, name));
    }

    Transcript read(SubmissionId file, String name, Grid grid, Findings findings) {
        traits(grid, findings);
        SortedMap<String, SheetGrid> grids = new SheetFinder(catalog.asked()).find(grid, findings);
        Table coverTable = coverTable();
        SheetGrid coverGrid = grids.get(coverTable.id());
        if (coverGrid == null) {
            return new Transcript(Optional.empty(), Optional.empty(), findings.of(""));
        }
        Cover cover = covers.read(coverTable, coverGrid, findings);
        Identity identity = new Identity(catalog, cover, findings);
        Optional<String> unit = identity.unit().map(Unit::code);
        if (!identity.isCurrent()) {
            return new Transcript(unit, Optional.empty(), findings.of(unit.orElse("")));
        }
        identity.compareDay();
        SortedMap<String, Sheet> sheets = sheets(grids, findings);
        references.check(sheets, findings);
        OldData.check(catalog.county(), sheets.values(), findings);
        Optional<Return> reading = unit.flatMap(code -> reading(file, name, code, cover, sheets, findings));
        return new Transcript(unit, reading, findings.of(unit.orElse("")));
    }

    /** What a workbook brings along is left alone, and said. */
    private static void traits(Grid grid, Findings findings) {
        if (grid.traits().contains(Trait.MACROS)) {
            findings.add(Fault.MACROS, "any", Map.of());
        }
        if (grid.traits().contains(Trait.EXTERNAL_LINKS)) {
            findings.add(Fault.EXTERNAL_LINKS, "any", Map.of());
        }
    }

    private Table coverTable() {
        return catalog.tables().values().stream()
                .filter(table -> table.layout() == Table.Layout.COVER)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no cover"));
    }

    private SortedMap<String, Sheet> sheets(SortedMap<String, SheetGrid> grids, Findings findings) {
        SortedMap<String, Sheet> sheets = new TreeMap<>();
        grids.forEach((id, grid) -> {
            Table table = catalog.table(id);
            if (table.layout() != Table.Layout.COVER) {
                sheets.put(id, sheet(table, grid, findings));
            }
        });
        return sheets;
    }

    private Sheet sheet(Table table, SheetGrid grid, Findings findings) {
        return table.layout() == Table.Layout.FORM
                ? forms.read(table, grid, findings)
                : lists.read(table, grid, findings);
    }

    /** None if the cover does not tell which of several returns of a unit is the later one. */
    private Optional<Return> reading(
            SubmissionId file,
            String name,
            String unit,
            Cover cover,
            SortedMap<String, Sheet> sheets,
            Findings findings) {
        Optional<String> filing = cover.word("filing");
        Optional<LocalDate> filedOn = cover.day("filed_on");
        if (filing.isEmpty() || filedOn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Return(
                file,
                name,
                unit,
                catalog.county().term(),
                catalog.county().period(),
                filing.get().equals(Words.word("filing.correction")),
                filedOn.get(),
                cover.row(),
                sheets,
                findings.aliases()));
    }
}
