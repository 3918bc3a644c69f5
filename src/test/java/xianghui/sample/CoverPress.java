package xianghui.sample;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Prints the cover: a title, then one label and one value per row. */
final class CoverPress {

    private final SampleSheet cover;
    private final Paint paint;

    CoverPress(SampleSheet cover, Paint paint) {
        this.cover = cover;
        this.paint = paint;
    }

    void print(Sheet sheet) {
        Row title = sheet.createRow(0);
        title.setHeightInPoints(48);
        CellPress.put(
                CellPress.cell(title, 0, paint.of(Paint.Kind.TITLE)),
                cover.unit().county().title());
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        List<Column> columns = cover.columns();
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            Row row = sheet.createRow(at + 1);
            row.setHeightInPoints(26);
            Paint.Kind label = column.required() ? Paint.Kind.REQUIRED : Paint.Kind.HEADER;
            CellPress.put(CellPress.cell(row, 0, paint.of(label)), column.header());
            CellPress.put(
                    CellPress.cell(row, 1, paint.of(column.kind().equals("day") ? Paint.Kind.DAY : Paint.Kind.CENTRED)),
                    cover.row(0).get(column.id()));
            CellPress.choice(sheet, column.codes(), at + 1, at + 1, 1);
        }
        sheet.setColumnWidth(0, 20 * 256);
        sheet.setColumnWidth(1, 48 * 256);
        CellPress.page(sheet, false);
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, 1, 0, columns.size());
    }
}
