package xianghui.catalog;

/** What may stand in a column. */
public enum FieldKind {
    TEXT,
    /** A whole number, not negative. */
    COUNT,
    DECIMAL,
    /** One word of a code list. */
    CODE,
    /** One or more words of a code list, joined by the enumeration comma. */
    CODES,
    /** Yes or no; its values are the codes of the list of flags. */
    FLAG,
    DAY,
    MONTH
}
