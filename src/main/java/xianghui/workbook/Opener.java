package xianghui.workbook;

/** Turns the bytes of a file into cells. */
interface Opener {

    /**
     * Opens a workbook by its content, whatever its name.
     *
     * @throws UnreadableWorkbookException if it is no workbook, is damaged or is locked
     */
    Grid open(byte[] content) throws UnreadableWorkbookException;
}
