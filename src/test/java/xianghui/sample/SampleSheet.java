package xianghui.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;

/** One sheet of one unit's return: its state, its columns as they stand, its rows, and its 合计 rows. */
public final class SampleSheet {

    /** Counts that no 合计 row adds up. */
    private static final Set<String> NEVER_TOTALLED = Set.of("most_proxies", "stage", "task");

    private static final int FIRST_ROW = 5;

    private final SampleUnit unit;
    private final Form form;
    private final List<Column> columns;
    private final List<SampleRow> rows = new ArrayList<>();
    private final List<SampleRow> totals = new ArrayList<>();
    private String name;
    private String state = "已填";
    private String totalledBy = "";
    private boolean codeRow = true;

    SampleSheet(SampleUnit unit, Form form) {
        this.unit = unit;
        this.form = form;
        this.name = form.sheet();
        this.columns = new ArrayList<>(form.columns());
    }

    SampleSheet copy(SampleUnit owner) {
        SampleSheet copy = new SampleSheet(owner, form);
        copy.columns.clear();
        copy.columns.addAll(columns);
        rows.forEach(row -> copy.add(row.values()));
        totals.forEach(total -> copy.totals.add(new SampleRow(copy, total.values())));
        copy.name = name;
        copy.state = state;
        copy.totalledBy = totalledBy;
        copy.codeRow = codeRow;
        return copy;
    }

    // ---- rows

    public List<SampleRow> rows() {
        return List.copyOf(rows);
    }

    public List<SampleRow> rows(Predicate<SampleRow> which) {
        return rows.stream().filter(which).toList();
    }

    public SampleRow row(int index) {
        return rows.get(index);
    }

    /** The only row that is meant; fails where none or several are. */
    public SampleRow row(Predicate<SampleRow> which) {
        List<SampleRow> found = rows(which);
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " rows of " + form.table() + " of " + unit.code());
        }
        return found.get(0);
    }

    /** The row of an item of a form, such as B27a. */
    public SampleRow item(String item) {
        return row(row -> row.is("item", item));
    }

    /** The row of an item of a grouped form, such as the women among 县人大代表. */
    public SampleRow item(String group, String field) {
        String label = header(form.items(), field);
        return row(row -> row.is("body", group) && row.is("item", label));
    }

    public SampleRow add(Map<String, ?> values) {
        SampleRow row = new SampleRow(this, values);
        rows.add(row);
        return row;
    }

    void remove(SampleRow row) {
        rows.remove(row);
    }

    public SampleSheet clear() {
        rows.clear();
        totals.clear();
        return this;
    }

    public SampleSheet sort(Comparator<SampleRow> order) {
        rows.sort(order);
        return this;
    }

    // ---- what stands in B2

    /** 已填, 无此项, 暂未开展, or null for a drop-down that nobody has touched. */
    public SampleSheet state(String declared) {
        this.state = declared;
        return this;
    }

    String state() {
        return state;
    }

    /** No rows and nothing declared. */
    public SampleSheet undeclared() {
        return clear().state(null);
    }

    // ---- 合计

    /** Writes one 合计 row for every value of a column after the data, or one over all for "". */
    SampleSheet totalled(String by) {
        totalledBy = by;
        List<String> groups = by.isEmpty()
                ? List.of("")
                : rows.stream().map(row -> row.text(by)).distinct().toList();
        for (String group : groups) {
            SampleRow total = new SampleRow(this, Map.of());
            if (by.isEmpty()) {
                total.set(columns.get(0).id(), "合计");
            } else {
                total.set(by, group).set(columns.get(1).id(), "合计");
            }
            totals.add(total);
        }
        return this;
    }

    /** The 合计 row of a group; a value set here is written instead of the sum. */
    public SampleRow total(String group) {
        return totals.stream()
                .filter(total -> totalledBy.isEmpty() || total.is(totalledBy, group))
                .findFirst()
                .orElseThrow();
    }

    public SampleSheet withoutTotals() {
        totals.clear();
        return this;
    }

    /** The 合计 rows with their sums, which follow the rows as they are now. */
    List<Map<String, Object>> writtenTotals() {
        List<Map<String, Object>> written = new ArrayList<>();
        for (SampleRow total : totals) {
            Map<String, Object> values = new HashMap<>();
            columns.stream()
                    .filter(Column::counts)
                    .filter(column -> !NEVER_TOTALLED.contains(column.id()))
                    .forEach(column -> values.put(column.id(), sum(total, column.id())));
            values.putAll(total.values());
            written.add(values);
        }
        return written;
    }

    private int sum(SampleRow total, String id) {
        return rows.stream()
                .filter(row -> totalledBy.isEmpty() || row.is(totalledBy, total.text(totalledBy)))
                .filter(row -> row.blank("round") || row.is("round", "首次"))
                .map(row -> row.get(id))
                .filter(Integer.class::isInstance)
                .mapToInt(value -> (Integer) value)
                .sum();
    }

    // ---- columns

    public SampleSheet dropColumn(String id) {
        columns.remove(index(id));
        return this;
    }

    public SampleSheet renameColumn(String id, String header) {
        int at = index(id);
        columns.set(at, columns.get(at).headed(header));
        return this;
    }

    public SampleSheet moveColumn(String id, int to) {
        columns.add(to, columns.remove(index(id)));
        return this;
    }

    /** A column that the form does not have. */
    public SampleSheet addColumn(int at, String id, String header) {
        columns.add(at, new Column(id, header, form.table() + "." + id, "text", List.of(), "", false));
        return this;
    }

    public SampleSheet withoutCodeRow() {
        codeRow = false;
        return this;
    }

    boolean hasCodeRow() {
        return codeRow && !form.cover();
    }

    public SampleSheet rename(String other) {
        this.name = other;
        return this;
    }

    // ---- places

    /** The address of a cell in the workbook as it would be written now. */
    public String address(SampleRow row, String id) {
        if (form.cover()) {
            return "B" + (2 + index(id));
        }
        int at = rows.contains(row) ? rows.indexOf(row) : rows.size() + totals.indexOf(row);
        return CellReference.convertNumToColString(index(id)) + (firstRow() + at);
    }

    /** The number of the first data row, counted from 1. */
    int firstRow() {
        return hasCodeRow() ? FIRST_ROW : FIRST_ROW - 1;
    }

    private int index(String id) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).id().equals(id)) {
                return at;
            }
        }
        throw new IllegalArgumentException(form.table() + " has no column " + id);
    }

    private static String header(List<Column> among, String id) {
        return among.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow()
                .header();
    }

    /** Adds the rows of all items of a form, with values by item; items without a value stay blank. */
    void addItems(Map<String, Object> group, Map<String, Map<String, Object>> values) {
        for (Column item : form.items()) {
            Map<String, Object> row = new LinkedHashMap<>(group);
            boolean grouped = !group.isEmpty();
            row.put("item", grouped ? item.header() : item.id());
            row.put("label", item.header());
            row.put("unit", item.unit());
            row.putAll(Objects.requireNonNullElse(values.get(item.id()), Map.of()));
            add(row);
        }
    }

    /** Appends all that is printed of this sheet. A value tells its type, for 50 and "50" are printed differently. */
    void describe(StringBuilder wording) {
        wording.append(name).append(state).append(codeRow).append(columns).append('\n');
        rows.forEach(row -> describe(row.values(), wording));
        writtenTotals().forEach(total -> describe(new TreeMap<>(total), wording));
    }

    private static void describe(Map<String, Object> values, StringBuilder wording) {
        values.forEach((id, value) -> wording.append(id)
                .append('=')
                .append(value == null ? "" : value.getClass().getSimpleName() + value)
                .append('\t'));
        wording.append('\n');
    }

    public Form form() {
        return form;
    }

    public SampleUnit unit() {
        return unit;
    }

    public SampleCounty county() {
        return unit.county();
    }

    public String name() {
        return name;
    }

    public List<Column> columns() {
        return List.copyOf(columns);
    }
}
