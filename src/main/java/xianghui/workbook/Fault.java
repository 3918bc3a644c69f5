package xianghui.workbook;

import xianghui.catalog.Severity;

/** What can be wrong with a file before any rule is asked. */
enum Fault {
    FILE("F-FILE", Severity.FATAL),
    ENCRYPTED("F-ENCRYPTED", Severity.FATAL),
    SHEET("F-SHEETa", Severity.FATAL),
    EXTRA_SHEET("F-SHEETb", Severity.NOTE),
    /** What was read although it cannot be seen. */
    HIDDEN("F-HIDDEN", Severity.QUERY),
    MACROS("F-MACROS", Severity.QUERY),
    EXTERNAL_LINKS("F-LINKS", Severity.NOTE),
    HEADER("F-HEADER", Severity.FATAL),
    COLUMN("F-COLUMNa", Severity.FATAL),
    EXTRA_COLUMN("F-COLUMNb", Severity.NOTE),
    ITEM("F-ITEMa", Severity.FATAL),
    EXTRA_ITEM("F-ITEMb", Severity.NOTE),
    /** A row below the header that is no data. */
    PASSED_OVER("F-ROWa", Severity.NOTE),
    /** Data below a note. */
    BELOW_NOTE("F-ROWb", Severity.QUERY),
    /** Something beside the table. */
    STRAY("F-STRAY", Severity.NOTE),
    MERGED_NUMBER("F-MERGEa", Severity.FATAL),
    MERGED("F-MERGEb", Severity.QUERY),
    STRUCK("F-STRUCK", Severity.QUERY),
    /** A ratio that the row does not bear out. */
    RATIO("F-RATIO", Severity.QUERY),
    /** A name that another sheet should have, and has not. */
    REFERENCE("F-REFERENCE", Severity.QUERY),
    STATE("F-STATEa", Severity.FATAL),
    UNDECLARED("F-STATEb", Severity.QUERY),
    BASELINE("F-BASELINE", Severity.NOTE),
    UNIT("F-UNIT", Severity.FATAL),
    TERM("F-TERM", Severity.FATAL),
    VERSION("F-VERSION", Severity.FATAL),
    PERIOD("F-PERIOD", Severity.FATAL),
    /** Every date in it lies before this term. */
    OLD_DATA("F-OLD", Severity.FATAL),
    AS_OF("F-ASOF", Severity.NOTE),
    REQUIRED("F-REQUIRED", Severity.FATAL),
    NIL("F-NIL", Severity.NOTE),
    FORMULA("F-FORMULA", Severity.FATAL),
    /** A number that its own formula does not bear out. */
    STALE("F-STALE", Severity.QUERY),
    COUNT("F-COUNT", Severity.FATAL),
    NUMBER("F-NUMBER", Severity.FATAL),
    /** A rounded number was taken as it stands. */
    PRECISION("F-PRECISION", Severity.QUERY),
    /** The unit behind a number is not that of the column. */
    MEASURE("F-MEASURE", Severity.QUERY),
    CODE("F-CODEa", Severity.FATAL),
    UNCLASSIFIED("F-CODEb", Severity.QUERY),
    FLAG("F-FLAG", Severity.FATAL),
    DAY("F-DAYa", Severity.FATAL),
    SERIAL_DAY("F-DAYb", Severity.QUERY),
    MONTH("F-MONTHa", Severity.FATAL),
    AMBIGUOUS_MONTH("F-MONTHb", Severity.QUERY),
    SERIAL_MONTH("F-MONTHc", Severity.QUERY);

    private final String id;
    private final Severity severity;

    Fault(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** As in findings.json. */
    String id() {
        return id;
    }

    Severity severity() {
        return severity;
    }
}
