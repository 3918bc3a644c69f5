package xianghui.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.catalog.Catalog;
import xianghui.catalog.Field;
import xianghui.catalog.Table;

/** A small return of one township that is filled in without a fault, to be spoilt by one mess per test. */
final class Book {

    /** One row each; the other sheets are declared nil. */
    private static final Map<String, String> ROWS = Map.of(
            "S02",
                    "乡 3 城关镇第三选区 2026-04-23 首次 1900 1000 2026-04-02 2026-04-08 2026-04-16 2 3 900 10 3 900 895 890 5 是 2",
            "S05", "县人大代表 暨瞭镕 女 1975.03 汉族 中共党员 本科 工人 是 否 3 联名 当选 800",
            "S06",
                    "本届 党委 党委书记 党政正职 赟堃喆 男 1986.11 汉族 中共党员 研究生 2012.06 留任 否 基层一线、训练班"
                            + " 是 一般程序 50 无 50 48 7.5 优秀 是 是 是 是",
            "S12", "纪律知晓问卷 2026-05-01 100 98 97 95");

    private static final Map<String, String> COVER = Map.ofEntries(
            Map.entry("unit_code", "07"),
            Map.entry("unit_name", "城关镇"),
            Map.entry("unit_role", "乡镇"),
            Map.entry("term", "第十六届"),
            Map.entry("template_version", "2026.1"),
            Map.entry("filing", "首报"),
            Map.entry("period", "终报"),
            Map.entry("as_of", "2026-06-30"),
            Map.entry("filed_on", "2026-07-02"),
            Map.entry("filed_by", "甲"),
            Map.entry("reviewed_by", "乙"),
            Map.entry("phone", "0000"));

    private final Workbook workbook;

    private Book(Workbook workbook) {
        this.workbook = workbook;
        Catalog catalog = Fixture.CATALOG;
        catalog.tables().values().forEach(this::add);
    }

    /** In the format that takes less time, for whatever does not depend on the format. */
    static Book filled() {
        return xls();
    }

    static Book xlsx() {
        return new Book(new XSSFWorkbook());
    }

    static Book xls() {
        return new Book(new HSSFWorkbook());
    }

    private void add(Table table) {
        Sheet sheet = workbook.createSheet(table.sheet());
        if (table.layout() == Table.Layout.COVER) {
            write(sheet, 1, "报表封面");
            List<Field> fields = table.fields();
            IntStream.range(0, fields.size())
                    .forEach(i -> write(
                            sheet,
                            3 + i,
                            fields.get(i).header(),
                            COVER.get(fields.get(i).id())));
            return;
        }
        write(sheet, 1, table.sheet());
        boolean form = table.layout() == Table.Layout.FORM;
        write(sheet, 2, "本表情况", form || ROWS.containsKey(table.id()) ? "已填" : "无此项");
        if (form) {
            addForm(table, table.form().orElseThrow(), sheet);
        } else {
            List<Field> fields = table.fields();
            write(sheet, 3, fields.stream().map(Field::header).toArray(String[]::new));
            write(
                    sheet,
                    4,
                    fields.stream()
                            .map(field -> table.id() + "." + field.id().toUpperCase(Locale.ROOT))
                            .toArray(String[]::new));
            sheet.getRow(3).setZeroHeight(true);
            if (ROWS.containsKey(table.id())) {
                write(sheet, 5, ROWS.get(table.id()).split(" "));
            }
        }
    }

    private static void addForm(Table table, Table.Form form, Sheet sheet) {
        String group = form.group().map(Field::header).orElse(form.label());
        write(sheet, 3, group, form.item(), form.current(), form.last());
        List<Field> fields = table.fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            String first = form.group().isPresent() ? "县人大代表" : field.header();
            String item = form.group().isPresent() ? field.header() : field.id();
            write(sheet, 4 + i, first, item, Integer.toString(10 + i), Integer.toString(9 + i));
        }
    }

    private static void write(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number - 1);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
    }

    /** Does anything to the workbook. */
    Book spoilt(Consumer<Workbook> mess) {
        mess.accept(workbook);
        return this;
    }

    /** Does anything to one cell, such as {@code 选区投票!G5}. */
    Book spoilt(String place, Consumer<Cell> mess) {
        CellReference reference = new CellReference(place);
        Sheet sheet = workbook.getSheet(reference.getSheetName());
        Row row = sheet.getRow(reference.getRow());
        row = row == null ? sheet.createRow(reference.getRow()) : row;
        mess.accept(row.getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
        return this;
    }

    /** Types something else into a cell. */
    Book with(String place, String typed) {
        return spoilt(place, cell -> cell.setCellValue(typed));
    }

    Book with(String place, double number) {
        return spoilt(place, cell -> cell.setCellValue(number));
    }

    /** Types a row, from its first column on. */
    Book withRow(String sheet, int number, String... texts) {
        write(workbook.getSheet(sheet), number, texts);
        return this;
    }

    Book without(String... places) {
        Arrays.stream(places).forEach(place -> spoilt(place, Cell::setBlank));
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Transcript read() {
        return Fixture.read(bytes());
    }

    /** The findings flat, as {@code cells rule severity message}. */
    List<String> findings() {
        return Fixture.flat(read());
    }
}
