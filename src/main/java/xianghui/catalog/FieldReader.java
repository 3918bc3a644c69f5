package xianghui.catalog;

/** Reads a column of a list, an item of a form or a line of the cover. */
final class FieldReader {

    private FieldReader() {}

    static Field read(Entry entry) {
        FieldKind kind = entry.word("kind", FieldKind.TEXT);
        String codes = entry.text("codes", "");
        return new Field(
                entry.text("id"),
                entry.text("header"),
                entry.texts("aliases"),
                kind,
                kind == FieldKind.FLAG && codes.isEmpty() ? CodeList.FLAGS : codes,
                entry.expression("required", "false"),
                entry.has("nil") && entry.word("nil", Nil.ZERO) == Nil.ZERO,
                entry.text("unit", ""),
                entry.flag("personal"));
    }

    /** What an explicit nil counts as. */
    private enum Nil {
        ZERO
    }
}
