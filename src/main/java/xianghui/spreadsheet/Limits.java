package xianghui.spreadsheet;

/**
 * How much of a workbook is read before it is refused; what stands beyond is not even looked at. Nothing that a file
 * says of its own size is believed, everything is counted.
 *
 * @param sheets of a workbook
 * @param rows of a sheet in which something stands
 * @param columns of a sheet in which something stands
 * @param cells of a workbook in which something stands
 * @param characters of one cell, as many as Excel allows
 * @param text characters of a workbook, in its cells and in its list of shared texts
 * @param bytes of all parts that are read, unpacked
 * @param seconds of processor time that reading may take, whatever it is that takes so long
 */
record Limits(int sheets, int rows, int columns, int cells, int characters, int text, long bytes, int seconds) {

    /** A return has some 14 sheets and 250 rows; this leaves room and still fits into 256 MB. */
    static final Limits RETURN = new Limits(200, 20_000, 512, 1_000_000, 32_767, 20_000_000, 256L << 20, 20);

    /** The same for larger sheets. */
    Limits withRows(int rows, int cells) {
        return new Limits(sheets, rows, columns, cells, characters, text, bytes, seconds);
    }
}
