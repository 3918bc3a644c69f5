package xianghui.annotation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.returns.CellRef;

/** A workbook with everything that is easily lost. */
final class OddBook {

    private OddBook() {}

    static byte[] xlsx() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        return filled(workbook);
    }

    static byte[] xls() {
        return filled(new HSSFWorkbook());
    }

    static Remark remark(Mark mark, String message, String sheet, String... cells) {
        List<CellRef> places = Arrays.stream(cells)
                .map(cell -> new CellRef(NothingElseChangesTest.FILE, sheet, cell))
                .toList();
        return new Remark(mark, message, places, "xh1." + "0".repeat(32), "=1+1");
    }

    /** At a cell with a note of its own, a merged one, one in a hidden row, and some that do not exist. */
    static List<Remark> remarks() {
        return List.of(
                remark(Mark.FATAL, "这里不对，请改正", "数据", "B3", "C4"),
                remark(Mark.QUERY, "也请核实", "数据", "C4", "A8", "B6"),
                remark(Mark.NOTE, "供参考", "数据", "D4", "Z99"),
                remark(Mark.CORRECTED, "原为“5”", "数据", "D3"),
                remark(Mark.FATAL, "空表也有一处", "空的", "B2"),
                remark(Mark.QUERY, "说的是整个文件", "数据"));
    }

    private static byte[] filled(Workbook workbook) {
        Sheet sheet = workbook.createSheet("数据");
        workbook.createSheet("空的");
        CreationHelper helper = workbook.getCreationHelper();
        CellStyle banded = workbook.createCellStyle();
        banded.setFillPattern(FillPatternType.THIN_HORZ_BANDS);
        banded.setFillForegroundColor(IndexedColors.LAVENDER.getIndex());
        banded.setFillBackgroundColor(IndexedColors.AQUA.getIndex());
        banded.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
        banded.setLocked(false);
        CellStyle struck = workbook.createCellStyle();
        Font line = workbook.createFont();
        line.setStrikeout(true);
        line.setColor(IndexedColors.RED.getIndex());
        struck.setFont(line);
        struck.setRotation((short) 45);
        sheet.setDefaultColumnStyle(1, struck);
        put(sheet, 0, 0, "标题");
        put(sheet, 2, 1, "").setCellStyle(banded);
        sheet.getRow(2).getCell(1).setCellValue(12345.678);
        sheet.getRow(2).createCell(3).setCellFormula("SUM(B3:B4)*2");
        sheet.getRow(2).getCell(3).setCellValue(24691.356);
        put(sheet, 3, 1, "007");
        put(sheet, 3, 2, "").setCellValue(true);
        RichTextString rich = helper.createRichTextString("半红半黑");
        rich.applyFont(0, 2, line);
        put(sheet, 3, 3, "").setCellValue(rich);
        put(sheet, 5, 0, "藏起来的行").getRow().setZeroHeight(true);
        put(sheet, 7, 0, "合并");
        sheet.addMergedRegion(new CellRangeAddress(7, 8, 0, 2));
        sheet.setColumnHidden(4, true);
        sheet.setColumnWidth(2, 7777);
        sheet.getRow(3).setHeightInPoints(33);
        sheet.createFreezePane(1, 2);
        sheet.setAutoFilter(new CellRangeAddress(1, 7, 0, 3));
        sheet.protectSheet("x");
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
        workbook.setPrintArea(0, "$A$1:$D$9");
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setScale((short) 77);
        sheet.getHeader().setCenter("&P");
        DataValidationHelper validations = sheet.getDataValidationHelper();
        DataValidation choice = validations.createValidation(
                validations.createExplicitListConstraint(new String[] {"是", "否"}),
                new CellRangeAddressList(2, 9, 2, 2));
        choice.createPromptBox("提示", "请选");
        choice.createErrorBox("错", "只能选");
        choice.setShowErrorBox(true);
        sheet.addValidationData(choice);
        ConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule("B3>100");
        rule.createFontFormatting().setFontStyle(true, true);
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("B3:B9")}, rule);
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(5);
        anchor.setCol2(7);
        anchor.setRow1(1);
        anchor.setRow2(4);
        comment(sheet, helper, "C4", "乡里自己的批注");
        comment(sheet, helper, "A1", "另一条批注");
        Sheet hidden = workbook.createSheet("很隐藏");
        put(hidden, 0, 0, "x");
        workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        Name name = workbook.createName();
        name.setNameName("合计");
        name.setRefersToFormula("数据!$D$3");
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                workbook) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void comment(Sheet sheet, CreationHelper helper, String address, String text) {
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(5);
        anchor.setCol2(7);
        anchor.setRow1(1);
        anchor.setRow2(4);
        var drawing =
                sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor("乡里");
        comment.setAddress(new org.apache.poi.ss.util.CellAddress(address));
    }

    private static Cell put(Sheet sheet, int row, int column, String text) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        return cell;
    }
}
