package xianghui.narrative;

import xianghui.document.Table;

/** Columns of the annexes, headed by a word of the bundle. */
final class Columns {

    private Columns() {}

    static Table.Column text(String key, int width) {
        return new Table.Column("", Vocabulary.word(key), width, Table.Align.LEFT);
    }

    static Table.Column number(String key, int width) {
        return new Table.Column("", Vocabulary.word(key), width, Table.Align.RIGHT);
    }
}
