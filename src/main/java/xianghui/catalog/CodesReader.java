package xianghui.catalog;

/** Reads the code lists. */
final class CodesReader {

    private CodesReader() {}

    static CodeList read(Entry entry) {
        return new CodeList(
                entry.text("list"),
                entry.flag("open"),
                entry.text("unclassified", ""),
                entry.inOrder("values", Entry::texts),
                entry.byWord("attributes", Entry::textByWord));
    }
}
