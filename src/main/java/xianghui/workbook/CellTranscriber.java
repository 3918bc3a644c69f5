package xianghui.workbook;

import java.math.BigDecimal;
import xianghui.catalog.Catalog;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Turns a cell into a reading of its field, and says what is wrong with it. */
final class CellTranscriber {

    private final NumberMeaning numbers;
    private final CodeMeaning codes;
    private final DayMeaning days = new DayMeaning();
    private final MonthMeaning months = new MonthMeaning();

    CellTranscriber(Catalog catalog) {
        numbers = new NumberMeaning(catalog);
        codes = new CodeMeaning(catalog);
    }

    /**
     * Reads one cell.
     *
     * @param id under which the reading is kept; of a form's last term not that of the field
     */
    Reading read(Field field, String id, SheetGrid sheet, GridCell cell, Findings findings) {
        Meaning meaning = mean(field, cell);
        for (Meaning.Objection objection : meaning.objections()) {
            Objections.add(findings, objection, field, sheet, cell);
        }
        boolean known = meaning.objections().isEmpty() && field.kind() == FieldKind.CODE && !field.personal();
        if (known && meaning.value() instanceof CellValue.Code code) {
            findings.accepted(cell.typed(), code.code());
        }
        return new Reading(id, findings.at(sheet, cell), cell.typed(), meaning.value());
    }

    /** What a cell of that field means. */
    Meaning mean(Field field, GridCell cell) {
        if (cell.kind() == GridCell.Kind.ERROR) {
            return Meaning.unreadable(Fault.FORMULA, "error");
        }
        if (cell.kind() == GridCell.Kind.UNRECKONED) {
            return Meaning.unreadable(Fault.FORMULA, "unreckoned");
        }
        if (cell.isBlank()) {
            return Meaning.of(new CellValue.Blank());
        }
        return isNil(field, cell) ? Meaning.of(nil(field)) : content(field, cell);
    }

    private boolean isNil(Field field, GridCell cell) {
        return Words.NIL.contains(Spelling.folded(cell.typed()))
                && codes.code(field.codes(), cell.typed()).isEmpty();
    }

    private static CellValue nil(Field field) {
        if (!field.nilIsZero()) {
            return new CellValue.Nil();
        }
        return field.kind() == FieldKind.COUNT ? new CellValue.Count(0) : new CellValue.Decimal(BigDecimal.ZERO);
    }

    private Meaning content(Field field, GridCell cell) {
        return switch (field.kind()) {
            case TEXT -> Meaning.of(text(field, cell));
            case COUNT, DECIMAL -> numbers.of(field, cell);
            case CODE -> codes.one(field, cell);
            case CODES -> codes.several(field, cell);
            case FLAG -> codes.flag(field, cell);
            case DAY -> days.of(cell);
            case MONTH -> months.of(cell);
        };
    }

    private static CellValue text(Field field, GridCell cell) {
        return new CellValue.Text(field.personal() ? Spelling.name(cell.typed()) : Spelling.tidy(cell.typed()));
    }
}
