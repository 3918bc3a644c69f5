package xianghui.sample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Prints one list or form: title, declaration, header, hidden codes, data, 合计, and a few lines left to fill in. */
final class SheetPress {

    private static final List<String> STATES = List.of("已填", "无此项", "暂未开展");
    private static final int EMPTY_LINES = 3;
    private static final int WIDEST = 30;

    /** Columns of type that fill the width of a page. */
    private static final int PAGE = 86;

    private final SampleSheet sheet;
    private final Paint paint;
    private final List<Column> columns;

    SheetPress(SampleSheet sheet, Paint paint) {
        this.sheet = sheet;
        this.paint = paint;
        this.columns = sheet.columns();
    }

    void print(Sheet page) {
        title(page);
        declaration(page);
        header(page);
        int line = sheet.firstRow() - 1;
        for (SampleRow row : sheet.rows()) {
            data(page.createRow(line++), row.values());
        }
        List<Map<String, Object>> totals = sheet.writtenTotals();
        for (Map<String, Object> total : totals) {
            total(page.createRow(line++), total);
        }
        if (totals.isEmpty() && sheet.form().items().isEmpty()) {
            for (int empty = 0; empty < EMPTY_LINES; empty++) {
                data(page.createRow(line++), Map.of());
            }
        }
        choices(page, line - 1);
        widths(page);
        layout(page, line - 1);
    }

    private void title(Sheet page) {
        Row row = page.createRow(0);
        row.setHeightInPoints(32);
        CellPress.put(
                CellPress.cell(row, 0, paint.of(Paint.Kind.TITLE)),
                sheet.unit().county().title() + " — " + sheet.form().sheet());
        page.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.size() - 1));
    }

    private void declaration(Sheet page) {
        Row row = page.createRow(1);
        row.setHeightInPoints(columns.size() > 8 ? 30 : 42);
        CellPress.put(CellPress.cell(row, 0, paint.of(Paint.Kind.NOTE)), "本表情况");
        CellPress.put(CellPress.cell(row, 1, paint.of(Paint.Kind.STATE)), sheet.state());
        CellPress.choice(page, STATES, 1, 1, 1);
        CellPress.put(CellPress.cell(row, 2, paint.of(Paint.Kind.HINT)), hint());
        if (columns.size() > 3) {
            page.addMergedRegion(new CellRangeAddress(1, 1, 2, columns.size() - 1));
        }
    }

    private String hint() {
        String units = columns.stream()
                .filter(Column::counts)
                .filter(column -> !column.unit().isEmpty())
                .collect(Collectors.groupingBy(Column::unit, LinkedHashMap::new, Collectors.counting()))
                .keySet()
                .stream()
                .collect(Collectors.joining("、"));
        return "蓝底栏目必填；日期填成“2026-04-23”，出生年月填成“1976.06”；没有的事项请在左侧选“无此项”，不要留空。"
                + (units.isEmpty() ? "" : "单位：" + units + "。");
    }

    private void header(Sheet page) {
        Row header = page.createRow(2);
        header.setHeightInPoints(42);
        for (int at = 0; at < columns.size(); at++) {
            Paint.Kind kind = columns.get(at).required() ? Paint.Kind.REQUIRED : Paint.Kind.HEADER;
            CellPress.put(
                    CellPress.cell(header, at, paint.of(kind)), columns.get(at).header());
        }
        if (sheet.hasCodeRow()) {
            Row codes = page.createRow(3);
            codes.setZeroHeight(true);
            for (int at = 0; at < columns.size(); at++) {
                CellPress.put(
                        CellPress.cell(codes, at, paint.of(Paint.Kind.CODE)),
                        columns.get(at).code());
            }
        }
    }

    private void data(Row line, Map<String, Object> values) {
        for (int at = 0; at < columns.size(); at++) {
            Object value = values.get(columns.get(at).id());
            Paint.Kind kind = CellPress.kind(columns.get(at));
            // A form mixes counts and a few decimals in one column.
            if (kind == Paint.Kind.DECIMAL && value instanceof Integer) {
                kind = Paint.Kind.COUNT;
            }
            CellPress.put(CellPress.cell(line, at, paint.of(kind)), value);
        }
    }

    private void total(Row line, Map<String, Object> values) {
        for (int at = 0; at < columns.size(); at++) {
            Object value = values.get(columns.get(at).id());
            Paint.Kind kind = columns.get(at).counts() ? Paint.Kind.TOTAL : Paint.Kind.TOTAL_LABEL;
            CellPress.put(CellPress.cell(line, at, paint.of(kind)), value);
        }
    }

    private void choices(Sheet page, int lastRow) {
        int first = sheet.firstRow() - 1;
        int last = Math.max(first, lastRow);
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            CellPress.choice(page, column.codes(), first, last, at);
            if (column.counts()) {
                CellPress.count(page, column.unit(), first, last, at);
            }
        }
    }

    /** Wide enough for the data and a header of up to three lines; a narrow form is spread over the page's width. */
    private void widths(Sheet page) {
        int[] widths = new int[columns.size()];
        for (int at = 0; at < widths.length; at++) {
            String id = columns.get(at).id();
            int widest = Math.max(at < 2 ? 9 : 6, headerWidth(columns.get(at).header()));
            for (SampleRow row : sheet.rows()) {
                widest = Math.max(widest, width(shown(row.get(id))) + 1);
            }
            widths[at] = Math.min(WIDEST, widest);
        }
        int sum = Arrays.stream(widths).sum();
        for (int at = 0; at < widths.length; at++) {
            page.setColumnWidth(at, (sum < PAGE ? widths[at] * PAGE / sum : widths[at]) * 256);
        }
    }

    private static int headerWidth(String header) {
        int width = width(header);
        return width <= 8 ? width + 1 : Math.max(9, width / 3 + 3);
    }

    private static String shown(Object value) {
        return value == null ? "" : value.toString();
    }

    /** Columns of a fixed-pitch font: a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints().map(character -> character < 0x2000 ? 1 : 2).sum();
    }

    private void layout(Sheet page, int lastRow) {
        page.createFreezePane(Math.min(2, columns.size() - 1), sheet.firstRow() - 1);
        page.setRepeatingRows(new CellRangeAddress(0, 2, -1, -1));
        page.getWorkbook()
                .setPrintArea(page.getWorkbook().getSheetIndex(page), 0, columns.size() - 1, 0, Math.max(lastRow, 3));
        CellPress.page(page, columns.size() > 6);
    }
}
