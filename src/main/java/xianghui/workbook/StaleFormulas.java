package xianghui.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.returns.Row;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Asks about numbers that a program kept from before the cells were changed from which its formula reckons them. */
final class StaleFormulas {

    /** Programs reckon in binary fractions. */
    private static final BigDecimal TOLERATED = new BigDecimal("1E-9");

    private static final MathContext SHOWN = new MathContext(15);

    private StaleFormulas() {}

    /**
     * Compares what was read with what the formulas amount to.
     *
     * @param rows the data and the totals that were read
     */
    static void check(Table table, SheetGrid grid, Stream<Row> rows, Findings findings) {
        List<GridCell> formulas = grid.cells().stream()
                .filter(cell -> cell.kind() == GridCell.Kind.NUMBER && cell.fromFormula())
                .toList();
        if (formulas.isEmpty()) {
            return;
        }
        Map<String, Field> read = read(table, rows);
        Reckoner reckoner = new Reckoner(grid);
        for (GridCell cell : formulas) {
            Field field = read.get(cell.address());
            if (field != null) {
                reckoner.reckon(cell)
                        .filter(reckoned -> differ(reckoned, new BigDecimal(cell.typed())))
                        .ifPresent(reckoned -> say(field, grid, cell, reckoned, findings));
            }
        }
    }

    /** The numbers that were read and are not of a person, by their addresses. */
    private static Map<String, Field> read(Table table, Stream<Row> rows) {
        Map<String, Field> read = new HashMap<>();
        rows.flatMap(row -> row.readings().values().stream()).forEach(reading -> field(table, reading.field())
                .filter(field -> !field.personal())
                .filter(field -> field.kind() == FieldKind.COUNT || field.kind() == FieldKind.DECIMAL)
                .ifPresent(field -> read.put(reading.cell().address(), field)));
        return read;
    }

    private static Optional<Field> field(Table table, String id) {
        return table.field(id).or(() -> table.field(id.replaceFirst(FormGroup.LAST + "$", "")));
    }

    private static boolean differ(BigDecimal one, BigDecimal other) {
        BigDecimal size = one.abs().max(other.abs()).max(BigDecimal.ONE);
        return one.subtract(other).abs().compareTo(size.multiply(TOLERATED)) > 0;
    }

    private static void say(Field field, SheetGrid grid, GridCell cell, BigDecimal reckoned, Findings findings) {
        String number = reckoned.round(SHOWN).stripTrailingZeros().toPlainString();
        Map<String, String> values =
                Map.of("formula", Words.quoted("=" + cell.formula().orElseThrow()), "reckoned", Words.quoted(number));
        Objections.add(findings, new Meaning.Objection(Fault.STALE, "differs", values), field, grid, cell);
    }
}
