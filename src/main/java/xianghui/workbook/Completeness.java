package xianghui.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xianghui.catalog.Catalog;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.expression.Environment;
import xianghui.expression.Quantity;
import xianghui.expression.Value;
import xianghui.query.Readings;
import xianghui.query.Surroundings;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Asks for what must be filled in and is not. */
final class Completeness {

    private final Catalog catalog;

    Completeness(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Looks at the fields of one row that are blank or nil.
     *
     * @param cells the cell of each field
     */
    void check(
            Table table,
            Map<String, Reading> readings,
            Map<String, GridCell> cells,
            SheetGrid sheet,
            Findings findings) {
        for (Map.Entry<String, GridCell> entry : cells.entrySet()) {
            Reading reading = readings.get(entry.getKey());
            Field field = table.field(entry.getKey()).orElse(null);
            if (reading == null || field == null) {
                continue;
            }
            boolean nil = reading.value() instanceof CellValue.Nil;
            boolean required =
                    (nil || reading.value() instanceof CellValue.Blank) && isRequired(table, field, readings);
            if (required) {
                object(Fault.REQUIRED, nil ? "nil" : "blank", field, sheet, entry.getValue(), findings);
            } else if (nil && isNumeric(field)) {
                object(Fault.NIL, "number", field, sheet, entry.getValue(), findings);
            }
        }
    }

    /** Whether the field must be filled in on that row. */
    boolean isRequired(Table table, Field field, Map<String, Reading> readings) {
        return field.required()
                .isTrue(field.required().names().isEmpty() ? around(table, Map.of()) : around(table, readings));
    }

    /** What can be asked of the row. */
    Environment around(Table table, Map<String, Reading> readings) {
        return new Surroundings(catalog, catalog.county().asOf(), Optional.empty(), given(table, readings));
    }

    /** What the row itself tells: its fields and the attributes of their codes. */
    private Map<String, Quantity> given(Table table, Map<String, Reading> readings) {
        Map<String, Quantity> given = new HashMap<>();
        readings.forEach((id, reading) -> {
            Value value = Readings.value(reading, false);
            given.put(id, new Quantity(value, Set.of(reading.cell())));
            table.field(id).map(field -> catalog.codes().get(field.codes())).ifPresent(list -> list.attributes()
                    .keySet()
                    .forEach(attribute -> list.attribute(attribute, value.toString())
                            .ifPresent(text -> given.put(id + "." + attribute, Quantity.of(new Value.Text(text))))));
        });
        return given;
    }

    private static boolean isNumeric(Field field) {
        return field.kind() == FieldKind.COUNT || field.kind() == FieldKind.DECIMAL;
    }

    private static void object(
            Fault fault, String variant, Field field, SheetGrid sheet, GridCell cell, Findings findings) {
        Objections.add(findings, new Meaning.Objection(fault, variant, Map.of()), field, sheet, cell);
    }
}
