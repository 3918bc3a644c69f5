package xianghui.spreadsheet;

/** Why a file is not read: a closed list, each with its sentence in {@code messages/findings.properties}. */
public enum Refusal {
    /** Nothing stands in it. */
    EMPTY,
    /** It is something else than a workbook. */
    KIND,
    /** Excel 95 or earlier. */
    OLD,
    /** Damaged, cut short, or contradicting itself. */
    DAMAGED,
    /** Larger than any return. */
    LARGE,
    /** A sheet of more rows than are read. */
    ROWS,
    /** A sheet of more columns than are read. */
    COLUMNS,
    /** More cells than are read. */
    CELLS,
    /** A text or a formula longer than a cell can hold. */
    TEXT,
    /** It cannot be opened without its password. */
    PASSWORD
}
