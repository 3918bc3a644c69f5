package xianghui.spreadsheet;

/** Why a file is not read: a closed list, each with its sentence in {@code messages/findings.properties}. */
public enum Refusal {
    /** Nothing stands in it. */
    EMPTY,
    /** What an office program leaves beside a workbook while it is open. */
    LOCK,
    /** A page of the web under the name of a workbook. */
    WEB,
    /** Values separated by commas or tabs. */
    CSV,
    /** A text without any columns. */
    PLAIN,
    /** The XML spreadsheet of 2003. */
    XMLSHEET,
    XML,
    /** A page that can only be looked at: PDF or OFD. */
    PDF,
    PICTURE,
    PROGRAM,
    /** A text document. */
    WORD,
    SLIDES,
    /** Packed files. */
    ARCHIVE,
    /** An OpenDocument spreadsheet. */
    ODS,
    /** Excel's binary workbook. */
    XLSB,
    /** Something else than a workbook, and none of the kinds above. */
    KIND,
    /** Excel 95 or earlier. */
    OLD,
    /** Damaged, cut short, or contradicting itself. */
    DAMAGED,
    /** Made so that reading it would do harm. */
    UNSAFE,
    /** More megabytes than any return. */
    HEAVY,
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
    /** It takes the processor longer than any return. */
    SLOW,
    /** It cannot be opened without its password. */
    PASSWORD,
    /** It may be opened by certain persons only. */
    RIGHTS
}
