package xianghui.spreadsheet;

/** Is handed a workbook while it is read: sheet by sheet, each cell in which something stands as the file has them. */
interface CellSink {

    void startSheet(String name);

    void cell(GridCell cell);

    void endSheet(Layout layout);
}
