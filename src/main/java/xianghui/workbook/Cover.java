package xianghui.workbook;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/**
 * The cover of a return.
 *
 * @param cells where each value stands
 */
record Cover(SheetGrid grid, Row row, Map<String, GridCell> cells) {

    Cover {
        cells = Map.copyOf(cells);
    }

    /** The word or code that stands there, if one does. */
    Optional<String> word(String field) {
        CellValue value = row.reading(field).map(Reading::value).orElseGet(CellValue.Blank::new);
        if (value instanceof CellValue.Text text) {
            return Optional.of(text.text());
        }
        return value instanceof CellValue.Code code ? Optional.of(code.code()) : Optional.empty();
    }

    /** The day that stands there, if one does. */
    Optional<LocalDate> day(String field) {
        return row.reading(field)
                .map(Reading::value)
                .flatMap(value ->
                        value instanceof CellValue.Day day ? Optional.of(day.day()) : Optional.<LocalDate>empty());
    }

    /** The cell of a field that was read. */
    GridCell cell(String field) {
        GridCell cell = cells.get(field);
        if (cell == null) {
            throw new IllegalArgumentException("no cell of " + field);
        }
        return cell;
    }
}
