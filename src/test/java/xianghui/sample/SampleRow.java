package xianghui.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One row of a sheet, by field id. A value is an Integer, a Double, a LocalDate, a YearMonth, a String (typed as it stands, so
 * also {@code "约3000"}), a {@link CellFormula}, or null for a blank cell.
 */
public final class SampleRow {

    private final SampleSheet sheet;
    private final Map<String, Object> values;

    SampleRow(SampleSheet sheet, Map<String, ?> values) {
        this.sheet = sheet;
        this.values = new LinkedHashMap<>(values);
    }

    public Object get(String id) {
        return values.get(id);
    }

    /** The value as text; "" where blank. */
    public String text(String id) {
        return Objects.toString(values.get(id), "");
    }

    /** Whether the value's text is the expected one. */
    public boolean is(String id, String expected) {
        return text(id).equals(expected);
    }

    /** The value as a count; fails where it is not one. */
    public int number(String id) {
        return (Integer) Objects.requireNonNull(values.get(id), id);
    }

    public boolean blank(String id) {
        return values.get(id) == null;
    }

    public SampleRow set(String id, Object value) {
        values.put(id, value);
        return this;
    }

    public SampleRow add(String id, int more) {
        return set(id, number(id) + more);
    }

    /** The address of this row's cell, as "M9", in the workbook that is written next. */
    public String cell(String id) {
        return sheet.address(this, id);
    }

    public void remove() {
        sheet.remove(this);
    }

    public SampleSheet sheet() {
        return sheet;
    }

    public SampleUnit unit() {
        return sheet.unit();
    }

    public SampleCounty county() {
        return sheet.unit().county();
    }

    Map<String, Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return sheet.form().table() + values;
    }
}
