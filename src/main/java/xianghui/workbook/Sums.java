package xianghui.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.spreadsheet.SheetGrid;

/** Tells totals that nobody called totals: rows that name nothing and hold the sums of what stands above. */
final class Sums {

    private static final int FEWEST_ROWS = 2;

    private final Table table;
    private final Header header;
    private final SheetGrid grid;
    private final CellTranscriber transcriber;

    Sums(Table table, Header header, SheetGrid grid, CellTranscriber transcriber) {
        this.table = table;
        this.header = header;
        this.grid = grid;
        this.transcriber = transcriber;
    }

    /** Whether all numbers of the row, two at least where the sheet has so many columns, are the sums of these rows. */
    boolean isSumOf(List<Row> rows, int number) {
        if (rows.size() < FEWEST_ROWS || isNamed(number)) {
            return false;
        }
        List<Field> numeric = header.columns().keySet().stream()
                .flatMap(id -> table.field(id).stream())
                .filter(Sums::isNumeric)
                .toList();
        List<Field> filled = numeric.stream()
                .filter(field -> number(field, number).isPresent())
                .toList();
        return filled.size() >= Math.min(2, numeric.size())
                && !filled.isEmpty()
                && filled.stream()
                        .anyMatch(field -> number(field, number).orElseThrow().signum() > 0)
                && filled.stream()
                        .allMatch(field -> number(field, number).orElseThrow().compareTo(sum(rows, field)) == 0);
    }

    /** Whether it says what the row is about. */
    private boolean isNamed(int number) {
        return Stream.concat(table.key().stream(), Stream.of(table.subject()))
                .flatMap(id -> table.field(id).stream())
                .flatMap(
                        field -> header
                                .column(field.id())
                                .map(column -> transcriber
                                        .mean(field, grid.cell(number, column))
                                        .value())
                                .stream())
                .anyMatch(value -> !(value instanceof CellValue.Blank
                        || value instanceof CellValue.Nil
                        || value instanceof CellValue.Unreadable));
    }

    private Optional<BigDecimal> number(Field field, int number) {
        return header.column(field.id())
                .flatMap(column -> number(
                        transcriber.mean(field, grid.cell(number, column)).value()));
    }

    private static BigDecimal sum(List<Row> rows, Field field) {
        return rows.stream()
                .flatMap(row -> row.reading(field.id()).map(Reading::value).flatMap(Sums::number).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> number(CellValue value) {
        if (value instanceof CellValue.Count count) {
            return Optional.of(BigDecimal.valueOf(count.number()));
        }
        return value instanceof CellValue.Decimal decimal ? Optional.of(decimal.number()) : Optional.empty();
    }

    private static boolean isNumeric(Field field) {
        return field.kind() == FieldKind.COUNT || field.kind() == FieldKind.DECIMAL;
    }
}
