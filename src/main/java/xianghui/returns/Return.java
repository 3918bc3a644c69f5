package xianghui.returns;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one unit said in one file.
 *
 * @param workbook the name under which the file was received
 * @param unit the code of the unit in the register
 * @param sheets by table id; the cover is not among them
 * @param aliases other names under which sheets, columns, items, codes and the unit were recognised
 */
public record Return(
        SubmissionId file,
        String workbook,
        String unit,
        String term,
        String period,
        boolean correction,
        LocalDate filedOn,
        Row cover,
        SortedMap<String, Sheet> sheets,
        SortedSet<Alias> aliases) {

    public Return {
        sheets = Collections.unmodifiableSortedMap(new TreeMap<>(sheets));
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    }

    /** A return in which everything is called as on the form. */
    public Return(
            SubmissionId file,
            String workbook,
            String unit,
            String term,
            String period,
            boolean correction,
            LocalDate filedOn,
            Row cover,
            SortedMap<String, Sheet> sheets) {
        this(file, workbook, unit, term, period, correction, filedOn, cover, sheets, new TreeSet<>());
    }

    /** The rows of a table; none where the sheet is absent or declared nil. */
    public List<Row> rows(String table) {
        return sheet(table).map(Sheet::rows).orElse(List.of());
    }

    /** The sheet of a table. */
    public Optional<Sheet> sheet(String table) {
        return Optional.ofNullable(sheets.get(table));
    }

    /** What is said of a sheet as a whole. */
    public SheetState state(String table) {
        return sheet(table).map(Sheet::state).orElse(SheetState.ABSENT);
    }

    /** What stands in every cell that was read, as it was typed. */
    public Map<CellRef, String> typed() {
        Map<CellRef, String> typed = new HashMap<>();
        Stream<Row> rows = Stream.concat(
                Stream.of(cover),
                sheets.values().stream()
                        .flatMap(sheet -> Stream.concat(sheet.rows().stream(), sheet.totals().stream())));
        rows.flatMap(row -> row.readings().values().stream())
                .forEach(reading -> typed.put(reading.cell(), reading.typed()));
        return typed;
    }
}
