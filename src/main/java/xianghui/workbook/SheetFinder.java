package xianghui.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Table;
import xianghui.spreadsheet.Grid;
import xianghui.spreadsheet.SheetGrid;

/** Tells which sheet of a file is which table: by name, alias or code, whatever the order of the sheets. */
final class SheetFinder {

    private final SortedMap<String, Table> tables;

    SheetFinder(SortedMap<String, Table> tables) {
        this.tables = tables;
    }

    /** The sheet of each table that has exactly one; findings for the others. */
    SortedMap<String, SheetGrid> find(Grid grid, Findings findings) {
        SortedMap<String, SheetGrid> found = new TreeMap<>();
        List<SheetGrid> unused = new ArrayList<>(grid.sheets());
        for (Table table : tables.values()) {
            List<SheetGrid> candidates = candidates(table, grid.sheets());
            unused.removeAll(candidates);
            if (candidates.size() == 1) {
                found.put(table.id(), candidates.get(0));
                findings.accepted(candidates.get(0).name(), table.sheet());
            } else if (candidates.isEmpty()) {
                missing(table, grid, findings);
            } else {
                String names = candidates.stream()
                        .map(sheet -> Words.quoted(sheet.name()))
                        .collect(Collectors.joining(Words.word("comma")));
                findings.add(Fault.SHEET, "several", Map.of("sheet", table.sheet(), "names", names));
            }
        }
        unused.stream()
                .filter(sheet -> !sheet.cells().isEmpty())
                .filter(sheet -> !Words.HELPER_SHEETS.contains(plain(sheet.name())))
                .forEach(sheet -> findings.add(
                        Fault.EXTRA_SHEET,
                        sheet.layout().hidden() ? "hidden" : "unknown",
                        Map.of("sheet", sheet.name())));
        found.values().stream()
                .filter(sheet -> sheet.layout().hidden())
                .forEach(sheet -> findings.add(Fault.HIDDEN, "sheet", Map.of("sheet", sheet.name())));
        return found;
    }

    private List<SheetGrid> candidates(Table table, List<SheetGrid> sheets) {
        List<SheetGrid> named = sheets.stream()
                .filter(sheet ->
                        names(table).anyMatch(name -> plain(sheet.name()).equals(name)))
                .toList();
        return named.isEmpty()
                ? sheets.stream().filter(sheet -> isCoded(table, sheet)).toList()
                : named;
    }

    private static Stream<String> names(Table table) {
        String id = Spelling.folded(table.id());
        return Stream.concat(Stream.of(table.sheet()), table.aliases().stream())
                .map(Spelling::folded)
                .flatMap(name -> Stream.of(name, id, id + name, id.substring(1) + name, id + "-" + name));
    }

    private static boolean isCoded(Table table, SheetGrid sheet) {
        return new HeaderFinder(table.id(), Columns.of(table)).codeRow(sheet).isPresent();
    }

    private static void missing(Table table, Grid grid, Findings findings) {
        List<String> names = grid.sheets().stream().map(SheetGrid::name).toList();
        Optional<String> near = Stream.concat(Stream.of(table.sheet()), table.aliases().stream())
                .flatMap(name -> NearMatch.of(name, names).stream())
                .findFirst();
        findings.add(
                Fault.SHEET,
                near.isPresent() ? "near" : "missing",
                Map.of("sheet", table.sheet(), "candidate", Words.quoted(near.orElse(""))));
    }

    /** A name without the number that a copy is given. */
    private static String plain(String name) {
        return Spelling.folded(name).replaceAll("\\(\\d+\\)$", "");
    }
}
