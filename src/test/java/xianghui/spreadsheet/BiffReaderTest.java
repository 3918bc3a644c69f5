package xianghui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.ptg.ExpPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.spreadsheet.GridCell.Kind;

/** What is read of a workbook of Excel 97 to 2003. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BiffReaderTest {

    private final HSSFWorkbook book = new HSSFWorkbook();
    private final HSSFSheet sheet = book.createSheet("选区");

    @Test
    void Texts_numbers_and_truths_are_read_as_they_stand() throws Exception {
        cell(0).setCellValue("  赟堃喆\n䶮");
        cell(1).setCellValue(0.1 + 0.2);
        cell(2).setCellValue(-1234567890123L);
        cell(3).setCellValue(true);
        cell(4).setCellValue("");
        cell(5).setCellValue(37);

        assertThat(read().cells())
                .containsExactly(
                        GridCell.of(1, 0, Kind.TEXT, "  赟堃喆\n䶮"),
                        GridCell.of(1, 1, Kind.NUMBER, "0.3"),
                        GridCell.of(1, 2, Kind.NUMBER, "-1234567890123"),
                        GridCell.of(1, 3, Kind.BOOLEAN, "TRUE"),
                        GridCell.of(1, 4, Kind.TEXT, ""),
                        GridCell.of(1, 5, Kind.NUMBER, "37"));
    }

    @Test
    void The_built_in_Chinese_formats_are_dates() throws Exception {
        int column = 0;
        for (int format = 27; format <= 58; format++) {
            if (format <= 36 || format >= 50) {
                cell(column).setCellValue(45351);
                style(column, format);
                column++;
            }
        }
        assertThat(read().cells()).hasSize(19).allSatisfy(cell -> assertThat(cell.day())
                .contains(LocalDate.of(2024, 2, 29)));
    }

    @Test
    void Formats_of_the_file_are_dates_if_they_show_a_day() throws Exception {
        List<String> dates = List.of("yyyy\"年\"m\"月\"", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "yyyy.mm");
        List<String> others = List.of("0.00\"日\"", "[h]:mm", "#,##0\"人\"", "@");
        int column = 0;
        for (String format : dates) {
            cell(column).setCellValue(45351);
            style(column++, book.createDataFormat().getFormat(format));
        }
        for (String format : others) {
            cell(column).setCellValue(45351);
            style(column++, book.createDataFormat().getFormat(format));
        }
        assertThat(read().cells())
                .extracting(GridCell::kind)
                .containsExactly(Kind.DATE, Kind.DATE, Kind.DATE, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER);
    }

    @Test
    void Days_may_be_counted_from_1904() throws Exception {
        cell(0).setCellValue(43889);
        style(0, 14);
        assertThat(read().cell(1, 0).day()).contains(LocalDate.of(2020, 2, 28));
        var records = book.getClass().getDeclaredMethod("getWorkbook");
        records.setAccessible(true);
        var internal = (org.apache.poi.hssf.model.InternalWorkbook) records.invoke(book);
        internal.getRecords().stream()
                .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                .map(org.apache.poi.hssf.record.DateWindow1904Record.class::cast)
                .forEach(window -> window.setWindowing((short) 1));
        assertThat(read().cell(1, 0).day()).contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void Formulas_are_read_by_their_last_result() throws Exception {
        cell(0).setCellValue(20);
        cell(1).setCellFormula("A1*2");
        cell(2).setCellFormula("A1&\"人\"");
        cell(3).setCellFormula("A1/0");
        cell(4).setCellFormula("A1>3");
        cell(5).setCellFormula("IF(A1>3,\"\",1)");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(read().cells().subList(1, 6))
                .containsExactly(
                        GridCell.of(1, 1, Kind.NUMBER, "40").from(""),
                        GridCell.of(1, 2, Kind.TEXT, "20人").from(""),
                        GridCell.of(1, 3, Kind.ERROR, "#DIV/0!").from(""),
                        GridCell.of(1, 4, Kind.BOOLEAN, "TRUE").from(""),
                        GridCell.of(1, 5, Kind.TEXT, "").from(""));
    }

    @Test
    void A_formula_that_no_program_has_reckoned_is_no_zero() throws Exception {
        cell(0).setCellValue(20);
        cell(1).setCellFormula("A1*2");

        assertThat(read().cell(1, 1))
                .isEqualTo(GridCell.of(1, 1, Kind.UNRECKONED, "=").from(""));
    }

    @Test
    void Of_formulas_only_sums_and_differences_are_told() throws Exception {
        cell(0).setCellValue(20);
        List<String> told = List.of("A1-(A1+2.5)", "SUM(A1:$A$9,-A1,7)+1", "SUM(A1)");
        List<String> untold = List.of("A1*2", "MAX(A1)", "A1+SUM({1,2})", "A1&\"人\"", "藏!A1+1");
        book.createSheet("藏");
        int column = 1;
        for (String formula : Stream.concat(told.stream(), untold.stream()).toList()) {
            cell(column++).setCellFormula(formula);
        }

        assertThat(read().cells().stream()
                        .flatMap(cell -> cell.formula().stream())
                        .toList())
                .containsExactly(told.get(0), told.get(1), told.get(2), "", "", "", "", "");
    }

    @Test
    void A_formula_that_several_cells_share_is_told_in_each() throws Exception {
        BiffSheet shared =
                new BiffSheet("表", false, new SSTRecord(), new BiffStyles(), false, new Budget(Limits.RETURN));
        shared.take(shared(0));
        // The sum of the two cells on the left of each cell from C1 to C2.
        byte[] content = {
            (byte) 0xBC,
            0x04,
            21,
            0,
            0,
            0,
            1,
            0,
            2,
            2,
            0,
            0,
            11,
            0,
            0x4C,
            0,
            0,
            (byte) 0xFE,
            (byte) 0xC0,
            0x4C,
            0,
            0,
            (byte) 0xFF,
            (byte) 0xC0,
            3
        };
        RecordInputStream record = new RecordInputStream(new ByteArrayInputStream(content));
        record.nextRecord();
        shared.take(new SharedFormulaRecord(record));
        shared.take(shared(1));

        assertThat(shared.end().cells())
                .containsExactly(
                        GridCell.of(1, 2, Kind.NUMBER, "7").from("A1+B1"),
                        GridCell.of(2, 2, Kind.NUMBER, "7").from("A2+B2"));
    }

    private static FormulaRecord shared(int row) {
        FormulaRecord formula = new FormulaRecord();
        formula.setRow(row);
        formula.setColumn((short) 2);
        formula.setParsedExpression(new Ptg[] {new ExpPtg(0, 2)});
        formula.setValue(7);
        return formula;
    }

    @Test
    void A_formula_whose_result_is_zero_is_zero() throws Exception {
        cell(0).setCellValue(0);
        cell(1).setCellFormula("A1*2");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        var value = cell(1).getClass().getDeclaredMethod("getCellValueRecord");
        value.setAccessible(true);
        var aggregate = (org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate) value.invoke(cell(1));
        FormulaRecord formula = aggregate.getFormulaRecord();
        // As Excel, WPS and LibreOffice write it.
        formula.setOptions((short) 0);

        assertThat(read().cell(1, 1))
                .isEqualTo(GridCell.of(1, 1, Kind.NUMBER, "0").from(""));
    }

    @Test
    void An_error_that_was_typed_is_an_error() throws Exception {
        cell(0).setCellErrorValue(FormulaError.REF.getCode());

        assertThat(read().cell(1, 0)).isEqualTo(GridCell.of(1, 0, Kind.ERROR, "#REF!"));
    }

    @Test
    void Hidden_merged_and_struck_is_told() throws Exception {
        sheet.createRow(0).createCell(0).setCellValue("甲");
        sheet.createRow(1).createCell(2).setCellValue("乙");
        sheet.createRow(7).setZeroHeight(true);
        sheet.getRow(1).setZeroHeight(true);
        sheet.setColumnHidden(2, true);
        sheet.setColumnHidden(9, true);
        sheet.addMergedRegion(new CellRangeAddress(0, 3, 0, 1));
        HSSFFont font = book.createFont();
        font.setStrikeout(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        sheet.getRow(1).getCell(2).setCellStyle(style);
        book.createSheet("甲");
        book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        Grid grid = Spreadsheets.open(Sample.bytes(book));

        assertThat(grid.sheets()).extracting(SheetGrid::name).containsExactly("选区", "甲");
        assertThat(grid.sheets().get(0).layout())
                .isEqualTo(new Layout(false, Set.of(2), Set.of(2), List.of(new Area(1, 4, 0, 1))));
        assertThat(grid.sheets().get(1).layout().hidden()).isTrue();
        assertThat(grid.sheets().get(0).cell(2, 2).struck()).isTrue();
        assertThat(grid.sheets().get(0).cell(1, 0).struck()).isFalse();
    }

    @Test
    void Text_in_several_fonts_is_one_text() throws Exception {
        HSSFRichTextString text = new HSSFRichTextString("第十六届");
        text.applyFont(1, 3, book.createFont());
        cell(0).setCellValue(text);

        assertThat(read().cell(1, 0).typed()).isEqualTo("第十六届");
    }

    @Test
    void A_text_is_struck_if_all_that_can_be_seen_of_it_is() throws Exception {
        HSSFFont font = book.createFont();
        font.setStrikeout(true);
        HSSFRichTextString whole = new HSSFRichTextString("37 ");
        whole.applyFont(0, 2, font);
        HSSFRichTextString part = new HSSFRichTextString("37 38");
        part.applyFont(0, 2, font);
        cell(0).setCellValue(whole);
        cell(1).setCellValue(part);

        assertThat(read().cell(1, 0).struck()).isTrue();
        assertThat(read().cell(1, 1).struck()).isFalse();
    }

    @Test
    void The_longest_text_is_read_whole() throws Exception {
        String text = "选".repeat(32_767);
        cell(0).setCellValue(text);
        cell(1).setCellValue("后");

        assertThat(read().cell(1, 0).typed()).isEqualTo(text);
        assertThat(read().cell(1, 1).typed()).isEqualTo("后");
    }

    @Test
    void A_return_that_LibreOffice_saved_is_read_like_any_other() throws Exception {
        Grid grid = Spreadsheets.open(Sample.sent("10"));
        assertThat(grid.sheets()).hasSize(13).extracting(SheetGrid::name).startsWith("封面");
        assertThat(grid.sheets().get(0).cells()).hasSizeGreaterThan(20);
    }

    @Test
    void More_rows_than_any_return_are_refused_with_the_name_of_the_sheet() {
        for (int i = 0; i < 20_001; i++) {
            sheet.createRow(i).createCell(0).setCellValue(i);
        }
        assertThatThrownBy(() -> Spreadsheets.open(Sample.bytes(book)))
                .isInstanceOfSatisfying(RefusedFileException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.ROWS);
                    assertThat(refused.place()).contains("选区");
                    assertThat(refused.most()).hasValue(20_000);
                });
    }

    @Test
    void Rows_that_are_only_formatted_are_no_rows() throws Exception {
        CellStyle style = book.createCellStyle();
        for (int i = 0; i < 60_000; i++) {
            sheet.createRow(i).createCell(0).setCellStyle(style);
        }
        sheet.getRow(3).getCell(0).setCellValue(7);

        assertThat(read().cells()).containsExactly(GridCell.of(4, 0, Kind.NUMBER, "7"));
    }

    private Cell cell(int column) {
        var row = sheet.getRow(0) == null ? sheet.createRow(0) : sheet.getRow(0);
        return row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
    }

    private void style(int column, int format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat((short) format);
        cell(column).setCellStyle(style);
    }

    private SheetGrid read() throws RefusedFileException {
        return Spreadsheets.open(Sample.bytes(copy())).sheets().get(0);
    }

    /** Writing closes a workbook that is needed again. */
    private org.apache.poi.ss.usermodel.Workbook copy() {
        try (var out = new java.io.ByteArrayOutputStream()) {
            book.write(out);
            return new HSSFWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
