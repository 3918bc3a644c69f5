package xianghui.sample;

import java.util.List;

/** One blank sheet of the return: its columns and, where one row is one item, its items. */
public record Form(String table, String sheet, String layout, List<Column> columns, List<Column> items) {

    boolean cover() {
        return layout.equals("cover");
    }
}
