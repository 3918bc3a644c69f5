package xianghui.workbook;

import java.util.HashMap;
import java.util.Map;
import xianghui.catalog.Field;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Says what is wrong with a cell of a field, without the content where it may identify a person. */
final class Objections {

    private Objections() {}

    static void add(Findings findings, Meaning.Objection objection, Field field, SheetGrid sheet, GridCell cell) {
        Map<String, String> values = new HashMap<>(objection.values());
        values.put("field", field.header());
        if (field.personal()) {
            values.put("value", Words.word("withheld"));
        }
        findings.add(objection.fault(), objection.variant(), values, sheet, cell);
    }
}
