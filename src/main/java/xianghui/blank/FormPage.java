package xianghui.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.catalog.CodeList;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;

/** A form: one line for each item, in groups for the bodies of which the unit has seats. */
final class FormPage {

    private static final String LAST = "_last";
    private static final double ROW_HEIGHT = 18;

    /** So many lines are better printed a little smaller than on two pages. */
    private static final int ONE_PAGE = 45;

    private final Setting setting;
    private final Table table;
    private final Table.Form form;
    private final List<String> ids = new ArrayList<>();

    FormPage(Setting setting, Table table) {
        this.setting = setting;
        this.table = table;
        this.form = table.form().orElseThrow();
    }

    Area print(XSSFWorkbook workbook) {
        List<Heading.Column> columns = columns();
        columns.forEach(column -> ids.add(column.id()));
        Page page = new Page(workbook.createSheet(table.sheet()), setting.ink());
        page.rowsAtLeast(ROW_HEIGHT);
        new Heading(setting, table, columns).print(page);
        List<Area.Block> blocks = new ArrayList<>();
        int row = Heading.DATA;
        for (String group : groups()) {
            blocks.add(block(page, group, row));
            row += table.fields().size();
        }
        page.sheet().createFreezePane(1, Heading.DATA);
        page.sheet().setRepeatingRows(new CellRangeAddress(0, Heading.LABELS, -1, -1));
        page.guard(false);
        page.paper(false, 1, row - 1, columns.size() - 1, setting.unitLine(), setting.termLine());
        if (row - Heading.DATA <= ONE_PAGE) {
            page.sheet().getPrintSetup().setFitHeight((short) 1);
        }
        return new Area(table, page.at(Heading.STATE_ROW, Heading.STATE_COLUMN), blocks);
    }

    private List<Heading.Column> columns() {
        List<Heading.Column> columns = new ArrayList<>();
        form.group().ifPresent(group -> columns.add(new Heading.Column(group.id(), group.header(), false, 16)));
        boolean labelled = !form.label().isEmpty();
        columns.add(new Heading.Column("item", form.item(), false, labelled ? 12 : 22));
        if (labelled) {
            columns.add(new Heading.Column("label", form.label(), false, 32));
            columns.add(new Heading.Column("", Words.say("column.unit"), false, 11));
        }
        columns.add(new Heading.Column("current", form.current(), true, labelled ? 12 : 18));
        if (!form.last().isEmpty()) {
            columns.add(new Heading.Column("last", form.last(), false, labelled ? 12 : 18));
        }
        if (!form.remark().isEmpty()) {
            columns.add(new Heading.Column("remark", form.remark(), false, 16));
        }
        return columns;
    }

    /** The bodies of which the unit has seats; all where the register does not say. */
    private List<String> groups() {
        Optional<Field> group = form.group();
        if (group.isEmpty()) {
            return List.of("");
        }
        List<String> all = Optional.ofNullable(
                        setting.catalog().codes().get(group.get().codes()))
                .map(CodeList::values)
                .map(values -> List.copyOf(values.keySet()))
                .orElse(List.of());
        List<String> own =
                all.stream().filter(setting.unit().quota()::containsKey).toList();
        return own.isEmpty() ? all : own;
    }

    private Area.Block block(Page page, String group, int first) {
        TreeMap<String, String> cells = new TreeMap<>();
        int row = first;
        for (Field field : table.fields()) {
            page.growing(row);
            line(page, group, field, row);
            cells.put(field.id(), page.at(row, column("current")));
            if (ids.contains("last")) {
                cells.put(field.id() + LAST, page.at(row, column("last")));
            }
            row++;
        }
        String current = page.at(first, row - 1, column("current"), column("current"));
        String there = ids.contains("last")
                ? "((COUNTA(" + current + ")+COUNTA(" + page.at(first, row - 1, column("last"), column("last"))
                        + "))>0)"
                : "(COUNTA(" + current + ")>0)";
        return new Area.Block(group, cells, there, current);
    }

    private void line(Page page, String group, Field field, int row) {
        for (int at = 0; at < ids.size(); at++) {
            switch (ids.get(at)) {
                case "item" -> page.text(row, at, Ink.Kind.LABEL, form.label().isEmpty() ? label(field) : field.id());
                case "label" -> page.text(row, at, Ink.Kind.LABEL, label(field));
                case "" -> page.text(row, at, Ink.Kind.TOTAL_LABEL, field.unit());
                case "current" -> value(page, field, Setting.always(field), row, at);
                case "last" -> {
                    value(page, field, false, row, at);
                    int column = at;
                    setting.known()
                            .before(table, group, field)
                            .ifPresent(before -> ListPage.put(page, row, column, ink(field), before));
                }
                case "remark" -> page.blank(row, at, Ink.Kind.TEXT);
                default -> page.text(row, at, Ink.Kind.LABEL, group);
            }
        }
    }

    private static String label(Field field) {
        return (Setting.always(field) ? "*" : "") + field.header();
    }

    private void value(Page page, Field field, boolean required, int row, int column) {
        page.blank(row, column, ink(field));
        setting.hints().add(page.sheet(), field, required, row, row, column);
    }

    private static Ink.Kind ink(Field field) {
        return field.kind() == FieldKind.COUNT
                ? Ink.Kind.COUNT
                : field.kind() == FieldKind.DECIMAL ? Ink.Kind.DECIMAL : Ink.Kind.CENTRED;
    }

    private int column(String id) {
        return ids.indexOf(id);
    }
}
