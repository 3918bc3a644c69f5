package xianghui.workbook;

import java.util.ArrayList;
import java.util.List;
import xianghui.catalog.Table;

/** The columns that the sheet of a table should have. */
final class Columns {

    static final String ITEM = "item";
    static final String LABEL = "label";
    static final String CURRENT = "current";
    static final String LAST = "last";
    static final String REMARK = "remark";

    private Columns() {}

    static List<Label> of(Table table) {
        return table.form()
                .map(Columns::of)
                .orElseGet(() -> table.fields().stream().map(Label::of).toList());
    }

    private static List<Label> of(Table.Form form) {
        List<Label> labels = new ArrayList<>();
        form.group().ifPresent(group -> labels.add(Label.of(group)));
        labels.add(Label.of(ITEM, form.item(), Label.Need.REQUIRED));
        optional(LABEL, form.label(), labels);
        labels.add(Label.of(CURRENT, form.current(), Label.Need.REQUIRED));
        optional(LAST, form.last(), labels);
        optional(REMARK, form.remark(), labels);
        return labels;
    }

    private static void optional(String id, String header, List<Label> labels) {
        if (!header.isEmpty()) {
            labels.add(Label.of(id, header, Label.Need.SPARE));
        }
    }
}
