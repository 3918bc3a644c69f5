package xianghui.blank;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;

/**
 * The head that all tables share: title, declaration, labels, and the hidden codes by which columns are recognised.
 *
 * @param columns from left to right
 */
record Heading(Setting setting, Table table, List<Column> columns) {

    static final int STATE_ROW = 1;
    static final int STATE_COLUMN = 1;
    static final int LABELS = 2;
    static final int CODES = 3;
    static final int DATA = 4;

    /** Columns of type that fill the width of a page, upright or lying. */
    static final double UPRIGHT = 92;

    private static final double LYING = 132;

    /** More than this is too small to read on one lying page. */
    static final double READABLE = 1.5 * LYING;

    /**
     * One column.
     *
     * @param id by which the reader knows it; empty for one that it is not to read
     */
    record Column(String id, String label, boolean required, double width) {}

    /** The columns, wide enough together to fill a page that they would only partly cover. */
    static List<Column> spread(List<Column> columns) {
        double sum = columns.stream().mapToDouble(Column::width).sum();
        double page = sum <= UPRIGHT ? UPRIGHT : Math.max(sum, LYING);
        return columns.stream()
                .map(column -> new Column(
                        column.id(), column.label(), column.required(), Math.floor(column.width() * page / sum)))
                .toList();
    }

    /** Whether the table takes two pages side by side; what a row is about then stands on both. */
    boolean isWide() {
        return columns.stream().mapToDouble(Column::width).sum() > READABLE;
    }

    /** The last of the columns that stand on both pages. */
    int held() {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).id().equals(table.subject()))
                .findFirst()
                .orElse(0);
    }

    /** From where a text below the title can be read on one page. */
    int from() {
        return isWide() ? held() + 1 : 2;
    }

    /** As far as a text can be read on one page. */
    int to() {
        if (!isWide()) {
            return columns.size() - 1;
        }
        double both = columns.stream().mapToDouble(Column::width).sum()
                + columns.stream().limit(held() + 1L).mapToDouble(Column::width).sum();
        int at = held();
        for (double sum = 0; sum <= both / 2; at++) {
            sum = columns.stream().limit(at + 1L).mapToDouble(Column::width).sum();
        }
        return at - 2;
    }

    /** The width of the columns in which such a text stands. */
    double room(int from) {
        return columns.stream()
                .skip(from)
                .limit(to() - from + 1L)
                .mapToDouble(Column::width)
                .sum();
    }

    void print(Page page) {
        int last = columns.size() - 1;
        if (isWide()) {
            // On each page it stands above the columns that both have, and these are narrow.
            page.row(0, 48);
            page.across(0, 0, held(), Ink.Kind.TITLE_LINES, setting.title() + "\n" + table.sheet());
        } else {
            page.row(0, 32);
            page.across(0, 0, last, Ink.Kind.TITLE, setting.title() + Words.say("dash") + table.sheet());
        }
        String hint = hint();
        double room = room(from());
        page.row(STATE_ROW, Math.max(24, 12.5 * Page.lines(hint, room) + 5));
        page.text(STATE_ROW, 0, Ink.Kind.HEADER, Words.stateLabel());
        page.blank(STATE_ROW, STATE_COLUMN, Ink.Kind.STATE);
        setting.hints().addState(page.sheet(), STATE_ROW, STATE_COLUMN);
        if (last >= 2) {
            page.across(STATE_ROW, from(), to(), Ink.Kind.HINT, hint);
        }
        int lines = 1;
        for (int at = 0; at <= last; at++) {
            Column column = columns.get(at);
            String label = (column.required() ? "*" : "") + column.label();
            page.text(LABELS, at, column.required() ? Ink.Kind.REQUIRED : Ink.Kind.HEADER, label);
            page.blank(CODES, at, Ink.Kind.CODE);
            if (!column.id().isEmpty()) {
                page.text(
                        CODES, at, Ink.Kind.CODE, table.id() + "." + column.id().toUpperCase(java.util.Locale.ROOT));
            }
            page.width(at, column.width());
            lines = Math.max(lines, Page.lines(label, column.width()));
        }
        page.row(LABELS, 14.0 * lines + 8);
        page.row(CODES, 12).setZeroHeight(true);
    }

    private String hint() {
        String units = table.fields().stream()
                .filter(field -> field.kind() == FieldKind.COUNT || field.kind() == FieldKind.DECIMAL)
                .map(Field::unit)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .collect(Collectors.joining(Words.say("comma")));
        String hint = Words.say(table.form().isPresent() ? "hint.form" : "hint.list");
        return units.isEmpty()
                        || table.form().filter(form -> !form.label().isEmpty()).isPresent()
                ? hint
                : hint + Words.say("hint.units", java.util.Map.of("units", units));
    }
}
