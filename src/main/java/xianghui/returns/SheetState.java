package xianghui.returns;

/** What a unit says of a sheet as a whole. */
public enum SheetState {
    FILLED,
    /** There is none of this here. */
    NONE,
    NOT_STARTED,
    /** Nothing was declared and nothing stands in it. */
    UNDECLARED,
    /** The sheet is not in the file. */
    ABSENT
}
