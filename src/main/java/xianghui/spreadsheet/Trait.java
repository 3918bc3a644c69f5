package xianghui.spreadsheet;

/** What a workbook brings along beside its cells; none of it is ever run, followed or fetched. */
public enum Trait {
    MACROS,
    EXTERNAL_LINKS
}
