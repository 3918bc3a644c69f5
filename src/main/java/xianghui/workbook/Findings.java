package xianghui.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import xianghui.returns.Alias;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Sentences;
import xianghui.returns.SubmissionId;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.Refusal;
import xianghui.spreadsheet.RefusedFileException;
import xianghui.spreadsheet.SheetGrid;

/** Collects what is to be said of one file, in the order in which it is read, and the spellings accepted in it. */
final class Findings {

    private static final Sentences SENTENCES = new Sentences("/messages/findings.properties");

    private final SubmissionId file;
    private final String workbook;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedSet<Alias> aliases = new TreeSet<>();

    Findings(SubmissionId file, String workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    /** Where a cell is. */
    CellRef at(SheetGrid sheet, GridCell cell) {
        return new CellRef(file, sheet.name(), cell.address());
    }

    /** The file is not read at all. Only a place may be missing, which makes another sentence. */
    void refused(RefusedFileException refused) {
        Refusal refusal = refused.refusal();
        boolean locked = refusal == Refusal.PASSWORD || refusal == Refusal.RIGHTS;
        Map<String, String> values = new HashMap<>();
        refused.place().ifPresent(place -> values.put("at", place));
        refused.most().ifPresent(most -> values.put("most", Integer.toString(most)));
        String where = refused.place().isPresent() ? "at" : "";
        add(locked ? Fault.ENCRYPTED : Fault.FILE, refusal.name().toLowerCase(Locale.ROOT) + where, values);
    }

    /** Something about the file or a sheet as a whole. */
    void add(Fault fault, String variant, Map<String, String> values) {
        add(fault, variant, values, List.of());
    }

    /** Something about one cell, which the sentence calls {@code {place}}, and whose content {@code {value}}. */
    void add(Fault fault, String variant, Map<String, String> values, SheetGrid sheet, GridCell cell) {
        CellRef place = at(sheet, cell);
        Map<String, String> all = new HashMap<>(values);
        all.putIfAbsent("place", place.toString());
        all.putIfAbsent("value", Words.quoted(cell.typed()));
        add(fault, variant, all, List.of(place));
    }

    void add(Fault fault, String variant, Map<String, String> values, List<CellRef> cells) {
        Map<String, String> all = new HashMap<>(values);
        all.putIfAbsent("file", Sentences.shown(workbook));
        String message = SENTENCES.say(fault.id() + "." + variant, all);
        findings.add(new Finding("", workbook, fault.id(), fault.severity(), message, cells));
    }

    /** Something is known under another name than the form's; blanks, width and case make no other name. */
    void accepted(String typed, String meant) {
        if (!Spelling.isSame(typed, meant)) {
            aliases.add(new Alias(Sentences.shown(Spelling.tidy(typed)), meant));
        }
    }

    SortedSet<Alias> aliases() {
        return aliases;
    }

    /** All of them, said of that unit; empty where the file does not tell. */
    List<Finding> of(String unit) {
        return findings.stream()
                .map(finding -> new Finding(
                        unit,
                        finding.workbook(),
                        finding.rule(),
                        finding.severity(),
                        finding.message(),
                        finding.cells()))
                .toList();
    }
}
