package xianghui.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xianghui.catalog.Catalog;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.Sentences;

/** Finds the cells in which two returns of one unit differ. */
public final class Differences {

    /** No clerk reads further. */
    private static final int MOST_TOLD = 20;

    private static final String MASK = "*";

    private final Catalog catalog;

    public Differences(Catalog catalog) {
        this.catalog = catalog;
    }

    /** All cells whose meaning differs, sheet by sheet. */
    public List<Difference> between(Return one, Return other) {
        Map<String, Cell> ones = cells(one);
        Map<String, Cell> others = cells(other);
        Set<String> places = new LinkedHashSet<>(ones.keySet());
        places.addAll(others.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String place : places) {
            Cell mine = ones.get(place);
            Cell theirs = others.get(place);
            if (!meaning(mine).equals(meaning(theirs))) {
                differences.add(difference(mine, theirs));
            }
        }
        return differences;
    }

    /** The first of them in words, and how many more there are. */
    String told(List<Difference> differences) {
        String first = differences.stream()
                .limit(MOST_TOLD)
                .map(Difference::told)
                .collect(Collectors.joining(Notice.sentence("semicolon", Map.of())));
        int more = differences.size() - MOST_TOLD;
        return more <= 0 ? first : first + Notice.sentence("more", Map.of("count", Integer.toString(more)));
    }

    private Difference difference(@Nullable Cell mine, @Nullable Cell theirs) {
        Cell any = mine != null ? mine : java.util.Objects.requireNonNull(theirs);
        Map<String, String> values =
                Map.of("place", any.reading().cell().toString(), "one", typed(mine), "other", typed(theirs));
        String told = Notice.sentence(any.personal() ? "difference.personal" : "difference", values);
        return new Difference(any.reading().cell(), masked(mine), masked(theirs), told);
    }

    private static String masked(@Nullable Cell cell) {
        String typed = typed(cell);
        return cell == null || !cell.personal() || cell.reading().typed().isBlank()
                ? typed
                : new String(Character.toChars(typed.codePointAt(0))) + MASK;
    }

    private static CellValue meaning(@Nullable Cell cell) {
        return cell == null ? new CellValue.Blank() : cell.reading().value();
    }

    private static String typed(@Nullable Cell cell) {
        String typed = cell == null ? "" : Sentences.shown(cell.reading().typed());
        return typed.isEmpty() ? Notice.sentence("blank", Map.of()) : typed;
    }

    private Map<String, Cell> cells(Return source) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        Stream<Row> rows = Stream.concat(
                Stream.of(source.cover()), source.sheets().values().stream().flatMap(sheet -> sheet.rows().stream()));
        rows.forEach(row -> row.readings().forEach((id, reading) -> {
            String place = row.table() + "!" + reading.cell().address();
            cells.put(place, new Cell(reading, isPersonal(catalog.table(row.table()), id)));
        }));
        return cells;
    }

    private static boolean isPersonal(Table table, String field) {
        return table.field(field).map(Field::personal).orElse(false);
    }

    private record Cell(Reading reading, boolean personal) {}
}
