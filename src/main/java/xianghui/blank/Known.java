package xianghui.blank;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import xianghui.catalog.Field;
import xianghui.catalog.Table;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;

/**
 * What is known of a unit before it fills anything in: its last accepted return, if there is one.
 *
 * @param term the term for which the blank workbook is made
 */
record Known(String term, Optional<Return> last) {

    private static final String LAST = "_last";

    /**
     * The rows that a list begins with: each different combination of the columns that are carried over. Nothing of a
     * person is carried over.
     */
    Set<Map<String, CellValue>> rows(Table table) {
        Set<Map<String, CellValue>> rows = new LinkedHashSet<>();
        List<Field> carried = table.carried().stream()
                .flatMap(id -> table.field(id).stream())
                .filter(field -> !field.personal())
                .toList();
        for (Row row : carried.isEmpty() ? List.<Row>of() : rowsOf(table)) {
            Map<String, CellValue> values = new TreeMap<>();
            carried.forEach(field -> row.reading(field.id())
                    .map(Reading::value)
                    .filter(value -> !(value instanceof CellValue.Blank || value instanceof CellValue.Unreadable))
                    .ifPresent(value -> values.put(field.id(), value)));
            if (values.size() == carried.size()) {
                rows.add(values);
            }
        }
        return rows;
    }

    /** What an item of a form was in the last term. */
    Optional<CellValue> before(Table table, String group, Field item) {
        boolean sameTerm = last.map(Return::term).filter(term::equals).isPresent();
        return rowsOf(table).stream()
                .filter(row -> group(table, row).equals(group))
                .flatMap(row -> row.reading(sameTerm ? item.id() + LAST : item.id()).stream())
                .map(Reading::value)
                .filter(value -> value instanceof CellValue.Count || value instanceof CellValue.Decimal)
                .findFirst();
    }

    private static String group(Table table, Row row) {
        return table.form()
                .flatMap(Table.Form::group)
                .flatMap(group -> row.reading(group.id()))
                .map(reading -> reading.value() instanceof CellValue.Code code ? code.code() : "")
                .orElse("");
    }

    private List<Row> rowsOf(Table table) {
        return last.map(source -> source.rows(table.id())).orElse(List.of());
    }
}
